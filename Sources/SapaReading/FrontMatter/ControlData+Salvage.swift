import SapaCore

extension ControlData {
  /// Takes code and title from control data that are no YAML, where each stands in a line of its own.
  ///
  /// One slip in a file then is one finding: whoever cites the document is not at fault.
  mutating func salvageIdentity(of front: FrontMatter, in text: SourceText) {
    for line in front.lines {
      let written = text.string(text.line(line))
      guard let colon = written.firstIndex(of: ":") else { continue }
      let value = written[written.index(after: colon)...]
        .filter { !"\"'".contains($0) }.trimmed
      guard !value.isEmpty else { continue }
      let place = Span(
        file: text.path, start: Position(line: line, column: 1),
        end: Position(line: line, column: 1 + written.unicodeScalars.count))
      // A stray space before a key is the slip itself; further in it is the key of another.
      switch written[..<colon].drop(while: { $0 == " " && !written.hasPrefix("  ") }) {
      case "code": code = Placed(.code(DocumentCode(value)), at: place)
      case "title": title = Placed(value, at: place)
      default: break
      }
    }
  }
}
