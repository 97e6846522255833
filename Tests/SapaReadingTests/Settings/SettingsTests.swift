import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// sapa.yaml.
@Suite struct SettingsTests {
  func settings(_ yaml: String) -> Settings {
    let (settings, findings) = readSettings(Source(path: "sapa.yaml", text: yaml))
    #expect(findings == [])
    return settings
  }

  @Test func `the smallest file leaves everything else at its default`() {
    let settings = settings("organization: {name: Сынақ университеті}\nlanguage: kk\n")
    #expect(settings.organization.name == "Сынақ университеті")
    #expect(settings.language == .kazakh)
    #expect(settings.theme == "base")
    #expect(settings.codes == nil)
    #expect(settings.appendixLetters == AppendixLabel.alphabet(of: .kazakh))
  }

  @Test func `the language of a manual is always one of its languages, which are all by default`() {
    #expect(settings("language: tr\n").languages == Set(Language.allCases))
    #expect(settings("language: kk\nlanguages: ru\n").languages == [.kazakh, .russian])
  }

  @Test func `a file in a language that the manual does not have is told, with the way out`() throws
  {
    var settings = Settings()
    settings.languages = [.russian]
    expect("invalid-field", at: "---\ntitle: Бет\nlanguage: ⟦tr⟧\n---\n", settings: settings)
    let text = "---\ntitle: Бет\nlanguage: tr\n---\n"
    let finding = try #require(read(text, settings: settings).findings.first)
    #expect(finding.severity == .error)
    #expect(
      finding.explanation.en
        == "`languages` of sapa.yaml says that the texts of this manual are in kk, ru.")
    #expect(
      finding.fixes.map(\.label.kk)
        == ["Солардың бірін жазу немесе sapa.yaml файлындағы `languages` өрісіне tr қосу"])
    #expect(try control("language: ru", settings: settings).language?.value == .russian)
  }

  @Test func `the standard and the approvers are read in each form`() {
    let settings = settings(
      "standard: {name: ISO 27001, clauses: [А.5]}\napprovers: {УЕ: [Президент, Ректор], 3: СББӨ}\n"
    )
    #expect(settings.standard == Standard(name: "ISO 27001", clauses: ["А.5"]))
    #expect(settings.approvers["УЕ"]?.value.roles == [.approved: ["Президент", "Ректор"]])
    #expect(settings.approvers["3"]?.value.roles == [.approved: ["СББӨ"]])
    let signed = self.settings("approvers: {УЕ: {agreed: [СРСО, Заңгер], approved: Президент}}\n")
    #expect(
      signed.approvers["УЕ"]?.value.roles
        == [.agreed: ["СРСО", "Заңгер"], .approved: ["Президент"]])
    #expect(self.settings("standard: ISO 9001\n").standard.clauses == Standard.iso9001.clauses)
    #expect(self.settings("standard: [А.5]\n").standard.clauses == ["А.5"])
  }

  @Test func `a full file is read key by key`() throws {
    let settings = settings(
      """
      organization: {name: Университет, short: ХҚТУ, system: СМЖ, contact: "тел. 1"}
      language: kk
      languages: [kk, ru]
      messages: ru
      address: https://sapa.example
      theme: yasawi
      manual: СЖ-ХҚТУ-01-2019
      codes:
        kinds:
          - {abbreviation: СЖ, name: Жетекшілік, level: 1}
          - {abbreviation: УЕ, name: Университет ережесі}
        issuers: [ХҚТУ, СМЖ]
        serial: 2-3
        year: true
      appendixLetters: АБВ
      review: {every: 12 months}
      fields: {code: doc_id, title: name}
      rules: {appendix-gap: error, heading-skip: off}
      accepted:
        - rule: duplicate-section
          file: content/4.md
          section: "4.3"
          reason: Бекітілген мәтін
          by: СРСО
          until: 2030-01-01
      citations: ["§ {section}", "№ {appendix} үстеме"]
      standard: {name: ISO 9001, clauses: ["4.1"]}
      approvers: {УЕ: [Президент]}
      distribution: [Ректорат]
      archive: archive
      """)
    #expect(settings.organization.short == "ХҚТУ")
    #expect(settings.languages == [.kazakh, .russian])
    #expect(settings.citations.map(\.form) == [["§", ""], ["№", "үстеме"]])
    #expect(settings.messages == .russian)
    #expect(settings.address == "https://sapa.example/")
    #expect(settings.theme == "yasawi")
    #expect(settings.manual?.value == DocumentCode("СЖ-ХҚТУ-01-2019"))
    let codes = try #require(settings.codes)
    #expect(codes.kinds.map(\.abbreviation) == ["СЖ", "УЕ"])
    #expect(codes.kinds.map(\.level) == [1, nil])
    #expect(codes.issuers == ["ХҚТУ", "СМЖ"])
    #expect(codes.serial == 2...3)
    #expect(codes.hasYear)
    #expect(settings.appendixLetters == ["А", "Б", "В"])
    #expect(settings.reviewEvery == Months(12))
    #expect(settings.fields == ["doc_id": "code", "name": "title"])
    #expect(settings.rules["appendix-gap"]?.value == .error)
    #expect(settings.rules["heading-skip"].map { $0.value == nil } == true)
    #expect(settings.accepted.first?.until == CalendarDate(year: 2030, month: 1, day: 1))
    #expect(settings.accepted.first?.section == "4.3")
  }

  @Test(arguments: [
    ("⟦organisation⟧: {name: А}", "unknown-field"), ("organization: ⟦А⟧", "invalid-field"),
    ("organization: {⟦nmae⟧: А}", "unknown-field"), ("language: ⟦қазақша⟧", "invalid-field"),
    ("address: ⟦sapa.example⟧", "invalid-field"), ("address: ⟦javascript:x⟧", "invalid-field"),
    ("theme: ⟦../evil⟧", "invalid-field"), ("review: {every: ⟦12⟧}", "invalid-field"),
    ("codes: {serial: ⟦көп⟧}", "invalid-field"), ("codes: {serial: ⟦3-2⟧}", "invalid-field"),
    ("codes: {kinds: [{abbreviation: А, level: ⟦5⟧}]}", "invalid-field"),
    ("codes: {year: ⟦иә⟧}", "invalid-field"), ("appendixLetters: ⟦ААБ⟧", "invalid-field"),
    ("fields: {⟦kode⟧: doc_id}", "unknown-field"),
    ("rules: {heading-skip: ⟦fatal⟧}", "invalid-field"), ("rules: ⟦off⟧", "invalid-field"),
    ("accepted: [⟦{rule: heading-skip}⟧]", "invalid-field"),
    ("languages: [kk, ⟦kz⟧]", "invalid-field"), ("citations: ⟦{section: т.}⟧", "invalid-field"),
    ("citations: [⟦нүкте⟧]", "invalid-field"),
    ("citations: [\"⟦{number} нүкте⟧\"]", "invalid-field"),
    ("citations: [\"⟦{section}⟧\"]", "invalid-field"),
    ("citations: [⟦{section}⟧]", "invalid-field"),
    ("citations: [\"⟦{section} не {appendix}⟧\"]", "invalid-field"),
    ("citations: [\"⟦т{section}⟧\"]", "invalid-field"),
    ("citations: [\"§ {section}\", \"⟦§  {section}⟧\"]", "invalid-field"),
    ("citations: [\"{section} Нүкте\", \"⟦{appendix} нүкте⟧\"]", "invalid-field"),
    ("approvers: ⟦Президент⟧", "invalid-field"),
    ("language: kk\n⟦language⟧: ru", "front-matter"), ("theme: ⟦\"⟧base", "front-matter"),
  ])
  func `what the settings cannot mean is reported`(marked: String, rule: String) {
    let sample = MarkedText(marked, path: "sapa.yaml")
    let (_, findings) = readSettings(sample.source)
    #expect(findings.map(\.rule.id) == [rule])
    #expect(findings.map(\.span.start) == sample.spans.map(\.start))
  }

  @Test(arguments: [[0xFF], Array(repeating: 0x61, count: 70_000)] as [[UInt8]])
  func `a file that is no settings at all is reported`(bytes: [UInt8]) {
    let (settings, findings) = readSettings(Source(path: "sapa.yaml", bytes: bytes))
    #expect(findings.count == 1)
    #expect(settings.organization.name.isEmpty)
  }
}
