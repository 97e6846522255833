extension Block {
  /// The same block with every run of inlines (of a paragraph, a heading, a cell) put through
  /// `change`, the blocks inside it included.
  package func mapInlines(_ change: ([Inline]) -> [Inline]) -> Block {
    changingInlines { change($0) } ?? self
  }

  /// The same where `change` gives nil for a run that stays as it is; nil where all of them do, so that
  /// nothing is copied.
  package func changingInlines(_ change: ([Inline]) -> [Inline]?) -> Block? {
    switch self {
    case .heading(var heading):
      guard let content = change(heading.content) else { return nil }
      heading.content = content
      return .heading(heading)
    case .paragraph(let content, let span):
      return change(content).map { .paragraph($0, span) }
    case .clause(var clause):
      guard let content = change(clause.content) else { return nil }
      clause.content = content
      return .clause(clause)
    case .list(var list):
      let blocks = list.items.map { $0.blocks.changingInlines(change) }
      guard blocks.contains(where: { $0 != nil }) else { return nil }
      for index in list.items.indices {
        if let blocks = blocks[index] { list.items[index].blocks = blocks }
      }
      return .list(list)
    case .quote(let blocks, let span):
      return blocks.changingInlines(change).map { .quote($0, span) }
    case .table(var table):
      let head = Self.changing(table.head, change)
      let rows = table.rows.map { Self.changing($0, change) }
      guard head != nil || rows.contains(where: { $0 != nil }) else { return nil }
      table.head = head ?? table.head
      table.rows = zip(table.rows, rows).map { $1 ?? $0 }
      return .table(table)
    case .code, .thematicBreak, .html:
      return nil
    }
  }

  private static func changing(
    _ cells: [Table.Cell], _ change: ([Inline]) -> [Inline]?
  ) -> [Table.Cell]? {
    let contents = cells.map { change($0.content) }
    guard contents.contains(where: { $0 != nil }) else { return nil }
    return zip(cells, contents).map { cell, content in
      content.map { Table.Cell(content: $0, span: cell.span) } ?? cell
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

extension [Block] {
  /// The same blocks with every run of inlines put through `change`; nil where all stay as they are.
  package func changingInlines(_ change: ([Inline]) -> [Inline]?) -> [Block]? {
    let blocks = map { $0.changingInlines(change) }
    guard blocks.contains(where: { $0 != nil }) else { return nil }
    return zip(self, blocks).map { $1 ?? $0 }
  }

  /// Calls `body` with every run of inlines, in the order of the text.
  package func forEachInlineRun(_ body: ([Inline]) -> Void) {
    for block in self { block.forEachInlineRun(body) }
  }
}

extension Block {
  /// Whether an inline in the block is wanted.
  package func holds(_ isWanted: (Inline) -> Bool) -> Bool {
    switch self {
    case .heading(let heading): heading.content.holds(isWanted)
    case .paragraph(let content, _): content.holds(isWanted)
    case .clause(let clause): clause.content.holds(isWanted)
    case .list(let list): list.items.contains { $0.blocks.holds(isWanted) }
    case .quote(let blocks, _): blocks.holds(isWanted)
    case .table(let table):
      table.head.contains { $0.content.holds(isWanted) }
        || table.rows.contains { $0.contains { $0.content.holds(isWanted) } }
    case .code, .thematicBreak, .html: false
    }
  }
}

extension [Block] {
  /// Whether an inline in the blocks is wanted.
  package func holds(_ isWanted: (Inline) -> Bool) -> Bool {
    indices.contains { self[$0].holds(isWanted) }
  }
}

extension [Inline] {
  /// Whether an inline is wanted, or one inside another; they are looked at where they lie, since to
  /// copy text is to touch it.
  package func holds(_ isWanted: (Inline) -> Bool) -> Bool {
    indices.contains { self[$0].holds(isWanted) }
  }
}

extension Inline {
  /// Whether this inline is wanted, or one that it holds.
  package func holds(_ isWanted: (Inline) -> Bool) -> Bool {
    if isWanted(self) { return true }
    return switch self {
    case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
      content.holds(isWanted)
    case .link(let link): link.content.holds(isWanted)
    case .citation(let citation): citation.content.holds(isWanted)
    default: false
    }
  }

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
