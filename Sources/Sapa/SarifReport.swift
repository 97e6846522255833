package import SapaCore

/// The findings in SARIF 2.1.0, which code hosts and editors read.
///
/// Columns count Unicode code points (`columnKind`), as everywhere in Sapa. A way out with edits is
/// a SARIF fix; one without is a sentence of the message.
package struct SarifReport: Encodable, Sendable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [SarifRun]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }

  /// - Parameters:
  ///   - findings: in the order of the report.
  ///   - rules: every rule of the check.
  ///   - language: of the words.
  package init(_ findings: [Finding], rules: [Rule], language: Language) {
    let known = Set(rules.map(\.id))
    let others = findings.map(\.rule).filter { !known.contains($0.id) }
    let all = (rules + Set(others)).sorted { $0.id < $1.id }
    let places = Dictionary(
      all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    runs = [
      SarifRun(
        tool: SarifTool(
          driver: SarifDriver(
            language: language.rawValue, rules: all.map { SarifRule($0, language) })
        ),
        results: findings.map {
          SarifResult($0, ruleIndex: places[$0.rule.id] ?? 0, language: language)
        })
    ]
  }
}

struct SarifRun: Encodable, Sendable {
  var tool: SarifTool
  let columnKind = "unicodeCodePoints"
  var results: [SarifResult]
}

struct SarifTool: Encodable, Sendable {
  var driver: SarifDriver
}

struct SarifDriver: Encodable, Sendable {
  let name = "sapa"
  var language: String
  var rules: [SarifRule]
}

struct SarifText: Encodable, Sendable {
  var text: String

  init(_ text: String) {
    self.text = text
  }
}

/// `reportingDescriptor` of the standard.
struct SarifRule: Encodable, Sendable {
  struct Configuration: Encodable, Sendable {
    var level: String
  }

  var id: String
  var shortDescription: SarifText
  var fullDescription: SarifText?
  var help: SarifText
  var defaultConfiguration: Configuration

  init(_ rule: Rule, _ language: Language) {
    id = rule.id
    shortDescription = SarifText(rule.summary[language])
    fullDescription = (rule.story?.why[language]).map { SarifText($0) }
    help = SarifText("sapa explain \(rule.id)")
    defaultConfiguration = Configuration(level: rule.severity.rawValue)
  }
}
