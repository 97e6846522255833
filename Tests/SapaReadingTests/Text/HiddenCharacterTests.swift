import Foundation
import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// Characters in a text that nobody sees.
@Suite struct HiddenCharacterTests {
  @Test(arguments: [
    "\u{61C}", "\u{34F}", "\u{180E}", "\u{206A}", "\u{2800}", "\u{3164}", "\u{200B}", "\u{200E}",
    "\u{2028}", "\u{2060}", "\u{FEFF}",
    "\u{E0041}",
  ])
  func `one that says nothing is a warning at its place`(sign: String) throws {
    let finding = try #require(read("# Ү\n\nОсы сая\(sign)сат – «ә»\n").findings.first)
    #expect(finding.rule.id == "hidden-character")
    #expect(finding.severity == .warning)
    #expect(finding.span.start == Position(line: 3, column: 8))
    #expect(finding.fixes.first?.edits.map(\.replacement) == [""])
  }

  @Test func `one that turns the text is an error, and told before the others`() throws {
    let findings = read("а\u{200B}б\u{202E}в\u{2066}г\u{200B}\n").findings
    #expect(findings.map(\.severity) == [.error])
    let finding = try #require(findings.first)
    #expect(finding.headline.en == "The text holds the invisible character U+202E")
    #expect(finding.span.start.column == 4)
    #expect(finding.explanation.en.contains("3 more"))
  }

  @Test(arguments: ["&#x202e;", "&#8238;", "&#8203;", "&rlm;", "&ZeroWidthSpace;", "&#XE0041;"])
  func `one that is written as an entity is told of like one that stands there`(entity: String)
    throws
  {
    let turns = entity.contains("02e") || entity.contains("8238")
    for text in [
      "# Ү\n\nОсы сая⟦⟧сат\n", "# Ү⟦⟧\n", "- *Осы* [сая⟦⟧сат](a.md)\n", "> ![а⟦⟧](a.png)\n",
      "[а](a.md \"сая⟦⟧сат\")\n", "|а|б|\n|-|-|\n|в|г⟦⟧|\n", "А[^1]\n\n[^1]: Ескертпе⟦⟧\n",
      "[а]\n\n[а]: b.md \"сая⟦⟧сат\"\n", "> - [а]: b.md\n>   \"сая⟦⟧сат\"\n",
      "[а]: b.md \"ә\"\n[б]: <b⟦⟧.md>\nОсы [а] [б]\n", "[а]: b.md 'ә⟦⟧'\nҮ [а]\n===\n",
    ] {
      let lines = text.components(separatedBy: "⟦⟧")[0].components(separatedBy: "\n")
      let findings = read(text.replacing("⟦⟧", with: entity)).findings
      #expect(findings.map(\.rule.id) == ["hidden-character"], "\(text)")
      let finding = try #require(findings.first)
      #expect(finding.severity == (turns ? .error : .warning))
      let start = Position(line: lines.count, column: lines[lines.count - 1].count + 1)
      #expect(finding.span.start == start, "\(text)")
      #expect(finding.span.end.column == start.column + entity.count, "\(text)")
      #expect(finding.fixes.first?.edits.map(\.replacement) == [""])
    }
  }

  @Test func `where an entity stands for itself it is none`() {
    #expect(
      read(
        "`&#x202e;` \\&#x202e; &amp;#x202e; [а](a.md \"\\&rlm;\")\n\n"
          + "[а]: a.md \"\\&rlm;\"\n\n    &#8203;\n\n```\n&rlm;\n```\n"
      )
      .findings == [])
  }

  @Test func `those that stand there and those that entities stand for are counted together`()
    throws
  {
    let findings = read("а\u{200B}б &lrm; в &#x202E; г \u{202A}\n").findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.headline.en == "The text holds the invisible character U+202E")
    #expect(finding.explanation.en.contains("3 more"))
  }

  @Test func `what letters need, and what is seen, is none`() {
    #expect(
      read("қа\u{AD}зақ – “ә” ‘б’ … № 5 → • € ️👩\u{200D}🔬 می\u{200C}خواهم 中文 ﬁ\n").findings == [])
  }

  @Test(arguments: ["\u{202E}", "\u{200B}", "\u{2060}", "\u{E0041}"])
  func `a value of the control data has one finding, that of its field`(sign: String) {
    let findings = read("---\ntitle: а\(sign)б\n---\n\nМәтін\n").findings
    #expect(findings.map(\.rule.id) == ["invalid-field"])
  }
}
