import SapaCore

/// One pass over a text: where it is, and what it has met.
struct LinkingRun {
  let reader: CitationReader
  var place = Place(document: nil, part: 0, section: nil)
  /// False where `references: off` leaves only links and brackets.
  var readsProse = true
  /// Whether texts get their links, and references the sentence around them, for pages to show.
  let isShown: Bool
  private(set) var references: [Reference] = []
  private(set) var findings: [Finding] = []

  init(_ reader: CitationReader, isShown: Bool = true) {
    self.reader = reader
    self.isShown = isShown
  }

  mutating func read(_ heading: inout Heading, _ body: inout [Block]) {
    if heading.number != nil { place.section = heading.anchor }
    if let content = linked(heading.content, isHeading: true) { heading.content = content }
    for index in body.indices {
      if let section = body[index].section { place.section = section }
      link(&body[index])
    }
  }

  mutating func read(_ footnotes: inout [Footnote]) {
    place.section = nil
    for index in footnotes.indices {
      for block in footnotes[index].blocks.indices { link(&footnotes[index].blocks[block]) }
    }
  }

  mutating func note(_ finding: Finding?) {
    if let finding { findings.append(finding) }
  }

  mutating func note(_ reference: Reference) {
    references.append(reference)
  }

  private mutating func link(_ block: inout Block) {
    let isHeading = if case .heading = block { true } else { false }
    if let changed = block.changingInlines({ linked($0, isHeading: isHeading) }) { block = changed }
  }

  /// The inlines with their citations as links; nil where they stay as they are.
  private mutating func linked(_ inlines: [Inline], isHeading: Bool) -> [Inline]? {
    let prose = Prose(inlines)
    var links: [(range: Range<Int>, target: Target)] = []
    var met: [Reference] = []
    if readsProse {
      for found in reader.read(prose, at: place, isHeading: isHeading) {
        if let finding = found.finding { findings.append(finding) }
        // What stands in a link of the author's own leads where the author says.
        guard let target = found.target, !prose.touchesLink(found.range) else { continue }
        if isShown { links.append((found.range, target)) }
        met += (found.between + [target]).map { reference(to: $0, at: found.range, in: prose) }
      }
    }
    var authored = AuthoredReferences(in: inlines)
    for citation in authored.citations {
      met.append(reference(to: citation.target, at: prose.offsets(of: citation.span), in: prose))
    }
    for bracketed in authored.bracketed {
      let (target, finding) = reader.resolve(bracketed, at: place)
      if let finding { findings.append(finding) }
      guard let target else { continue }
      authored.targets[bracketed.span] = target
      let range = prose.offsets(of: bracketed.span)
      if case .document(let id) = target,
        let mismatch = reader.titles.mismatch(
          behindBrackets: range, of: id, in: prose, at: place, reader.register)
      {
        findings.append(mismatch)
      }
      var reference = reference(to: target, at: range, in: prose)
      reference.shown = bracketed.words
      met.append(reference)
    }
    references += met.sorted { $0.span < $1.span }
    if links.isEmpty, authored.bracketed.isEmpty { return nil }
    return authored.resolved(prose.citing(links))
  }

  private func reference(to target: Target, at range: Range<Int>, in prose: Prose) -> Reference {
    let sentence = isShown ? Sentence(around: range, in: prose) : nil
    return Reference(
      place: place, target: target, span: prose.span(range), before: sentence?.before ?? "",
      shown: sentence?.shown ?? "", after: sentence?.after ?? "")
  }
}

extension Block {
  /// The anchor of the section that begins with it.
  fileprivate var section: String? {
    switch self {
    case .heading(let heading): heading.number == nil ? nil : heading.anchor
    case .clause(let clause): clause.anchor
    default: nil
    }
  }
}

extension Prose {
  /// The stretch of the text that a span of the file has become.
  ///
  /// Text stands in the file in its own order, so that both ends are found by halving.
  fileprivate func offsets(of span: Span) -> Range<Int> {
    let start = firstOffset { self.span($0..<($0 + 1)).start >= span.start }
    let end = firstOffset { self.span($0..<($0 + 1)).end > span.end }
    return start..<max(start, end)
  }

  private func firstOffset(where isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, scalars.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
