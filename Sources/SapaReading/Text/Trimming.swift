extension Substring {
  /// The text without white space at its ends.
  var trimmed: Substring {
    if hasBareEnds { return self }
    let start = drop { $0.isWhitespace }
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start
  }
}

extension Substring {
  /// Whether letters of ASCII stand at both ends, which nothing behind them can join: most text ends so.
  private var hasBareEnds: Bool {
    guard utf8.count > 1, let last = utf8.last, last < 0x80, !last.isSpace else { return false }
    return utf8.prefix(2).allSatisfy { $0 < 0x80 } && utf8.first?.isSpace == false
  }
}

extension String {
  var trimmed: String { String(Substring(self).trimmed) }
}
