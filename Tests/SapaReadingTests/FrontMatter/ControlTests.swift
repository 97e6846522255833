import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// What control data says, value by value.
@Suite struct ControlTests {
  @Test func `values stay as they were written`() throws {
    let control = try control(
      """
      code: 074
      title: NO
      edition: 1.10
      kind: "3"
      location: ~/мұрағат
      clauses: [7.1, 7.10, "7.5.3"]
      """)
    #expect(control.code?.value == .code(DocumentCode("074")))
    #expect(control.title?.value == "NO")
    #expect(control.edition?.value.text == "1.10")
    #expect(control.kind?.value == "3")
    #expect(control.location?.value == "~/мұрағат")
    #expect(control.clauses.map(\.value) == ["7.1", "7.10", "7.5.3"])
  }

  @Test func `every value has its place, without its quotes`() throws {
    let sample = MarkedText(
      """
      ---
      code: ⟦УЕ-ХҚТУ-074-2014⟧
      title: "⟦Студент ережесі⟧"   # атауы
      edition: '⟦3⟧'
      effective: ⟦01.03.2019⟧
      approvals:
        - {meaning: ⟦approved⟧, role: ⟦Университет Президенті⟧, on: ⟦2019-03-01⟧, order: ⟦№ 5⟧}
      ---
      """)
    let reading = Reader(settings: Settings()).read(sample.source)
    #expect(reading.findings == [])
    let control = try #require(reading.manuscript?.control)
    let approval = try #require(control.approvals.first)
    let spans = [
      control.code?.span, control.title?.span, control.edition?.span, control.effective?.span,
      approval.meaning.span, approval.role?.span, approval.on?.span, approval.order?.span,
    ]
    #expect(spans == sample.spans)
  }

  @Test func `a value over several lines is one line of text`() throws {
    #expect(try control("title: >\n  Студент\n  ережесі\n").title?.value == "Студент ережесі")
    #expect(try control("owner: |\n  Оқу\n  ісі").owner?.value == "Оқу ісі")
    #expect(try control("title: \"Студент\n  ережесі\"").title?.value == "Студент ережесі")
  }

  @Test func `a decomposed title is composed`() throws {
    let title = try #require(try control("title: И\u{306}од").title)
    #expect(title.value.unicodeScalars.elementsEqual("Йод".unicodeScalars))
    #expect(title.span.end.column - title.span.start.column == 4)
  }

  @Test func `a document whose code nobody has stated is unknown, not nameless`() throws {
    #expect(try control("code: unknown").code?.value == .unknown)
  }

  @Test(arguments: ["2019-03-01", "01.03.2019", "1.3.2019", "\"2019-03-01\""])
  func `a date is a day of the calendar, in either way of writing`(text: String) throws {
    let date = CalendarDate(year: 2019, month: 3, day: 1)
    #expect(try control("effective: \(text)").effective?.value == date)
  }

  @Test(arguments: [
    ("12 months", 12), ("1 year", 12), ("12 ай", 12), ("2 жыл", 24), ("6 месяцев", 6),
    ("3 года", 36), ("1 yıl", 12),
  ])
  func `an interval is months or years in any language`(text: String, months: Int) throws {
    #expect(try control("review: {every: \(text)}").reviewEvery?.value == Months(months))
  }

  @Test(arguments: [("off", false), ("false", false), ("on", true), ("true", true)])
  func `references switches citations off`(text: String, isOn: Bool) throws {
    #expect(try control("references: \(text)").readsCitations == isOn)
  }

  @Test func `groups are read with all their keys`() throws {
    let control = try control(
      """
      status: effective
      owner: СРСО
      responsible: СРСО
      reviews: [{on: 2020-03-01, by: СРСО, outcome: confirmed, note: өзгеріссіз}]
      supersedes: {code: СЖ-ХҚТУ-01-2016, edition: 2}
      external: {issuer: Министрлік, version: 2018, checked: 2024-01-15}
      access: internal
      retention: {period: 5 жыл, disposition: жою}
      copies: [{number: 1, kind: control, holder: Ректорат, issued: 2019-03-01}]
      distribution: [Ректорат, Кітапхана]
      changes:
        - edition: 3
          sections: ["7.1", А]
          basis: № 5
          description: Түзету
          by: СРСО
          on: 2019-03-01
      aliases: [/manual/7/]
      keywords: сапа
      language: kk
      slug: quality-policy
      """)
    #expect(control.status?.value == .effective)
    #expect(control.responsible.map(\.value) == ["СРСО"])
    #expect(control.reviews.first?.outcome?.value == .confirmed)
    #expect(control.supersedes?.value.code == DocumentCode("СЖ-ХҚТУ-01-2016"))
    #expect(control.supersedes?.value.edition == Edition("2"))
    #expect(control.external?.version?.value == "2018")
    #expect(control.access?.value == .internal)
    #expect(control.retention?.period?.value == "5 жыл")
    #expect(control.copies.first?.kind?.value == .control)
    #expect(control.distribution.map(\.value) == ["Ректорат", "Кітапхана"])
    #expect(control.changes.first?.sections.map(\.value) == ["7.1", "А"])
    #expect(control.aliases.map(\.value) == ["/manual/7/"])
    #expect(control.keywords.map(\.value) == ["сапа"])
    #expect(control.language?.value == .kazakh)
    #expect(control.slug?.value == "quality-policy")
  }

  @Test func `parts say their appendix, their sheet and their sections`() throws {
    let control = try control(
      """
      appendix: Ж
      sheet: changes
      sections:
        "7.1.3": {responsible: [СРСО, Ректорат], clauses: ["7.1.3"]}
        7.1.4: {clauses: ["7.1.4"]}
      """)
    #expect(control.appendix?.value == AppendixLabel("Ж"))
    #expect(control.sheet?.value == .changes)
    #expect(control.sections.map(\.number.value.description) == ["7.1.3", "7.1.4"])
    #expect(control.sections.first?.responsible.map(\.value) == ["СРСО", "Ректорат"])
  }

  @Test func `a diagram is nodes and edges`() throws {
    let control = try control(
      """
      diagram: process
      nodes: [{id: a, title: Жоспарлау, ref: "6", owner: СРСО}, {id: b, title: Орындау}]
      edges: [[a, b, жоспар], [b, a]]
      """)
    let diagram = try #require(control.diagram)
    #expect(diagram.kind.value == .process)
    #expect(diagram.nodes.map(\.title.value) == ["Жоспарлау", "Орындау"])
    #expect(diagram.edges.map(\.label?.value) == ["жоспар", nil])
  }

  @Test func `another project's names of keys are understood`() throws {
    var settings = Settings()
    settings.fields = ["doc_id": "code", "атауы": "title"]
    let control = try control("doc_id: А-1\nатауы: Ү", settings: settings)
    #expect(control.code?.value == .code(DocumentCode("А-1")))
    #expect(control.title?.value == "Ү")
  }
}
