import ArgumentParser
import Glibc
import Sapa
import SapaCore
import SapaLanguage

/// How findings are printed.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  case full
  case concise
  case json
  case sarif
  case github
}

/// Sets findings as text: the line they stand in, the words, the way out.
struct FindingPrinter {
  let format: FindingFormat
  let language: Language
  let isQuiet: Bool
  private let sources: [Source]
  private let strings: InterfaceStrings
  private let hasColour: Bool

  init(
    format: FindingFormat = .full, settings: Settings, world: World, isQuiet: Bool,
    on descriptor: Int32 = STDERR_FILENO
  ) {
    self.init(
      format: format, settings: settings, sources: world.allSources, isQuiet: isQuiet,
      on: descriptor)
  }

  /// With those of the sources whose lines will be shown; never those of `private/`, which hold names.
  init(
    format: FindingFormat, settings: Settings, sources: [Source], isQuiet: Bool,
    on descriptor: Int32 = STDERR_FILENO
  ) {
    self.format = format
    self.isQuiet = isQuiet
    self.sources = sources.filter { !$0.path.hasPrefix("private/") }
    language = Console.language(of: settings)
    strings = InterfaceStrings(language)
    hasColour = Console.hasColour(descriptor)
  }

  func print(_ findings: [Finding], fileCount: Int) -> String {
    switch format {
    case .json:
      let report = FindingsReport(findings, fileCount: fileCount, language: language)
      return String(decoding: report.jsonFile, as: UTF8.self)
    case .sarif:
      let report = SarifReport(findings, rules: Catalogue.rules, language: language)
      return String(decoding: report.jsonFile, as: UTF8.self)
    case .github: return findings.map { GitHubAnnotation($0, language).text + "\n" }.joined()
    case .concise: return findings.map { line($0, $0.severity.rawValue) + "\n" }.joined()
    case .full:
      var lines = SourceLines(sources, wanted: Set(findings.map(\.span.file)))
      let texts = findings.map { full($0, &lines) + "\n" }
      return texts.joined() + (isQuiet && findings.isEmpty ? "" : summary(findings) + "\n")
    }
  }

  /// Findings on a line each for people: `content/policy.md:12:5: қате: … [unknown-section]`.
  ///
  /// The concise format, which programs read too, has the weight in English.
  func lines(_ findings: [Finding]) -> String {
    findings.map { line($0, strings[key($0.severity)]) + "\n" }.joined()
  }

  /// `content/manual/04-context.md:12:5: error: Section 7.6 does not exist [unknown-section]`.
  private func line(_ finding: Finding, _ weight: String) -> String {
    let start = finding.span.start
    return
      ("\(finding.span.file):\(start.line):\(start.column): \(weight): "
      + "\(finding.headline[language]) [\(finding.rule.id)]").printable
  }

  private func full(_ finding: Finding, _ lines: inout SourceLines) -> String {
    let start = finding.span.start
    let word = paint(strings[key(finding.severity)], finding.severity)
    var text = "\(word): \(bold(finding.headline[language].printable)) [\(finding.rule.id)]\n"
    text += "  --> \(finding.span.file.printable):\(start.line):\(start.column)\n"
    text += lines.excerpt(finding.span).map { "   | \($0)\n" }.joined()
    text += "   = \(finding.explanation[language].printable)\n"
    for note in finding.notes {
      let place = note.span.map { " (\($0.file):\($0.start.line):\($0.start.column))" } ?? ""
      text += "   = " + (note.text[language] + place).printable + "\n"
    }
    for fix in finding.fixes {
      text += "   \(strings[.checkFix]): \(fix.label[language].printable)\n"
      text += fix.writtenLines.map { "      \($0.printable)\n" }.joined()
    }
    return text
  }

  private func summary(_ findings: [Finding]) -> String {
    findings.isEmpty ? strings[.checkNone] : counts(of: findings)
  }

  /// `Errors: 1, warnings: 2, notes: 0`.
  func counts(of findings: [Finding]) -> String {
    func count(_ severity: Severity) -> String {
      String(findings.count { $0.severity == severity })
    }
    return strings.filled(
      .checkSummary,
      ["errors": count(.error), "warnings": count(.warning), "notes": count(.note)])
  }

  private func key(_ severity: Severity) -> InterfaceKey {
    switch severity {
    case .error: .checkError
    case .warning: .checkWarning
    case .note: .checkNote
    }
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard hasColour else { return text }
    let colour = severity == .error ? 31 : severity == .warning ? 33 : 36
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }

  private func bold(_ text: String) -> String {
    hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}

extension Finding.Fix {
  /// Lines that the way out would write, shown where they are whole ones: the rows of a table.
  fileprivate var writtenLines: [String] {
    guard edits.count == 1, let written = edits.first?.replacement, written.contains("\n") else {
      return []
    }
    return written.split(separator: "\n").map(String.init)
  }
}
