import SapaCore

/// Quotation marks of each kind.
extension Tokens {
  static func isOpeningQuote(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "«", "“", "„": true
    default: false
    }
  }

  /// The token that closes the quotation opened at `start`: « », “ ”, „ “, or " " as a keyboard has them.
  func closingQuote(of start: Int) -> Int? {
    if mark(start) == "\"" {
      let opens = start == 0 || isSpace(start - 1) || mark(start - 1) == "("
      guard opens, isRun(start + 1) else { return nil }
      return (start + 2..<max(start + 2, min(indices.upperBound, start + 160))).first {
        mark($0) == "\""
      }
    }
    guard let opening = mark(start), Self.isOpeningQuote(opening) else { return nil }
    var depth = 0
    for index in start..<min(indices.upperBound, start + 160) {
      switch mark(index) {
      case "«": depth += 1
      case "»": depth -= 1
      case "”": depth = opening == "«" ? depth : 0
      case "“" where opening == "„": depth = 0
      default: if opening != "«", index == start { depth = 1 }
      }
      if depth == 0, index > start { return index }
    }
    return nil
  }

  /// The token that opens the quotation closed at `index`.
  func openingQuote(of index: Int) -> Int? {
    guard let closing = mark(index), closing == "»" || closing == "”" else { return nil }
    return (Swift.max(0, index - 160)..<index).reversed().first { closingQuote(of: $0) == index }
  }
}
