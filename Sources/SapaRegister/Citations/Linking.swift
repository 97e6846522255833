package import SapaCore

extension Register {
  /// The register with every citation of its texts read, checked and made a link, and what the
  /// check has found.
  ///
  /// Pure: the same register gives the same result, for any number of jobs (`linked(jobs:)`).
  package func linked() -> (Register, [Finding]) {
    let linker = Linker(self)
    return joined(
      documents: documents.map { linker.linked($0) },
      pages: pages.indices.map { linker.linked(pages[$0], at: $0) })
  }

  /// The same on several tasks at once.
  package func linked(jobs: Int) async -> (Register, [Finding]) {
    let linker = Linker(self)
    let pages = pages
    return joined(
      documents: await concurrentMap(documents, jobs: jobs) { linker.linked($0) },
      pages: await concurrentMap(Array(pages.indices), jobs: jobs) {
        linker.linked(pages[$0], at: $0)
      })
  }

  private func joined(
    documents: [Linked<Document>], pages: [Linked<PlainPage>]
  ) -> (Register, [Finding]) {
    var result = self
    result.documents = documents.map(\.value)
    result.pages = pages.map(\.value)
    result.references = documents.flatMap(\.references) + pages.flatMap(\.references)
    return (result, documents.flatMap(\.findings) + pages.flatMap(\.findings))
  }
}

/// A text whose citations are read, with what was met on the way.
private struct Linked<Value: Sendable>: Sendable {
  var value: Value
  var references: [Reference]
  var findings: [Finding]
}

/// Reads the texts of a register, one document or page at a time.
private struct Linker: Sendable {
  let reader: CitationReader

  init(_ register: Register) {
    reader = CitationReader(register: register)
  }

  func linked(_ document: Document) -> Linked<Document> {
    var document = document
    var run = LinkingRun(reader)
    for index in document.parts.indices {
      var part = document.parts[index]
      run.readsProse = part.control.readsCitations && document.control.readsCitations
      run.place = Place(document: document.id, part: index, section: nil)
      run.read(&part.heading, &part.body)
      run.read(&part.footnotes)
      document.parts[index] = part
    }
    return Linked(value: document, references: run.references, findings: run.findings)
  }

  func linked(_ page: PlainPage, at index: Int) -> Linked<PlainPage> {
    var page = page
    var run = LinkingRun(reader)
    run.readsProse = page.control.readsCitations
    run.place = Place(document: nil, part: index, section: nil)
    run.read(&page.heading, &page.body)
    run.read(&page.footnotes)
    return Linked(value: page, references: run.references, findings: run.findings)
  }
}

/// One pass over a text: where it is, and what it has met.
private struct LinkingRun {
  let reader: CitationReader
  var place = Place(document: nil, part: 0, section: nil)
  var readsProse = true
  var references: [Reference] = []
  var findings: [Finding] = []

  init(_ reader: CitationReader) {
    self.reader = reader
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

  private mutating func linked(_ block: Block, isHeading: Bool) -> Block {
    block.mapInlines { linked($0, isHeading: isHeading) }
  }

  private mutating func linked(_ inlines: [Inline], isHeading: Bool) -> [Inline] {
    let prose = Prose(inlines)
    var links: [(range: Range<Int>, target: Target)] = []
    if readsProse {
      for found in reader.read(prose, at: place, isHeading: isHeading) {
        if let finding = found.finding { findings.append(finding) }
        // What stands in a link of the author's own leads where the author says.
        guard let target = found.target, !prose.touchesLink(found.range) else { continue }
        links.append((found.range, target))
        for target in found.between + [target] { refer(to: target, found.range, in: prose) }
      }
    }
    let linked = prose.citing(links)
    return linked.isBracketFree ? linked : resolved(linked, in: prose, isLinked: false)
  }

  private mutating func refer(to target: Target, _ range: Range<Int>, in prose: Prose) {
    let sentence = Sentence(around: range, in: prose)
    references.append(
      Reference(
        place: place, target: target, span: prose.span(range), before: sentence.before,
        shown: sentence.shown, after: sentence.after))
  }

  /// The inlines with a citation for each reference in brackets, or its words where it leads nowhere.
  private mutating func resolved(
    _ inlines: [Inline], in prose: Prose, isLinked: Bool
  ) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .emphasis(let content, let span):
        return .emphasis(resolved(content, in: prose, isLinked: isLinked), span)
      case .strong(let content, let span):
        return .strong(resolved(content, in: prose, isLinked: isLinked), span)
      case .link(var link):
        link.content = resolved(link.content, in: prose, isLinked: true)
        return .link(link)
      case .bracketed(let reference):
        return resolved(reference, in: prose, isLinked: isLinked)
      default: return inline
      }
    }
  }

  private mutating func resolved(
    _ reference: BracketedReference, in prose: Prose, isLinked: Bool
  ) -> Inline {
    let words = reference.shown ?? reference.target
    let text = Inline.text(words, reference.span)
    let (target, finding) = reader.resolve(reference, at: place)
    if let finding { findings.append(finding) }
    guard let target else { return text }
    let offset = prose.scalars.indices.first { offset in
      prose.scalars[offset] == "\u{FFFC}" && prose.span(offset..<(offset + 1)) == reference.span
    }
    if let offset {
      refer(to: target, offset..<(offset + 1), in: prose)
      references[references.count - 1].shown = words
    }
    return isLinked
      ? text : .citation(Citation(target: target, content: [text], span: reference.span))
  }
}

extension [Inline] {
  /// Whether no reference in brackets stands in them.
  fileprivate var isBracketFree: Bool {
    !contains { inline in
      inline.descendants.contains { if case .bracketed = $0 { true } else { false } }
    }
  }
}
