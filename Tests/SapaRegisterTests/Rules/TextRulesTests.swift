import SapaCore
import SapaReading
import Testing

@testable import SapaRegister

/// Headings, appendices, words, vocabularies, clauses.
@Suite struct TextRulesTests {
  private let main = document("СЖ-1", "Жетекшілік")

  @Test func `a level of headings may not be skipped on the way down`() {
    RuleSample([
      "a.md": main + "# Тақырып\n\n⟦### Тармақ⟧\n\n# 2\n\n## 3\n\n### 4\n\n# 5\n\n## 6\n",
      "page.md": "# Бет\n\n## А\n\n⟦#### Б⟧\n", "untitled.md": "### А\n\n⟦##### Б⟧\n",
    ]).expect(.headingSkip, fix: "Begin the heading with ##")
  }

  @Test func `a link to a folder wants a page of the folder`() {
    RuleSample([
      "a.md": "# А\n\n⟦[түрлер](types/)⟧, [нысандар](forms), [осы](types/b.md).\n",
      "types/b.md": "# Б\n\n⟦[үсті](../types)⟧\n", "forms/README.md": "# Нысандар\n",
    ]).expect(.brokenLink, fix: "write content/types/index.md")
  }

  @Test func `a line of copied contents leads to the section whose number it has`() {
    RuleSample(["a.md": main + "⟦[1.2 Сала 5](#_Toc148)⟧\n\n# 1 Бір\n\n## 1.2 Сала\n\nМәтін.\n"])
      .expect(.brokenAnchor, fix: "Write #s-1-2")
    RuleSample(["a.md": main + "⟦[Кіріспе](#_Toc148)⟧\n"])
      .expect(.brokenAnchor, fix: "delete it: Sapa makes one")
  }

  @Test(arguments: ["![а](image1.emf)", "![а](none/image1.TIFF)"])
  func `a picture of a kind that no browser shows is told as such`(image: String) {
    RuleSample(["a.md": main + "⟦\(image)⟧\n"]).expect(.missingFile, fix: "PNG or SVG")
  }

  @Test(arguments: ["[нысан](form.txt)", "[видео](lesson/1.mp4)", "[үлгі](үлгі.docm)"])
  func `a file of a kind that is not published is told as such, whether or not it is there`(
    link: String
  ) {
    RuleSample(["a.md": main + "⟦\(link)⟧\n"]).expect(.missingFile, fix: "docx, xlsx")
  }

  @Test func `a name that a Mac writes in two code points leads to the file as it is named`() {
    let (composed, name) = ("сызба\u{439}.svg", "сызба\u{438}\u{306}.svg")
    let text = main + "![а](\(composed)) [б](\(composed))\n"
    let reading = Reader(settings: Settings()).read(Source(path: "content/a.md", text: text))
    let assets: Set<String> = ["content/" + name]
    let (register, findings) = Register.build(
      [reading.registered], settings: Settings(), assets: assets)
    #expect(!findings.contains { $0.rule == .missingFile })
    let cited = register.citedAssets.map { Array($0.path.utf8) }
    #expect(cited == [Array(("content/" + name).utf8)])
  }

  @Test func `a way that Windows writes leads to the file`() throws {
    let text = main + "![а](media\\image4.png)\n"
    let reading = Reader(settings: Settings()).read(Source(path: "content/a.md", text: text))
    let assets: Set<String> = ["content/media/image4.png"]
    let (_, findings) = Register.build([reading.registered], settings: Settings(), assets: assets)
    let finding = try #require(findings.first { $0.rule == .missingFile })
    #expect(finding.fixes.map(\.label.en) == ["Write media/image4.png"])
  }

  @Test func `a main document is not unknown beside a file that could not be read`() {
    let (settings, _) = readSettings(
      Source(path: "sapa.yaml", text: "organization: {name: С}\nmanual: СЖ-1\n"))
    let unread = Reading(path: "content/manual.md", manuscript: nil, findings: [])
    let (_, findings) = Register.build([unread.registered], settings: settings, assets: [])
    #expect(!findings.contains { $0.rule == .unknownManual })
  }

