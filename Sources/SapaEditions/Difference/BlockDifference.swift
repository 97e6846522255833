import SapaCore

/// The blocks of two texts put together into one: paragraphs and lists word by word, tables cell by
/// cell, with `.revised` around what was inserted and what was deleted.
struct BlockDifference {
  let blocks: [Block]
  let isChanged: Bool

  init(_ old: [Block], _ new: [Block]) {
    let steps = Pairing(old, new).steps
    isChanged = steps.contains { if case .same = $0 { false } else { true } }
    blocks = steps.flatMap { step -> [Block] in
      switch step {
      case .same(_, let block): [block]
      case .changed(let old, let new): new.revised(from: old)
      case .deleted(let block): [block.whole(.deleted)]
      case .inserted(let block): [block.whole(.inserted)]
      }
    }
  }
}

extension Block: Pairable {
  var kind: String {
    switch self {
    case .heading(let heading): "#\(heading.level)"
    case .paragraph, .clause: "¶"
    case .list(let list): list.start == nil ? "-" : "1."
    case .quote: ">"
    case .code: "`"
    case .table: "|"
    case .thematicBreak: "*"
    case .html: "<"
    }
  }

  var keys: [String] {
    switch self {
    case .heading(let heading): Word.words(of: heading.content).map(\.key)
    case .paragraph(let content, _): Word.words(of: content).map(\.key)
    case .clause(let clause): Word.words(of: clause.content).map(\.key)
    // Ends of items and cells are part of the text: "а б | в" is not "а | б в".
    case .list(let list): list.items.flatMap { $0.keys + ["\n"] }
    case .quote(let blocks, _): blocks.flatMap { [$0.kind] + $0.keys }
    case .code: Word.words(of: codeLines).map(\.key)
    case .table(let table): table.allRows.flatMap { $0.keys + ["\n"] }
    case .thematicBreak: []
    case .html(let text, _): [text]
    }
  }

  /// A block of code as inlines, line by line, in which words can be marked.
  var codeLines: [Inline] {
    guard case .code(_, let text, let span) = self else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(
      lines.map { [Inline.code(String($0), span)] }.joined(separator: [.lineBreak(span)]))
  }

  /// This block with what differs from an older form of it; both are of one kind.
  fileprivate func revised(from old: Block) -> [Block] {
    switch (old, self) {
    case (.heading(let old), .heading(var heading)):
      heading.content = TextDifference(old.content, heading.content).inlines
      return [.heading(heading)]
    case (.list(let old), .list(let new)): return [.list(new.revised(from: old))]
    case (.quote(let old, _), .quote(let new, let span)):
      return [.quote(BlockDifference(old, new).blocks, span)]
    case (.table(let old), .table(let new)): return [.table(new.revised(from: old))]
    case (.code, .code):
      return [.paragraph(TextDifference(old.codeLines, codeLines).inlines, span)]
    case (.html, .html), (.thematicBreak, .thematicBreak): return [self]
    default:
      let text = TextDifference(old.running, running).inlines
      if case .clause(var clause) = self {
        clause.content = text
        return [.clause(clause)]
      }
      return [.paragraph(text, span)]
    }
  }

  private var running: [Inline] {
    switch self {
    case .paragraph(let content, _): content
    case .clause(let clause): clause.content
    default: []
    }
  }

  /// All of it inserted, or all of it deleted; what is deleted has no place in the newer file.
  func whole(_ revision: Revision) -> Block {
    var block = self
    if case .code(_, _, let span) = self { block = .paragraph(codeLines, span) }
    if revision == .deleted { block = block.unplaced }
    return block.mapInlines { $0.whole(revision) }
  }
}

extension List.Item: Pairable {
  var kind: String { "" }
  var keys: [String] {
    (isDone.map { [$0 ? "[x]" : "[ ]"] } ?? []) + blocks.flatMap { [$0.kind] + $0.keys }
  }
}

extension List {
  fileprivate func revised(from old: List) -> List {
    var list = self
    list.items = Pairing(old.items, items).steps.map { step in
      var item: Item
      switch step {
      case .same(_, let same): item = same
      case .changed(let old, let new):
        item = new
        item.blocks = BlockDifference(old.blocks, new.blocks).blocks
      case .deleted(let gone):
        item = gone
        item.span = .nowhere
        item.blocks = gone.blocks.map { $0.whole(.deleted) }
      case .inserted(let added):
        item = added
        item.blocks = added.blocks.map { $0.whole(.inserted) }
      }
      return item
    }
    return list
  }
}

extension [Inline] {
  /// All of it inserted, or all of it deleted.
  func whole(_ revision: Revision) -> [Inline] {
    let words = Word.words(of: self)
    return revision == .inserted
      ? TextDifference([], words).inlines : TextDifference(words, []).inlines
  }
}

extension Span {
  /// The place of what is no longer in any file.
  static var nowhere: Span { Span(startOf: "") }
}

extension Block {
  /// Without the places of an older file, which lead nowhere in the newer one.
  fileprivate var unplaced: Block {
    switch self {
    case .heading(var heading):
      heading.span = .nowhere
      heading.anchor = ""
      return .heading(heading)
    // Its number is another section's by now.
    case .clause(let clause): return .paragraph(clause.content, .nowhere)
    case .paragraph(let content, _): return .paragraph(content, .nowhere)
    case .list(var list):
      list.span = .nowhere
      for index in list.items.indices {
        list.items[index].span = .nowhere
        list.items[index].blocks = list.items[index].blocks.map(\.unplaced)
      }
      return .list(list)
    case .quote(let blocks, _): return .quote(blocks.map(\.unplaced), .nowhere)
    case .code(let info, let text, _): return .code(info: info, text: text, .nowhere)
    case .table(var table):
      table.span = .nowhere
      table.head = table.head.map(\.unplaced)
      table.rows = table.rows.map { $0.map(\.unplaced) }
      return .table(table)
    case .thematicBreak: return .thematicBreak(.nowhere)
    case .html(let text, _): return .html(text, .nowhere)
    }
  }
}

extension Table.Cell {
  var unplaced: Table.Cell { Table.Cell(content: content, span: .nowhere) }
}
