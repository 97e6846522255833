import SapaCore

extension BlockCopier {
  /// Lines of a paragraph that were meant as the head of a table: `| а | ә |` above `|---|`.
  func brokenTables(in lines: Range<Int>, in containers: [Container]) -> [Finding] {
    lines.compactMap { line in
      let bytes = text.bytes[text.line(line + 1)]
      guard bytes.contains(UInt8(ascii: "|")), bytes.contains(UInt8(ascii: "-")) else {
        return nil
      }
      let delimiters = row(line + 1, in: containers)
      let head = row(line, in: containers)
      guard TableRow.isDelimiter(delimiters, of: text), head.cells.count > 0,
        head.cells.count != delimiters.cells.count,
        text.bytes[text.line(line)].contains(UInt8(ascii: "|"))
      else { return nil }
      return Self.broken(head, delimiters, of: text)
    }
  }

  private static func broken(
    _ head: TableRow, _ delimiters: TableRow, of text: SourceText
  ) -> Finding {
    let (cells, columns) = (head.cells.count, delimiters.cells.count)
    let place = delimiters.cells[0].lowerBound..<delimiters.cells[columns - 1].upperBound
    return Finding(
      .tableCells, at: text.span(place),
      headline: Phrase(
        en: "Table head has \(cells) cells, the line below it \(columns)",
        kk: "Кесте басында \(cells) ұяшық, астындағы жолда \(columns) ұяшық бар",
        ru: "Ячеек в шапке таблицы: \(cells), в строке под ней: \(columns)"),
      explanation: Phrase(
        en: "With unequal numbers this is no table: readers see the signs | and -.",
        kk: "Саны тең болмаса, бұл кесте емес: оқырман | және - таңбаларын көреді.",
        ru: "При неравном числе это не таблица: читатель увидит знаки | и -."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write --- once for each cell of the head",
            kk: "Кесте басының әр ұяшығына бір --- жазу",
            ru: "Написать --- по одному разу на каждую ячейку шапки"))
      ])
  }
}
