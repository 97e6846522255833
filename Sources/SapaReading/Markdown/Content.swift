/// The running text of one block as the inline parser sees it, each byte with its place in the file.
///
/// `> Әдетте\n> **осы СЖ**` reads "Әдетте\n**осы СЖ**": lines without their markers and indentation.
struct Content {
  private(set) var bytes: [UInt8] = []
  /// Where each stretch begins whose bytes stand in the file as they stand here, one behind the
  /// other; `|` that a table's `\|` stands for has the place of the `\`.
  private var stretches: [Stretch] = []
  /// Where the content ends in the file.
  private(set) var end = 0

  private struct Stretch {
    /// Its first byte here, and in the file.
    var index: Int
    var offset: Int
  }

  /// The lines from `first` on, the first of them from `start` on.
  ///
  /// Where a table follows at once (`isAboveTable`), its reader has unescaped pipes here too.
  init(
    of text: SourceText, from start: Int, line first: Int, through last: Int,
    in containers: [Container], isAboveTable: Bool = false
  ) {
    append(text, start..<text.line(first).upperBound, unescapingPipes: isAboveTable)
    for line in first..<max(first, last) {
      // The line end stands at the end of `line`; the text goes on in the next.
      append(UInt8(ascii: "\n"), at: text.line(line).upperBound)
      var (cursor, isComplete) = containers.content(of: line + 1, in: text)
      // The parser leaves the indentation of a lazy line to the inline parser.
      if isComplete { cursor.skipBlanks() }
      let rest = cursor.restOfTab
      for _ in 0..<rest { append(UInt8(ascii: " "), at: cursor.offset) }
      append(
        text, (cursor.offset + min(rest, 1))..<text.line(line + 1).upperBound,
        unescapingPipes: isAboveTable)
    }
  }

  /// A cell of a table, in which `\|` stands for `|`.
  init(cell range: Range<Int>, of text: SourceText) {
    append(text, range, unescapingPipes: true)
  }

  /// Where the content begins in the file.
  var start: Int { offset(0) }

  /// Takes off the definitions of links, `[a]: map.svg`, which open a paragraph and are none of it.
  mutating func dropDefinitions() {
    guard bytes.first == UInt8(ascii: "[") else { return }
    let syntax = LinkSyntax(bytes: bytes)
    var count = 0
    while let end = syntax.definition(at: count) { count = end }
    guard count > 0 else { return }
    let first = Stretch(index: 0, offset: offset(count))
    let others = stretches.filter { $0.index > count }
    bytes.removeFirst(count)
    stretches =
      [first] + others.map { Stretch(index: $0.index - count, offset: $0.offset) }
  }

  /// Its lines, without their ends.
  var lines: [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var lines: [Range<Int>] = []
      var start = 0
      while let end = bytes.firstOffset(of: UInt8(ascii: "\n"), from: start) {
        lines.append(start..<end)
        start = end + 1
      }
      if start < bytes.count { lines.append(start..<bytes.count) }
      return lines
    }
  }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    begin(at: offset)
    bytes.append(byte)
  }

  /// Begins a stretch, unless the last one goes on there.
  private mutating func begin(at offset: Int) {
    if let last = stretches.last, last.offset + bytes.count - last.index == offset { return }
    stretches.append(Stretch(index: bytes.count, offset: offset))
  }

  private mutating func append(_ text: SourceText, _ range: Range<Int>, unescapingPipes: Bool) {
    end = range.upperBound
    begin(at: range.lowerBound)
    guard unescapingPipes, text.bytes[range].contains(UInt8(ascii: "|")) else {
      bytes += text.bytes[range]
      return
    }
    for offset in range {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: "|"), offset > range.lowerBound,
        text.bytes[offset - 1] == UInt8(ascii: "\\")
      {
        bytes[bytes.count - 1] = byte
      } else {
        append(byte, at: offset)
      }
    }
  }

  /// Where a stretch of the content stands in the file.
  func range(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound)
    guard range.lowerBound < range.upperBound else { return start..<start }
    let last = range.upperBound - 1
    return start..<(offset(last) + (isEscapedPipe(last) ? 2 : 1))
  }

  /// Where a byte stands in the file.
  func offset(_ index: Int) -> Int {
    guard index < bytes.count else { return end }
    var (low, high) = (0, stretches.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if stretches[middle].index <= index { low = middle } else { high = middle }
    }
    return stretches[low].offset + index - stretches[low].index
  }

  /// Whether the byte stands for `\|`.
  func isEscapedPipe(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "|") && offset(index + 1) - offset(index) == 2
  }
}
