import Foundation
import SapaCore
import SapaTestSupport
import Testing

/// One fault gives one finding: each kind of fault, planted alone into a manual without any.
struct PlantedFaultTests {
  private static let faults =
    PlantedFault.citations + PlantedFault.text + PlantedFault.control + PlantedFault.settings

  /// Rules that no text of a manual breaks by itself, or that have a test of their own.
  private static let elsewhere: Set<String> = [
    // Of the folder, the theme, the print: SapaDeliveryTests, SapaSiteTests, SapaPrintTests.
    "empty-manual", "unreadable-file", "theme-variable", "print-values", "missing-glyph",
    "missing-graphviz", "page-layout", "unprinted-image",
    // Of the lists in private/: SapaReadingTests.
    "malformed-row", "unmatched-signature",
    // They need a day: CheckCommandTests.
    "expired-concession",
    // They need an archive: SapaEditionsTests.
    "damaged-edition", "frozen-edition-changed", "unrecorded-change", "change-sheet-mismatch",
    "renumbered-section",
  ]

  fileprivate struct Found: Decodable, CustomStringConvertible {
    var rule: String
    var file: String
    var line: Int
    var column: Int
    var headline: String
    var fixes: [Fix]

    struct Fix: Decodable {
      var label: String
      var edits: [Edit]
    }

    struct Edit: Decodable {
      var file: String
      var line: Int
      var column: Int
      var endLine: Int
      var endColumn: Int
      var replacement: String
    }

    var description: String { "\(file):\(line):\(column): \(headline) [\(rule)]" }
  }

  private struct Report: Decodable {
    var findings: [Found]
  }

  private func check(_ files: [String: String], today: String) throws -> [Found] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let run = try SapaProgram.run(
      ["check", "--format", "json", "--as-of", today], in: folder.url)
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).findings
  }

  @Test func `the manual itself is clean, to the last note`() throws {
    #expect(try check(CleanManual.files, today: CleanManual.today).isEmpty)
  }

  /// The clean manual with a fault in it, and where that stands.
  private func planted(_ fault: PlantedFault) throws -> (files: [String: String], marks: [Span]) {
    var files = CleanManual.files
    var marks: [Span] = []
    for plant in fault.plants {
      var marked = plant.new
      if let old = plant.old {
        let text = try #require(files[plant.file])
        try #require(text.contains(old), "nothing to replace in \(plant.file)")
        marked = text.replacing(old, with: plant.new)
      }
      let sample = MarkedText(marked, path: plant.file)
      marks += sample.spans
      files[plant.file] = String(decoding: sample.source.bytes, as: UTF8.self)
    }
    return (files, marks)
  }

  @Test(arguments: faults)
  func `a fault planted alone gives its one finding, at its place`(fault: PlantedFault) throws {
    let (files, marks) = try planted(fault)
    let found = try check(files, today: fault.today ?? CleanManual.today)
    #expect(found.map(\.rule) == [fault.rule], "\(found)")
    let places = found.map { "\($0.file):\($0.line):\($0.column)" }
    #expect(places == marks.map { "\($0.file):\($0.start.line):\($0.start.column)" })
    #expect(found.allSatisfy { !$0.fixes.isEmpty }, "\(found) has no way out")
  }

  @Test(arguments: faults)
  func `what a finding offers to write mends it`(fault: PlantedFault) throws {
    let (files, _) = try planted(fault)
    let today = fault.today ?? CleanManual.today
    for finding in try check(files, today: today) {
      for fix in finding.fixes where !fix.edits.isEmpty {
        var mended = files
        for edit in fix.edits.reversed() {
          mended[edit.file] = edit.applied(to: try #require(mended[edit.file]))
        }
        let left = try check(mended, today: today)
        #expect(left.isEmpty, "\(finding): \(fix.label) leaves \(left)")
      }
    }
  }

  @Test func `every rule is planted, or tested elsewhere for a reason`() throws {
    let folder = try TemporaryFolder()
    let list = try SapaProgram.run(["explain"], in: folder.url).output
    let rules = Set(list.split(separator: "\n").compactMap { $0.split(separator: " ").first })
    let planted = Set(Self.faults.map(\.rule))
    #expect(planted.isDisjoint(with: Self.elsewhere))
    #expect(Set(rules.map(String.init)).subtracting(planted).subtracting(Self.elsewhere).isEmpty)
  }
}

extension PlantedFaultTests.Found.Edit {
  /// A text with what stands at the place replaced; columns are code points.
  fileprivate func applied(to text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func offset(_ line: Int, _ column: Int) -> Int {
      lines[..<(line - 1)].reduce(0) { $0 + $1.unicodeScalars.count + 1 } + column - 1
    }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[..<offset(line, column)])
    result.append(contentsOf: replacement.unicodeScalars)
    result.append(contentsOf: scalars[offset(endLine, endColumn)...])
    return String(result)
  }
}
