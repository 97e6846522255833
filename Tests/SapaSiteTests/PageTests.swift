import Foundation
import SapaCore
import SapaRegister
import SapaSite
import Testing

/// What the pages of documents show around their text.
struct PageTests {
  private func page(_ path: String, hasPDF: Bool = false) async throws -> String {
    try #require(await Sample.site(Manual.register, hasPDF: hasPDF)[path])
  }

  @Test func `the stamp has the three rows of the printed header`() async throws {
    let page = try await page("manual/7-1/index.html")
    let rows = ["Ұйым", "Коды", "Жүйе", "Нұсқасы", "Атауы", "Мәртебесі"]
    let terms = page.components(separatedBy: "<dt>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(terms.map(String.init) == rows)
    #expect(page.contains("<dd><span class=\"nb\">3-ші</span> нұсқа</dd>"))
    #expect(page.contains("<body data-status=\"effective\">"))
  }

  @Test func `without a system the stamp has no empty row`() async throws {
    var register = Manual.register
    register.settings.organization.system = nil
    let page = try #require(await Sample.site(register)["manual/7-1/index.html"])
    #expect(page.contains("<dl class=\"stamp brief\">"))
    let terms = page.components(separatedBy: "<dt>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(terms.map(String.init) == ["Ұйым", "Коды", "Атауы", "Нұсқасы", "Мәртебесі"])
    #expect(!page.contains("<dd></dd>"))
  }

  @Test func `the control data say what is not stated`() async throws {
    let page = try await page("documents/ue-hqtu-074-2014/index.html")
    #expect(
      page.contains(
        "<dt>Нұсқасы</dt><dd><span class=\"muted\">Көрсетілмеген</span></dd>"))
    #expect(
      page.contains(
        "<dt>Коды</dt><dd class=\"code\"><span class=\"nb\">УЕ-ХҚТУ-074-2014</span></dd>"))
    #expect(page.contains("<dt>Түрі</dt><dd>Университет ережесі (УЕ)</dd>"))
    #expect(page.contains("Мәтіні сайтта жоқ"))
  }

