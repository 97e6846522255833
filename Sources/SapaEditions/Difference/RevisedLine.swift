package import SapaCore

/// A line of a text with what was inserted and deleted in it, for a terminal or as data.
package struct RevisedLine: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package var text: String
    /// Nil where the words stayed.
    package var revision: Revision?
  }

  package private(set) var pieces: [Piece] = []

  /// Whether anything in it was inserted or deleted.
  package var isChanged: Bool { pieces.contains { $0.revision != nil } }

  init(_ inlines: [Inline], after mark: String = "") {
    if !mark.isEmpty { pieces.append(Piece(text: mark)) }
    add(inlines, nil)
  }

  /// The cells of a row, with a bar between them.
  fileprivate init(cells: [Table.Cell], after mark: String) {
    self.init([], after: mark + "| ")
    for (index, cell) in cells.enumerated() {
      if index > 0 { add(" | ", nil) }
      add(cell.content, nil)
    }
    add(" |", nil)
  }

  private mutating func add(_ inlines: [Inline], _ revision: Revision?) {
    for inline in inlines {
      switch inline {
      case .revised(let revision, let content, _): add(content, revision)
      case .emphasis(let content, _), .strong(let content, _): add(content, revision)
      case .link(let link): add(link.content, revision)
      case .citation(let citation): add(citation.content, revision)
      case .footnoteMark(let index, _): add("[\(index + 1)]", revision)
      case .image(let image): add("[\(image.alternative)]", revision)
      default: add(inline.plainText, revision)
      }
    }
  }

  private mutating func add(_ text: String, _ revision: Revision?) {
    guard !text.isEmpty else { return }
    if let last = pieces.last, last.revision == revision {
      pieces[pieces.count - 1].text = last.text + text
    } else {
      pieces.append(Piece(text: text, revision: revision))
    }
  }

  /// The lines of a text: a paragraph, an item, a row each.
  static func lines(of blocks: [Block], after mark: String = "") -> [RevisedLine] {
    blocks.flatMap { block -> [RevisedLine] in
      switch block {
      case .heading(let heading): [RevisedLine(heading.content, after: mark)]
      case .paragraph(let content, _): [RevisedLine(content, after: mark)]
      case .clause(let clause): [RevisedLine(clause.content, after: mark)]
      case .quote(let blocks, _): lines(of: blocks, after: mark + "> ")
      case .list(let list): list.items.flatMap { lines(of: $0.blocks, after: mark + "– ") }
      case .table(let table):
        ([table.head] + table.rows).filter { $0.contains { !$0.content.isEmpty } }
          .map { RevisedLine(cells: $0, after: mark) }
      case .code: [RevisedLine(block.codeLines, after: mark)]
      case .thematicBreak, .html: []
      }
    }
  }
}

extension SectionDifference {
  /// The text of the section, line by line, without its title; the footnotes below it.
  package var lines: [RevisedLine] {
    (hasTitle ? [] : [RevisedLine(firstLine)]) + RevisedLine.lines(of: diagram + body)
      + footnotes.flatMap { RevisedLine.lines(of: $0.blocks, after: "[^\($0.label)] ") }
  }

  /// The title as a line; nothing for a numbered paragraph.
  package var titleLine: RevisedLine { RevisedLine(hasTitle ? firstLine : []) }
}
