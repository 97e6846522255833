import Foundation
import SapaTestSupport
import Testing

/// The site as its readers use it: filters, previews, keyboard, finger and paper.
struct ReaderTests {
  private func read(_ site: URL, _ task: [String]) throws -> [String] {
    let python = SapaProgram.sourceTree.appending(path: ".venv/bin/python3").path
    let script = SapaProgram.sourceTree.appending(path: "Tests/WholeManualTests/reader.py").path
    let answer = try SapaProgram.output(of: python, [script, site.path] + task)
    let object = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
    return try #require(object?["faults"] as? [String])
  }

  @Test(.timeLimit(.minutes(10)))
  func `filters, previews, contents, appearance, touch and paper do what readers expect`() throws {
    #expect(try read(WholeManual.get().site, ["manual"] + (isSoaking ? ["--all"] : [])) == [])
  }

  @Test(.timeLimit(.minutes(10)))
  func `a draft and a superseded document cannot be mistaken, on the screen and on paper`() throws {
    let folder = try TemporaryFolder()
    let text = "edition: 1\n---\n# Ереже\n\nМәтін.\n"
    for (path, content) in [
      ("sapa.yaml", "organization: {name: Сынақ университеті}\nlanguage: kk\n"),
      ("content/index.md", "# Басты бет\n"),
      ("content/a.md", "---\ncode: А-01\nstatus: draft\n\(text)"),
      ("content/b.md", "---\ncode: А-02\nstatus: superseded\n\(text)"),
      ("content/c.md", "---\ncode: А-03\nstatus: withdrawn\n\(text)"),
      ("content/d.md", "---\ncode: А-04\nstatus: effective\nsupersedes: А-02\n\(text)"),
    ] { try folder.write(content, to: path) }
    let run = try SapaProgram.run(["build", "--no-pdf", "--drafts"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    for (page, word) in [("a-01", "ЖОБА"), ("a-02", "ЕСКІРГЕН"), ("a-03", "КҮШІ")] {
      let path = "documents/\(page)/index.html"
      let site = folder.url.appending(path: "site")
      #expect(try read(site, ["stale", path, word]) == [])
    }
  }
}
