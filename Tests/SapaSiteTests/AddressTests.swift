import SapaCore
import SapaRegister
import SapaSite
import Testing

/// Where everything lies, and what happens where two things want one address.
struct AddressTests {
  @Test func `pages lie where their numbers, letters and codes say`() async {
    let paths = await Sample.site(Manual.register).pages.map(\.path)
    #expect(
      paths == [
        "404.html", "abbreviations/index.html", "auditor/index.html", "changes/index.html",
        "clauses/index.html", "documents/policy/index.html",
        "documents/sj-hqtu-01-2019/index.html", "documents/ue-hqtu-012-2009/index.html",
        "documents/ue-hqtu-074-2014/index.html", "documents/ue-hqtu-099-2020/index.html",
        "forms/index.html", "guides/printing/index.html", "index.html", "manual/7-1/index.html",
        "manual/7/index.html", "manual/appendix-g/index.html", "manual/foreword/index.html",
        "manual/index.html", "old/resources.html", "register/index.html",
        "responsibility/index.html", "reviews/index.html", "roles/index.html", "sitemap/index.html",
        "vocabulary/index.html",
      ])
  }

  @Test func `a former address leads on`() async throws {
    let page = try #require(await Sample.site(Manual.register)["old/resources.html"])
    #expect(page.contains("content=\"0; url=../manual/7-1/index.html\""))
    #expect(page.contains("<a href=\"../manual/7-1/index.html\">7.1 Ресурстар –"))
  }

  @Test(arguments: [
    ("/old/page/", "old/page/index.html"), ("../../etc/passwd", nil), ("/а/Ә.HTML", "a/a.html"),
    ("old page", "old-page/index.html"), ("/", nil), ("///", nil), ("..", nil),
    ("/x?a=b#c", "x/index.html"), ("C:\\Windows", "c-windows/index.html"),
  ])
  func `an alias is a path of slugs and never leads out`(alias: String, path: String?) async {
    let register = Sample.register([
      Sample.manuscript("content/page.md", title: "Бет") {
        $0.aliases = [Sample.placed(alias)]
      }
    ])
    let paths = await Sample.site(register).pages.map(\.path)
    let usual = [
      "404.html", "index.html", "page/index.html", "register/index.html", "sitemap/index.html",
    ]
    #expect(Set(paths).subtracting(usual) == Set([path].compactMap { $0 }))
  }

  @Test func `a page that takes the register's address is an error that names its file`() async {
    let register = Sample.register([Sample.manuscript("content/register.md", title: "Тізілім")])
    let site = await Sample.site(register)
    #expect(site.findings.map(\.rule.id) == ["name-collision"])
    #expect(site.findings.first?.span.file == "content/register.md")
    #expect(site.findings.first?.headline.en == "Address register/ is taken already")
  }

  @Test func `two aliases of one address name both files`() async throws {
    let register = Sample.register([
      Sample.manuscript("content/a.md", title: "А") { $0.aliases = [Sample.placed("/Old/")] },
      Sample.manuscript("content/b.md", title: "Б") {
        $0.aliases = [Placed("/old/", at: Span(startOf: "content/b.md"))]
      },
    ])
    let finding = try #require(await Sample.site(register).findings.first)
    #expect(finding.rule.id == "name-collision")
    #expect(finding.span.file == "content/b.md")
    #expect(finding.explanation.en.contains("content/sample.md"))
  }

  @Test func `two cited files of one name in slugs are an error`() async {
    let register = Sample.register(
      [
        Sample.manuscript(
          "content/page.md", title: "Бет",
          [
            Sample.paragraph(
              Sample.link("Карта.svg", "бір"), Sample.link("karta.svg", "екі"))
          ])
      ], assets: ["content/Карта.svg", "content/karta.svg"])
    let site = await Sample.site(register)
    #expect(site.findings.map(\.rule.id) == ["name-collision"])
    #expect(site.assets.count == 1)
  }

  @Test func `only files that a page cites are copied`() async {
    let register = Sample.register(
      [Sample.manuscript("content/page.md", title: "Бет", [Sample.paragraph("Мәтін")])],
      assets: ["content/secret.docx"])
    #expect(await Sample.site(register).assets.isEmpty)
  }

  @Test(arguments: [
    ("СЖ-ХҚТУ-01-2019", "3", "СЖ-ХҚТУ-01-2019-3.pdf"), ("УЕ/01 a:b*", nil, "УЕ-01-a-b.pdf"),
    ("../../x", "1.10", "x-1.10.pdf"), ("***", nil, "a.pdf"),
  ])
  func `a printed form has a name that is safe on every system`(
    code: String, edition: String?, name: String
  ) {
    let register = Sample.register([
      Sample.document("content/a.md", code, "Ереже") {
        $0.edition = edition.flatMap(Edition.init).map(Sample.placed)
      }
    ])
    #expect(register.documents.first?.printName == name)
  }
}
