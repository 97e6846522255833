import SapaCore
import SapaRegister

/// Writes the text of a document line by line, and begins a stretch at each section.
struct CanonicalWriter {
  private(set) var text: CanonicalText
  /// Where each stretch begins in it.
  private var starts: [(name: String, span: Span, offset: Int)] = []
  private let words: CanonicalWords
  /// The footnotes of the part that is being written.
  private var footnotes: [Footnote] = []
  /// Those that stand inside the note that is being written, with itself: each is written there once, so that
  /// notes that mark each other have an end.
  private var inner: Set<Int> = []

  private enum Field {
    case text(String)
    case run([Inline])
  }

  /// - Parameters:
  ///   - document: whose text is written.
  ///   - text: what stands before it.
  ///   - picture: SHA-256 of the file that an image shows.
  init(
    _ document: Document, behind text: CanonicalText = CanonicalText(),
    picture: @escaping (String) -> String?
  ) {
    self.text = text
    words = CanonicalWords(picture: picture)
    for part in document.parts { write(part) }
  }

  var stretches: [CanonicalForm.Stretch] {
    let ends = starts.dropFirst().map(\.offset) + [text.bytes.count]
    return zip(starts, ends).map { start, end in
      CanonicalForm.Stretch(
        name: start.name, span: start.span, lines: text.lines(in: start.offset..<end))
    }
  }

  private mutating func write(_ part: Part) {
    footnotes = part.footnotes
    if let label = part.appendix {
      begin(label.text, at: part.heading.span)
      let sheet = part.control.sheet?.value.rawValue ?? ""
      put("appendix", [.text(label.text), .run(part.heading.content), .text(sheet)])
    } else if !part.heading.content.isEmpty {
      write(part.heading)
    }
    writeNotes(of: part.heading.content, depth: 0)
    if let diagram = part.control.diagram { write(diagram) }
    for block in part.body { write(block, depth: 0) }
  }

  private mutating func begin(_ name: String, at span: Span) {
    starts.append((name, span, text.bytes.count))
  }

  private mutating func put(_ word: String, _ fields: [Field] = [], depth: Int = 0) {
    if starts.isEmpty { begin("", at: Span(startOf: "")) }
    let words = words
    text.line(word, depth: depth) { line in
      for field in fields {
        switch field {
        case .text(let text): line.field { $0 += text.utf8 }
        case .run(let content): line.field { words.write(content, into: &$0) }
        }
      }
    }
  }

  private mutating func write(_ heading: Heading, depth: Int = 0) {
    let number = heading.number?.description
    if depth == 0 { begin(number ?? words.words(heading.content), at: heading.span) }
    put("heading", [.text(number ?? ""), .run(heading.content)], depth: depth)
  }

  private mutating func write(_ block: Block, depth: Int) {
    switch block {
    case .heading(let heading): write(heading, depth: depth)
    case .paragraph(let content, _): put("paragraph", [.run(content)], depth: depth)
    case .clause(let clause):
      let number = clause.number.description
      begin(number, at: clause.span)
      put("clause", [.text(number), .run(clause.content)], depth: depth)
    case .list(let list):
      put("list", [.text(list.start.map(String.init) ?? "")], depth: depth)
      for item in list.items {
        let state = item.isDone.map { $0 ? "x" : "o" } ?? ""
        let number = item.number.map { [Field.text(String($0))] } ?? []
        put("item", [.text(state)] + number, depth: depth + 1)
        for block in item.blocks { write(block, depth: depth + 2) }
      }
    case .quote(let blocks, _):
      put("quote", depth: depth)
      for block in blocks { write(block, depth: depth + 1) }
    case .code(let info, let text, _): put("code", [.text(info), .text(text)], depth: depth)
    case .table(let table):
      put("table", table.head.map { .run($0.content) }, depth: depth)
      for row in table.rows { put("row", row.map { .run($0.content) }, depth: depth + 1) }
    case .thematicBreak: put("break", depth: depth)
    // Never published.
    case .html: break
    }
    writeNotes(of: block, depth: depth)
  }

  /// The footnotes behind the block that has their marks, whichever file holds them.
  private mutating func writeNotes(of block: Block, depth: Int) {
    guard !footnotes.isEmpty, !block.holdsBlocks else { return }
    block.forEachInlineRun { writeNotes(of: $0, depth: depth) }
  }

  private mutating func writeNotes(of run: [Inline], depth: Int) {
    run.forEachMark { index in
      guard footnotes.indices.contains(index), inner.insert(index).inserted else { return }
      let isOuter = inner.count == 1
      put("note", depth: depth + 1)
      for block in footnotes[index].blocks { write(block, depth: depth + 2) }
      if isOuter { inner = [] }
    }
  }

  private mutating func write(_ diagram: Diagram) {
    put("diagram", [.text(diagram.kind.value.rawValue)])
    for node in diagram.nodes {
      let fields = [
        node.id.value, node.title.value, node.ref?.value ?? "", node.owner?.value ?? "",
      ]
      put("node", fields.map { .text($0) }, depth: 1)
    }
    for edge in diagram.edges {
      let fields = [edge.from.value, edge.to.value, edge.label?.value ?? ""]
      put("edge", fields.map { .text($0) }, depth: 1)
    }
  }
}

extension [Inline] {
  /// The footnotes that are marked in a run, in the order of their marks.
  fileprivate func forEachMark(_ body: (Int) -> Void) {
    for inline in self {
      switch inline {
      case .footnoteMark(let index, _): body(index)
      case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
        content.forEachMark(body)
      case .link(let link): link.content.forEachMark(body)
      case .citation(let citation): citation.content.forEachMark(body)
      case .text, .code, .image, .bracketed, .softBreak, .lineBreak, .html: break
      }
    }
  }
}

extension Block {
  /// Whether its text stands in blocks of its own.
  fileprivate var holdsBlocks: Bool {
    switch self {
    case .list, .quote: true
    default: false
    }
  }
}
