import SapaCore

/// A finding as a line that GitHub Actions shows beside the text:
/// `::error file=content/4.md,line=12,col=5,endColumn=9,title=unknown-section::…`.
struct GitHubAnnotation {
  let text: String

  init(_ finding: Finding, _ language: Language) {
    let span = finding.span
    var properties = [
      ("file", span.file), ("line", String(span.start.line)), ("endLine", String(span.end.line)),
    ]
    // GitHub refuses columns of a stretch over several lines; its last column is inclusive.
    if span.start.line == span.end.line {
      let last = max(span.start.column, span.end.column - 1)
      properties += [("col", String(span.start.column)), ("endColumn", String(last))]
    }
    properties.append(("title", finding.rule.id))
    let list = properties.map { "\($0.0)=\(Self.escaped(property: $0.1))" }
      .joined(separator: ",")
    let ways = finding.fixes.map { "\n→ \($0.label[language])" }.joined()
    let message = "\(finding.headline[language])\n\(finding.explanation[language])\(ways)"
    text = "::\(Self.command(finding.severity)) \(list)::\(Self.escaped(message: message))"
  }

  private static func command(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  /// Percent signs and line ends would end or change the line.
  static func escaped(message: String) -> String {
    message.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "%": text += "%25"
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      default: text += String(scalar).printable
      }
    }
  }

  /// In a property `:` and `,` part one from the next.
  static func escaped(property: String) -> String {
    escaped(message: property).unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case ":": text += "%3A"
      case ",": text += "%2C"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
