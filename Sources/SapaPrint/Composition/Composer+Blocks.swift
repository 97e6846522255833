import SapaCore
import SapaLanguage
import SapaRegister

extension Composer {
  /// A block of the text itself: headings stand only here, and an image alone is a figure.
  mutating func topBlock(_ block: Block) -> [PrintBlock] {
    switch block {
    case .heading(let heading):
      let level = levels.level(of: heading)
      let label = claim(heading.anchor, heading.span)
      return [
        .heading(
          level: level, number: heading.number?.description ?? "", label: label,
          inlines(heading.content))
      ]
    case .clause(let clause):
      let label = claim(clause.anchor, clause.span)
      return [
        .clause(number: clause.number.description, label: label, inlines(clause.content))
      ]
    default: return self.block(block)
    }
  }

  /// A block wherever it stands.
  private mutating func block(_ block: Block) -> [PrintBlock] {
    switch block {
    case .paragraph(let content, _):
      if content.count == 1, case .image(let image) = content[0] { return [figure(image)] }
      let content = inlines(content)
      return content.isEmpty ? [] : [.paragraph(content)]
    // A heading in a list or a quote is no section: it stands as a bold line.
    case .heading(let heading): return [.paragraph([.strong(inlines(heading.content))])]
    case .clause(let clause):
      let number = PrintInline.strong([.text(clause.number.description)])
      return [.paragraph([number, .text(" ")] + inlines(clause.content))]
    case .list(let list): return [self.list(list)]
    case .quote(let blocks, _): return [.quote(blocks.flatMap { self.block($0) })]
    case .code(_, let text, _): return [.code(text.endingLongRuns)]
    case .table(let table): return [self.table(table)]
    case .thematicBreak: return [.rule]
    case .html: return []
    }
  }

  private mutating func list(_ list: List) -> PrintBlock {
    let items = list.items.map { item in item.blocks.flatMap { self.block($0) } }
    if list.items.contains(where: { $0.isDone != nil }) {
      return .tasks(done: list.items.map { $0.isDone ?? false }, items)
    }
    guard let start = list.start else { return .bullets(items) }
    return .ordered(start: start, numbers: list.numbers, items)
  }

  /// A table; footnotes of its cells stand below it, since a note in a cell slips to another page.
  private mutating func table(_ table: Table) -> PrintBlock {
    tableCount += 1
    let id = "table-\(tableCount)"
    places[id] = table.span
    notes.beginTable()
    let head = table.head.map { inlines($0.content) }
    let rows = table.rows.map { $0.map { inlines($0.content) } }
    let page = strings.filled(.printPageReference, ["page": "00"])
    let texts = ([head] + rows).map { $0.map { $0.text(tellingPagesAs: page) } }
    let columns = ColumnWidths(rows: texts)
    return .table(
      PrintTable(
        id: id, head: head, rows: rows, align: table.alignments.map(\.letter),
        widths: columns.shares, longest: columns.longest,
        whole: rows.count <= Self.shortRows && texts.joined().joined().count <= Self.shortText,
        long: rows.indices.filter { row in
          texts[row + 1].reduce(0) { $0 + $1.count } > Self.longRow
        },
        notes: notes.endTable(), isWide: table.head.count >= 7 || !columns.fitsUpright))
  }

  /// Up to how many rows and letters a table stays on one page: a fifth of it, at most.
  private static let shortRows = 7
  private static let shortText = 700

  /// From how many letters on a row may run over the end of a page.
  private static let longRow = 700
}

extension Table.Alignment {
  fileprivate var letter: String {
    switch self {
    case .none, .left: "l"
    case .center: "c"
    case .right: "r"
    }
  }
}
