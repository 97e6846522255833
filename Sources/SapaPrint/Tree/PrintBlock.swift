/// A block in the tree.
indirect enum PrintBlock: Hashable, Encodable {
  case heading(level: Int, number: String, label: String, [PrintInline])
  case paragraph([PrintInline])
  case clause(number: String, label: String, [PrintInline])
  case bullets([[PrintBlock]])
  /// `numbers`: of each item, where they do not stand in order.
  case ordered(start: Int, numbers: [Int]?, [[PrintBlock]])
  case tasks(done: [Bool], [[PrintBlock]])
  case quote([PrintBlock])
  case code(String)
  case table(PrintTable)
  /// A sheet to fill in by hand.
  case form(id: String, head: [String], rows: [[String]], widths: [Int])
  case image(source: String, alternative: String, caption: String?)
  /// A diagram that we have drawn: SVG, and the width at which it is set, `446pt`. The heading above
  /// it is its title.
  case diagram(svg: String, alternative: String, width: String)
  case rule
  /// A4 across.
  case landscape([PrintBlock])
  case pageBreak

  private enum Key: String, CodingKey {
    case t, c, v, level, num, id, items, start, numbers, done, blocks, head, rows, widths, src, alt,
      caption,
      svg, width
  }

  func encode(to encoder: any Encoder) throws {
    if case .table(let table) = self { return try table.encode(to: encoder) }
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .heading(let level, let number, let label, let content):
      try container.encode("h", forKey: .t)
      try container.encode(level, forKey: .level)
      try container.encode(number, forKey: .num)
      try container.encode(label, forKey: .id)
      try container.encode(content, forKey: .c)
    case .paragraph(let content):
      try container.encode("p", forKey: .t)
      try container.encode(content, forKey: .c)
    case .clause(let number, let label, let content):
      try container.encode("clause", forKey: .t)
      try container.encode(number, forKey: .num)
      try container.encode(label, forKey: .id)
      try container.encode(content, forKey: .c)
    case .bullets(let items):
      try container.encode("ul", forKey: .t)
      try container.encode(items, forKey: .items)
    case .ordered(let start, let numbers, let items):
      try container.encode("ol", forKey: .t)
      try container.encode(start, forKey: .start)
      try container.encodeIfPresent(numbers, forKey: .numbers)
      try container.encode(items, forKey: .items)
    case .tasks(let done, let items):
      try container.encode("tasks", forKey: .t)
      try container.encode(done, forKey: .done)
      try container.encode(items, forKey: .items)
    case .quote(let blocks):
      try container.encode("quote", forKey: .t)
      try container.encode(blocks, forKey: .blocks)
    case .code(let text):
      try container.encode("code", forKey: .t)
      try container.encode(text, forKey: .v)
    case .form(let id, let head, let rows, let widths):
      try container.encode("form", forKey: .t)
      try container.encode(id, forKey: .id)
      try container.encode(head, forKey: .head)
      try container.encode(rows, forKey: .rows)
      try container.encode(widths, forKey: .widths)
    case .image(let source, let alternative, let caption):
      try container.encode("img", forKey: .t)
      try container.encode(source, forKey: .src)
      try container.encode(alternative, forKey: .alt)
      try container.encodeIfPresent(caption, forKey: .caption)
    case .diagram(let svg, let alternative, let width):
      try container.encode("diagram", forKey: .t)
      try container.encode(svg, forKey: .svg)
      try container.encode(alternative, forKey: .alt)
      try container.encode(width, forKey: .width)
    case .rule: try container.encode("rule", forKey: .t)
    case .landscape(let blocks):
      try container.encode("landscape", forKey: .t)
      try container.encode(blocks, forKey: .blocks)
    case .pageBreak: try container.encode("pagebreak", forKey: .t)
    case .table: break
    }
  }

  /// How many letters a reader reads in it; a table or an image counts as a page.
  var length: Int {
    switch self {
    case .heading(_, _, _, let content), .paragraph(let content), .clause(_, _, let content):
      content.plainText.count
    case .bullets(let items), .ordered(_, _, let items), .tasks(_, let items):
      items.joined().reduce(0) { $0 + $1.length }
    case .quote(let blocks): blocks.reduce(0) { $0 + $1.length }
    case .code(let text): text.count
    case .rule, .pageBreak: 0
    case .table, .form, .image, .diagram, .landscape: 3000
    }
  }
}

/// A table of text in the tree: its cells, how its columns are aligned and share the width.
struct PrintTable: Hashable, Encodable {
  var t = "table"
  var id: String
  var head: [[PrintInline]]
  var rows: [[[PrintInline]]]
  /// `l`, `c` or `r` for each column.
  var align: [String]
  /// Shares of the width, in thousandths.
  var widths: [Int]
  /// The longest word of each column, in its head and below.
  var longest: [[String]]
  /// Whether it is short enough to stand on one page, so that no row is left alone.
  var whole: Bool
  /// Rows so long that they may split.
  var long: [Int]
  /// Footnotes of its cells, set below it.
  var notes: [[PrintInline]]
  /// Whether it needs a page across; the tree then has it in one.
  var isWide: Bool

  private enum CodingKeys: CodingKey {
    case t, id, head, rows, align, widths, longest, whole, long, notes
  }
}
