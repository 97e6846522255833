import Foundation
import Sapa
import SapaCore
import Testing

/// What the schema of SARIF 2.1.0 requires of the parts that a report has.
@Suite struct SarifTests {
  private typealias Object = [String: Any]

  private let span = Span(
    file: "content/а b.md", start: Position(line: 3, column: 5), end: Position(line: 3, column: 9))

  private func report(_ findings: [Finding]) throws -> Object {
    let report = SarifReport(findings, rules: Catalogue.rules, language: .english)
    return try #require(JSONSerialization.jsonObject(with: Data(report.jsonFile)) as? Object)
  }

  private func finding() throws -> Finding {
    let rule = try #require(Catalogue.rule(named: "malformed-code").rule)
    let words = Phrase(en: "Words", kk: "Сөз", ru: "Слова")
    return Finding(
      rule, at: span, headline: words, explanation: words,
      notes: [Finding.Note(words, at: span)],
      fixes: [
        Finding.Fix(words, edits: [Finding.Edit(at: span, replacement: "УЕ-1")]),
        Finding.Fix(words),
      ])
  }

  @Test func `a report has the version, one run and its tool`() throws {
    let report = try report([])
    #expect(report["version"] as? String == "2.1.0")
    #expect((report["$schema"] as? String)?.contains("sarif-2.1.0") == true)
    let run = try #require((report["runs"] as? [Object])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    #expect((run["results"] as? [Object])?.isEmpty == true)
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "sapa")
    let rules = try #require(driver["rules"] as? [Object])
    #expect(rules.count == Catalogue.rules.count)
    for rule in rules {
      #expect((rule["id"] as? String)?.isEmpty == false)
      #expect((rule["shortDescription"] as? Object)?["text"] is String)
      let level = (rule["defaultConfiguration"] as? Object)?["level"] as? String
      #expect(["error", "warning", "note"].contains(level))
    }
  }

  @Test func `a result points at its rule, its place and its edits`() throws {
    let run = try #require((report([finding()])["runs"] as? [Object])?.first)
    let result = try #require((run["results"] as? [Object])?.first)
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    let index = try #require(result["ruleIndex"] as? Int)
    #expect((driver["rules"] as? [Object])?[index]["id"] as? String == "malformed-code")
    #expect(result["ruleId"] as? String == "malformed-code")
    #expect(result["level"] as? String == "error")
    #expect(((result["message"] as? Object)?["text"] as? String)?.hasPrefix("Words.") == true)
    let location = try #require((result["locations"] as? [Object])?.first)
    let physical = try #require(location["physicalLocation"] as? Object)
    let uri = (physical["artifactLocation"] as? Object)?["uri"] as? String
    #expect(uri == "content/%D0%B0%20b.md")
    let region = ["startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9]
    #expect(physical["region"] as? [String: Int] == region)
    #expect((result["relatedLocations"] as? [Object])?.count == 1)
    let fixes = try #require(result["fixes"] as? [Object])
    #expect(fixes.count == 1, "a way out without edits is no fix of SARIF")
    let change = try #require((fixes.first?["artifactChanges"] as? [Object])?.first)
    #expect((change["artifactLocation"] as? Object)?["uri"] as? String == uri)
    let replacement = try #require((change["replacements"] as? [Object])?.first)
    #expect(replacement["deletedRegion"] as? [String: Int] == region)
    #expect((replacement["insertedContent"] as? Object)?["text"] as? String == "УЕ-1")
  }
}
