/// The running text of one block as the inline parser sees it, each byte with its place in the file.
///
/// `> Әдетте\n> **осы СЖ**` reads "Әдетте\n**осы СЖ**": lines without their markers and indentation.
struct Content {
  private(set) var bytes: [UInt8] = []
  /// For each byte its offset in the file; `|` that a table's `\|` stands for has that of the `\`.
  private(set) var offsets: [Int] = []
  /// Where the content ends in the file.
  private(set) var end = 0

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
      bytes.append(UInt8(ascii: "\n"))
      offsets.append(text.line(line).upperBound)
      var (cursor, isComplete) = containers.content(of: line + 1, in: text)
      // The parser leaves the indentation of a lazy line to the inline parser.
      if isComplete { cursor.skipBlanks() }
      let rest = cursor.restOfTab
      bytes += Array(repeating: UInt8(ascii: " "), count: rest)
      offsets += Array(repeating: cursor.offset, count: rest)
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
  var start: Int { offsets.first ?? end }

  /// Takes off the definitions of links, `[a]: map.svg`, which open a paragraph and are none of it.
  mutating func dropDefinitions() {
    let syntax = LinkSyntax(bytes: bytes)
    var count = 0
    while let end = syntax.definition(at: count) { count = end }
    bytes.removeFirst(count)
    offsets.removeFirst(count)
  }

  private mutating func append(_ text: SourceText, _ range: Range<Int>, unescapingPipes: Bool) {
    end = range.upperBound
    guard unescapingPipes else {
      bytes += text.bytes[range]
      offsets += range
      return
    }
    for offset in range {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: "|"), offset > range.lowerBound,
        text.bytes[offset - 1] == UInt8(ascii: "\\")
      {
        bytes[bytes.count - 1] = byte
      } else {
        bytes.append(byte)
        offsets.append(offset)
      }
    }
  }

  /// Where a stretch of the content stands in the file.
  func range(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound)
    guard range.lowerBound < range.upperBound else { return start..<start }
    let last = range.upperBound - 1
    return start..<(isEscapedPipe(last) ? offsets[last] + 2 : offsets[last] + 1)
  }

  private func offset(_ index: Int) -> Int {
    index < offsets.count ? offsets[index] : end
  }

  /// Whether the byte stands for `\|`.
  func isEscapedPipe(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "|")
      && offset(index + 1) - offsets[index] == 2
  }
}
