import Foundation
import SapaCore
import SapaEditions
import SapaRegister
import SapaSite
import Testing

/// What pages have from the text of their files.
struct PageTextTests {
  private func page(_ path: String) async throws -> String {
    try #require(await Sample.site(Manual.register)[path])
  }

  @Test func `headings without a number stand below their section in the contents`() async throws {
    let page = try await page("manual/7-1/index.html")
    #expect(page.contains("<li><a href=\"#s-7-1-3\">"))
    #expect(page.contains("<li class=\"inner\"><a href=\"#қағаз-даналары\">"))
  }

  @Test func `the entries of a vocabulary can be linked`() async throws {
    #expect(try await page("abbreviations/index.html").contains("<tr role=\"row\" id=\"smj\">"))
    #expect(
      try await page("roles/index.html").contains(
        "<tr role=\"row\" id=\"universitet-prezidenti\">"))
  }

  @Test func `a document whose text is in one file is its own page`() async throws {
    let page = try await page("documents/policy/index.html")
    #expect(page.contains("<p>Саясат\u{A0}– <a class=\"term\""))
    let text = try #require(page.range(of: "<p>Саясат"))
    let control = try #require(page.range(of: "<h2 id=\"Control\">"))
    #expect(text.lowerBound < control.lowerBound)
  }

  @Test(arguments: [
    "documents/ue-hqtu-001-2020/index.html", "documents/qn/index.html", "index.html",
  ])
  func `a diagram and a form are on every page whose file has them`(path: String) async throws {
    let diagram = Diagram(
      kind: Sample.placed(.process),
      nodes: [
        .init(
          id: Sample.placed("a"), title: Sample.placed("Бастау"), ref: nil, owner: nil)
      ], edges: [])
    let register = Sample.register([
      Sample.document(
        "content/a.md", "УЕ-ХҚТУ-001-2020", "Ереже", [Sample.paragraph("Мәтін.")]
      ) {
        $0.diagram = diagram
        $0.sheet = Sample.placed(.acknowledgement)
      },
      Sample.document("content/qn/index.md", nil, "Нұсқаулық", [Sample.paragraph("Мәтін.")]) {
        $0.diagram = diagram
        $0.sheet = Sample.placed(.acknowledgement)
      },
      Sample.manuscript("content/qn/1.md", [Sample.heading(1, "1 Тәртіп")]),
      Sample.manuscript("content/index.md", title: "Басты", [Sample.paragraph("Сөз.")]) {
        $0.diagram = diagram
      },
    ])
    let page = try #require(await Sample.site(register)[path])
    #expect(page.contains("Бастау"))
    if path != "index.html" { #expect(page.contains("<th scope=\"col\">Күні")) }
  }

  @Test func `the page of what changed keeps its address from a chapter of that name`() async throws
  {
    let parts = [
      Sample.document(
        "content/n/index.md", "УЕ-ХҚТУ-001-2020", "Ереже", [Sample.paragraph("Мәтін.")]),
      Sample.manuscript("content/n/changes.md", [Sample.heading(1, "Өзгерістер")]),
    ]
    let register = Sample.register(parts)
    let text = EditionText(register.documents[0])
    let before = try #require(Edition("1"))
    var input = SiteInput(register: register, theme: Sample.theme, hasPDF: false)
    input.comparisons = [
      register.documents[0].id: EditionComparison(
        before: before, difference: EditionDifference(from: text, to: text))
    ]
    let findings = planSite(input).findings
    #expect(findings.map(\.span.file) == ["content/n/changes.md"])
    #expect(findings.map(\.rule.id) == ["name-collision"])
  }
}
