import Foundation
import SapaTestSupport
import Testing

/// Is my printout current? The short code and the QR code of a PDF, its page, `sapa verify`.
struct PrintoutTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    try folder.write(
      "organization: {name: Сынақ колледжі}\nlanguage: kk\nmessages: en\nmanual: СЖ-СК-01-2019\n"
        + "address: https://sapa.example\n", to: "sapa.yaml")
  }

  private func sapa(_ words: String...) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url)
  }

  private struct Entry: Decodable {
    var shortCode: String
    var edition: String
    var verdict: String
    var url: String
    var pdf: String?
  }

  private func entries() throws -> [Entry] {
    let text = try #require(folder.text("site/v/editions.json"))
    return try JSONDecoder().decode([Entry].self, from: Data(text.utf8))
  }

  private func edit(_ old: String, _ new: String) throws {
    let text = try #require(folder.text("content/manual.md"))
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "content/manual.md")
  }

  @Test(arguments: [true, false])
  func `a check tells of a page that wants the address of a short code`(isPage: Bool) throws {
    #expect(try sapa("build", "--no-pdf").status == 0)
    let code = try #require(try entries().first).shortCode
    let page = "content/" + (isPage ? "v/\(code).md" : "page.md")
    let alias = isPage ? "" : "---\naliases: [/v/\(code.lowercased())/]\n---\n"
    try folder.write(alias + "# Бет\n\nМәтін.\n", to: page)
    let run = try sapa("check")
    #expect(run.status == 1)
    #expect(run.output.contains("Address v/\(code.lowercased())/ is taken already"))
  }

  @Test func `every page of the PDF leads to the page that says whether it holds`() throws {
    #expect(try sapa("build").status == 0)
    let entry = try #require(try entries().first)
    #expect(entry.shortCode.count == 8)
    #expect(entry.pdf == "documents/sj-sk-01-2019/СЖ-СК-01-2019-3.pdf")
    let pages = folder.path + "/page"
    _ = try SapaProgram.output(
      of: "/usr/bin/pdftoppm", ["-r", "200", "-png", folder.path + "/site/manual.pdf", pages])
    let pictures = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("page") }
    #expect(pictures.count >= 2)
    for picture in pictures {
      let read = try SapaProgram.output(
        of: "/usr/bin/zbarimg", ["--quiet", "--raw", folder.path + "/" + picture])
      #expect(read == "https://sapa.example/v/\(entry.shortCode)/\n", "\(picture)")
    }
    let texts = try SapaProgram.output(
      of: "/usr/bin/pdftotext", [folder.path + "/site/manual.pdf", "-"]
    ).split(separator: "\u{C}")
    #expect(texts.count == pictures.count)
    for text in texts { #expect(text.contains(entry.shortCode), "\(text)") }
    let page = try #require(folder.text("site/v/\(entry.shortCode)/index.html"))
    #expect(page.contains("Бұл дана қолданыстағы нұсқаға сай"))
    let drawing = try #require(folder.text("site/v/\(entry.shortCode)/qr.svg"))
    #expect(drawing.hasPrefix("<svg"))
  }

  @Test func `the approval sheet has the digest of the text that is signed`() throws {
    #expect(try sapa("build", "--no-pdf").status == 0)
    let json = try #require(folder.text("site/v/editions.json"))
    struct Digest: Decodable { var digest: String }
    let entries = try JSONDecoder().decode([Digest].self, from: Data(json.utf8))
    let digest = try #require(entries.first).digest
    let run = try sapa("print", "--sheet", "approval", "-o", "sheet.pdf")
    #expect(run.status == 0, "\(run.errors)")
    let text = try SapaProgram.output(
      of: "/usr/bin/pdftotext", [folder.path + "/sheet.pdf", "-"])
    #expect(text.contains("SHA-256: " + digest))
  }

  @Test func `without an address the short code stands alone`() throws {
    try folder.write("organization: {name: Сынақ}\nlanguage: kk\nmessages: en\n", to: "sapa.yaml")
    #expect(try sapa("build", "--no-pdf").status == 0)
    let code = try #require(try entries().first).shortCode
    let page = try #require(folder.text("site/documents/sj-sk-01-2019/index.html"))
    #expect(page.contains("<div class=\"mark\"><span class=\"code\">\(code)</span></div>"))
    #expect(folder.text("site/v/\(code)/qr.svg") == nil)
    #expect(folder.text("site/v/\(code)/index.html") != nil)
  }

  @Test func `a superseded document says what holds instead, and since when`() throws {
    try edit("status: effective", "status: superseded")
    try folder.write(
      "---\ncode: СЖ-СК-02-2021\ntitle: Жаңа жетекшілік\nedition: 1\nstatus: effective\n"
        + "effective: 2021-09-01\nowner: Сапа бөлімі\nsupersedes: СЖ-СК-01-2019\n---\n\nМәтін.\n",
      to: "content/new.md")
    #expect(try sapa("build", "--no-pdf").status == 0)
    let entry = try #require(try entries().first { $0.verdict == "superseded" })
    let page = try #require(folder.text("site/v/\(entry.shortCode)/index.html"))
    #expect(page.contains("Бұл дана 01.09.2021\u{A0}ж. бастап ескірген. Қолданыстағысы: "))
    #expect(
      page.contains(
        "<a href=\"../../documents/sj-sk-02-2021/index.html\"><span class=\"nb\">СЖ-СК-02-2021</span>, "
          + "<span class=\"nb\">1-ші</span> нұсқа</a>"))
  }

  @Test func `a copy that left the site is known by its bytes`() throws {
    #expect(try sapa("build").status == 0)
    #expect(try sapa("verify", "site/manual.pdf").status == 0)
    let other = try TemporaryFolder()
    let copy = other.path + "/ereje.pdf"
    try FileManager.default.copyItem(atPath: folder.path + "/site/manual.pdf", toPath: copy)
    let run = try sapa("verify", copy)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("СЖ-СК-01-2019 Сапа жөніндегі жетекшілік, Edition 3 · "))
    #expect(run.output.contains("\nin force\nwhole: the same bytes as documents/sj-sk-01-2019/"))
    // From anywhere, the site or the manual is named.
    for place in [folder.path, folder.path + "/site"] {
      let there = try SapaProgram.run(["verify", copy, "-C", place], in: other.url)
      #expect(there.status == 0, "\(there.errors)")
    }
    let missing = try SapaProgram.run(["verify", "none.pdf"], in: other.url)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("none.pdf does not exist"))
    let nowhere = try SapaProgram.run(["verify", copy], in: other.url)
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("-C"))
  }

  @Test func `a numbered copy and an altered one are known by the short code, and told apart from`()
    throws
  {
    try edit("owner:", "copies: [{number: 1, kind: control}]\nowner:")
    #expect(try sapa("build").status == 0)
    #expect(try sapa("print", "--copy", "1", "-o", "one.pdf").status == 0)
    let run = try sapa("verify", "one.pdf")
    #expect(run.status == 1)
    #expect(run.output.contains("Edition 3 · ") && run.output.contains("\nin force\n"))
    #expect(run.output.contains("its bytes are in no manifest: a numbered copy"))
    let site = folder.url.appending(path: "site/manual.pdf")
    var bytes = try Data(contentsOf: site)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: site)
    let altered = try sapa("verify", "site/manual.pdf")
    #expect(altered.status == 1)
    #expect(altered.output.contains("changed: not the bytes that were written at manual.pdf"))
  }

  /// `sapa publish` builds a site of its own: that of the manual stays as it was.
  @Test(arguments: ["manual.pdf", "site/manual.pdf"])
  func `what the manual has withdrawn since its site was built is not said to be in force`(
    name: String
  ) throws {
    #expect(try sapa("build").status == 0)
    try FileManager.default.copyItem(
      atPath: folder.path + "/site/manual.pdf", toPath: folder.path + "/manual.pdf")
    #expect(try sapa("verify", name).status == 0)
    try edit("status: effective", "status: withdrawn")
    #expect(try sapa("publish", "web", "--no-pdf").status == 0)
    for words in [[], ["-C", "."], ["-C", "site"]] {
      let run = try SapaProgram.run(["verify", name] + words, in: folder.url)
      #expect(run.status == 1)
      #expect(
        run.output.contains(
          "\nwithdrawn: not to be used\nso the manual says; its site is older: run `sapa build`\n"),
        "\(words) \(run.output)")
      #expect(!run.output.contains("in force"))
    }
    // What is published says of itself what it says.
    let published = try sapa("verify", name, "-C", "web")
    #expect(published.output.contains("\nwithdrawn: not to be used\n"))
    #expect(!published.output.contains("so the manual says"))
    #expect(try sapa("build").status == 0)
    let built = try sapa("verify", "manual.pdf")
    #expect(built.status == 1)
    #expect(!built.output.contains("so the manual says"), "\(built.output)")
  }

  @Test func `of a text that the manual no longer has nothing is said until its site is built`()
    throws
  {
    #expect(try sapa("build").status == 0)
    try edit("## 2 Нормативтік сілтемелер\n\nМәтін.", "## 2 Нормативтік сілтемелер\n\nЖаңа мәтін.")
    let run = try sapa("verify", "site/manual.pdf")
    #expect(run.status == 1)
    #expect(run.output.contains("\nthe manual has another text now: whether this edition holds is"))
    #expect(try sapa("build").status == 0)
    #expect(try sapa("verify", "site/manual.pdf").status == 0)
  }

  @Test func `a text that has changed since is another edition`() throws {
    #expect(try sapa("build").status == 0)
    let other = try TemporaryFolder()
    let copy = other.path + "/ereje.pdf"
    try FileManager.default.copyItem(atPath: folder.path + "/site/manual.pdf", toPath: copy)
    try edit("## 2 Нормативтік сілтемелер\n\nМәтін.", "## 2 Нормативтік сілтемелер\n\nЖаңа мәтін.")
    #expect(try sapa("build").status == 0)
    let run = try sapa("verify", copy)
    #expect(run.status == 1)
    #expect(run.output.contains("no edition that is known here"))
  }
}