  @Test func `a status that nobody stated is no document in force`() async throws {
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-ХҚТУ-001-2020", "Ереже", status: nil)
    ])
    let page = try #require(await Sample.site(register)["documents/ue-hqtu-001-2020/index.html"])
    #expect(page.contains("<body data-status=\"unknown\">"))
    #expect(page.contains("Мәртебесі көрсетілмеген"))
    #expect(!page.contains("Қолданыста</span>"))
  }

  @Test func `the control data name who approved, when, and when the review is due`() async throws {
    let page = try await page("documents/sj-hqtu-01-2019/index.html")
    #expect(
      page.contains(
        "<dt>Бекіткен</dt><dd><span class=\"line\"><a "
          + "href=\"../../roles/index.html#universitet-prezidenti\">Университет Президенті</a>, "
          + "01.03.2019\u{A0}ж.</span></dd>"))
    #expect(page.contains("<time datetime=\"2020-03-31\" data-review>31.03.2020\u{A0}ж.</time>"))
    #expect(page.contains("<a class=\"button main\" href=\"../../manual/index.html\">"))
  }

  @Test(arguments: [
    (2018, 1, 31, 1, "2018-02-28"), (2019, 12, 31, 2, "2020-02-29"), (2019, 3, 1, 24, "2021-03-01"),
  ])
  func `a review falls on a day of the calendar`(
    year: Int, month: Int, day: Int, months: Int, due: String
  ) async throws {
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-ХҚТУ-001-2020", "Ереже") {
        $0.effective = CalendarDate(year: year, month: month, day: day).map(Sample.placed)
        $0.reviewEvery = Sample.placed(Months(months))
      }
    ])
    let page = try #require(await Sample.site(register)["documents/ue-hqtu-001-2020/index.html"])
    #expect(page.contains("<time datetime=\"\(due)\" data-review>"))
  }

  @Test(arguments: [
    (
      Status.effective,
      "<a href=\"../../documents/ue-hqtu-099-2020/index.html\">"
        + "<span class=\"nb\">УЕ-ХҚТУ-099-2020</span> Жаңа ереже</a>"
    ),
    (.draft, "<span class=\"muted\">Көрсетілмеген</span>"),
    (.withdrawn, "<span class=\"muted\">Көрсетілмеген</span>"),
  ])
  func `a superseded page says so first and leads to what is in force alone`(
    status: Status, link: String
  ) async throws {
    let register = Sample.register([
      Sample.document("content/old.md", "УЕ-ХҚТУ-012-2009", "Ескі ереже") {
        $0.status = Sample.placed(.superseded)
      },
      Sample.document("content/new.md", "УЕ-ХҚТУ-099-2020", "Жаңа ереже") {
        $0.status = Sample.placed(status)
        $0.supersedes = Sample.placed(
          Supersession(code: DocumentCode("УЕ-ХҚТУ-012-2009"), edition: nil))
      },
    ])
    let page = try #require(await Sample.site(register)["documents/ue-hqtu-012-2009/index.html"])
    let banner = try #require(page.range(of: "<div class=\"banner\" data-status=\"superseded\">"))
    let title = try #require(page.range(of: "<h1"))
    #expect(banner.lowerBound < title.lowerBound)
    #expect(page.contains("Бұл нұсқа ескірген. Қолданыстағысы: \(link)"), "\(page)")
    #expect(page.contains("data-watermark=\"ЕСКІРГЕН\""))
  }

  @Test(arguments: [
    (Status.draft, "Жоба: бекітілмеген, басшылыққа алынбайды", "ЖОБА"),
    (.review, "Келісудегі жоба: әлі бекітілмеген", "ЖОБА"),
    (.withdrawn, "Құжаттың күші жойылған, қолдануға болмайды", "КҮШІ ЖОЙЫЛҒАН"),
  ])
  func `what is not in force has a banner and a watermark`(
    status: Status, banner: String, mark: String
  ) async throws {
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-ХҚТУ-001-2020", "Ереже", status: status)
    ])
    let page = try #require(await Sample.site(register)["documents/ue-hqtu-001-2020/index.html"])
    #expect(page.contains("<body data-status=\"\(status.rawValue)\">"))
    #expect(page.contains(banner))
    #expect(page.contains("data-watermark=\"\(mark)\""))
  }

  @Test func `what is in force has neither`() async throws {
    let page = try await page("manual/7-1/index.html")
    #expect(!page.contains("class=\"banner\""))
    #expect(!page.contains("data-watermark"))
  }

  @Test func `a citation brings its preview along, one for each target`() async throws {
    let page = try await page("manual/7-1/index.html")
    #expect(
      page.contains(
        "<a class=\"cite\" href=\"../../documents/ue-hqtu-074-2014/index.html\" "
          + "data-preview=\"P-1\"><span class=\"nb\">УЕ-ХҚТУ-074-2014</span></a>"))
    #expect(page.contains("<a class=\"cite\" href=\"#s-7-1-3\" data-preview=\"P-2\">"))
    #expect(page.contains("<template id=\"P-2\">"))
    #expect(page.contains("<b>7.1.3 Инфрақұрылым</b></p><p>Ғимараттар мен СМЖ.</p></template>"))
  }

  @Test func `what a page cites is listed with the sentence and the status`() async throws {
    let page = try await page("manual/7-1/index.html")
    #expect(
      page.contains(
        "<li><a href=\"../../documents/ue-hqtu-074-2014/index.html\">"
          + "<span class=\"nb\">УЕ-ХҚТУ-074-2014</span> Студент "
          + "жатақханалары туралы ереже</a> <span class=\"status\" data-status=\"effective\">"
          + "Қолданыста</span><p>Тәртібі <mark>осы жерде</mark> айтылған.</p></li>"))
    #expect(page.contains("<h2 id=\"CitedBy\">Осы бетке сілтеме жасалған жерлер</h2>"))
    #expect(page.contains("<li><a href=\"../../manual/foreword/index.html\">Алғы сөз</a>"))
  }

  @Test func `a document lists where it is cited, and says when it is nowhere`() async throws {
    let cited = try await page("documents/ue-hqtu-074-2014/index.html")
    #expect(
      cited.contains(
        "<a href=\"../../manual/7-1/index.html#s-7-1-3\">"
          + "<span class=\"nb\">СЖ-ХҚТУ-01-2019</span>, 7.1.3 Инфрақұрылым</a>"))
    let uncited = try await page("documents/ue-hqtu-099-2020/index.html")
    #expect(uncited.contains("Бұл құжатқа сілтеме жоқ"))
  }

  @Test func `a form has the columns of its sheet and the rows of the data`() async throws {
    let page = try await page("manual/appendix-g/index.html")
    let heads = page.replacing(" class=\"nb\"", with: "")
      .components(separatedBy: "<th scope=\"col\">").dropFirst()
      .map { String($0.prefix { $0 != "<" }) }
    #expect(
      heads == [
        "Р/с №", "Өзгертілген тарау, тармақ", "Негіздеме (бұйрықтың №, күні)",
        "Өзгерістердің сипаттамасы", "Өзгерісті енгізушінің аты-жөні", "Қолтаңба",
        "Орындалған күні",
      ])
    #expect(
      page.contains(
        "<tr><td>1</td><td>7.1.3</td><td>№ 5 бұйрық</td>"
          + "<td><span class=\"nb\">3-ші</span> нұсқа: Инфрақұрылым кеңейді</td>"))
    #expect(page.contains("<small>Г қосымшасы</small> <span>Өзгерістер енгізу парағы</span>"))
  }

  @Test func `the reader knows where they are and what comes before and after`() async throws {
    let page = try await page("manual/7-1/index.html")
    #expect(
      page.contains(
        "<li><a href=\"../../manual/7/index.html\">7 Қамтамасыз ету құралдары</a></li></ol></nav>"))
    #expect(page.contains("<a href=\"../../manual/7-1/index.html\" aria-current=\"page\">"))
    #expect(page.contains("<a href=\"../../manual/index.html\" aria-current=\"true\">"))
    #expect(page.contains("<a href=\"../../manual/7/index.html\" rel=\"prev\">"))
    #expect(page.contains("<a href=\"../../manual/appendix-g/index.html\" rel=\"next\">"))
  }

  @Test func `a chapter that shares a file with another is in the contents and in every menu`()
    async throws
  {
    var settings = Sample.settings
    settings.manual = Sample.placed(DocumentCode("СЖ-1"))
    let register = Sample.register(
      [
        Sample.document("content/m/index.md", "СЖ-1", "Жетекшілік"),
        Sample.manuscript(
          "content/m/1.md",
          [
            Sample.heading(1, "1 Мақсаты"), Sample.heading(2, "1.1 Аясы"),
            Sample.heading(1, "2 Сілтемелер"), Sample.heading(2, "2.1 Заңдар"),
          ]),
        Sample.manuscript("content/m/3.md", [Sample.heading(1, "3 Терминдер")]),
      ], settings: settings)
    let site = await Sample.site(register)
    let ways = ["index.html": "", "manual/index.html": "../", "manual/3/index.html": "../../"]
    for (path, way) in ways {
      let page = try #require(site[path])
      #expect(
        page.contains(
          "<a href=\"\(way)manual/1/index.html#s-2\"><span class=\"n\">2</span>"
            + "<span>Сілтемелер</span>"), "\(path)")
    }
    let contents = try #require(site["manual/index.html"])
    let below = try #require(contents.range(of: ">Сілтемелер</span></a><ol><li>"))
    #expect(contents[below.upperBound...].prefix(200).contains("2.1"))
  }

  @Test func `a PDF is offered only when it will be there`() async throws {
    let with = try await page("manual/index.html", hasPDF: true)
    #expect(with.contains("href=\"../manual.pdf\""))
    let document = try await page("documents/sj-hqtu-01-2019/index.html", hasPDF: true)
    #expect(document.contains("documents/sj-hqtu-01-2019/СЖ-ХҚТУ-01-2019-3.pdf\""))
    let elsewhere = try await page("documents/ue-hqtu-074-2014/index.html", hasPDF: true)
    #expect(!elsewhere.contains(".pdf"))
    #expect(!(try await page("manual/index.html")).contains(".pdf"))
  }

  @Test func `a printed copy says that it is not registered and where the text is`() async throws {
    var register = Manual.register
    register.settings.address = "https://sapa.example/"
    let site = await Sample.site(register)
    #expect(
      try #require(site["manual/7-1/index.html"]).contains(
        "Басып шығарылған дана есепке алынбайды. Қолданыстағы мәтіні: "
          + "https://sapa.example/manual/7-1/</span> "))
  }

  @Test(arguments: ["ue-hqtu-012-2009", "ue-hqtu-099-2020"])
  func `a printed copy of what is not in force sends nobody to itself for the text in force`(
    slug: String
  ) async throws {
    var register = Manual.register
    register.settings.address = "https://sapa.example/"
    let page = try #require(await Sample.site(register)["documents/\(slug)/index.html"])
    #expect(page.contains("<span data-current=\"\">Басып шығарылған дана есепке алынбайды</span>"))
    #expect(!page.contains("Қолданыстағы мәтіні"))
  }

  @Test func `the latest changes name their document and edition, with a date or without`()
    async throws
  {
    let page = try await page("index.html")
    let row = try #require(page.firstRange(of: "<li><b>Инфрақұрылым кеңейді</b>"))
    let words = page[row.lowerBound...].prefix { $0 != "\n" }
      .replacing(#/<[^>]+>/#, with: "|").split(separator: "|").joined(separator: "|")
    #expect(
      words == "Инфрақұрылым кеңейді|СЖ-ХҚТУ-01-2019|, |3-ші| нұсқа|7.1.3| ·\u{a0}№ 5 бұйрық")
  }

  @Test(arguments: [
    (nil, "/"), ("https://sapa.example/", "/"), ("https://a.example/sapa/", "/sapa/"),
  ])
  func `the page for what is missing begins where the site does, at whatever address it is shown`(
    address: String?, base: String
  ) async throws {
    var register = Manual.register
    register.settings.address = address
    let page = try #require(await Sample.site(register)["404.html"])
    #expect(page.contains("<base href=\"\(base)\">"))
    #expect(page.contains("href=\"index.html\"") && page.contains("href=\"assets/site."))
  }

  @Test func `a vocabulary belongs to its entry of the menu, and fills the width`() async throws {
    let page = try await page("roles/index.html")
    #expect(page.contains("<a href=\"../vocabulary/index.html\" aria-current=\"true\">"))
    #expect(page.contains("<li><a href=\"../vocabulary/index.html\">Сөздік</a></li></ol></nav>"))
    #expect(page.contains("<div class=\"page wide\">"))
  }

  @Test func `the column of documents of one kind needs more than one`() async throws {
    #expect(try await page("documents/ue-hqtu-074-2014/index.html").contains("id=\"Chapters\""))
    #expect(try await !page("documents/policy/index.html").contains("id=\"Chapters\""))
  }

  @Test func `a document from outside states who issued it, not what only ours must state`()
    async throws
  {
    let register = Sample.register([
      Sample.document("content/law.md", nil, "Білім туралы") {
        $0.kind = Sample.placed("Заң")
        $0.external = External(
          issuer: Sample.placed("Парламент"), version: Sample.placed("2007 жыл, № 319"),
          checked: nil)
      },
      Sample.document("content/iso.md", "ISO 9001:2015", "Талаптар") {
        $0.external = External(issuer: nil, version: nil, checked: nil)
      },
    ])
    let site = await Sample.site(register)
    let law = try #require(register.documents.first { $0.title == "Білім туралы" })
    let page = try #require(site["documents/\(law.slug)/index.html"])
    let facts = page.matches(of: /<dt>([^<]+)<\/dt><dd>(?:<span[^>]*>)?([^<]+)</)
      .map { "\($0.1): \($0.2)" }
    for fact in [
      "Нұсқасы: 2007 жыл, № 319", "Шығарған орган: Парламент",
      "Өзектілігі тексерілген күні: Көрсетілмеген", "Мәртебесі: Күшінде",
    ] {
      #expect(facts.contains(fact), "\(facts)")
    }
    #expect(facts.count { $0.hasSuffix("Көрсетілмеген") } == 1)
    #expect(page.contains("<dt>Коды</dt><dd class=\"code\">Заң</dd>"))
    #expect(page.contains("<dt>Нұсқасы</dt><dd>Сыртқы құжат</dd>"))
    #expect(!page.contains("көрсетілмеген"))
    #expect(page.contains("<span>Талаптар</span></a></li>"))
  }

  @Test func `that column says what each code is, and of very many documents lists those around`()
    async throws
  {
    let few = try await page("documents/ue-hqtu-074-2014/index.html")
    #expect(
      few.contains("<span class=\"n\">УЕ-ХҚТУ-099-2020</span><span>Жаңа ереже</span></a></li>"))
    let register = Sample.register(
      (100..<180).map { Sample.document("content/\($0).md", "УЕ-ХҚТУ-\($0)-2020", "Ереже \($0)") })
    let page = try #require(
      await Sample.site(register)["documents/ue-hqtu-140-2020/index.html"])
    let titles = page.matches(of: /<span>Ереже (\d+)<\/span><\/a><\/li>/).map { Int($0.1) }
    #expect(titles == Array(125...155))
    #expect(
      page.contains("<li><a href=\"../../register/index.html\"><span>Құжаттар тізілімі</span>"))
  }
}
