import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// Characters in a text that nobody sees.
@Suite struct HiddenCharacterTests {
  @Test(arguments: ["\u{200B}", "\u{200E}", "\u{2028}", "\u{2060}", "\u{FEFF}", "\u{E0041}"])
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
