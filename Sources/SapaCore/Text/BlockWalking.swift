extension Block {
  /// The same block with every run of inlines (of a paragraph, a heading, a cell) put through
  /// `change`, the blocks inside it included.
  package func mapInlines(_ change: ([Inline]) -> [Inline]) -> Block {
    switch self {
    case .heading(var heading):
      heading.content = change(heading.content)
      return .heading(heading)
    case .paragraph(let content, let span):
      return .paragraph(change(content), span)
    case .clause(var clause):
      clause.content = change(clause.content)
      return .clause(clause)
    case .list(var list):
      list.items = list.items.map { item in
        var item = item
        item.blocks = item.blocks.map { $0.mapInlines(change) }
        return item
      }
      return .list(list)
    case .quote(let blocks, let span):
      return .quote(blocks.map { $0.mapInlines(change) }, span)
    case .table(var table):
      func changed(_ cell: Table.Cell) -> Table.Cell {
        Table.Cell(content: change(cell.content), span: cell.span)
      }
      table.head = table.head.map(changed)
      table.rows = table.rows.map { $0.map(changed) }
      return .table(table)
    case .code, .thematicBreak, .html:
      return self
    }
  }

  /// Every run of inlines in the block, in the order of the text.
  package var inlineRuns: [[Inline]] {
    var runs: [[Inline]] = []
    forEachInlineRun { runs.append($0) }
    return runs
  }

  /// Calls `body` with every run of inlines in the block, in the order of the text.
  package func forEachInlineRun(_ body: ([Inline]) -> Void) {
    switch self {
    case .heading(let heading): body(heading.content)
    case .paragraph(let content, _): body(content)
    case .clause(let clause): body(clause.content)
    case .list(let list):
      for item in list.items {
        for block in item.blocks { block.forEachInlineRun(body) }
      }
    case .quote(let blocks, _):
      for block in blocks { block.forEachInlineRun(body) }
    case .table(let table):
      for cell in table.head { body(cell.content) }
      for row in table.rows {
        for cell in row { body(cell.content) }
      }
    case .code, .thematicBreak, .html: break
    }
  }
}

extension Inline {
  /// This inline and all that it holds, outermost first.
  package var descendants: [Inline] {
    switch self {
    case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
      [self] + content.flatMap(\.descendants)
    case .link(let link): [self] + link.content.flatMap(\.descendants)
    case .citation(let citation): [self] + citation.content.flatMap(\.descendants)
    default: [self]
    }
  }
}
