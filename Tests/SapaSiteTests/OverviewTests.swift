import Foundation
import SapaCore
import SapaRegister
import SapaSite
import Testing

/// The pages that gather what stands in many documents.
struct OverviewTests {
  private func page(_ path: String, _ register: Register = Manual.register) async throws -> String {
    try #require(await Sample.site(register)[path])
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Placed<CalendarDate> {
    Sample.placed(try #require(CalendarDate(year: year, month: month, day: day)))
  }

  /// A manual of chapters with what their data say.
  private func register(
    _ sections: [(number: [Int], responsible: [String], clauses: [String])],
    _ others: [Manuscript] = []
  ) -> Register {
    let blocks = sections.map { section in
      Sample.heading(2, section.number.map(String.init).joined(separator: ".") + " Бөлік")
    }
    let manual = Sample.document("content/manual.md", "СЖ-ХҚТУ-01-2019", "Жетекшілік", blocks) {
      $0.sections = sections.map { section in
        SectionControl(
          number: Sample.placed(SectionNumber(numbers: section.number)),
          responsible: section.responsible.map(Sample.placed),
          clauses: section.clauses.map(Sample.placed))
      }
    }
    return Sample.register([manual] + others)
  }

  @Test func `the matrix joins the names of one role and keeps a name that nobody lists`()
    async throws
  {
    let page = try await page("responsibility/index.html")
    let section = "<a href=\"../manual/7-1/index.html#s-7-1-3\">7.1.3</a>"
    let rows = page.components(separatedBy: "<tr role=\"row\">").filter { $0.contains(section) }
    #expect(rows.count == 2)
    #expect(page.contains("role=\"columnheader\"><span class=\"nb\">7-тарау</span></th>"))
    #expect(rows[0].contains(">Университет Президенті</a>"))
    #expect(rows[0].contains("<td role=\"cell\" data-label=\"7-тарау\">"))
    #expect(rows[0].contains("><span class=\"nb\">СЖ-ХҚТУ-01-2019</span></a>"))
    #expect(rows[1].contains("Белгісіз бөлім <small class=\"muted\">Тізімде жоқ атау</small>"))
  }

  @Test func `sections for which nobody is named are listed, the lowest of them`() async throws {
    let register = register([
      ([1], [], []), ([6], [], []), ([6, 1], ["Президент"], []), ([6, 1, 1], [], []),
      ([7], [], []), ([7, 1], [], []), ([7, 1, 3], ["Президент"], []), ([7, 1, 4], [], []),
      ([7, 2], [], []),
    ])
    let page = try await page("responsibility/index.html", register)
    let start = try #require(page.range(of: "<ul class=\"gaps\">")).upperBound
    let end = try #require(page[start...].range(of: "</ul>")).lowerBound
    #expect(
      page[start..<end].matches(of: />([\d.]+) Бөлік</).map(\.output.1) == ["1", "7.1.4", "7.2"])
    #expect(page.contains("Жауаптысы көрсетілмеген тармақтар: 3"))
  }

  @Test func `a manual that names nobody for any section has no list of gaps`() async throws {
    let page = try await page("responsibility/index.html", register([([1], [], [])]))
    #expect(!page.contains("id=\"gaps\""))
  }

  @Test func `the page of the roles says what each answers for`() async throws {
    let page = try await page("roles/index.html")
    #expect(page.contains("<dt>Жауапты тармақтары</dt><dd><a href=\"../manual/7-1/"))
    #expect(page.contains("<dt>Келісу, бекіту</dt><dd><a href=\"../documents/sj-hqtu-01-2019/"))
  }

  @Test func `a clause that nothing states is a gap, and the others say through what`() async throws
  {
    let register = register([([7], [], ["7.5"]), ([8], [], ["8.2.1"])])
    let page = try await page("clauses/index.html", register)
    func row(_ clause: String) throws -> Substring {
      let start = try #require(page.range(of: ">\(clause)</th>"))
      return page[start.upperBound...].prefix { $0 != "\n" }
    }
    #expect(try row("7.5").contains(">7 Бөлік</a>"))
    #expect(try row("7.5.2").contains("7.5 арқылы"))
    #expect(try row("8.2").contains("Төмендегі тармақтары арқылы"))
    #expect(try row("9.2").contains("<b class=\"gap\">Ешқайда көрсетілмеген</b>"))
    #expect(page.components(separatedBy: "data-mark=\"gap\"").count - 1 > 60)
  }

  @Test func `another standard has its own name everywhere, and its chapters without clauses`()
    async throws
  {
    var settings = Sample.settings
    settings.standard = Standard(
      name: "ISO/IEC 17025:2017", clauses: ["1", "4", "4.1", "5", "6", "6.2"])
    settings.distribution = [Sample.placed("Зертхана")]
    let register = Sample.register(
      [
        Sample.document("content/a.md", "УЕ-1", "Ереже", [Sample.heading(2, "1 Жалпы")]) {
          $0.clauses = [Sample.placed("5")]
        }
      ], settings: settings)
    let clauses = try await page("clauses/index.html", register)
    #expect(clauses.contains("<h1>ISO/IEC 17025 талаптары бойынша</h1>"))
    #expect(clauses.matches(of: />([\d.]+)<\/th>/).map(\.output.1) == ["4.1", "5", "6.2"])
    let auditor = try await page("auditor/index.html", register)
    #expect(auditor.contains("ISO/IEC 17025 талаптары бойынша"))
    let document = try await page("documents/ue-1/index.html", register)
    #expect(document.contains("<dt>ISO/IEC 17025 талаптары бойынша</dt><dd>5</dd>"))
    // What the settings say of every document is said of this one, and counts.
    #expect(document.contains("Зертхана"))
    #expect(auditor.contains("Зертхана"))
    for page in [clauses, auditor, document] { #expect(!page.contains("ISO 9001")) }
    // Nor does the search know the name of the place that it stands in, {standard}.
    let search = await Sample.site(register).files.filter { $0.path.hasPrefix("assets/search/") }
    #expect(!search.isEmpty)
    #expect(!search.contains { String(decoding: $0.bytes, as: UTF8.self).contains("andard") })
  }

  @Test func `changes stand by edition, the latest first, with links to what changed`() async throws
  {
    func change(_ edition: String, _ words: String) -> Change {
      Change(
        edition: Edition(edition).map(Sample.placed), sections: [Sample.placed("1")], basis: nil,
        description: Sample.placed(words), by: nil, on: nil)
    }
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-1", "Ереже", [Sample.heading(2, "1 Жалпы")]) {
        $0.changes = [change("2", "Екінші"), change("10", "Оныншы")]
      }
    ])
    let page = try await page("changes/index.html", register)
    let tenth = try #require(page.range(of: "<h3>10-шы нұсқа</h3>"))
    let second = try #require(page.range(of: "<h3>2-ші нұсқа</h3>"))
    #expect(tenth.lowerBound < second.lowerBound)
    #expect(page.contains("<b>Оныншы</b><p><a href=\"../documents/ue-1/index.html#s-1\">1</a>"))
  }

  @Test func `reviews come in the order of their dates, which the browser counts from`()
    async throws
  {
    let (late, early) = (try day(2021, 5, 1), try day(2020, 5, 1))
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-1", "Кейінгі") { $0.effective = late },
      Sample.document("content/b.md", "УЕ-2", "Бұрынғы") { $0.effective = early },
      Sample.document("content/c.md", "УЕ-3", "Күнсіз"),
      Sample.document("content/d.md", "УЕ-4", "Жойылған", status: .withdrawn) {
        $0.effective = early
      },
    ])
    let page = try await page("reviews/index.html", register)
    let places = try ["Бұрынғы", "Кейінгі", "Күнсіз"].map { title in
      try #require(page.range(of: title)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(!page.contains("Жойылған"))
    #expect(page.contains("<time datetime=\"2021-05-01\" data-review>01.05.2021\u{A0}ж.</time>"))
    #expect(page.contains("data-late-other=\"{n} күнге кешікті\""))
  }

  @Test(arguments: [(1, "1 month"), (12, "12 months")])
  func `a review every month is no review every months`(count: Int, said: String) async throws {
    var settings = Sample.settings
    settings.language = .english
    let register = Sample.register(
      [
        Sample.document("content/a.md", "УЕ-1", "Rules") {
          $0.reviewEvery = Sample.placed(Months(count))
        }
      ], settings: settings)
    #expect(try await page("reviews/index.html", register).contains(">\(said)</td>"))
  }

  @Test(arguments: [(2020, true), (2022, false)])
  func `what a review has decided stands by its day until it is done`(
    year: Int, isOpen: Bool
  ) async throws {
    let (force, held) = (try day(year, 5, 1), try day(2021, 3, 2))
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-1", "Ереже") {
        $0.effective = force
        $0.reviews = [
          Review(on: held, by: nil, outcome: Sample.placed(.revise), note: nil)
        ]
      }
    ])
    let page = try await page("reviews/index.html", register)
    #expect(page.contains(">02.03.2021\u{A0}ж.\(isOpen ? ", жаңа нұсқа қажет" : "")</td>"))
  }

  @Test func `the map of the site leads to every page that gathers, and not to itself`()
    async throws
  {
    let page = try await page("sitemap/index.html")
    let text = try #require(
      page.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first)
    #expect(text.contains("href=\"../responsibility/index.html\""))
    #expect(!text.contains("href=\"../sitemap/index.html\""))
  }

  @Test func `documents from outside name their issuer and when they were checked`() async throws {
    let checked = try day(2024, 1, 15)
    let register = Sample.register([
      Sample.document("content/a.md", "ISO-9001", "Талаптар") {
        $0.external = External(
          issuer: Sample.placed("ISO"), version: Sample.placed("2015"), checked: checked)
      },
      Sample.document("content/b.md", "УЕ-1", "Ереже"),
    ])
    let page = try await page("external/index.html", register)
    #expect(page.contains(">ISO</td>"))
    #expect(page.contains(">2015</td>"))
    #expect(page.contains(">15.01.2024\u{A0}ж.</td>"))
    #expect(!page.contains("УЕ-1"))
  }

  @Test func `the auditor is told what is not stated, and that paper decides`() async throws {
    let page = try await page("auditor/index.html")
    #expect(page.contains("шешуші дәлел – қол қойылған қағаз"))
    #expect(page.contains("Бекіткен: Университет Президенті, 01.03.2019\u{A0}ж."))
    #expect(page.contains("Көрсетілмеген: 4"))
    #expect(page.contains("><span class=\"nb\">УЕ-ХҚТУ-012-2009</span> Ескі ереже</a>"))
  }

  @Test func `the map of the site has every page once an address is set`() async throws {
    var register = Manual.register
    #expect(await Sample.site(register)["sitemap.xml"] == nil)
    register.settings.address = "https://sapa.example/"
    let site = await Sample.site(register)
    let map = try #require(site["sitemap.xml"])
    #expect(map.contains("<loc>https://sapa.example/manual/7-1/</loc>"))
    #expect(!map.contains("404") && !map.contains("old/resources"))
    let listed = map.components(separatedBy: "<loc>").count - 1
    #expect(listed == site.pages.count - 2)
  }

  @Test func `a vocabulary says where its words are used`() async throws {
    let page = try await page("abbreviations/index.html")
    let uses = try #require(page.components(separatedBy: "<h3>СМЖ</h3>").last)
    #expect(uses.contains("<a href=\"../documents/policy/index.html\">"))
    #expect(uses.contains("<a href=\"../manual/7-1/index.html#s-7-1-3\">7.1.3 Инфрақұрылым</a>"))
  }
}
