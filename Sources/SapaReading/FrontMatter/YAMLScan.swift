import SapaCore

/// A scan of YAML for what the library cannot tell, or cannot survive.
///
/// Finds anchors, aliases and tags before they are followed, keys that are no words, keys given twice,
/// and quotes that run over a line end.
struct YAMLScan {
  /// A quoted value over more than one line: likely its closing quote was forgotten.
  struct LongQuote {
    var opening: Range<Int>
    var lastLine: Int
    var isClosed: Bool
  }

  private(set) var findings: [Finding] = []
  private(set) var longQuotes: [LongQuote] = []

  private let text: SourceText
  private let end: Int
  private var position: Int
  private var lineStart: Int
  /// Keys seen so far in the mappings that are open, with the column of each.
  private var open: [(column: Int, keys: Set<String>)] = []
  /// The mappings and lists in `{}` and `[]` that are open.
  private var flow: [Set<String>] = []
  private var depth = 0

  /// More than any front matter needs, and less than the stack of the library bears.
  private static let nesting = 32

  init(_ text: SourceText, _ range: Range<Int>) {
    self.text = text
    end = range.upperBound
    position = range.lowerBound
    lineStart = range.lowerBound
    while position < end, findings.isEmpty { token() }
  }

  private var next: UInt8? { position < end ? text.bytes[position] : nil }
  private var column: Int { position - lineStart }

  private func isGap(at offset: Int) -> Bool {
    offset >= end || text.bytes[offset].isSpace
  }

  private mutating func token() {
    guard let byte = next else { return }
    switch byte {
    case UInt8(ascii: "\n"):
      position += 1
      lineStart = position
    case _ where byte.isSpace: position += 1
    case UInt8(ascii: "#"): skipLine()
    case UInt8(ascii: "-") where isGap(at: position + 1) && flow.isEmpty:
      close(deeperThan: column)
      let isFirst = text.bytes[lineStart..<position].allSatisfy(\.isBlank)
      depth = isFirst ? 1 : depth + 1
      if depth > Self.nesting { refuse(.nesting, position..<(position + 1)) }
      position += 1
    case UInt8(ascii: "?") where isGap(at: position + 1):
      refuse(.complexKey, position..<(position + 1))
    case UInt8(ascii: "&"), UInt8(ascii: "*"): refuse(.anchor, word())
    case UInt8(ascii: "!"): refuse(.tag, word())
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flow.append([])
      if flow.count > Self.nesting { refuse(.nesting, position..<(position + 1)) }
      position += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      _ = flow.popLast()
      position += 1
      complexKey()
    case UInt8(ascii: ","), UInt8(ascii: ":"): position += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(byte)
    case UInt8(ascii: "|") where flow.isEmpty, UInt8(ascii: ">") where flow.isEmpty: blockScalar()
    default: plain()
    }
  }

  private mutating func skipLine() {
    while let byte = next, byte != UInt8(ascii: "\n") { position += 1 }
  }

  private func word() -> Range<Int> {
    var last = position
    while !isGap(at: last), !",[]{}".utf8.contains(text.bytes[last]) { last += 1 }
    return position..<last
  }

  private mutating func refuse(_ fault: YAMLFault, _ range: Range<Int>) {
    findings.append(fault.finding(at: text.span(range), text.string(range)))
    position = end
  }

  /// A list or a mapping in the place of a key.
  private mutating func complexKey() {
    guard flow.isEmpty, next == UInt8(ascii: ":"), isGap(at: position + 1) else { return }
    refuse(.complexKey, position..<(position + 1))
  }

  private mutating func quoted(_ quote: UInt8) {
    let start = position
    let column = column
    position += 1
    var isClosed = false
    while !isClosed, let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""): position += 1
      case quote where quote == UInt8(ascii: "'") && next == quote: position += 1
      case quote: isClosed = true
      default: break
      }
    }
    position = min(position, end)
    let (first, last) = (text.lineNumber(of: start), text.lineNumber(of: position))
    if first != last || !isClosed {
      longQuotes.append(
        LongQuote(opening: start..<(start + 1), lastLine: last, isClosed: isClosed))
      lineStart = text.line(last).lowerBound
    } else {
      key(start + 1..<position - 1, at: column)
    }
  }

  private mutating func plain() {
    let start = position
    let column = column
    while let byte = next, byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: ":"), isGap(at: position + 1) { break }
      if byte == UInt8(ascii: "#"), position > start, text.bytes[position - 1].isBlank { break }
      if !flow.isEmpty, ",[]{}".utf8.contains(byte) { break }
      position += 1
    }
    key(start..<position, at: column)
  }

  /// Takes what was read as a key if a colon follows.
  private mutating func key(_ range: Range<Int>, at column: Int) {
    var colon = position
    while colon < end, text.bytes[colon].isBlank { colon += 1 }
    guard colon < end, text.bytes[colon] == UInt8(ascii: ":"),
      isGap(at: colon + 1) || !flow.isEmpty
    else { return }
    position = colon + 1
    let name = text.string(range).trimmed
    let isNew: Bool
    if let last = flow.indices.last {
      isNew = flow[last].insert(name).inserted
    } else {
      close(deeperThan: column)
      if open.last?.column != column { open.append((column, [])) }
      isNew = open[open.count - 1].keys.insert(name).inserted
    }
    if !isNew { refuse(.duplicateKey, range) }
  }

  private mutating func close(deeperThan column: Int) {
    while let last = open.last, last.column > column { open.removeLast() }
  }

  /// `|` or `>` and the lines that are indented more than the line it stands on.
  private mutating func blockScalar() {
    let outer = indent(of: lineStart)
    skipLine()
    while position < end {
      let line = position + 1
      let width = indent(of: line)
      let isBlank =
        isGap(at: line + width) && (line + width >= end || text.bytes[line + width] == 0x0A)
      guard isBlank || width > outer else { return }
      position = line
      lineStart = line
      skipLine()
    }
  }

  private func indent(of line: Int) -> Int {
    var last = line
    while last < end, text.bytes[last] == 0x20 { last += 1 }
    return last - line
  }
}