  @Test(arguments: [
    "# 2 Екі\n\n" + String(repeating: "> ", count: 300) + "мәтін\n",
    "---\nkeywords: [" + String(repeating: "а, ", count: 30_000) + "б]\n---\n\n# 2 Екі\n",
  ])
  func `a chapter that cannot be read is one fault, and who cites it has none`(chapter: String) {
    let sample = RuleSample([
      "manual/index.md": main,
      "manual/1.md": "# 1 Бір\n\nОсы СЖ 2.1 т. және [екі](2.md) бойынша; осы СЖ 3 т.\n",
      "manual/2.md": chapter, "manual/3.md": "# 3 Үш\n",
    ])
    let faults = Set(sample.findings.filter { $0.severity < .note }.map(\.span.file))
    #expect(faults == ["content/manual/2.md"], "\(sample.findings.map(\.headline.en))")
  }

  @Test(arguments: [
    "## `7.1` Ресурстар", "## [7.1](a.md) Ресурстар", "## [7.1 Ресурстар](a.md)",
    "## **7.1** Ресурстар", "## *7.1 Ресурстар*",
  ])
  func `a number in any dress is the number of its section, and the title loses no letter`(
    heading: String
  ) {
    let sample = RuleSample(["a.md": main + "# 7 Қолдау\n\n\(heading)\n\nМәтін, осы СЖ 7.1 т.\n"])
    #expect(sample.sections.map(\.title) == ["Қолдау", "Ресурстар"])
    #expect(!sample.findings.contains { $0.rule.id == "unknown-section" })
  }

  @Test func `an abbreviation far behind a bracket is not explained by it`() {
    let words = String(repeating: "СМЖ туралы айтылған сөз ", count: 4)
    RuleSample([
      "abbreviations.md":
        "---\nvocabulary: abbreviations\n---\n\n| Қысқарту | Мағынасы |\n|---|---|\n| СМЖ | Жүйе |\n",
      "a.md": main
        + "⟦СМЖ⟧ алдымен. Жүйе (бұдан әрі \(words)СМЖ) жұмыс істейді; жүйе (бұдан әрі – СМЖ).\n",
    ]).expect(.lateAbbreviation)
  }

  @Test func `appendices follow each other, letters as numbers`() {
    RuleSample([
      "manual/index.md": main,
      "manual/a.md": "---\nappendix: А\n---\n# Бірінші\n",
      "manual/b.md": "---\nappendix: ⟦В⟧\n---\n# Екінші\n",
      "manual/c.md": "---\nappendix: Г\n---\n# Үшінші\n",
      "other/index.md": document("Б-1", "Басқа"),
      "other/a.md": "---\nappendix: 1\n---\n# Бірінші\n",
      "other/b.md": "---\nappendix: ⟦3⟧\n---\n# Екінші\n",
    ]).expect(.appendixGap, fix: "Change this appendix to Б")
  }

  @Test func `appendices stand in the order of their letters, or of their numbers`() {
    RuleSample([
      "manual/index.md": main,
      "manual/a.md": "---\nappendix: А\n---\n# Бірінші\n",
      "manual/b.md": "---\nappendix: В\n---\n# Екінші\n",
      "manual/c.md": "---\nappendix: ⟦Б⟧\n---\n# Үшінші\n",
      "manual/d.md": "---\nappendix: Г\n---\n# Төртінші\n",
      "other/index.md": document("Б-1", "Басқа"),
      "other/a.md": "---\nappendix: 2\n---\n# Бірінші\n",
      "other/b.md": "---\nappendix: ⟦1⟧\n---\n# Екінші\n",
    ]).expect(.appendixOrder, fix: "Rename the files so that Б stands before В")
  }

  @Test(arguments: [
    ("en", "See Appendix A."), ("tr", "Ek A uygulanır."), ("ru", "См. приложение А."),
  ])
  func `appendices have the letters of the language where no others are set`(
    language: String, text: String
  ) {
    let letters = language == "ru" ? ["А", "Б"] : ["A", "B"]
    let sample = RuleSample(
      [
        "manual/index.md": main + "# 1 Scope\n\n\(text)\n",
        "manual/a.md": "---\nappendix: \(letters[0])\n---\n# Forms\n",
        "manual/b.md": "---\nappendix: \(letters[1])\n---\n# Map\n",
      ], settings: "language: \(language)\n")
    #expect(sample.findings.filter { $0.severity < .note }.isEmpty, "\(sample.findings)")
  }

