import SapaCore

/// The text of a file as the readers want it: UTF-8 without a byte order mark, lines that end in one
/// line feed, no control characters.
///
/// The cleaning keeps every code point in its line and column, so a place in this text is the place
/// in the file on disk.
final class SourceText: Sendable {
  /// Path below the root of the manual.
  let path: String
  /// The same as spans have it.
  let source: SourcePath
  let bytes: [UInt8]
  /// Where each line begins.
  let lineStarts: [Int]
  /// Whether it is worth looking for characters that nobody sees.
  let mayHide: Bool

  /// Takes text whose lines end in line feeds.
  init(path: String, bytes: [UInt8], mayHide: Bool = false) {
    self.path = path
    source = SourcePath(path)
    self.bytes = bytes
    self.mayHide = mayHide
    lineStarts = Self.lineStarts(in: bytes)
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      while let end = bytes.firstOffset(of: UInt8(ascii: "\n"), from: starts[starts.count - 1]) {
        starts.append(end + 1)
      }
    }
    return starts
  }

  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, counted from 1, without its line feed; empty behind the last line.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    return start..<(number < lineStarts.count ? lineStarts[number] - 1 : bytes.count)
  }

  /// Where the blanks at the end of a line begin.
  func trimmedEnd(of number: Int) -> Int {
    let line = line(number)
    return bytes[line].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? line.lowerBound
  }

  func string(_ range: Range<Int>) -> String {
    bytes.text(in: range)
  }

  /// The line, counted from 1, that holds the byte at `offset`.
  func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  func position(of offset: Int) -> Position {
    var places = PlaceFinder(self)
    return places.position(of: offset)
  }

  func span(_ range: Range<Int>) -> Span {
    var places = PlaceFinder(self)
    return places.span(range)
  }
}

/// Turns offsets into places; remembers the last one, so that a long line is counted once.
struct PlaceFinder {
  private let text: SourceText
  private var line = 1
  private var offset = 0
  private var column = 1

  init(_ text: SourceText) {
    self.text = text
  }

  mutating func position(of target: Int) -> Position {
    let target = min(max(target, 0), text.bytes.count)
    let range = text.line(line)
    if target < offset || target > range.upperBound {
      line = text.lineNumber(of: target)
      offset = text.line(line).lowerBound
      column = 1
    }
    if offset < target {
      // What begins here, and what begins between here and there.
      column += 1 + text.bytes.countOfScalars(in: (offset + 1)..<target)
      offset = target
    }
    return Position(line: line, column: column)
  }

  mutating func span(_ range: Range<Int>) -> Span {
    let start = position(of: range.lowerBound)
    return Span(source: text.source, start: start, end: position(of: range.upperBound))
  }
}
