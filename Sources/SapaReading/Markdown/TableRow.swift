/// A line of a table cut into its cells, as GFM cuts it: at every `|` that no backslash precedes.
struct TableRow {
  /// Each cell without the blanks around it; an empty cell stands at the end of its place.
  private(set) var cells: [Range<Int>] = []
  /// Where the row ends.
  let end: Int

  init(_ cursor: LineCursor, line: Int, of text: SourceText) {
    end = text.line(line).upperBound
    var start = cursor.offset
    while start < end, text.bytes[start].isBlank { start += 1 }
    if start < end, text.bytes[start] == UInt8(ascii: "|") { start += 1 }
    var position = start
    var previous: UInt8 = 0
    while position < end {
      let byte = text.bytes[position]
      if byte == UInt8(ascii: "|"), previous != UInt8(ascii: "\\") {
        cells.append(Self.trimmed(start..<position, text))
        start = position + 1
      }
      previous = byte
      position += 1
    }
    // Behind the last `|` there is a cell only if something stands there.
    let last = Self.trimmed(start..<end, text)
    if !last.isEmpty { cells.append(last) }
  }

  /// Whether the line says how the columns are aligned: `| --- | :-: |`.
  static func isDelimiter(_ row: TableRow, of text: SourceText) -> Bool {
    !row.cells.isEmpty
      && row.cells.allSatisfy { cell in
        var bytes = text.bytes[cell]
        if bytes.first == UInt8(ascii: ":") { bytes.removeFirst() }
        if bytes.last == UInt8(ascii: ":") { bytes.removeLast() }
        return !bytes.isEmpty && bytes.allSatisfy { $0 == UInt8(ascii: "-") }
      }
  }

  private static func trimmed(_ range: Range<Int>, _ text: SourceText) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text.bytes[end - 1].isSpace { end -= 1 }
    while start < end, text.bytes[start].isSpace { start += 1 }
    return start..<end
  }
}
