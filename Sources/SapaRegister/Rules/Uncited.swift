import SapaCore

extension Rule {
  static let uncitedAppendix = Rule(
    "uncited-appendix", .note,
    Phrase(
      en: "An appendix that no text cites", kk: "Ешбір мәтін сілтеме жасамаған қосымша",
      ru: "Приложение, на которое никто не ссылается"),
    story: Rule.Story(
      why: Phrase(
        en: "An appendix belongs to a sentence of the text; without one nobody knows when it "
          + "applies.",
        kk: "Қосымша мәтіндегі бір сөйлемге тиесілі; сілтемесіз оның қашан қолданылатыны белгісіз.",
        ru: "Приложение относится к какой-то фразе текста; без ссылки неясно, когда оно нужно."),
      wrong: "Үдерістер картасы жасалған.", right: "Үдерістер картасы жасалған (А қосымша)."))
  static let uncitedDocument = Rule(
    "uncited-document", .note,
    Phrase(
      en: "A document of the register that no text cites",
      kk: "Тізілімдегі ешбір мәтін сілтеме жасамаған құжат",
      ru: "Документ реестра, на который никто не ссылается"),
    story: Rule.Story(
      why: Phrase(
        en: "A document outside the web of citations is read by nobody who starts from the manual.",
        kk: "Сілтемелерден тыс қалған құжатты жетекшіліктен бастаған оқырман таппайды.",
        ru: "Документ вне сети ссылок не найдёт тот, кто начинает с руководства."),
      wrong: "Жатақханаға орналастыру ережеге сай жүргізіледі.",
      right: "Жатақханаға орналастыру УЕ-ХҚТУ-074-2014 бойынша жүргізіледі."))
}

/// What stands in the register and is cited nowhere.
///
/// Forms (`sheet:`) need no citation; neither do the main document, documents from outside, and
/// those that are not in force. A document without a code may be cited in words that no reader of
/// citations knows («университеттің Жарғысы»).
enum Uncited {
  static func check(_ register: Register) -> [Finding] {
    // What a text cites that could not be read, nobody knows.
    guard register.main != nil, !register.hasUnreadText else { return [] }
    var documents: Set<DocumentID> = []
    var appendices: Set<Target> = []
    var paths: Set<String> = []
    for reference in register.references {
      if case .file(let path, _) = reference.target { paths.insert(path) }
      guard let id = reference.target.documentID else { continue }
      if id != reference.place.document { documents.insert(id) }
      if case .appendix = reference.target { appendices.insert(reference.target) }
    }
    let codes = Set(documents.compactMap { register[$0].code })
    return register.documents.flatMap { document -> [Finding] in
      let parts = document.appendices.filter { part in
        guard let label = part.appendix, part.control.sheet == nil else { return false }
        return !appendices.contains(.appendix(document.id, label)) && !paths.contains(part.path)
      }
      // Two documents of one code are a fault of their own; a citation may mean either.
      let isCited =
        document.code.map(codes.contains) == true || documents.contains(document.id)
        || paths.contains(document.path)
      let isWanted =
        document.code != nil && document.id != register.main && !document.isExternal
        && !isNotInForce(document)
      return parts.map(appendix) + (isCited || !isWanted ? [] : [self.document(document)])
    }
  }

  private static func isNotInForce(_ document: Document) -> Bool {
    let status = document.control.status?.value
    return status == .superseded || status == .withdrawn || status == .draft || status == .review
  }

  private static func appendix(_ part: Part) -> Finding {
    let label = part.appendix?.text ?? ""
    return Finding(
      .uncitedAppendix, at: part.control.appendix?.span ?? Span(startOf: part.path),
      headline: Phrase(
        en: "Appendix \(label) is cited nowhere", kk: "\(label) қосымшасына сілтеме жасалмаған",
        ru: "На приложение \(label) нет ни одной ссылки"),
      explanation: Phrase(
        en: "It is «\(part.title)».", kk: "Атауы – «\(part.title)».", ru: "Это «\(part.title)»."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Cite it where it applies: (\(label) қосымша)",
            kk: "Қолданылатын жерінде сілтеме жасау: (\(label) қосымша)",
            ru: "Сослаться на него там, где оно нужно: (\(label) қосымша)"))
      ])
  }

  private static func document(_ document: Document) -> Finding {
    Finding(
      .uncitedDocument, at: document.control.code?.span ?? Span(startOf: document.path),
      headline: Phrase(
        en: "\(document.name) is cited nowhere", kk: "\(document.name) құжатына сілтеме жасалмаған",
        ru: "На документ \(document.name) нет ни одной ссылки"),
      explanation: Phrase(
        en: "No text of the manual leads to it.", kk: "Жетекшіліктің ешбір мәтіні оған апармайды.",
        ru: "Ни один текст руководства к нему не ведёт."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Cite it where it applies, or withdraw it",
            kk: "Қолданылатын жерінде сілтеме жасау немесе құжаттың күшін жою",
            ru: "Сослаться на него там, где он нужен, или отменить его"))
      ])
  }
}

extension Register {
  /// Whether there is a file of which nothing but its control data could be read.
  fileprivate var hasUnreadText: Bool {
    documents.contains { $0.parts.contains { $0.control.isUnreadable && $0.body.isEmpty } }
      || pages.contains { $0.control.isUnreadable && $0.body.isEmpty }
  }
}
