import SapaCore
import SapaReading
import SapaTestSupport
import Testing

@testable import SapaRegister

/// A small manual in which ⟦ ⟧ show where a rule must find something.
struct RuleSample {
  let findings: [Finding]
  /// Of all documents.
  let sections: [Section]
  private let marks: [Span]

  /// - Parameters:
  ///   - files: by their names below `content/`.
  ///   - settings: what stands in sapa.yaml.
  ///   - today: the day of the check.
  init(
    _ files: KeyValuePairs<String, String>, settings: String = "", today: String = "2019-06-01"
  ) {
    let marked = files.map { MarkedText($0.value, path: "content/" + $0.key) }
    let settings = readSettings(
      Source(path: "sapa.yaml", text: "organization: {name: Сынақ}\n" + settings))
    let reader = Reader(settings: settings.0)
    let readings = marked.map { reader.read($0.source) }
    let (built, ofBuilding) = Register.build(
      readings.map(\.registered), settings: settings.0, assets: [])
    let (register, ofCitations) = built.linked()
    sections = register.documents.flatMap(\.sections)
    let before =
      settings.1 + readings.flatMap(\.findings) + ofBuilding + ofCitations
    findings = (before + register.checked(today: Self.day(today), beside: before)).sorted
    marks = marked.flatMap(\.spans).sorted()
  }

  /// Expects findings of this rule at the marks and nowhere else, each the only one at its place,
  /// with words in every language.
  @discardableResult func expect(
    _ rule: Rule, fix: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Finding] {
    let found = findings.filter { $0.rule.id == rule.id }
    #expect(
      found.map(\.span) == marks, "\(findings.map { "\($0.rule.id) \($0.headline.en)" })",
      sourceLocation: sourceLocation)
    for finding in found {
      let rivals = findings.filter { rival in
        rival.span == finding.span && rival.rule.id != "missing-field" && rival.severity != .note
          || rival == finding
      }
      #expect(rivals.count == 1, "\(rivals.map(\.rule.id))", sourceLocation: sourceLocation)
      let phrases = [finding.headline, finding.explanation] + finding.fixes.map(\.label)
      for phrase in phrases {
        #expect(Set([phrase.en, phrase.kk, phrase.ru]).count == 3, sourceLocation: sourceLocation)
        #expect(!phrase.en.isEmpty && !phrase.kk.isEmpty && !phrase.ru.isEmpty)
      }
      #expect(!finding.headline.en.hasSuffix("."), sourceLocation: sourceLocation)
      #expect(!finding.fixes.isEmpty, sourceLocation: sourceLocation)
    }
    if let fix {
      let labels = found.flatMap(\.fixes).map(\.label.en)
      #expect(labels.contains { $0.contains(fix) }, "\(labels)", sourceLocation: sourceLocation)
    }
    return found
  }

  private static func day(_ text: String) -> CalendarDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2]) ?? .epoch
  }
}

/// The front matter of a document that lacks nothing, with more keys behind it.
func document(
  _ code: String, _ title: String = "Сынақ құжаты", status: String = "effective",
  _ more: String = ""
) -> String {
  """
  ---
  code: \(code)
  title: \(title)
  edition: 3
  status: \(status)
  effective: 2019-03-01
  owner: СРСО
  \(more)
  ---

  """
}
