import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// Keys and values that the contract does not have, each at its place.
@Suite struct FieldFindingTests {
  @Test(arguments: [
    "effective: ⟦2019-02-30⟧", "effective: ⟦30.02.2019⟧", "effective: ⟦2019-13-01⟧",
    "effective: ⟦жуырда⟧", "effective: ⟦2019-3-1⟧", "effective: ⟦01/03/2019⟧",
    "edition: ⟦үшінші⟧", "edition: ⟦1.⟧", "edition: ⟦-1⟧", "edition: ⟦0⟧",
    "edition: ⟦0.0⟧", "changes: [{edition: ⟦0⟧}]", "edition: ⟦01⟧", "edition: ⟦1.01⟧",
    "edition: \"⟦1 ⟧\"", "changes: [{edition: ⟦001⟧}]", "supersedes: {code: А, edition: ⟦02⟧}",
    "reviews: [⟦{outcome: confirmed}⟧]", "approvals: [{meaning: approved, name: ⟦Сейіт, Ә. Б.⟧}]",
    "edition: ⟦\(String(repeating: "9", count: 1_000))⟧",
    "status: ⟦final⟧", "access: ⟦public⟧", "language: ⟦kz⟧", "sheet: ⟦forms⟧",
    "title: ⟦~⟧", "title:⟦⟧", "owner: \"⟦⟧\"", "title: ⟦[а, ә]⟧", "title: ⟦{а: ә}⟧",
    "title: \"⟦Сапа \u{202E}txt.exe⟧\"", "title: ⟦Са\u{200F}па⟧",
    "title: ⟦\(String(repeating: "Сапа ", count: 200))Сапа⟧",
    "slug: ⟦../../../../tmp/evil⟧", "slug: ⟦Сапа⟧", "slug: ⟦a--b⟧", "slug: ⟦-a⟧",
    "aliases: [⟦/\(String(repeating: "a", count: 201))/⟧]",
    "aliases: [/a/, ⟦/\(String(repeating: "ж", count: 101))/x.html⟧]",
    "aliases: [⟦\(String(repeating: "/abcdefghi", count: 101))⟧]",
    "slug: ⟦\(String(repeating: "a", count: 101))⟧",
    "aliases: [⟦../../etc⟧]", "aliases: [⟦javascript:x⟧]", "aliases: [/old/, ⟦/manual.pdf⟧]",
    "aliases: [⟦UPPER⟧]", "aliases: [/a.htm, ⟦/Old/Reg.html⟧]", "aliases: [⟦/quality/reg.aspx⟧]",
    "aliases: [⟦/сапа/⟧, /sapa/, /a-b/index.html]", "aliases: [⟦/a_b/⟧]", "aliases: [⟦/a--b/⟧]",
    "review: {every: ⟦жиі⟧}", "review: {every: ⟦0 ай⟧}", "review: ⟦12 ай⟧",
    "references: ⟦жоқ⟧", "appendix: ⟦A⟧", "appendix: ⟦Ё⟧", "appendix: ⟦АБ⟧",
    "supersedes: {edition: ⟦екі⟧, code: А}", "supersedes: ⟦{edition: 2}⟧",
    "approvals: ⟦Президент⟧", "approvals: [⟦{role: Президент}⟧]", "approvals: [⟦Президент⟧]",
    "approvals: [{meaning: ⟦signed⟧}]", "copies: [{number: 1, kind: ⟦paper⟧}]",
    "copies: [{number: 1, kind: control}, {number: ⟦1⟧, kind: control}]",
    "sections: {⟦жеті⟧: {clauses: [7]}}", "sections: ⟦[7]⟧", "responsible: ⟦{а: ә}⟧",
    "diagram: process\nnodes: [{id: a, title: А}]\nedges: [[a, ⟦b⟧]]",
    "diagram: process\nnodes: [{id: a, title: А}, {id: ⟦a⟧, title: Ә}]",
    "diagram: process\nnodes: [{id: a, title: А}]\nedges: [[a, ⟦a⟧]]",
    "diagram: process\nnodes: [⟦{id: a}⟧]", "diagram: ⟦процесс⟧", "edges: [⟦[a]⟧]",
  ])
  func `a value that does not fit its key is reported`(yaml: String) {
    let sample = MarkedText("---\n\(yaml)\n---\n")
    let findings = Reader(settings: Settings()).read(sample.source).findings
    #expect(findings.map(\.rule.id) == ["invalid-field"], "\(findings.map(\.headline.en))")
    #expect(findings.map(\.span.start).contains(sample.spans[0].start), "\(findings)")
  }

