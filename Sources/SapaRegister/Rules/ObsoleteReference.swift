package import SapaCore

extension Rule {
  static let obsoleteReference = Rule(
    "obsolete-reference", .warning,
    Phrase(
      en: "A citation of a document that is no longer in force",
      kk: "Қолданыстан шыққан құжатқа жасалған сілтеме",
      ru: "Ссылка на документ, который больше не действует"),
    story: Rule.Story(
      why: Phrase(
        en: "Whoever follows it works by a text that has been replaced; auditors look for this "
          + "first (ISO 9001:2015, 7.5.3.2).",
        kk: "Оны ұстанған адам алмастырылған мәтінмен жұмыс істейді; аудитор ең алдымен осыны "
          + "іздейді (ISO 9001:2015, 7.5.3.2).",
        ru: "Кто идёт по ней, работает по заменённому тексту; аудитор ищет это в первую очередь "
          + "(ISO 9001:2015, 7.5.3.2)."),
      wrong: "УЕ-ХҚТУ-074-2010 бойынша",
      right: "УЕ-ХҚТУ-074-2014 бойынша"))
}

/// УЕ-ХҚТУ-074-2010 in a text, after УЕ-ХҚТУ-074-2014 has replaced it.
///
/// The document that replaces another one may name it.
struct ObsoleteReference {
  /// Its code, or its title in quotes.
  var name: String
  /// Whether it was withdrawn, not replaced.
  var isWithdrawn: Bool
  /// The document in its place.
  var successor: Document?

  /// Citations of documents that stand in the register as superseded or withdrawn.
  static func check(_ register: Register) -> [Finding] {
    let isObsolete = register.documents.map(\.isObsolete)
    guard isObsolete.contains(true) else { return [] }
    let successors = Dictionary(
      register.documents.compactMap { document in
        document.control.supersedes.map { ($0.value.code, document) }
      }, uniquingKeysWith: { first, _ in first })
    return register.references.oncePerCitation.compactMap { reference in
      guard let id = reference.target.documentID, id != reference.place.document,
        isObsolete[id.index]
      else { return nil }
      let document = register[id]
      let isWithdrawn = document.control.status?.value == .withdrawn
      let successor = document.code.flatMap { successors[$0] }
      if let successor, successor.id == reference.place.document { return nil }
      return ObsoleteReference(
        name: document.name, isWithdrawn: isWithdrawn, successor: successor
      ).finding(at: reference.span)
    }
  }

  func finding(at span: Span) -> Finding {
    Finding(
      .obsoleteReference, at: span,
      headline: isWithdrawn
        ? Phrase(
          en: "\(name) is withdrawn", kk: "\(name) құжатының күші жойылған",
          ru: "Документ \(name) отменён")
        : Phrase(
          en: "\(name) is superseded", kk: "\(name) құжаты алмастырылған",
          ru: "Документ \(name) заменён"),
      explanation: explanation, fixes: [fix])
  }

  private var explanation: Phrase {
    guard let successor else {
      return Phrase(
        en: "The register does not say what stands in its place.",
        kk: "Оның орнына қай құжат келгені тізілімде айтылмаған.",
        ru: "Что действует вместо него, в реестре не сказано.")
    }
    let name = [successor.code?.text, "«\(successor.title)»"].compactMap(\.self)
      .joined(separator: " ")
    return Phrase(
      en: "\(name) stands in its place.", kk: "Оның орнына \(name) енгізілген.",
      ru: "Вместо него введён \(name).")
  }

  private var fix: Finding.Fix {
    guard let successor else {
      return Finding.Fix(
        Phrase(
          en: "Cite a document in force, or drop the citation",
          kk: "Қолданыстағы құжатты көрсету немесе сілтемені алып тастау",
          ru: "Указать действующий документ или убрать ссылку"))
    }
    return Finding.Fix(
      Phrase(
        en: "Replace with \(successor.name)", kk: "\(successor.name) деп жазу",
        ru: "Заменить на \(successor.name)"))
  }
}

extension Target {
  /// The document that it leads to, or into.
  package var documentID: DocumentID? {
    switch self {
    case .document(let id), .section(let id, _), .appendix(let id, _): id
    case .file: nil
    }
  }
}
