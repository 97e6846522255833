import SapaCore
import Testing

@testable import SapaRegister

/// Codes of other houses: the grammar of a manual as settings.
@Suite struct CodePatternTests {
  private func settings(_ codes: String) -> String { "codes: {\(codes)}\n" }

  @Test(arguments: [
    ("form: \"{kind}-{number}\", kinds: [{abbreviation: QP}], serial: 4", "QP-0003"),
    (
      "form: \"{kind}-{issuer}-{number} Rev. {letter}\", kinds: [{abbreviation: SOP}], "
        + "issuers: [QA], serial: 3", "SOP-QA-012 Rev. B"
    ),
    (
      "form: \"{kind}/{clause}/{number}\", kinds: [{abbreviation: ISO-QMS}], serial: 2",
      "ISO-QMS/7.5/01"
    ),
    ("form: \"RTEÜ.{kind}.{number}\", kinds: [{abbreviation: KK}], serial: 4", "RTEÜ.KK.0001"),
    ("form: \"{issuer}/GOP/{kind}/{number}\", serial: 2", "CU/GOP/CD/01"),
    (
      "form: \"АУП-{clause}-{kind}/{number}-{year}\", kinds: [{abbreviation: П}]",
      "АУП-2.2-П/1-2015"
    ),
    ("form: \"ДП {clause}-{year}\"", "ДП 3.19-2010"),
    ("form: \"{kind}{number}\", kinds: [{abbreviation: WI}], serial: 5", "WI00042"),
    ("form: [\"{kind}-{number}\", \"{kind}-{number}-F{number}\"], serial: 3", "SOP-012-F001"),
    ("kinds: [{abbreviation: УЕ}], issuers: [ХҚТУ], year: false", "УЕ-ХҚТУ-074"),
  ])
  func `any scheme can be written down, and its codes fit`(codes: String, code: String) {
    let sample = RuleSample(["a.md": document(code)], settings: settings(codes))
    sample.expect(.codeGrammar)
    #expect(!sample.findings.contains { $0.rule.id == "invalid-field" }, "\(sample.findings)")
  }

  @Test(arguments: [
    ("QP-003", "003 in QP-003 is no number of a document"),
    ("QX-0003", "QX in QX-0003 is no kind of document"),
    ("QP/0003", "QP/0003 is not built like a code"),
    ("QP-0003-1", "0003-1 in QP-0003-1 is no number of a document"),
  ])
  func `a code of another form says what is wrong`(code: String, headline: String) {
    let found = RuleSample(
      ["a.md": document("⟦\(code)⟧")],
      settings: settings("form: \"{kind}-{number}\", kinds: [{abbreviation: QP}], serial: 4")
    ).expect(.codeGrammar)
    #expect(found.map(\.headline.en) == [headline])
  }

  @Test func `the kind of a code decides what the document is, whatever joins its parts`() {
    let codes =
      "form: \"{kind}/{clause}/{number}\", "
      + "kinds: [{abbreviation: ISO-QMS, name: Procedure}, {abbreviation: ISO-WI, name: Instruction}]"
    let found = RuleSample(
      [
        "a.md": document("ISO-QMS/7.5/01", "Records", "kind: ⟦ISO-WI⟧"),
        "b.md": document("ISO-WI/8.1/02", "Torque", "kind: ISO-WI"),
      ], settings: settings(codes)
    ).expect(.codeGrammar)
    #expect(found.first?.explanation.en == "By its code it is ISO-QMS, procedure.")
  }

  @Test func `codes of the form are looked for in prose`() {
    let sample = RuleSample(
      [
        "a.md": document("ISO-QMS/7.5/01", "Records"),
        "b.md": "# Page\n\nSee ISO-QMS/7.5/01, ⟦ISO-QMS/8.1/02⟧ and A/7.5/01.\n",
      ],
      settings: settings("form: \"{kind}/{clause}/{number}\", kinds: [{abbreviation: ISO-QMS}]"))
    sample.expect(.unknownDocument)
  }

  @Test func `a short code is not looked for in a section of the manual with its letters`() {
    let sample = RuleSample(
      [
        "manual.md": document("СЖ-01", "Сапа жөніндегі жетекшілік")
          + "# 1 Тарау\n\n## 1.1 Мақсат\n\nМәтін.\n\n## 1.2 Тәртіп\n\n"
          + "Осы СЖ 1, 1.1 тт. және СЖ 1-тарауы; осы СЖ 1.1 т.; ⟦СЖ-03⟧ және ⟦СЖ 04⟧ бойынша.\n"
      ], settings: "manual: {names: [СЖ]}\n")
    sample.expect(.unknownDocument)
    #expect(!sample.findings.contains { $0.rule.id == "unknown-section" }, "\(sample.findings)")
  }

  @Test func `a form that is none is refused with the parts that there are`() throws {
    let finding = try #require(
      RuleSample(["a.md": document("A-1")], settings: settings("form: \"{typ}-{number}\""))
        .findings.first { $0.rule.id == "invalid-field" })
    #expect(finding.explanation.en.contains("{kind}, {issuer}, {number}, {year}"))
  }
}
