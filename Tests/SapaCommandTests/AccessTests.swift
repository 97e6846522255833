import SapaTestSupport
import Testing

/// `access: restricted`: a static site keeps nobody out, so page and paper say it, and so does the check.
struct AccessTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    let manual = try #require(folder.text("content/manual.md"))
    try folder.write(
      manual.replacing("owner:", with: "access: restricted\nowner:"), to: "content/manual.md")
  }

  @Test func `page and print carry the mark`() throws {
    let run = try SapaProgram.run(["build"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let check = try SapaProgram.run(["check"], in: folder.url)
    #expect(check.output.contains("СЖ-СК-01-2019 is restricted, but its text is published"))
    let page = try #require(folder.text("site/manual/index.html"))
    #expect(page.contains("<div class=\"banner\" data-access=\"restricted\">"))
    #expect(page.contains("Қолжетімділігі шектеулі"))
    let control = try #require(folder.text("site/documents/sj-sk-01-2019/index.html"))
    #expect(control.contains("<dt>Қолжетімділігі</dt><dd>Қолжетімділігі шектеулі</dd>"))
    let text = try SapaProgram.output(
      of: "/usr/bin/pdftotext", [folder.path + "/site/manual.pdf", "-"])
    let pages = text.split(separator: "\u{C}").filter { $0.contains { !$0.isWhitespace } }
    #expect(pages.allSatisfy { $0.contains("Қолжетімділігі шектеулі") })
  }

  @Test func `control data alone need no warning`() throws {
    try folder.write(
      """
      ---
      code: ҚП-СК-01-2019
      title: Ереже
      edition: 1
      status: effective
      effective: 2019-03-01
      owner: Сапа бөлімі
      access: restricted
      location: Сапа бөлімі
      ---
      """, to: "content/a.md")
    let run = try SapaProgram.run(["check", "--format", "concise"], in: folder.url)
    #expect(!run.output.contains("content/a.md:8"), "\(run.output)")
  }
}