  @Test func `a number that came back, or is of the other kind, may be out again`() {
    let rows =
      "[{number: 1, kind: control, withdrawn: 2020-01-01}, {number: 1, kind: control}, "
      + "{number: 1, kind: working}]"
    #expect(read("---\ncopies: \(rows)\n---\n").findings == [])
  }

  @Test func `a former address that no page can have is left to the web server`() throws {
    let manuscript = read("---\naliases: [/manual.pdf, /old/]\n---\n")
    let finding = try #require(manuscript.findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.headline.en == "«/manual.pdf» does not fit `aliases`")
    #expect(finding.fixes.first?.label.en.contains("into the web server") == true)
  }

  @Test func `the message says what would be valid`() throws {
    let date = try #require(read("---\neffective: 2019-02-30\n---\n").findings.first)
    #expect(date.headline.kk == "2019-02-30 күні күнтізбеде жоқ")
    #expect(date.explanation.en.contains("month 02 of 2019 has 28 days"))
    let empty = try #require(read("---\ntitle: Ереже\nowner:\n---\n").findings.first)
    #expect(empty.explanation.kk == "Белгісіз деректің өзі де, өрісі де жазылмайды.")
    #expect(empty.explanation.ru == "Если сведение неизвестно, не пишут ни его, ни поле.")
    let status = try #require(read("---\nstatus: efective\n---\n").findings.first)
    #expect(
      status.explanation.en == "Valid values: draft, review, effective, superseded, withdrawn.")
    #expect(status.fixes.first?.edits.first?.replacement == "effective")
  }

  @Test func `an edition that is none keeps its number, so that what was frozen so stays the same`()
    throws
  {
    let control = try #require(read("---\nedition: 0\n---\n").manuscript?.control)
    #expect(control.edition?.value.text == "0")
    #expect(read("---\nedition: 0.9\n---\n").findings == [])
  }

  @Test(arguments: [
    ("edition: ⟦01⟧", "1"), ("edition: ⟦001.10⟧", "1.10"), ("edition: \"⟦1 ⟧\"", "1"),
    ("changes: [{edition: 1, sections: ⟦7.1, А⟧, basis: х}]", "[7.1, А]"),
    ("approvals: [{meaning: approved, order: ⟦№ 31, 5 \"а\"⟧}]", "\"№ 31, 5 \\\"а\\\"\""),
    ("⟦коды⟧: УЕ-1", "code"), ("⟦Атауы⟧: Ереже", "title"), ("⟦соde⟧: УЕ-1", "code"),
    ("⟦Редакция⟧: 3", "edition"), ("⟦тitle⟧: Ереже", "title"),
    ("approvals: [{meaning: approved, ⟦лауазымы⟧: А}]", "role"),
  ])
  func `what is meant is offered as an edit`(yaml: String, meant: String) throws {
    let sample = MarkedText("---\n\(yaml)\n---\n")
    let finding = try #require(Reader(settings: Settings()).read(sample.source).findings.first)
    let edit = Finding.Edit(at: sample.spans[0], replacement: meant)
    #expect(finding.fixes.flatMap(\.edits) == [edit])
  }

  @Test func `what a comma cut off is read with its value all the same`() throws {
    let approval = "{meaning: approved, name: Сейіт, Ә. Б., on: 2019-02-15}"
    let control = try #require(read("---\napprovals: [\(approval)]\n---\n").manuscript?.control)
    #expect(control.approvals.first?.name?.value == "Сейіт, Ә. Б.")
    #expect(control.approvals.first?.on != nil)
  }

  @Test func `documents in Turkish, and those of another tool, may begin with 0`() {
    #expect(read("---\nlanguage: tr\nedition: 00\n---\n").findings == [])
    var settings = Settings()
    settings.language = .turkish
    #expect(read("---\nedition: 0\n---\n", settings: settings).findings == [])
    #expect(read("---\nedition: 0\nlanguage: kk\n---\n", settings: settings).findings.count == 1)
    var another = Settings()
    another.fields = ["version": "edition"]
    #expect(read("---\nversion: 0\n---\n", settings: another).findings == [])
  }

  @Test(arguments: [
    ("status: ⟦Қолданыста⟧", "effective"), ("status: ⟦күшінде⟧", "effective"),
    ("status: ⟦келісуде⟧", "review"), ("status: ⟦На согласовании⟧", "review"),
    ("status: ⟦İptal⟧", "withdrawn"), ("status: ⟦Күші жойылған⟧", "withdrawn"),
    ("approvals: [{meaning: ⟦бекітті⟧, name: А}]", "approved"),
    ("approvals: [{meaning: ⟦келісілген⟧, name: А}]", "agreed"),
    ("review: ⟦12 ай⟧", "{every: 12 ай}"),
  ])
  func `who writes what the site shows is told what to write`(yaml: String, value: String) {
    let sample = MarkedText("---\n\(yaml)\n---\n")
    let findings = Reader(settings: Settings()).read(sample.source).findings
    #expect(findings.map(\.rule.id) == ["invalid-field"])
    let edits = findings.flatMap(\.fixes).flatMap(\.edits)
    #expect(edits == [Finding.Edit(at: sample.spans[0], replacement: value)])
  }

  @Test(arguments: [
    "⟦editon⟧: 3", "⟦<<⟧: 3", "⟦Code⟧: А", "approvals: [{meaning: approved, ⟦by⟧: А}]",
    "sections: {\"7.1\": {⟦owner⟧: А}}", "external: {⟦publisher⟧: А}", "⟦x⟧: {y: [z]}",
  ])
  func `a key that nobody knows is reported`(yaml: String) {
    expect("unknown-field", at: "---\n\(yaml)\n---\n")
  }

  @Test func `the nearest key is suggested`() throws {
    let finding = try #require(read("---\neditoin: 3\n---\n").findings.first)
    #expect(finding.severity == .error)
    #expect(finding.fixes.first?.edits.first?.replacement == "edition")
    let foreign = try #require(read("---\nlayout: page\n---\n").findings.first)
    #expect(foreign.explanation.en.hasPrefix("Known keys: code, title"))
  }

  @Test func `in another project's files an unknown key is a warning`() throws {
    var settings = Settings()
    settings.fields = ["doc_id": "code"]
    let finding = try #require(read("---\nlayout: page\n---\n", settings: settings).findings.first)
    #expect(finding.severity == .warning)
  }

  @Test func `one wrong value leaves the others standing`() throws {
    let control = try #require(
      read("---\ncode: А-1\neffective: 2019-02-30\nedition: 3\n---\n").manuscript?.control)
    #expect(control.code?.value == .code(DocumentCode("А-1")))
    #expect(control.effective == nil)
    #expect(control.edition?.value == Edition("3"))
  }
}