  @Test func `what is cited nowhere is noted, forms and outside documents are not`() {
    let files: KeyValuePairs = [
      "manual/index.md": main + "# 1 Тарау\n\n(А қосымша), УЕ-7 бойынша.\n",
      "manual/a.md": "---\nappendix: А\n---\n# Бірінші\n",
      "manual/b.md": "---\nappendix: ⟦Б⟧\n---\n# Екінші\n",
      "manual/c.md": "---\nappendix: В\nsheet: changes\n---\n# Парақ\n",
      "a.md": document("УЕ-7", "Жеті"),
      "b.md": document("unknown", "Кодсыз"),
      "c.md": document("ISO 1", "Сыртқы", "external: {issuer: ISO}"),
    ]
    RuleSample(files).expect(.uncitedAppendix, fix: "(Б қосымшасы)")
    RuleSample([
      "manual/index.md": main, "a.md": document("⟦УЕ-7⟧", "Жеті") + "# Жеті\n\nУЕ-7 туралы.\n",
    ]).expect(.uncitedDocument)
  }

  @Test func `a word of two scripts is found, a code with a finding of its own is not`() {
    let found = RuleSample([
      "a.md": document("УЕ-ХҚТУ-074-2014", "Жеті"),
      "page.md": """
      # Бет

      Құжат ⟦бекiту⟧ күні, ⟦жəне⟧ **⟦Sаpa⟧**; IT-департамент, SMS-ке, `бекiту`, СЖ.

      УЕ-XҚТУ-074-2014 бойынша ⟦Wiфи⟧.
      """,
    ]).expect(.mixedScript, fix: "hyphen")
    #expect(
      found.map { $0.fixes.first?.edits.first?.replacement } == ["бекіту", "және", "Sapa", nil])
  }

  @Test func `a code of two scripts is an error, a title a warning`() {
    let found = RuleSample([
      "a.md": document("УЕ-⟦XҚТУ⟧-074-2014", "⟦Cапа⟧ саясаты"),
      "b.md": document("ISO-ҚТУ-1", "IT саясаты"),
    ]).expect(.mixedScript, fix: "Write")
    #expect(found.map(\.severity) == [.error, .warning])
    #expect(found.map { $0.fixes.first?.edits.first?.replacement } == ["ХҚТУ", "Сапа"])
  }

  private let abbreviations = "# Қысқартулар\n\n| а | б |\n| --- | --- |\n| СМЖ | жүйе |\n"

  @Test func `an abbreviation is explained before it is used, if the text explains it at all`() {
    let chapters: KeyValuePairs = [
      "abbreviations.md": abbreviations + "| СЖ | жетекшілік |\n| ЖОО | оқу орны |\n",
      "manual/index.md": main,
      "manual/1.md":
        "# 1 Тарау\n\n⟦СМЖ⟧ туралы, ЖОО туралы; жетекшілік (бұдан әрі – СЖ) және СЖ.\n",
      "manual/2.md": "# 2 Тарау\n\nСапа менеджменті жүйесі (СМЖ), СЖ жетекшілігі (СЖ).\n",
    ]
    RuleSample(chapters).expect(.lateAbbreviation, fix: "Explain СМЖ here")
    RuleSample(["manual.md": main + "# 1 Т\n\nСМЖ туралы; жүйе (СМЖ) бар.\n"])
      .expect(.lateAbbreviation)
  }

  @Test(arguments: [
    "## 3.2 Тәртіп\n\n## ⟦3.1⟧ Жалпы\n\n## 3.3 Соңы",
    "## 3.1 А\n\n## 3.3 Ә\n\n## 3.4 Б\n\n## ⟦3.2⟧ В",
    "## 3.2 А\n\n### 3.2.1 Ә\n\n## ⟦3.1⟧ Б\n\n### 3.1.1 В",
    // A number met before, a number of another kind, and a gap are none.
    "## 3.1 А\n\n## 3.2 Ә\n\n## 3.1 Б", "## 3.1 А\n\n## 3.4 Ә\n\n## 3.5 Б",
  ])
  func `a section behind one of a higher number is told where the order breaks`(text: String) {
    RuleSample(["a.md": document("A-1", "Құжат") + "# Құжат\n\n## 3 Тәртібі\n\n\(text)\n"])
      .expect(.sectionOrder)
  }

  @Test func `the order of sections goes from file to file`() {
    let found = RuleSample([
      "m/index.md": document("A-1", "Құжат"), "m/1.md": "# 5 Көшбасшылық\n",
      "m/2.md": "# ⟦4⟧ Орта\n\n## 4.1 Жалпы\n",
    ]).expect(.sectionOrder, fix: "Move 4 before 5, or renumber")
    #expect(found.first?.headline.kk == "4-тарау 5 нөмірінен кейін тұр")
    #expect(found.first?.notes.first?.span?.file == "content/m/1.md")
  }

  @Test func `a vocabulary lists everything once`() {
    RuleSample(["abbreviations.md": abbreviations + "⟦| СМЖ | саясат |⟧\n| смж | кіші |\n"])
      .findings.filter { $0.rule.id == "duplicate-abbreviation" }.forEach { finding in
        #expect(finding.span.start.line == 6 && finding.notes.first?.span?.start.line == 5)
      }
    let terms = "# Терминдер\n\n| а | б |\n| --- | --- |\n| Жазба | бір |\n| жазба | екі |\n"
    let found = RuleSample(["terms.md": terms]).findings.filter { $0.rule.id == "duplicate-term" }
    #expect(found.map(\.span.start.line) == [6])
    #expect(found.first?.explanation.en == "Line 5 has it already: «бір».")
    #expect(found.first?.explanation.ru == "Уже есть в строке 5: «бір».")
  }

  @Test func `roles are those of roles.md, aliases and case forgiven`() {
    let roles =
      "# Лауазымдар\n\n| а | б | в |\n| --- | --- | --- |\n"
      + "| Сапа бойынша басшылық өкілі | лауазым | СББӨ; өкіл |\n| СРСО | бөлім | |\n"
    let keys =
      "responsible: [сапа бойынша басшылық  өкілі, ⟦Сапа бойынша басшылық өкіл⟧]\n"
      + "approvals: [{meaning: checked, role: СББӨ}, {meaning: agreed, role: ⟦Заңгер⟧}]"
    RuleSample(["roles.md": roles, "a.md": document("A-1", "Құжат", keys)])
      .expect(.unknownRole, fix: "Сапа бойынша басшылық өкілі")
    RuleSample(["a.md": document("A-1", "Құжат", "responsible: [Кез келген]")])
      .expect(.unknownRole)
    let more =
      "distribution: [СРСО, ⟦Кітапхана⟧]\n"
      + "reviews: [{on: 2019-03-05, by: өкіл}, {on: 2019-04-05, by: ⟦СРСО бөлімі⟧}]"
    RuleSample(["roles.md": roles, "a.md": document("A-1", "Құжат", more)]).expect(.unknownRole)
  }

  @Test func `other names of a role that commas join are one name, and it says so`() throws {
    let roles =
      "# Roles\n\n| a | b | c |\n| --- | --- | --- |\n| General Manager | role | GM, Director |\n"
    let found = RuleSample([
      "roles.md": roles, "a.md": document("A-1", "Құжат", "responsible: [GM]"),
    ])
    .findings
    let finding = try #require(found.first { $0.headline.en.contains("«GM»") })
    #expect(finding.explanation.en.contains("«GM, Director», which is one name"))
    #expect(finding.fixes.map(\.label.en) == ["Part the names by «;» in roles.md"])
  }

  @Test func `departments that receive every document are those of roles.md, too`() {
    let roles = "# Лауазымдар\n\n| а | б |\n| --- | --- |\n| СРСО | бөлім |\n"
    let found = RuleSample(["roles.md": roles], settings: "distribution: [СРСО, СРСA]\n").findings
    #expect(found.map(\.rule.id) == ["unknown-role"])
    #expect(found.first?.span.file == "sapa.yaml" && found.first?.span.start.column == 22)
  }

  @Test func `clauses are those of ISO 9001, or of the standard of the settings`() {
    let keys = "clauses: [\"7.5.3\", \"⟦7.6⟧\"]\nsections: {\"1\": {clauses: [\"⟦7.1.9⟧\"]}}"
    RuleSample(["a.md": document("A-1", "Құжат", keys)]).expect(.unknownClause, fix: "7.1")
    RuleSample(
      ["a.md": document("A-1", "Құжат", "clauses: [А.5, ⟦А.6⟧]")],
      settings: "standard: {name: ISO 27001, clauses: [А.5]}\n"
    ).expect(.unknownClause, fix: "А.5")
  }

  @Test func `what is said of a section that its file does not have is told at its number`() {
    let main = "---\ncode: СЖ-1\nedition: 1\n"
    let text =
      "sections:\n  \"1.1\": {clauses: [\"4.1\"]}\n  %: {clauses: [\"4.2\"]}\n---\n# Ж\n\n## 1 А\n\n### 1.1 Б\n"
    RuleSample(["manual/index.md": main + text.replacing("%", with: "\"⟦1.9⟧\"")])
      .expect(.unknownSection)
    RuleSample(["manual/index.md": main + text.replacing("%", with: "\"1\"")]).expect(
      .unknownSection)
  }
}
