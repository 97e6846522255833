import SapaCore

/// The values of a theme that others override one by one: `paper #fcfaf5` is `--paper: #fcfaf5`.
///
/// `tokens/light.txt` and `tokens/dark.txt` hold one a line; a line that begins with `//` is a
/// remark. A name that the first layer's light list lacks is a mistake, and so is a value that
/// could end its declaration.
struct Tokens: Sendable {
  private(set) var light: [Token] = []
  private(set) var dark: [Token] = []

  struct Token: Sendable {
    var name: String
    var value: String
  }

  init(_ theme: ThemeFiles, _ findings: inout [Finding]) {
    var known: Set<String>?
    light = Self.read(theme.versions(of: "tokens/light.txt"), &known, &findings)
    dark = Self.read(theme.versions(of: "tokens/dark.txt"), &known, &findings)
  }

  /// The declarations of both appearances.
  ///
  /// The dark ones stand twice: for a system that is dark, which works without script, and for a
  /// reader who chose dark.
  var css: String {
    let dark = "color-scheme:dark;" + Self.declarations(dark)
    return """
      :root{color-scheme:light;\(Self.declarations(light))}
      @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}}
      @media screen{:root[data-theme=dark]{\(dark)}}

      """
  }

  private static func declarations(_ tokens: [Token]) -> String {
    tokens.map { "--\($0.name):\($0.value);" }.joined()
  }

  private static func read(
    _ files: [ThemeFile], _ known: inout Set<String>?, _ findings: inout [Finding]
  ) -> [Token] {
    var tokens: [Token] = []
    for file in files {
      for (index, line) in file.lines.enumerated() where !line.isEmpty && !line.hasPrefix("//") {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        let place = ThemePlace(file: file, line: index + 1, column: 1)
        guard parts.count == 2, isName(parts[0]), isValue(parts[1]) else {
          findings.append(ThemeVariable.malformedToken(String(line), at: place))
          continue
        }
        let token = Token(name: parts[0], value: parts[1])
        if let position = tokens.firstIndex(where: { $0.name == token.name }) {
          tokens[position] = token
        } else if known?.contains(token.name) ?? true {
          tokens.append(token)
        } else {
          findings.append(ThemeVariable.unknownToken(token.name, at: place))
        }
      }
      if known == nil { known = Set(tokens.map(\.name)) }
    }
    return tokens
  }

  private static func isName(_ name: String) -> Bool {
    name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func isValue(_ value: String) -> Bool {
    !value.contains { "{}<>;\\@".contains($0) } && !value.lowercased().contains("url(")
  }
}
