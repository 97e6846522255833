import Foundation
import SapaTestSupport
import Testing

/// The diagrams of the appendices, drawn by a build with Graphviz.
@Suite struct DiagramTests {
  @Test(arguments: [("a", 29), ("b", 28), ("v", 10), ("j", 39)])
  func `an appendix shows its diagram, every box of it, and its words`(letter: String, boxes: Int)
    throws
  {
    let page = try WholeManual.get().text("manual/appendix-\(letter)/index.html")
    let svg = try #require(page.firstMatch(of: /<svg.*<\/svg>/.dotMatchesNewlines())).output
    let drawn = svg.matches(of: /class="d-(plain|head)"/).count
    #expect(drawn == boxes)
    #expect(page.contains("<details>"))
    #expect(!svg.contains("style="))
  }

  @Test func `a box leads to the section that it stands for, which tells where it is cited`() throws
  {
    let built = try WholeManual.get()
    let page = try built.text("manual/appendix-v/index.html")
    #expect(page.contains("<a href=\"../../manual/9-2/index.html#s-9-2\""))
    let section = try built.text("manual/9-2/index.html")
    #expect(section.contains("<mark>Ішкі аудиттер</mark>"))
  }

  @Test func `without Graphviz a diagram stands as words, and build says what is missing`() throws {
    let folder = try TemporaryFolder()
    let content = folder.url.appending(path: "content/manual")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    let files = [
      "sapa.yaml": "organization: {name: Сынақ}\nlanguage: kk\nmessages: en\n",
      "content/manual/index.md": "---\ncode: M-1\ntitle: Жетекшілік\nedition: 1\n---\n",
      "content/manual/app-a.md": """
      ---
      title: Сызба
      appendix: А
      diagram: process
      nodes: [{id: a, title: Талдау}, {id: b, title: Жақсарту}]
      edges: [[a, b, "қорытынды <b>"]]
      ---

      Мәтін.

      """,
    ]
    for (path, text) in files {
      try Data(text.utf8).write(to: folder.url.appending(path: path))
    }
    let run = try SapaProgram.run(
      ["build", "--no-pdf"], in: folder.url, environment: ["PATH": "/nonexistent"])
    #expect(run.status == 0)
    #expect(run.errors.contains("Graphviz is not installed"))
    let page = try String(
      contentsOf: folder.url.appending(path: "site/manual/appendix-a/index.html"),
      encoding: .utf8)
    #expect(!page.contains("<svg xmlns") || !page.contains("d-plain"))
    #expect(page.contains("Жақсарту (қорытынды &lt;b&gt;)"))
  }
}