/// A manual that was written for another tool, with its own names of keys.
struct AnotherProjectTests {
  private let settings: Settings = {
    var settings = Settings()
    settings.fields = ["doc_id": "code", "version": "edition", "effective_date": "effective"]
    return settings
  }()

  @Test(arguments: ["TBD", "n/a", "", "\"\"", "~", "—", "To be determined"])
  func `a value that says nothing is a fact not stated`(value: String) throws {
    let control = try control("doc_id: QP-0003\neffective_date: \(value)", settings: settings)
    #expect(control.code?.value == .code(DocumentCode("QP-0003")))
    #expect(control.keys == ["code"])
    #expect(control.effective == nil)
  }

  @Test(arguments: ["v1.10", "Rev. 1.10", "1.10"])
  func `a version keeps its number behind a word`(version: String) throws {
    #expect(try control("version: \(version)", settings: settings).edition?.value.text == "1.10")
  }

  @Test func `words of another tool are warnings`() {
    let findings = read("---\nlayout: page\nstatus: Laminated\n---\n", settings: settings).findings
    #expect(findings.map(\.rule.id) == ["unknown-field", "invalid-field"])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("Approved", Status.effective), ("current", .effective), ("Under review", .review),
    ("obsolete", .withdrawn), ("WIP", .draft),
  ])
  func `another tool's words for a status are understood`(word: String, status: Status) throws {
    #expect(try control("status: \(word)", settings: settings).status?.value == status)
  }

  @Test(arguments: [("C", "C"), ("Rev A", "A"), ("Rev. B", "B")])
  func `another tool's editions may be letters`(written: String, edition: String) throws {
    let read = try #require(try control("version: \(written)", settings: settings).edition)
    #expect(read.value.text == edition && read.value.count == nil)
  }

  @Test func `control data that is no YAML still says what the document is`() throws {
    let reading = read("---\ncode: УЕ-1\ntitle: \"Ереже\n---\n")
    #expect(reading.findings.map(\.rule.id) == ["front-matter"])
    let control = try #require(reading.manuscript).control
    #expect(control.isUnreadable && control.code?.value == .code(DocumentCode("УЕ-1")))
    #expect(control.title?.value == "Ереже")
  }

  @Test func `a status is understood with a capital`() throws {
    #expect(try control("status: Effective", settings: settings).status?.value == .effective)
  }

  @Test func `a date that is none stays an error`() {
    expect("invalid-field", at: "---\neffective_date: ⟦2023-02-30⟧\n---\n", settings: settings)
  }

  @Test func `in a manual of our own TBD is a fault`() {
    expect("invalid-field", at: "---\neffective: ⟦TBD⟧\n---\n")
  }
}
