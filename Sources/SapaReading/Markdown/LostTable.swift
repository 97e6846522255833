import SapaCore

/// Tables that Markdown does not read as such, so that readers see their signs.
extension BlockCopier {
  /// Lines of a paragraph that begin with `|` or `+-`: rows without the line of dashes, tables in a frame,
  /// lines that pandoc keeps apart.
  func lostRows(
    on lines: [Range<Int>], of content: Content, from line: Int, in containers: [Container]
  ) -> (findings: [Finding], marks: [ConversionMark]) {
    func begins(_ line: Range<Int>, with sign: Unicode.Scalar) -> Bool {
      content.bytes[line].first == UInt8(ascii: sign)
    }
    guard let first = lines.firstIndex(where: { begins($0, with: "|") || begins($0, with: "+") })
    else { return ([], []) }
    let texts = lines.map { String(decoding: content.bytes[$0], as: UTF8.self).trimmed }
    let places = lines.map { content.range($0) }
    if texts[first].isFrame {
      let end = texts[first...].firstIndex { !"+|".contains($0.first ?? " ") } ?? texts.endIndex
      let table = PlainTable(framed: Array(texts[first..<end]), from: line + first)
      let place = text.span(places[first]).through(text.span(places[end - 1]))
      return ([Self.lostTable(at: place, table, canReplace: containers.isEmpty)], [])
    }
    let rows = (first..<lines.count).prefix { begins(lines[$0], with: "|") }
    let counts = Set(rows.map { row(line + $0, in: containers).cells.count })
    if rows.count > 1, counts.count == 1, let columns = counts.first, columns > 1,
      rows.allSatisfy({ texts[$0].hasSuffix("|") }),
      !rows.contains(where: { TableRow.isDelimiter(row(line + $0, in: containers), of: text) })
    {
      let place = text.span(places[first]).through(text.span(places[rows.upperBound - 1]))
      let end = text.span(places[first].upperBound..<places[first].upperBound)
      let dashes = "\n|" + String(repeating: " --- |", count: columns)
      let edits = containers.isEmpty ? [Finding.Edit(at: end, replacement: dashes)] : []
      return ([Self.lostHead(at: place, edits)], [])
    }
    let apart = rows.filter {
      texts[$0].hasPrefix("| ") && texts[$0].utf8.count { $0 == UInt8(ascii: "|") } == 1
    }
    let marks = apart.map {
      ConversionMark(kind: .lineBlock, shown: texts[$0], span: text.span(places[$0]))
    }
    return ([], marks)
  }

  /// `---- ----` above other lines: a table whose columns are dashes, which Markdown takes for a line
  /// across the page.
  func lostTable(ruledOn line: Int, in containers: [Container]) -> Finding? {
    let bytes = text.bytes[text.line(line)]
    let groups = bytes.split(whereSeparator: \.isBlank)
    guard groups.count > 1, groups.allSatisfy({ $0.count > 1 }),
      groups.contains(where: { $0.count > 2 }),
      bytes.allSatisfy({ $0 == UInt8(ascii: "-") || $0.isBlank }),
      !text.bytes[text.line(line + 1)].allSatisfy(\.isBlank)
    else { return nil }
    let table =
      containers.isEmpty
      ? PlainTable({ text.string(text.line($0)).replacing("\t", with: "    ") }, columnsOf: line)
      : nil
    let lines = table?.lines ?? line...line
    let place = text.line(lines.lowerBound).lowerBound..<text.line(lines.upperBound).upperBound
    return Self.lostTable(at: text.span(place), table, canReplace: containers.isEmpty)
  }

  private static func lostTable(at span: Span, _ table: PlainTable?, canReplace: Bool) -> Finding {
    let markdown = canReplace ? table?.markdown : nil
    return Finding(
      .lostMark, at: span,
      headline: Phrase(
        en: "This table is shown as running text with its signs",
        kk: "Бұл кесте таңбаларымен бірге жай мәтін болып көрінеді",
        ru: "Эта таблица показана сплошным текстом вместе со знаками"),
      explanation: Phrase(
        en: "A table has | between its cells and a line | --- | --- | below its head; words "
          + "above a line "
          + "of dashes become a heading.",
        kk: "Кестеде ұяшықтар арасында | таңбасы, басының астында | --- | --- | жолы болады; "
          + "сызықшалар "
          + "жолының үстіндегі сөздер тақырыпқа айналады.",
        ru: "В таблице между ячейками стоит |, а под шапкой – строка | --- | --- |; слова над "
          + "строкой "
          + "дефисов становятся заголовком."),
      fixes: [
        Finding.Fix(
          markdown == nil
            ? Phrase(
              en: "Write each row on one line, | cell | cell |, and repeat what merged cells say",
              kk: "Кестенің әр қатарын файлдың бір жолына жазу: | ұяшық | ұяшық |, біріктірілген "
                + "ұяшықтың мәнін қайталау",
              ru: "Записать каждый ряд одной строкой, | ячейка | ячейка |, и повторить значения "
                + "объединённых ячеек")
            : Phrase(
              en: "Write the table with | and a line of "
                + "---", kk: "Кестені | таңбалары мен --- жолымен жазу",
              ru: "Записать таблицу знаками | и строкой ---"),
          edits: markdown.map { [Finding.Edit(at: span, replacement: $0)] } ?? [])
      ])
  }

  private static func lostHead(at span: Span, _ edits: [Finding.Edit]) -> Finding {
    Finding(
      .lostMark, at: span, severity: .warning,
      headline: Phrase(
        en: "These lines are no table: the line of dashes below the head is missing",
        kk: "Бұл жолдар кесте болып оқылмайды: басының астында сызықшалар жолы жоқ",
        ru: "Эти строки не таблица: под шапкой нет строки дефисов"),
      explanation: Phrase(
        en: "Readers see them run together, with their | signs.",
        kk: "Оқырман оларды | таңбаларымен бірге жалғасып кеткен күйінде көреді.",
        ru: "Читатель видит их слитыми, вместе со знаками |."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write | --- | below the first row, once for each column",
            kk: "Бірінші жолдың астына әр бағанға бір --- жазу: | --- | --- |",
            ru: "Написать под первой строкой | --- | по одному разу на столбец"),
          edits: edits)
      ])
  }

  /// A line directly below a table, without a single `|`: Markdown makes it a row.
  static func swallowed(at span: Span, canPart: Bool) -> Finding {
    let start = Span(source: span.source, start: span.start, end: span.start)
    return Finding(
      .tableCells, at: span,
      headline: Phrase(
        en: "This line becomes the last row of the table above it",
        kk: "Бұл жол үстіндегі кестенің соңғы қатарына айналады",
        ru: "Эта строка становится последним рядом таблицы над ней"),
      explanation: Phrase(
        en: "A table ends at an empty line.", kk: "Кесте бос жолмен аяқталады.",
        ru: "Таблица кончается пустой строкой."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Leave an empty line below the table", kk: "Кестенің астына бос жол қалдыру",
            ru: "Оставить под таблицей пустую строку"),
          edits: canPart ? [Finding.Edit(at: start, replacement: "\n")] : [])
      ])
  }
}

extension String {
  /// `+---+---+`, the upper edge of a table in a frame.
  fileprivate var isFrame: Bool {
    hasPrefix("+-") && hasSuffix("+") && utf8.count > 4 && allSatisfy { "+-:=".contains($0) }
  }
}
