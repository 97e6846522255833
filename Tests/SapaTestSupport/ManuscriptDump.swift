package import SapaCore

extension Manuscript {
  /// The tree of the text with its places, one block or inline a line, to be compared in tests.
  ///
  /// ```
  /// heading 2 1:1-1:20
  ///   text "7.1.3 Инфрақұрылым" 1:4-1:20
  /// ```
  package var dump: String {
    var dump = Dump()
    dump.add(blocks, 0)
    for (index, footnote) in footnotes.enumerated() {
      dump.line(0, "footnote \(index) \(footnote.label)", footnote.span)
      dump.add(footnote.blocks, 1)
    }
    return dump.lines.joined(separator: "\n")
  }
}

private struct Dump {
  var lines: [String] = []

  mutating func line(_ depth: Int, _ words: String, _ span: Span) {
    let place =
      "\(span.start.line):\(span.start.column)-\(span.end.line):\(span.end.column)"
    lines.append(String(repeating: "  ", count: depth) + words + " " + place)
  }

  mutating func add(_ blocks: [Block], _ depth: Int) {
    for block in blocks { add(block, depth) }
  }

  mutating func add(_ block: Block, _ depth: Int) {
    switch block {
    case .heading(let heading):
      line(depth, "heading \(heading.level)", heading.span)
      add(heading.content, depth + 1)
    case .paragraph(let content, let span):
      line(depth, "paragraph", span)
      add(content, depth + 1)
    case .clause(let clause):
      line(depth, "clause \(clause.number)", clause.span)
      add(clause.content, depth + 1)
    case .list(let list):
      let start = list.start.map { " from \($0)" } ?? ""
      line(depth, "list\(start)\(list.isTight ? "" : " loose")", list.span)
      for item in list.items {
        let done = item.isDone.map { $0 ? " done" : " open" } ?? ""
        line(depth + 1, "item\(done)", item.span)
        add(item.blocks, depth + 2)
      }
    case .quote(let blocks, let span):
      line(depth, "quote", span)
      add(blocks, depth + 1)
    case .code(let info, let text, let span):
      line(depth, "code [\(info)] \(quoted(text))", span)
    case .table(let table):
      line(depth, "table \(table.alignments.map(\.letter).joined())", table.span)
      for row in [table.head] + table.rows {
        lines.append(String(repeating: "  ", count: depth + 1) + "row")
        for cell in row {
          line(depth + 2, "cell", cell.span)
          add(cell.content, depth + 3)
        }
      }
    case .thematicBreak(let span): line(depth, "rule", span)
    case .html(let text, let span): line(depth, "html \(quoted(text))", span)
    }
  }

  mutating func add(_ inlines: [Inline], _ depth: Int) {
    for inline in inlines { add(inline, depth) }
  }

  mutating func add(_ inline: Inline, _ depth: Int) {
    switch inline {
    case .text(let text, let span): line(depth, "text \(quoted(text))", span)
    case .code(let text, let span): line(depth, "code \(quoted(text))", span)
    case .emphasis(let content, let span):
      line(depth, "emphasis", span)
      add(content, depth + 1)
    case .strong(let content, let span):
      line(depth, "strong", span)
      add(content, depth + 1)
    case .link(let link):
      let title = link.title.isEmpty ? "" : " \(quoted(link.title))"
      line(depth, "link <\(link.destination)>\(title)", link.span)
      add(link.content, depth + 1)
    case .image(let image):
      line(depth, "image <\(image.source)> \(quoted(image.alternative))", image.span)
    case .footnoteMark(let index, let span): line(depth, "mark \(index)", span)
    case .bracketed(let reference):
      let shown = reference.shown.map { " | \($0)" } ?? ""
      line(depth, "reference \(reference.target)\(shown)", reference.span)
    case .citation(let citation):
      line(depth, "citation", citation.span)
      add(citation.content, depth + 1)
    case .revised(let revision, let content, let span):
      line(depth, "\(revision)", span)
      add(content, depth + 1)
    case .softBreak(let span): line(depth, "break", span)
    case .lineBreak(let span): line(depth, "hard break", span)
    case .html(let text, let span): line(depth, "html \(quoted(text))", span)
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "↵")
      + "\""
  }
}

extension Table.Alignment {
  fileprivate var letter: String {
    switch self {
    case .none: "-"
    case .left: "l"
    case .center: "c"
    case .right: "r"
    }
  }
}
