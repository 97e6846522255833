/// A walk over one line as the parser walks it: a tab reaches to the next multiple of four columns.
struct LineCursor {
  private let bytes: [UInt8]
  private(set) var offset: Int
  private let end: Int
  private var column = 0
  /// How many columns of the tab at `offset` are left; 0 unless it is begun.
  private(set) var restOfTab = 0

  init(_ text: SourceText, line: Int) {
    bytes = text.bytes
    let range = text.line(line)
    offset = range.lowerBound
    end = range.upperBound
  }

  var next: UInt8? { offset < end ? bytes[offset] : nil }

  /// How many columns of white space lie ahead.
  var indent: Int {
    var position = offset
    var reached = column
    while position < end, bytes[position].isBlank {
      reached += bytes[position] == 0x09 ? 4 - reached % 4 : 1
      position += 1
    }
    return reached - column
  }

  mutating func skipBlanks() {
    advance(columns: indent)
  }

  /// Goes forward; the last tab may be left half behind.
  mutating func advance(columns: Int) {
    var rest = columns
    while rest > 0, let byte = next {
      let width = byte == 0x09 ? 4 - column % 4 : 1
      let step = min(width, rest)
      column += step
      rest -= step
      if step == width { offset += 1 }
      restOfTab = width - step
    }
  }

  /// Goes forward to a byte of the line.
  mutating func advance(to target: Int) {
    while offset < target, let byte = next {
      column += byte == 0x09 ? 4 - column % 4 : 1
      offset += 1
    }
  }
}
