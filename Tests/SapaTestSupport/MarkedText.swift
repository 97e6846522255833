package import SapaCore

/// A sample in which ⟦ and ⟧ show the places that a test speaks of.
///
/// `MarkedText("Осы ⟦СЖ 9.1.3 т.⟧ бойынша")` is the text without the marks, and one span from column
/// 5 to 16. Marks may nest; spans are in the order of their ends.
package struct MarkedText: Sendable {
  package let source: Source
  package let spans: [Span]

  package init(_ marked: String, path: String = "content/sample.md") {
    var text = String.UnicodeScalarView()
    var position = Position(line: 1, column: 1)
    var open: [Position] = []
    var spans: [Span] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(position)
      case "⟧": spans.append(Span(file: path, start: open.removeLast(), end: position))
      default:
        text.append(scalar)
        if scalar == "\n" {
          position = Position(line: position.line + 1, column: 1)
        } else if scalar != "\r", scalar != "\u{FEFF}" {
          position.column += 1
        }
      }
    }
    source = Source(path: path, text: String(text))
    self.spans = spans
  }
}

extension Source {
  /// The text of the file at a span that stands on one line; nil where the file has no such place.
  package func text(at span: Span) -> String? {
    guard span.start.line == span.end.line, span.start.column <= span.end.column else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .drop { $0 == "\u{FEFF}" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(span.start.line - 1) else { return nil }
    let line = lines[span.start.line - 1]
    guard span.end.column - 1 <= line.count else { return nil }
    return String(
      String.UnicodeScalarView(
        line.dropFirst(span.start.column - 1).prefix(span.end.column - span.start.column)))
  }
}
