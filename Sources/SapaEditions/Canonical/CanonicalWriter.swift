import SapaCore
import SapaRegister

/// Writes the text of a document line by line, and begins a stretch at each section.
struct CanonicalWriter {
  private(set) var stretches: [CanonicalForm.Stretch] = []
  private let picture: (String) -> String?
  /// The footnotes of the part that is being written.
  private var footnotes: [Footnote] = []

  init(picture: @escaping (String) -> String?) {
    self.picture = picture
  }

  mutating func write(_ part: Part) {
    footnotes = part.footnotes
    if let label = part.appendix {
      begin(label.text, at: part.heading.span)
      let sheet = part.control.sheet?.value.rawValue ?? ""
      put("appendix", [label.text, words(part.heading.content), sheet])
    } else if !part.heading.content.isEmpty {
      write(part.heading)
    }
    if let diagram = part.control.diagram { write(diagram) }
    for block in part.body { write(block, depth: 0) }
  }

  private mutating func begin(_ name: String, at span: Span) {
    stretches.append(CanonicalForm.Stretch(name: name, span: span, lines: []))
  }

  private mutating func put(_ word: String, _ fields: [String], depth: Int = 0) {
    if stretches.isEmpty { begin("", at: Span(startOf: "")) }
    stretches[stretches.count - 1].lines.append(canonicalLine(word, fields, depth: depth))
  }

  private mutating func write(_ heading: Heading, depth: Int = 0) {
    let text = words(heading.content)
    let number = heading.number?.description ?? ""
    if depth == 0 { begin(number.isEmpty ? text : number, at: heading.span) }
    put("heading", [number, text], depth: depth)
  }

  private mutating func write(_ block: Block, depth: Int) {
    switch block {
    case .heading(let heading): write(heading, depth: depth)
    case .paragraph(let content, _): put("paragraph", [words(content)], depth: depth)
    case .clause(let clause):
      begin(clause.number.description, at: clause.span)
      put("clause", [clause.number.description, words(clause.content)], depth: depth)
    case .list(let list):
      put("list", [list.start.map(String.init) ?? ""], depth: depth)
      for item in list.items {
        put("item", [item.isDone.map { $0 ? "x" : "o" } ?? ""], depth: depth + 1)
        for block in item.blocks { write(block, depth: depth + 2) }
      }
    case .quote(let blocks, _):
      put("quote", [], depth: depth)
      for block in blocks { write(block, depth: depth + 1) }
    case .code(let info, let text, _): put("code", [info, text], depth: depth)
    case .table(let table):
      put("table", table.head.map { words($0.content) }, depth: depth)
      for row in table.rows { put("row", row.map { words($0.content) }, depth: depth + 1) }
    case .thematicBreak: put("break", [], depth: depth)
    // Never published.
    case .html: break
    }
    writeNotes(of: block, depth: depth)
  }

  /// The footnotes behind the block that has their marks, whichever file holds them.
  private mutating func writeNotes(of block: Block, depth: Int) {
    guard !footnotes.isEmpty, !block.holdsBlocks else { return }
    for inline in block.inlineRuns.joined().flatMap(\.descendants) {
      guard case .footnoteMark(let index, _) = inline, footnotes.indices.contains(index) else {
        continue
      }
      put("note", [], depth: depth + 1)
      // A note that marks itself would have no end.
      let notes = footnotes
      footnotes = []
      for block in notes[index].blocks { write(block, depth: depth + 2) }
      footnotes = notes
    }
  }

  private mutating func write(_ diagram: Diagram) {
    put("diagram", [diagram.kind.value.rawValue])
    for node in diagram.nodes {
      let fields = [
        node.id.value, node.title.value, node.ref?.value ?? "", node.owner?.value ?? "",
      ]
      put("node", fields, depth: 1)
    }
    for edge in diagram.edges {
      put("edge", [edge.from.value, edge.to.value, edge.label?.value ?? ""], depth: 1)
    }
  }

  private func words(_ content: [Inline]) -> String {
    CanonicalWords(picture: picture).words(content)
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
