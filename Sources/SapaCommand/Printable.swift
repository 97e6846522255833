extension String {
  /// As a terminal may show it, on one line: control characters, which could move its cursor or forge a
  /// finding, as U+FFFD, line ends as a space.
  var printable: String { printable(keepingLines: false) }

  /// The same for a text of several lines.
  func printable(keepingLines: Bool) -> String {
    func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029
    }
    guard unicodeScalars.contains(where: isUnsafe) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\n" where keepingLines: text += "\n"
      case "\n", "\r", "\t": text += " "
      default: text.unicodeScalars.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
  }
}
