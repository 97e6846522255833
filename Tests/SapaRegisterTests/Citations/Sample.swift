import SapaCore
import Testing

@testable import SapaRegister

/// A text with a citation, and what reading it must give.
///
/// `⏎` is a line end, `*…*` an emphasis, `` `…` `` code, `[…]` a link of the author's, `\` before a
/// sign an escape. What is expected is written in the order of the text: `M#9.1` for a citation,
/// `M#7.1..M#7.3` for one that a range has passed to (its neighbours are named in between), and
/// `!rule⟦place⟧` for a fault, with `→` and the way out in short where the finding has one.
struct Sample: Sendable, CustomTestStringConvertible {
  var text: String
  var place: String?
  var expected: String

  init(_ text: String, in place: String? = "M", _ expected: String = "") {
    self.text = text
    self.place = place
    self.expected = expected
  }

  var testDescription: String { text }

  /// What the reader finds, in the notation of `expected`.
  func read(in sample: SampleRegister, isHeading: Bool = false) -> String {
    let reader = CitationReader(register: sample.register)
    let inlines = Self.inlines(text)
    return reader.read(Prose(inlines), at: sample.place(place), isHeading: isHeading)
      .filter { !$0.isSwitch }
      .map { found in
        let targets = (found.between + [found.target].compactMap { $0 }).map(sample.name)
        let fault = found.finding.map { finding in
          "!\(finding.rule.id)⟦\(Self.text(at: finding.span, of: inlines))⟧" + wayOut(finding)
        }
        return (targets + [fault].compactMap { $0 }).joined(separator: " ")
      }
      .joined(separator: " ")
  }

  private func wayOut(_ finding: Finding) -> String {
    guard let fix = finding.fixes.first else { return "" }
    if let edit = fix.edits.first { return "→" + edit.replacement }
    for words in ["Replace with ", " with ", "Write «"] {
      let parts = fix.label.en.split(separator: words)
      if parts.count == 2 || fix.label.en.hasPrefix(words), let last = parts.last {
        return "→" + last.prefix { !"»,".contains($0) }
      }
    }
    return ""
  }

  /// What stands in the source at a place.
  private static func text(at span: Span, of inlines: [Inline]) -> String {
    let prose = Prose(inlines)
    let inside = prose.scalars.indices.filter { offset in
      let place = prose.span(offset..<(offset + 1))
      return span.start <= place.start && place.end <= span.end
    }
    guard let first = inside.first, let last = inside.last else { return "" }
    return prose.string(first..<(last + 1))
  }

  /// The inlines of a line of the table.
  static func inlines(_ text: String) -> [Inline] {
    var parser = Parser(rest: Array(text.unicodeScalars)[...])
    return parser.inlines(until: nil)
  }

  private struct Parser {
    var rest: ArraySlice<Unicode.Scalar>
    var position = Position(line: 1, column: 1)

    mutating func inlines(until closing: Unicode.Scalar?) -> [Inline] {
      var result: [Inline] = []
      while let scalar = rest.first, scalar != closing {
        let start = position
        switch scalar {
        case "*":
          step()
          let content = inlines(until: "*")
          step()
          result.append(.emphasis(content, span(from: start)))
        case "[":
          step()
          let content = inlines(until: "]")
          step()
          let link = Link(destination: "#", title: "", content: content, span: span(from: start))
          result.append(.link(link))
        case "`":
          step()
          var code = ""
          while let scalar = rest.first, scalar != "`" {
            code.unicodeScalars.append(scalar)
            step()
          }
          step()
          result.append(.code(code, span(from: start)))
        case "⏎":
          rest.removeFirst()
          if rest.first == " " { rest.removeFirst() }
          result.append(.softBreak(span(from: start)))
          position = Position(line: position.line + 1, column: 1)
        case "\\"
        where rest.dropFirst().first.map { "\\*[]`.-()".unicodeScalars.contains($0) } == true:
          step()
          let escaped = rest.first.map { String(Character($0)) } ?? ""
          step()
          result.append(.text(escaped, span(from: start)))
        default:
          var text = ""
          while let scalar = rest.first, scalar != closing,
            !"*[`⏎\\".unicodeScalars.contains(scalar) || text.isEmpty
          {
            text.unicodeScalars.append(scalar)
            step()
          }
          result.append(.text(text, span(from: start)))
        }
      }
      return result
    }

    private mutating func step() {
      guard !rest.isEmpty else { return }
      rest.removeFirst()
      position.column += 1
    }

    private func span(from start: Position) -> Span {
      Span(file: "content/sample.md", start: start, end: position)
    }
  }
}
