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

  /// A value without quotes that ` #` ends, though no space behind says that a remark begins.
  struct CutValue {
    /// What YAML reads.
    var kept: Range<Int>
    /// From # to where the value seems to end.
    var lost: Range<Int>
    /// In braces a remark swallows the bracket that closes them.
    var isInBraces: Bool
  }

  /// A slip that the library finds a line below, or takes for another.
  struct Slip {
    var fault: YAMLFault
    /// The key in question.
    var key: Range<Int>
    var line: Int
  }

  private(set) var findings: [Finding] = []
  /// In no order; each may yet be meant as it stands, where the library has nothing to say.
  private(set) var slips: [Slip] = []
  private(set) var longQuotes: [LongQuote] = []
  /// ` #2 ережесі` behind text: each with the value that it cuts off.
  private(set) var cutValues: [CutValue] = []

  private let text: SourceText
  private let end: Int
  private var position: Int
  private var lineStart: Int
  /// Keys seen so far in the mappings that are open, with the column of each.
  private var open: [(column: Int, keys: Set<String>)] = []
  /// The mappings and lists in `{}` and `[]` that are open.
  private var flow: [Set<String>] = []
  private var depth = 0
  /// The key above that began its line, and whether a value stands behind it.
  private var above: (key: Range<Int>, column: Int, hasValue: Bool)?
  private var firstKey: Range<Int>?

  /// More than any front matter needs, and less than the stack of the library bears.
  private static let nesting = 32

  init(_ text: SourceText, _ range: Range<Int>) {
    self.text = text
    end = range.upperBound
    position = range.lowerBound
    lineStart = range.lowerBound
    while position < end, findings.isEmpty { token() }
  }

  /// The first slip on a line or above it.
  func firstSlip(before line: Int) -> Slip? {
    slips.filter { $0.line <= line }.min { $0.line < $1.line }
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
    if key(start..<position, at: column) { return }
    if next == UInt8(ascii: "#") { noteCut(from: start) }
    noteGluedKey(start..<position)
    noteKeylessLine(start..<position, at: column)
  }

  /// `order: Бұйрық #31`: what stands behind # is a remark to YAML, and part of the value to an editor.
  private mutating func noteCut(from start: Int) {
    let line = text.line(text.lineNumber(of: position))
    let letter = text.bytes[(position + 1)..<line.upperBound].first
    // Beyond ASCII stand the letters of Kazakh and Russian.
    guard let letter, letter.isDigit || letter.isLetter || letter >= 0x80 else { return }
    var last = position + 1
    while last < line.upperBound {
      let isRemark = text.bytes[last] == UInt8(ascii: "#") && text.bytes[last - 1].isBlank
      if isRemark && isGap(at: last + 1) || !flow.isEmpty && ",]}".utf8.contains(text.bytes[last]) {
        break
      }
      last += 1
    }
    while text.bytes[last - 1].isBlank { last -= 1 }
    cutValues.append(
      CutValue(kept: start..<position, lost: position..<last, isInBraces: !flow.isEmpty))
  }

  /// A line that stands in the column of a key and has none: most likely it goes on with the value
  /// above.
  private mutating func noteKeylessLine(_ range: Range<Int>, at column: Int) {
    let before = text.bytes[lineStart..<range.lowerBound]
    // Three dots end the text of YAML.
    guard flow.isEmpty, text.string(range) != "...",
      let above, above.hasValue, column <= above.column,
      before.allSatisfy(\.isBlank),
      !slips.contains(where: { $0.key.lowerBound == range.lowerBound })
    else { return }
    note(.missingColon, range)
  }

  /// `code:УЕ-1`: a word and a colon at the beginning of a line, and no space behind it.
  private mutating func noteGluedKey(_ range: Range<Int>) {
    let line = text.line(text.lineNumber(of: range.lowerBound))
    let before = text.bytes[line.lowerBound..<range.lowerBound]
    let letters = text.bytes[range].prefix { $0.isKeyLetter }
    let behind = text.bytes[letters.endIndex..<range.upperBound]
    guard flow.isEmpty, before.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: "-") }),
      !letters.isEmpty, behind.first == UInt8(ascii: ":"), !behind.starts(with: "://".utf8)
    else { return }
    note(.gluedKey, letters.startIndex..<letters.endIndex)
  }

  private mutating func note(_ fault: YAMLFault, _ key: Range<Int>) {
    slips.append(Slip(fault: fault, key: key, line: text.lineNumber(of: key.lowerBound)))
  }

  /// ` edition: 1`: a key that begins further in than the one above, which has a value already, or in
  /// a column where none is open.
  private mutating func noteStrayKey(_ range: Range<Int>, at column: Int) {
    let line = text.line(text.lineNumber(of: range.lowerBound))
    let isFirst = text.bytes[line.lowerBound..<range.lowerBound].allSatisfy(\.isBlank)
    let rest = text.bytes[position..<line.upperBound].drop(while: \.isSpace)
    defer {
      above = (range, column, !rest.isEmpty && rest.first != UInt8(ascii: "#"))
    }
    guard isFirst, let above, text.bytes[range].allSatisfy(\.isKeyLetter) else { return }
    if column > above.column, above.hasValue { return note(.strayKey, range) }
    guard column < above.column, open.last?.column != column else { return }
    // Left of all that is open: the first of them is the one that stands wrong.
    if open.isEmpty { note(.strayKey, firstKey ?? range) } else { note(.strayKey, range) }
  }

  /// Takes what was read as a key if a colon follows.
  @discardableResult private mutating func key(_ range: Range<Int>, at column: Int) -> Bool {
    var colon = position
    while colon < end, text.bytes[colon].isBlank { colon += 1 }
    guard colon < end, text.bytes[colon] == UInt8(ascii: ":"),
      isGap(at: colon + 1) || !flow.isEmpty
    else { return false }
    position = colon + 1
    let name = text.string(range).trimmed
    let isNew: Bool
    if let last = flow.indices.last {
      isNew = flow[last].insert(name).inserted
    } else {
      close(deeperThan: column)
      noteStrayKey(range, at: column)
      if firstKey == nil { firstKey = range }
      if open.last?.column != column { open.append((column, [])) }
      isNew = open[open.count - 1].keys.insert(name).inserted
    }
    if !isNew { refuse(.duplicateKey, range) }
    return true
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

extension UInt8 {
  /// Of the names of keys: letters of ASCII, digits, - and _.
  fileprivate var isKeyLetter: Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return letters.contains(self | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
