import Foundation
import SapaCore
import SapaRegister
import SapaSite
import Testing

/// How the text of a page is written.
struct TextTests {
  private func chapter() async throws -> String {
    try #require(await Sample.site(Manual.register)["manual/7-1/index.html"])
  }

  private func page(
    of blocks: [Block], footnotes: [Footnote] = [], beside others: [Manuscript] = []
  ) async throws -> String {
    let register = Sample.register(
      others + [Sample.manuscript("content/page.md", title: "Бет", blocks, footnotes: footnotes)])
    return try #require(await Sample.site(register)["page/index.html"])
  }

  @Test func `a heading has its number, its anchor and a link to itself`() async throws {
    let page = try await chapter()
    #expect(
      page.contains(
        "<h2 class=\"unit\" id=\"s-7-1-3\"><span class=\"n\">7.1.3</span> Инфрақұрылым <a "
          + "class=\"anchor\" href=\"#s-7-1-3\" aria-label=\"Сілтемені көшіру: 7.1.3\">#</a></h2>"))
  }

  @Test func `a numbered paragraph has an anchor`() async throws {
    let page = try await chapter()
    #expect(
      page.contains(
        "<p class=\"clause\" id=\"s-7-1-4\"><a class=\"n\" href=\"#s-7-1-4\">7.1.4</a> Университет")
    )
  }

  @Test func `who answers for a section stands below its heading, by any of their names`()
    async throws
  {
    let page = try await chapter()
    #expect(
      page.contains(
        "<b>Жауапты:</b> <a href=\"../../roles/index.html#universitet-prezidenti\">Президент</a>; "
          + "Белгісіз бөлім</p>"))
  }

  @Test func `an abbreviation is explained once a section, and never inside a code`() async throws {
    let page = try await chapter()
    #expect(page.contains(">СМЖ</a>-нің</span> ресурстары. СМЖ туралы "))
    #expect(page.contains(">ҚР СТ</a> талабы"))
    #expect(page.contains("<span class=\"nb\">УЕ-СМЖ-013</span> коды"))
    #expect(page.contains("<p>Ғимараттар мен \(link)."))
    #expect(page.components(separatedBy: link).count == 3)
  }

  @Test func `numbers of a list stay as they are written`() async throws {
    let items = [nil, nil, 4].map {
      List.Item(number: $0, blocks: [Sample.paragraph("а")], span: Sample.span)
    }
    let list = Block.list(List(start: 1, isTight: true, items: items, span: Sample.span))
    #expect(
      try await page(of: [list]).contains("<ol><li>а</li><li>а</li><li value=\"4\">а</li></ol>"))
  }

  @Test func `the first heading of a document stands on its page where it is more than the title`()
    async throws
  {
    var document = Sample.document("content/a.md", "УЕ-1", "Ереже")
    document.blocks = [Sample.heading(1, "1 Сала"), Sample.paragraph("Мәтін.")]
    let page = try #require(
      await Sample.site(Sample.register([document]))["documents/ue-1/index.html"])
    #expect(page.contains("<h1>Ереже</h1>"))
    #expect(page.contains("<h2 class=\"unit\" id=\"s-1\"><span class=\"n\">1</span> Сала "))
  }

  @Test func `a code stays on one line wherever it is named`() async throws {
    let register = Sample.register([
      Sample.document("content/a.md", "УЕ-ХҚТУ-074-2014", "Ереже"),
      Sample.document("content/b.md", "ҚР СТ ISO 9001-2016", "Талаптар"),
      Sample.document(
        "content/c.md", "Ұ-" + String(repeating: "ҰЗЫН-", count: 8) + "2014", "Ұзын коды бар құжат"),
    ])
    let site = await Sample.site(register)
    let page = try #require(site["documents/ue-hqtu-074-2014/index.html"])
    #expect(page.contains("<dd class=\"code\"><span class=\"nb\">УЕ-ХҚТУ-074-2014</span></dd>"))
    let map = try #require(site["sitemap/index.html"])
    #expect(map.contains("><span class=\"nb\">УЕ-ХҚТУ-074-2014</span> Ереже</a>"))
    #expect(
      map.contains("ҚР\u{A0}СТ\u{A0}ISO\u{A0}<span class=\"nb\">9001-2016</span> Талаптар</a>"))
    // Beside a long one the stamp has no edition on a telephone.
    #expect(page.contains("<dl class=\"stamp\">"))
    let long = try #require(site["documents/qr-st-iso-9001-2016/index.html"])
    #expect(long.contains("<dl class=\"stamp long\">"))
    // One for which a telephone has no room may break.
    #expect(map.contains("ҰЗЫН-2014 Ұзын коды бар құжат</a>"))
  }

  private let link =
    "<a class=\"term\" href=\"../../abbreviations/index.html#smj\" data-preview=\"T-1\">СМЖ</a>"

  @Test func `each explanation is within reach of keyboard and finger`() async throws {
    let page = try await chapter()
    #expect(!page.contains("<abbr"))
    #expect(
      page.contains("<template id=\"T-1\"><p><b>СМЖ</b> – сапа менеджменті жүйесі</p></template>"))
  }

  @Test func `no line ends inside a range of sections`() async throws {
    let register = Manual.register
    let manual = try #require(register.main)
    func section(_ anchor: String, _ words: String) -> Inline {
      .citation(
        Citation(
          target: .section(manual, anchor: anchor), content: [Sample.text(words)],
          span: Sample.span))
    }
    let blocks = [
      Sample.paragraph(
        section("s-7-1-3", "7.1.3"), Sample.text("–"), section("s-7-1-4", "7.1.4-т.")),
      Sample.paragraph(
        section("s-7-1-3", "7.1.3"), Sample.text(", "), section("s-7-1-4", "7.1.4 т.")),
    ]
    let page = try await page(of: blocks, beside: Manual.manuscripts)
    #expect(page.components(separatedBy: "<p><span class=\"nb\"><a class=\"cite\"").count == 2)
    #expect(page.contains("4-т</span>.</a></span></p>"))
  }

  @Test func `a list keeps the number that it starts with, tasks keep their state`() async throws {
    let page = try await chapter()
    #expect(page.contains("<ol start=\"3\"><li>бірінші</li><li>екінші</li></ol>"))
    #expect(page.contains("<input type=\"checkbox\" disabled checked aria-label=\"жасалды\">"))
    #expect(page.contains("<input type=\"checkbox\" disabled aria-label=\"жасалмады\">"))
  }

  @Test func `a narrow table becomes cards, a wide one scrolls`() async throws {
    let page = try await chapter()
    #expect(page.contains("<table class=\"stack\" role=\"table\">"))
    #expect(page.contains("<td data-label=\"Қалай\" role=\"cell\">сауалнама</td>"))
    #expect(page.contains("<div class=\"scroll\" role=\"region\" tabindex=\"0\""))
  }

  @Test func `a table with empty rows keeps its cells for a pen on any screen`() async throws {
    let page = try await page(of: [
      Sample.table(["Аты-жөні", "Лауазымы", "Күні", "Қолы"], ["", "", "", ""], ["", "", "", ""])
    ])
    #expect(page.contains("<table class=\"blank\">"))
    #expect(page.contains("<div class=\"scroll\" role=\"region\" tabindex=\"0\""))
  }

  @Test func `an address longer than its column scrolls with its table, which stays cards`()
    async throws
  {
    let address = "https://sapa.example/" + String(repeating: "ereje_", count: 10) + ".pdf"
    let page = try await page(of: [Sample.table(["Құжат", "Мекенжайы"], ["Ереже", address])])
    #expect(page.contains("aria-label=\"Құжат, Мекенжайы\"><table class=\"stack\""))
  }

  @Test func `a card says what heads it, unless that is a name`() async throws {
    let page = try await chapter()
    #expect(page.contains("<th scope=\"row\" role=\"rowheader\">Студенттер</th>"))
    #expect(
      page.contains("<th scope=\"row\" data-label=\"Деңгейі\" role=\"rowheader\">2</th>"))
  }

  @Test func `a footnote leads back to each of its marks`() async throws {
    let page = try await chapter()
    #expect(page.contains("<a href=\"#Fn-1\" id=\"FnRef-1\" role=\"doc-noteref\">1</a>"))
    #expect(page.contains("<a href=\"#Fn-1\" id=\"FnRef-1-2\" role=\"doc-noteref\">1</a>"))
    #expect(page.contains("<a href=\"#FnRef-1\" role=\"doc-backlink\">1</a>"))
    #expect(page.contains("<a href=\"#FnRef-1-2\" role=\"doc-backlink\">1/2</a>"))
  }

  @Test func `a note that only another note marks is there, and leads back to it`() async throws {
    func mark(_ index: Int) -> Inline { .footnoteMark(index, Sample.span) }
    func note(_ inlines: Inline...) -> Footnote {
      Footnote(
        label: "a", blocks: [.paragraph(inlines, Sample.span)], span: Sample.span)
    }
    let page = try await page(
      of: [Sample.paragraph(Sample.text("Мәтін"), mark(0))],
      footnotes: [
        note(Sample.text("Бірінші"), mark(1)), note(Sample.text("Екінші"), mark(0), mark(1)),
        note(Sample.text("Белгісіз")),
      ])
    #expect(page.contains("<li id=\"Fn-2\">"))
    #expect(page.contains("Екінші"))
    #expect(page.contains("<a href=\"#FnRef-2-2\" role=\"doc-backlink\">2/2</a>"))
    #expect(page.contains("<a href=\"#FnRef-1-2\" role=\"doc-backlink\">1/2</a>"))
    #expect(!page.contains("Белгісіз"))
  }

  @Test func `a picture is a figure with its words, and is copied`() async throws {
    let site = await Sample.site(Manual.register)
    let page = try #require(site["manual/7-1/index.html"])
    #expect(
      page.contains(
        "<figure><img src=\"../../files/manual/karta.svg\" alt=\"Үдерістер картасы\" "
          + "loading=\"lazy\" title=\"Карта\"><figcaption>Карта</figcaption></figure>"))
    #expect(
      site.assets == [AssetCopy(from: "content/manual/карта.svg", to: "files/manual/karta.svg")])
  }

  @Test func `a link out says so, one that could do harm keeps only its words`() async throws {
    let page = try await chapter()
    #expect(
      page.contains(
        "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"external noreferrer\">сырты</a>"))
    #expect(page.contains(" және қауіпті</p>"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
    "http:", " javascript:x",
  ])
  func `a scheme of harm never becomes a link`(destination: String) async throws {
    let page = try await page(of: [Sample.paragraph(Sample.link(destination, "сөз"))])
    #expect(page.contains("<p>сөз</p>"))
  }

  @Test func `HTML of the content is never passed on`() async throws {
    let page = try await page(of: [
      .html("<script>x</script>", Sample.span),
      Sample.paragraph(Sample.text("а"), .html("<b onclick=x>", Sample.span), Sample.text("б")),
    ])
    #expect(page.contains("<p>аб</p>"))
    #expect(!page.contains("onclick"))
  }

  @Test func `a picture of another site is a link to it`() async throws {
    let image = Image(
      source: "https://example.org/x.png", title: "", alternative: "Сурет", span: Sample.span)
    let page = try await page(of: [Sample.paragraph(.image(image))])
    #expect(!page.contains("<img"))
    #expect(page.contains(">Сурет</a>"))
  }

  @Test func `a page has one heading of level 1, whatever its text has`() async throws {
    let page = try await page(of: [Sample.heading(1, "Екінші бас"), Sample.heading(2, "Үшінші")])
    #expect(page.components(separatedBy: "<h1").count == 2)
    #expect(page.contains(">Екінші бас "))
  }

  @Test func `headings named as our own parts do not meet them`() async throws {
    let page = try await page(of: [
      Sample.heading(2, "Main"), Sample.heading(2, "Contents"), Sample.heading(2, "fn-1"),
      Sample.heading(2, "P-1"),
    ])
    #expect(PageChecker(page).faults.isEmpty)
  }
}
