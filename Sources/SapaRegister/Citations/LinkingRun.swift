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
  /// The runs in which a word may be of two scripts: looked for while the text is at hand.
  private(set) var mixed: [[Inline]] = []

  init(_ reader: CitationReader, isShown: Bool = true) {
    self.reader = reader
    self.isShown = isShown
  }

  /// Links a text that is in nobody else's hands.
  mutating func link(
    _ heading: inout Heading, _ body: inout [Block], _ footnotes: inout [Footnote]
  ) {
    let text = linked(heading, body)
    if let changed = text.heading { heading = changed }
    if let changed = text.body { body = changed }
    if let changed = linked(footnotes) { footnotes = changed }
  }

  /// A heading and the text below it with their links; nil for what stays as it is.
  mutating func linked(_ heading: Heading, _ body: [Block]) -> (heading: Heading?, body: [Block]?) {
    if heading.number != nil { place.section = heading.anchor }
    var changed: Heading?
    if let content = linked(heading.content, isHeading: true) {
      changed = heading
      changed?.content = content
    }
    return (changed, linked(body))
  }

  /// The same for footnotes.
  mutating func linked(_ footnotes: [Footnote]) -> [Footnote]? {
    place.section = nil
    var result: [Footnote]?
    for index in footnotes.indices {
      guard let blocks = linked(footnotes[index].blocks) else { continue }
      result = result ?? footnotes
      result?[index].blocks = blocks
    }
    return result
  }

  /// The blocks of a text, or of a footnote; only a text has sections.
  private mutating func linked(_ blocks: [Block]) -> [Block]? {
    var result: [Block]?
    for index in blocks.indices {
      let block = blocks[index]
      var isHeading = false
      if case .heading = block { isHeading = true }
      if let section = block.section { place.section = section }
      guard let changed = block.changingInlines({ linked($0, isHeading: isHeading) }) else {
        continue
      }
      result = result ?? blocks
      result?[index] = changed
    }
    return result
  }

  /// Notes a fault; that a document has no numbered sections once, however many of them are cited.
  mutating func note(_ finding: Finding?) {
    guard let finding else { return }
    let isTold =
      finding.isOfUndivided
      && findings.contains { $0.isOfUndivided && $0.headline == finding.headline }
    if !isTold { findings.append(finding) }
  }

  mutating func note(_ reference: Reference) {
    references.append(reference)
  }

  /// The inlines with their citations as links; nil where they stay as they are.
  private mutating func linked(_ inlines: [Inline], isHeading: Bool) -> [Inline]? {
    let prose = Prose(inlines)
    let result = cited(inlines, prose, isHeading: isHeading)
    if ScriptScan.mayFind(in: prose) {
      var scan = ScriptScan()
      if scan.findsMixedWord(in: result ?? inlines) { mixed.append(result ?? inlines) }
    }
    return result
  }

  private mutating func cited(
    _ inlines: [Inline], _ prose: Prose, isHeading: Bool
  ) -> [Inline]? {
    var links: [(range: Range<Int>, target: Target)] = []
    var switches: [Range<Int>] = []
    let start = references.count
    if readsProse {
      for found in reader.read(prose, at: place, isHeading: isHeading) {
        if found.isSwitch { switches.append(found.range) }
        note(found.finding)
        // What stands in a link of the author's own leads where the author says.
        guard let target = found.target, !prose.touchesLink(found.range) else { continue }
        if isShown { links.append((found.range, target)) }
        for target in found.between {
          references.append(reference(to: target, at: found.range, in: prose))
        }
        references.append(reference(to: target, at: found.range, in: prose))
      }
    }
    var authored = AuthoredReferences(in: inlines)
    for citation in authored.citations {
      references.append(
        reference(to: citation.target, at: prose.offsets(of: citation.span), in: prose))
    }
    for bracketed in authored.bracketed {
      let (target, finding) = reader.resolve(bracketed, at: place)
      note(finding)
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
      references.append(reference)
    }
    if references.count - start > 1 { references[start...].sort { $0.span < $1.span } }
    if !isShown { switches = [] }
    if links.isEmpty, switches.isEmpty, authored.bracketed.isEmpty { return nil }
    return authored.resolved(prose.citing(links, without: switches))
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
