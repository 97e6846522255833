import SapaLanguage

/// The style sheet of the site: tokens, the styles of the base, the styles of the theme.
///
/// Tokens and base stand in one cascade layer, so that any rule of a theme wins over them without
/// `!important`.
struct StyleSheet {
  var text: String

  init(_ theme: ThemeFiles, tokens: Tokens, words: InterfaceStrings) {
    let styles = theme.files(under: "styles/", ending: ".css")
    let base = theme.layers.first?.name
    var text = "@layer sapa{\n" + tokens.css
    for file in styles where file.layer == base { text += file.text }
    text += "}\n"
    for file in styles where file.layer != base { text += file.text }
    text += "@media print{@page{@bottom-right{content:\(Self.pageOfPages(words))}}}\n"
    self.text = text
  }

  /// "43 беттің 24-беті" as CSS counts it: `counter(pages) " беттің " counter(page) "-беті"`.
  private static func pageOfPages(_ words: InterfaceStrings) -> String {
    var parts: [String] = []
    var rest = Substring(words[.printPage])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(quoted(rest[..<open]))
      let name = rest[rest.index(after: open)..<close]
      parts.append(name == "total" ? "counter(pages)" : "counter(page)")
      rest = rest[rest.index(after: close)...]
    }
    parts.append(quoted(rest))
    return parts.filter { $0 != "\"\"" }.joined(separator: " ")
  }

  private static func quoted(_ text: Substring) -> String {
    "\"" + text.filter { !"\"\\\n".contains($0) } + "\""
  }
}
