import SapaCore

extension Rule {
  static let tableCells = Rule(
    "table-cells", .warning,
    Phrase(
      en: "The cells of a table do not match its columns",
      kk: "Кестенің ұяшықтары бағандарына сай емес",
      ru: "Ячейки таблицы не соответствуют её столбцам"),
    story: Rule.Story(
      why: Phrase(
        en: "A row with too many cells loses the last ones; one with too few shifts "
          + "what was meant.",
        kk: "Артық ұяшығы бар жолдың соңғылары жоғалады; кем болса, мазмұны ығысып "
          + "кетеді.",
        ru: "В строке с лишними ячейками последние теряются; где их не хватает, смысл "
          + "сдвигается."),
      wrong: "| а | б |\n| --- | --- |\n| 1 | 2 | 3 |",
      right: "| а | б |\n| --- | --- |\n| 1 | 2, 3 |"))
}

extension BlockCopier {
  mutating func table(_ node: MarkdownNode, in containers: [Container]) -> Table {
    let head = headLine(of: node, in: containers)
    let alignments = node.alignments
    var rows: [[Table.Cell]] = []
    for row in node.children where row.kind == .tableRow {
      let line = rows.isEmpty ? head : row.start.line + lineOffset
      rows.append(cells(of: row, on: line, columns: alignments.count, in: containers))
      let hasBars = text.bytes[text.line(line)].contains(UInt8(ascii: "|"))
      if !hasBars, alignments.count > 1, let cell = rows.last?.first,
        rowCursor(head, in: containers).next == UInt8(ascii: "|")
      {
        findings.append(Self.swallowed(at: cell.span, canPart: containers.isEmpty))
      }
    }
    var span = span(of: node)
    span.start = text.position(of: rowCursor(head, in: containers).offset)
    return Table(
      alignments: alignments.map(Table.Alignment.init), head: rows.first ?? [],
      rows: Array(rows.dropFirst()), span: span)
  }

  /// The line of a table's head: the first with as many cells as the delimiters below it.
  ///
  /// The tree has a table begin with the paragraph that its head stood in.
  func headLine(of node: MarkdownNode, in containers: [Container]) -> Int {
    let columns = node.alignments.count
    let first = node.start.line + lineOffset
    for line in first..<max(first, node.end.line + lineOffset) {
      let below = row(line + 1, in: containers)
      if below.cells.count == columns, TableRow.isDelimiter(below, of: text),
        row(line, in: containers).cells.count == columns
      {
        return line
      }
    }
    return first
  }

  private func rowCursor(_ line: Int, in containers: [Container]) -> LineCursor {
    var cursor = containers.content(of: line, in: text).cursor
    cursor.skipBlanks()
    return cursor
  }

  func row(_ line: Int, in containers: [Container]) -> TableRow {
    TableRow(rowCursor(line, in: containers), line: line, of: text)
  }

  private mutating func cells(
    of node: MarkdownNode, on line: Int, columns: Int, in containers: [Container]
  ) -> [Table.Cell] {
    let row = row(line, in: containers)
    if row.cells.count > columns { findings.append(Self.surplus(row, columns: columns, of: text)) }
    var cells: [Table.Cell] = []
    for cell in node.children where cell.kind == .tableCell {
      // The parser fills a short row up with empty cells.
      let range = cells.count < row.cells.count ? row.cells[cells.count] : row.end..<row.end
      let span = text.span(range)
      let content = Content(cell: range, of: text)
      cells.append(Table.Cell(content: inlines(cell, content, at: span), span: span))
    }
    return cells
  }

  /// GFM drops the cells behind the last column without a word.
  private static func surplus(_ row: TableRow, columns: Int, of text: SourceText) -> Finding {
    let lost = row.cells[columns].lowerBound..<row.cells[row.cells.count - 1].upperBound
    return Finding(
      .tableCells, at: text.span(lost),
      headline: Phrase(
        en: "Row has \(row.cells.count.english("cell")), its table \(columns.english("column"))",
        kk: "Жолда \(row.cells.count) ұяшық, кестеде \(columns) баған бар",
        ru: "Ячеек в строке: \(row.cells.count), столбцов в таблице: \(columns)"),
      explanation: Phrase(
        en: "The cells behind the last column are not shown: their text is lost.",
        kk: "Соңғы бағаннан кейінгі ұяшықтар көрсетілмейді, мәтіні жоғалады.",
        ru: "Ячейки за последним столбцом не показываются: их текст теряется."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Add a column to the head, or write \\| where the sign itself is meant",
            kk: "Кесте басына баған қосу немесе таңбаның өзі керек болса, \\| деп жазу",
            ru: "Добавить столбец в шапку или написать \\|, если нужен сам знак"))
      ])
  }
}

extension Table.Alignment {
  fileprivate init(_ letter: UInt8) {
    self =
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
  }
}
