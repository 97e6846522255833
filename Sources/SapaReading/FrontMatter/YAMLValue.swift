import SapaCore

/// A value of YAML as it was written, with its place: `074` stays "074", `1.10` stays "1.10".
enum YAMLValue {
  /// - `isPlain`: whether it was written without quotes.
  case scalar(String, isPlain: Bool, Span)
  case list([YAMLValue], Span)
  case map([Entry], Span)

  struct Entry {
    var key: Placed<String>
    var value: YAMLValue
    /// Whether no colon stands behind the key: `А. Б.` in `{name: Ахметов, А. Б.}`.
    var isBare = false
  }

  var span: Span {
    switch self {
    case .scalar(_, _, let span), .list(_, let span), .map(_, let span): span
    }
  }

  /// Whether nothing was written behind the key: an empty value, spaces, `~` or `null`.
  var isEmpty: Bool {
    guard case .scalar(let text, let isPlain, _) = self else { return false }
    return text.allSatisfy(\.isWhitespace)
      || isPlain && ["~", "null", "Null", "NULL"].contains(text)
  }
}
