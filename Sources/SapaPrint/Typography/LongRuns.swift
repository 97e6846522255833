extension String {
  /// The text with a place to end a line every so often in what has none.
  ///
  /// That is a line of 120 `_` for a name, dot leaders, a long word of code: left whole they would leave
  /// the page and be cut.
  ///
  /// The place is U+200B, which takes no room. The typesetter ends lines at spaces, hyphens and slashes
  /// by itself.
  var endingLongRuns: String {
    // Shorter than a line of the narrowest column of text.
    guard utf8.count > Self.longestRun else { return self }
    var result = UnicodeScalarView()
    var length = 0
    for scalar in unicodeScalars {
      length = scalar.endsRun ? 0 : length + 1
      if length > Self.longestRun, !scalar.properties.isGraphemeExtend {
        result.append("\u{200B}")
        length = 1
      }
      result.append(scalar)
    }
    return String(result)
  }

  private static let longestRun = 36
}

extension String {
  /// The text with a space for each tab, of which the typesetter makes nothing: `1.2⇥Екінші`.
  var withoutTabs: String {
    utf8.contains(0x09) ? replacing("\t", with: " ") : self
  }
}

extension Unicode.Scalar {
  /// Whether a line may end behind it.
  fileprivate var endsRun: Bool {
    switch self {
    case "-", "–", "—", "/", "\u{200B}": true
    default: properties.isWhitespace
    }
  }
}
