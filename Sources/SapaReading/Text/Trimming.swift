extension Substring {
  /// The text without white space at its ends.
  var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start
  }
}

extension String {
  var trimmed: String { String(Substring(self).trimmed) }
}
