import SapaCore

/// One pass over a text: where it is, and what it has met.
struct LinkingRun {
  let reader: CitationReader
  var place = Place(document: nil, part: 0, section: nil)
  /// False where `references: off` leaves only links and brackets.
  var readsProse = true
  /// Whether references keep the sentence around them, which only pages show.
  let quotes: Bool
  private(set) var references: [Reference] = []
  private(set) var findings: [Finding] = []

  init(_ reader: CitationReader, quotes: Bool = true) {
    self.reader = reader
    self.quotes = quotes
  }

  mutating func read(_ heading: inout Heading, _ body: inout [Block]) {
    if heading.number != nil { place.section = heading.anchor }
    heading.content = linked(heading.content, isHeading: true)
    for index in body.indices {
      switch body[index] {
      case .heading(let heading):
        if heading.number != nil { place.section = heading.anchor }
        body[index] = linked(body[index], isHeading: true)
      case .clause(let clause):
        place.section = clause.anchor
        body[index] = linked(body[index], isHeading: false)
      default:
        body[index] = linked(body[index], isHeading: false)
      }
    }
  }

  mutating func read(_ footnotes: inout [Footnote]) {
    place.section = nil
    for index in footnotes.indices {
      footnotes[index].blocks = footnotes[index].blocks.map { linked($0, isHeading: false) }
    }
  }

  mutating func note(_ finding: Finding?) {
    if let finding { findings.append(finding) }
  }

  mutating func note(_ reference: Reference) {
    references.append(reference)
  }

  private mutating func linked(_ block: Block, isHeading: Bool) -> Block {
    block.mapInlines { linked($0, isHeading: isHeading) }
  }

  private mutating func linked(_ inlines: [Inline], isHeading: Bool) -> [Inline] {
    let prose = Prose(inlines)
    var links: [(range: Range<Int>, target: Target)] = []
    var met: [Reference] = []
    if readsProse {
      for found in reader.read(prose, at: place, isHeading: isHeading) {
        if let finding = found.finding { findings.append(finding) }
        // What stands in a link of the author's own leads where the author says.
        guard let target = found.target, !prose.touchesLink(found.range) else { continue }
        links.append((found.range, target))
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
    return authored.resolved(prose.citing(links))
  }

  private func reference(to target: Target, at range: Range<Int>, in prose: Prose) -> Reference {
    let sentence = quotes ? Sentence(around: range, in: prose) : nil
    return Reference(
      place: place, target: target, span: prose.span(range), before: sentence?.before ?? "",
      shown: sentence?.shown ?? "", after: sentence?.after ?? "")
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
