import SapaCore
import SapaRegister
import SapaSite
import Testing

/// What helps whoever reads: terms in place, requests, words kept together.
struct ReadingTests {
  private func page(
    _ blocks: [Block], isLinked: Bool = false,
    _ change: (inout Settings) -> Void = { _ in }
  ) async throws -> String {
    var settings = Sample.settings
    change(&settings)
    let table = Sample.table(["Термин", "Анықтамасы"], ["Жазба", "Айғақ құжат."])
    let more = Sample.table(
      ["Термин", "Анықтамасы"], ["Құжатталған ақпарат", "Құжаттар мен жазбалар."])
    let register = Sample.register(
      [
        Sample.document("content/a.md", "УЕ-1", "Ереже", blocks) {
          $0.edition = Edition("2").map(Sample.placed)
        },
        Sample.manuscript("content/terms.md", title: "Терминдер", [table, more]),
      ], settings: settings)
    let site = await Sample.site(isLinked ? register.linked().0 : register)
    return try #require(site["documents/ue-1/index.html"])
  }

  @Test func `a term is explained at its first use in a section, with any ending`() async throws {
    let page = try await page([
      Sample.heading(2, "1 Жазба"), Sample.paragraph("Жазбаны сақтау. Жазба керек."),
      Sample.heading(2, "2 Жалпы"), Sample.paragraph("Жазбалар бар, жазбаша емес."),
    ])
    let first = "<a class=\"term\" href=\"../../terms/index.html#jazba\" data-preview=\"T-1\">"
    #expect(page.contains("<p>\(first)Жазбаны</a> сақтау. Жазба керек.</p>"))
    #expect(page.contains("<p>\(first)Жазбалар</a> бар, жазбаша емес.</p>"))
    #expect(page.contains("<template id=\"T-1\"><p><b>Жазба</b> – Айғақ құжат.</p></template>"))
    #expect(page.contains("</span> Жазба <a class=\"anchor\""))
  }

  @Test func `sections that one sentence names stand over it together, each of them marked`()
    async throws
  {
    let titles = ["1 Жалпы", "2 Талап", "3 Жазба", "4 Тәртіп"]
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-1", "Ереже", titles.map { Sample.heading(2, $0) }),
      Sample.document(
        "content/b.md", "УЕ-2", "Тәртіп", [Sample.paragraph("УЕ-1 1–3-тараулары міндетті.")]),
    ]).linked().0
    let page = try #require(await Sample.site(register)["documents/ue-2/index.html"])
    let items = page.split(separator: "<li>").filter { $0.contains("<mark>") }
    let range = try #require(items.first)
    #expect(items.count == 1 && range.split(separator: "class=\"status\"").count == 2)
    for title in titles.dropLast() { #expect(range.contains(", \(title)</a>")) }
    #expect(range.contains("<mark>1</mark>–<mark><span class=\"nb\">3-тараулары</span></mark>"))
  }

  @Test func `what cites without a sentence stands in one line, unless a sentence speaks of it`()
    async throws
  {
    func link(_ section: Int, _ words: String) -> Block {
      Sample.paragraph(Sample.link("a.md#s-\(section)", words))
    }
    let register = Sample.register([
      Sample.document(
        "content/a.md", "УЕ-1", "Ереже",
        [Sample.heading(2, "1 Жалпы"), Sample.heading(2, "2 Талап")]),
      Sample.document(
        "content/b.md", "УЕ-2", "Тәртіп",
        [
          link(1, "Оқыту"), link(2, "Бағалау"), link(1, "Оқыту"), link(1, "Аудит"),
          Sample.paragraph("Аудит (УЕ-1) өткізіледі."),
        ]),
    ]).linked().0
    let page = try #require(await Sample.site(register)["documents/ue-1/index.html"])
    let item = try #require(page.split(separator: "<li>").last { $0.contains("<mark>") })
    #expect(
      item.contains(
        "<p>Аудит (<mark><span class=\"nb\">УЕ-1</span></mark>) өткізіледі.</p>"
          + "<p><mark>Оқыту</mark>, <mark>Бағалау</mark></p></li>"))
  }

  @Test func `a preview ends no sentence at the stop of a title in quotation marks`() async throws {
    let long = String(repeating: "Талап жалпы әрі міндетті, ", count: 5)
    let page = try await page(
      [
        Sample.heading(2, "1 Талап"),
        Sample.paragraph(long + "негізі «Сапа менеджменті. Талаптар» стандарты болады. " + long),
        Sample.heading(2, "2 Тәртіп"), Sample.paragraph("1-тарауда айтылған."),
      ], isLinked: true)
    let preview = try #require(page.split(separator: "<template id=\"P-1\">").last)
    #expect(preview.contains("«Сапа менеджменті. Талаптар» стандарты"))
  }

  @Test func `a request for a change is a letter with code, edition and title in its subject`()
    async throws
  {
    let none = try await page([Sample.paragraph("Мәтін.")]) {
      $0.organization.contact = "101 бөлме"
    }
    #expect(!none.contains("mailto:"))
    let page = try await page([Sample.paragraph("Мәтін.")]) {
      $0.organization.contact = "СРСО, sapa@example.kz"
    }
    #expect(page.contains("href=\"mailto:sapa@example.kz?subject=%D3%A8%D0%B7"))
    #expect(page.contains("%D0%A3%D0%95-1%2C%202-%D1%88%D1%96%20%D0%BD%D2%B1"))
  }

  @Test func `numbers and dashes stay with their words, over the lines of the source too`()
    async throws
  {
    let page = try await page([
      Sample.paragraph(
        Sample.text("Бұйрық № 1 – осы СЖ"), .softBreak(Sample.span),
        .strong([Sample.text("7.2")], Sample.span), Sample.text(" т. бойынша"))
    ])
    #expect(
      page.contains(
        "Бұйрық №\u{A0}1\u{A0}– осы СЖ\u{A0}<strong>7.2</strong>\u{A0}т. бойынша"))
  }

  @Test func `a superseded document leads to the one in force at the end of the chain`()
    async throws
  {
    func old(_ code: String, _ status: Status, replaces former: String?) -> Manuscript {
      Sample.document("content/\(code).md", code, "Ереже", status: status) { control in
        control.supersedes = former.map {
          Sample.placed(Supersession(code: DocumentCode($0), edition: nil))
        }
      }
    }
    let register = Sample.register([
      old("УЕ-1", .superseded, replaces: nil), old("УЕ-2", .withdrawn, replaces: "УЕ-1"),
      old("УЕ-3", .effective, replaces: "УЕ-2"), old("УЕ-4", .draft, replaces: "УЕ-3"),
    ])
    let site = await Sample.site(register)
    let first = try #require(site["documents/ue-1/index.html"])
    #expect(
      first.contains(
        "Қолданыстағысы: <a href=\"../../documents/ue-3/index.html\">"
          + "<span class=\"nb\">УЕ-3</span> Ереже</a>"))
    let second = try #require(site["documents/ue-2/index.html"])
    #expect(second.contains("Мынамен алмастырылды: <a href=\"../../documents/ue-3/index.html\">"))
    let draft = try #require(site["documents/ue-4/index.html"])
    #expect(
      draft.contains("Мынаның орнына енгізілді: <a href=\"../../documents/ue-3/index.html\">"))
  }
}
