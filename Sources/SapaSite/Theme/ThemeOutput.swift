import SapaCore
import SapaLanguage

extension ThemeFiles {
  /// What the pages ask for: fonts with their licence, images, `assets/site.css`, `assets/site.js`.
  ///
  /// What the style asks for stands before it.
  func output(words: InterfaceStrings, _ findings: inout [Finding]) -> [OutputFile] {
    let tokens = Tokens(self, &findings)
    let styles = StyleSheet(self, tokens: tokens, words: words)
    let scripts = files(under: "scripts/", ending: ".js").map(\.text.packedScript)
    let written = [
      OutputFile(path: "assets/site.css", text: styles.text),
      OutputFile(path: "assets/site.js", text: "\"use strict\";\n" + scripts.joined()),
    ]
    let copied =
      // The licence of the fonts goes where the fonts go.
      [".woff2", ".txt"].flatMap { files(under: "fonts/", ending: $0) }
      + [".svg", ".png", ".webp"].flatMap { files(under: "images/", ending: $0) }
    return copied.map { OutputFile(path: "assets/" + $0.path, bytes: $0.bytes) } + written
  }
}

extension String {
  /// A script without comment lines, empty ones, what its lines are set in by, and the ends of lines that
  /// plainly go on: those are for who writes it, and every reader would load them.
  fileprivate var packedScript: String {
    // By bytes: a character of Swift costs fifty times as much, and "\r\n" is one. Not every line end
    // of Unicode is one of a script: U+2028 may stand in its strings.
    utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { $0.drop { $0 == UInt8(ascii: " ") } }
      .filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }
      .map { String(Substring($0)) + ($0.goesOn ? "" : "\n") }.joined()
  }
}

extension Substring.UTF8View {
  /// Whether a line of a script may have the next one behind it: a comment would swallow that.
  fileprivate var goesOn: Bool {
    (last.map { "{(,;[".utf8.contains($0) } ?? false) && !Substring(self).contains("//")
  }
}
