package import SapaCore

extension Rule {
  package static let supersedeChain = Rule(
    "supersede-chain", .error,
    Phrase(
      en: "A chain of replaced documents that is broken",
      kk: "Алмастырылған құжаттардың үзілген тізбегі", ru: "Разорванная цепочка замен документов"),
    story: Rule.Story(
      why: Phrase(
        en: "Whoever holds an old printout follows the chain to the text in force; in a circle, or "
          + "at a fork, the way ends nowhere.",
        kk: "Қолында ескі данасы бар адам қолданыстағы мәтінді осы тізбекпен табады; шеңбер немесе "
          + "айыр жол болса, іздеу ешқайда апармайды.",
        ru: "Держатель старой распечатки идёт по цепочке к действующему тексту; в кругу или на "
          + "развилке путь обрывается."),
      wrong: "code: СЖ-ХҚТУ-01-2019\nedition: 3\n"
        + "supersedes: {code: СЖ-ХҚТУ-01-2019, edition: 1}",
      right: "code: СЖ-ХҚТУ-01-2019\nedition: 3\n"
        + "supersedes: {code: СЖ-ХҚТУ-01-2019, edition: 2}"))
}

/// `supersedes:` that leads in a circle, passes over an edition, names what another document has
/// replaced already, or does not agree with the statuses of the two.
///
/// A document that has left the register is missed where the archive is known.
package enum SupersedeChain {
  static func check(_ register: Register) -> [Finding] {
    // Few documents replace another or are replaced.
    let chained = register.documents.filter { $0.replacesAnother || $0.isSuperseded }
    if chained.isEmpty { return [] }
    var byCode: [DocumentCode: Document] = [:]
    for document in register.documents {
      if let code = document.code, byCode[code] == nil { byCode[code] = document }
    }
    let circles = circles(chained, byCode)
    var replaced: [DocumentCode: [Document]] = [:]
    let inOrder = chained.sorted { $0.path < $1.path }
    let ofChain = inOrder.flatMap { document -> [Finding] in
      guard let old = document.control.supersedes else { return [] }
      if circles.contains(document.id) { return [circle(document, old)] }
      let others = replaced[old.value.code] ?? []
      if let other = others.first(where: { replacesTheSame($0, as: document) }) {
        return [fork(old, other)]
      }
      replaced[old.value.code] = others + [document]
      guard let former = byCode[old.value.code] else {
        return [gap(document, old)].compactMap(\.self)
      }
      return [
        gap(document, old) ?? passedOver(document, old, former),
        bothInForce(document, old, former),
      ].compactMap(\.self)
    }
    let successors = Dictionary(grouping: inOrder) { $0.control.supersedes?.value.code }
    return ofChain
      + inOrder.compactMap { document in
        withoutSuccessor(
          document,
          (document.code.flatMap { successors[$0] } ?? []).filter { $0.id != document.id })
      }
  }

  /// Whether two documents replace one text: who states no edition replaces whichever there is, but for
  /// a document that replaces its own earlier one.
  private static func replacesTheSame(_ document: Document, as other: Document) -> Bool {
    guard let one = document.control.supersedes?.value, let two = other.control.supersedes?.value
    else { return false }
    let isOwn = document.code == one.code || other.code == two.code
    return one.edition == two.edition || !isOwn && (one.edition == nil || two.edition == nil)
  }

  /// The documents from which the chain leads back to themselves; each is walked over once.
  private static func circles(
    _ documents: [Document], _ byCode: [DocumentCode: Document]
  ) -> Set<DocumentID> {
    var seen: Set<DocumentID> = []
    var circles: Set<DocumentID> = []
    for document in documents where !seen.contains(document.id) {
      var path: [Document] = []
      var places: [DocumentID: Int] = [:]
      var next: Document? = document
      while let current = next, places[current.id] == nil, !seen.contains(current.id) {
        places[current.id] = path.count
        path.append(current)
        next = predecessor(of: current, byCode)
      }
      if let next, let start = places[next.id] { circles.formUnion(path[start...].map(\.id)) }
      seen.formUnion(path.map(\.id))
    }
    return circles
  }

  private static func predecessor(
    of document: Document, _ byCode: [DocumentCode: Document]
  ) -> Document? {
    guard let old = document.control.supersedes?.value else { return nil }
    // An earlier edition of itself is no circle.
    if old.code == document.code, let edition = old.edition,
      edition != document.control.edition?.value
    {
      return nil
    }
    return byCode[old.code]
  }

  private static func circle(_ document: Document, _ old: Placed<Supersession>) -> Finding {
    let isItself = old.value.code == document.code
    return Finding(
      .supersedeChain, at: old.span,
      headline: isItself
        ? Phrase(
          en: "\(document.name) replaces itself", kk: "\(document.name) өзін-өзі алмастырып тұр",
          ru: "\(document.name) заменяет сам себя")
        : Phrase(
          en: "\(document.name) and \(old.value.code) replace each other",
          kk: "\(document.name) және \(old.value.code) бірін-бірі алмастырып тұр",
          ru: "\(document.name) и \(old.value.code) заменяют друг друга"),
      explanation: Phrase(
        en: "The chain of `supersedes` leads back to this document.",
        kk: "`supersedes` тізбегі осы құжаттың өзіне қайтып келеді.",
        ru: "Цепочка `supersedes` возвращается к этому документу."),
      fixes: [
        Finding.Fix(
          isItself
            ? Phrase(
              en: "Name the edition replaced: {code: \(old.value.code), edition: …}",
              kk: "Алмастырылған нұсқаны көрсету: {code: \(old.value.code), edition: …}",
              ru: "Указать заменённую редакцию: {code: \(old.value.code), edition: …}")
            : Phrase(
              en: "Remove `supersedes` from the older document",
              kk: "Ескірек құжаттан `supersedes` өрісін алып тастау",
              ru: "Убрать `supersedes` из более старого документа"))
      ])
  }

  private static func fork(_ old: Placed<Supersession>, _ other: Document) -> Finding {
    let name = old.value.code.text
    return Finding(
      .supersedeChain, at: old.span,
      headline: Phrase(
        en: "\(name) is replaced by two documents", kk: "\(name) құжатын екі құжат алмастырып тұр",
        ru: "\(name) заменён двумя документами"),
      explanation: Phrase(
        en: "The other is \(other.name) (\(other.path)).",
        kk: "Екіншісі – \(other.name) (\(other.path)).",
        ru: "Второй – \(other.name) (\(other.path))."),
      notes: other.control.supersedes.map {
        [
          Finding.Note(
            Phrase(en: "the other successor", kk: "екінші алмастырушы", ru: "другой преемник"),
            at: $0.span)
        ]
      } ?? [],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Keep `supersedes` in the document that stands in its place",
            kk: "`supersedes` өрісін оның орнын басқан құжатта ғана қалдыру",
            ru: "Оставить `supersedes` в документе, который действует вместо него"))
      ])
  }

  /// An earlier edition of the same code, and not the last before this one.
  private static func gap(_ document: Document, _ old: Placed<Supersession>) -> Finding? {
    guard old.value.code == document.code, let edition = document.control.edition?.value,
      let former = old.value.edition
    else { return nil }
    guard let own = edition.count, let replaced = former.count else {
      return former < edition ? nil : backwards(edition, former, old.span)
    }
    guard own - replaced != 1 else { return nil }
    return Finding(
      .supersedeChain, at: old.span,
      headline: Phrase(
        en: "Edition \(replaced) is not the one before edition \(own)",
        kk: "\(former.kazakh) нұсқа – \(edition.kazakh) нұсқаның алдындағысы емес",
        ru: "Редакция \(replaced) не предшествует редакции \(own)"),
      explanation: Phrase(
        en: "What \(document.name) was in between, the chain does not tell.",
        kk: "\(document.name) құжатының аралықтағы нұсқасы тізбекте жоқ.",
        ru: "Что было с \(document.name) между ними, по цепочке не видно."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write edition \(own - 1)", kk: "Нұсқасын \(own - 1) деп жазу",
            ru: "Указать редакцию \(own - 1)"))
      ])
  }

  /// Dotted editions have no next one: 1.10 may follow 1.9 or 1.8, never 2.0.
  private static func backwards(_ own: Edition, _ former: Edition, _ span: Span) -> Finding {
    Finding(
      .supersedeChain, at: span,
      headline: Phrase(
        en: "Edition \(former) is not before edition \(own)",
        kk: "\(former.kazakh) нұсқа \(own.kazakh) нұсқадан бұрын емес",
        ru: "Редакция \(former) не предшествует редакции \(own)"),
      explanation: Phrase(
        en: "An edition replaces an earlier one.", kk: "Нұсқа өзінен бұрынғысын алмастырады.",
        ru: "Редакция заменяет более раннюю."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Name the edition before this one", kk: "Осының алдындағы нұсқаны көрсету",
            ru: "Указать предыдущую редакцию"))
      ])
  }
}

extension Document {
  fileprivate var replacesAnother: Bool { control.supersedes != nil }
  fileprivate var isSuperseded: Bool { control.status?.value == .superseded }
}
