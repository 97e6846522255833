import Foundation
import SapaTestSupport
import Testing

/// The words of the manual in its PDF: all of them, each in one piece, and true pages behind the
/// references.
struct PrintedTextTests {
  private func manual() throws -> PrintedPDF {
    PrintedPDF(path: try WholeManual.get().site.appending(path: "manual.pdf").path)
  }

  /// The words of the Markdown files of a folder, or of one file: what a reader reads.
  private func words(of path: String) throws -> Set<String> {
    let root = SapaProgram.sourceTree.appending(path: path)
    let files = path.hasSuffix(".md") ? [root] : try markdown(below: root)
    var words: Set<String> = []
    for file in files {
      var text = try String(contentsOf: file, encoding: .utf8)
      if text.hasPrefix("---\n"), let end = text.dropFirst(4).range(of: "\n---\n") {
        text = String(text[end.upperBound...])
      }
      text = text.replacing(/\]\([^)]*\)/, with: " ").replacing(/<!--.*?-->/, with: " ")
      words.formUnion(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    return words
  }

  private func markdown(below folder: URL) throws -> [URL] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.map { folder.appending(path: $0) }
  }

  private func found(in pdf: PrintedPDF) throws -> Set<String> {
    let text = try SapaProgram.output(of: "/usr/bin/pdftotext", ["-raw", pdf.path, "-"])
    #expect(!text.unicodeScalars.contains("\u{AD}"), "soft hyphens hide words from the search")
    return Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  @Test func `every word of the content is found in the PDF, none broken`() throws {
    let site = try WholeManual.get().site
    for (source, pdf, least) in [
      ("content/manual", try manual(), 2500),
      (
        "content/policy.md",
        PrintedPDF(path: site.appending(path: "documents/policy/policy.pdf").path), 100
      ),
    ] {
      let written = try words(of: source)
      #expect(written.count > least, "\(source)")
      #expect(written.subtracting(try found(in: pdf)).sorted() == [], "\(source)")
    }
  }

  @Test func `the page behind a reference is the page on which the section stands`() throws {
    let pages = try manual().pages()
    let text = try manual().text()
    let references = text.matches(of: /(\d+(?:\.\d+)+) т\., (\d+)-бет/)
    #expect(references.count > 60)
    for reference in references {
      let (number, page) = (reference.output.1, try #require(Int(reference.output.2)))
      let lines = pages[page - 1].split(separator: "\n").map {
        $0.drop { $0.isWhitespace || $0 == "–" }
      }
      #expect(lines.contains { $0.hasPrefix(number + " ") }, "\(number) on page \(page)")
    }
  }

  @Test func `bookmarks carry the numbers of the headings, and lead to their pages`() throws {
    let pages = try manual().pages()
    let marks = try manual().facts().bookmarks
    #expect(marks.count > 90)
    let numbered = marks.filter { $0.title.first?.isNumber == true }
    #expect(numbered.count > 70)
    for (title, level) in [
      ("4 Ұйым ортасы", 1), ("7.1.3 Инфрақұрылым", 3), ("А қосымшасы", 1), ("Мазмұны", 1),
    ] {
      let plain = { (text: String) in text.replacing("\u{A0}", with: " ") }
      let mark = try #require(marks.first { plain($0.title).hasPrefix(title) }, "\(title)")
      #expect(mark.level == level, "\(title)")
      let page = try #require(mark.page)
      let words = pages[page - 1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(title), "\(title) on page \(page)")
    }
  }

  @Test func `the file says what it is: title, code, edition, organisation, language`() throws {
    let facts = try manual().facts()
    #expect(facts.title == "Сапа жөніндегі жетекшілік СЖ-ХҚТУ-01-2019")
    #expect(facts.author == "Қожа Ахмет Ясауи атындағы Халықаралық қазақ-түрік университеті")
    #expect(facts.subject == "Сапа менеджменті жүйесі, 3-ші нұсқа")
    #expect(facts.keywords.contains("СЖ-ХҚТУ-01-2019") && facts.keywords.contains("3-ші нұсқа"))
    #expect(facts.lang == "kk")
    #expect(facts.links.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("mailto:") })
  }

  @Test func `sapa print makes the same file as the build, its diagrams drawn`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/manual.pdf"
    let run = try SapaProgram.run(["print", "-o", path], in: SapaProgram.sourceTree)
    try #require(run.status == 0, "\(run.errors)")
    #expect(
      try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: manual().path)))
  }
}
