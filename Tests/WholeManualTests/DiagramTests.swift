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

  /// A manual of one document whose appendix is a diagram.
  private func manual(
    nodes: Int, edges: [(Int, Int)], kind: String = "process"
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("organization: {name: Сынақ}\nlanguage: kk\nmessages: en\n", to: "sapa.yaml")
    try folder.write(
      "---\ncode: M-1\ntitle: Жетекшілік\nedition: 1\n---\n", to: "content/manual/index.md")
    let boxes = (0..<nodes).map { "{id: n\($0), title: Қадам \($0)}" }.joined(separator: ", ")
    let arrows = edges.map { "[n\($0), n\($1)]" }.joined(separator: ", ")
    try folder.write(
      "---\ntitle: Сызба\nappendix: А\ndiagram: \(kind)\nnodes: [\(boxes)]\nedges: [\(arrows)]\n---\n",
      to: "content/manual/app-a.md")
    return folder
  }

  @Test(arguments: [25, 35])
  func `a diagram in which everything leads to everything is refused at its edges`(
    nodes: Int
  ) throws {
    let edges = (0..<nodes).flatMap { from in (from + 1..<nodes).map { (from, $0) } }
    let folder = try manual(nodes: nodes, edges: edges)
    for command in [["check", "--format", "concise"], ["build", "--no-pdf"]] {
      let run = try SapaProgram.run(command, in: folder.url)
      #expect(run.status == 1)
      let told = run.output + run.errors
      #expect(told.contains("content/manual/app-a.md:6:1"), "\(told)")
      #expect(told.contains("Diagram has \(edges.count) edges between \(nodes) nodes [too-large]"))
      #expect(!told.contains("invalid-field"))
    }
  }

  @Test func `a tree of three hundred boxes and a map of a hundred arrows are drawn`() throws {
    let tree = try manual(
      nodes: 300, edges: (1..<300).map { (($0 - 1) / 5, $0) }, kind: "organisation")
    let map = try manual(
      nodes: 30, edges: (0..<30).flatMap { from in (1...3).map { (from, (from + $0) % 30) } })
    for folder in [tree, map] {
      let run = try SapaProgram.run(["build", "--no-pdf"], in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
      #expect(folder.text("site/manual/appendix-a/index.html")?.contains("d-plain") == true)
    }
  }

  @Test(arguments: [["build", "--no-pdf"], ["print", "-o", "manual.json"]])
  func `a Graphviz that gives no answer is ended, its diagram named and nothing made`(
    words: [String]
  ) throws {
    let folder = try manual(nodes: 3, edges: [(0, 1), (1, 2), (2, 0)])
    try folder.write("#!/bin/sh\necho $$ > \(folder.path)/process\nexec sleep 300\n", to: "bin/dot")
    chmod(folder.path + "/bin/dot", 0o755)
    let run = try SapaProgram.run(
      words, in: folder.url, environment: ["PATH": folder.path + "/bin:/usr/bin:/bin"])
    #expect(run.status == 1)
    #expect(folder.text("site/index.html") == nil && folder.text("manual.json") == nil)
    #expect(
      run.errors.contains("The diagram takes too long to lay out [too-large]"), "\(run.errors)")
    #expect(run.errors.contains("content/manual/app-a.md:4:10"))
    #expect(run.errors.contains("Draw fewer edges"))
    let process = try #require(folder.text("process").flatMap { pid_t($0.dropLast()) })
    #expect(kill(process, 0) == -1)
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

  @Test(arguments: [[], ["--in-place"]])
  func `a publish without Graphviz says what is missing as well`(words: [String]) throws {
    let folder = try manual(nodes: 2, edges: [(0, 1)])
    let run = try SapaProgram.run(
      ["publish", "web", "--no-pdf"] + words, in: folder.url,
      environment: ["PATH": "/nonexistent"])
    #expect(run.status == 0)
    #expect(run.errors.contains("Graphviz is not installed"), "\(run.errors)")
    // A night's publish is one line.
    let night = try SapaProgram.run(
      ["publish", "other", "--no-pdf", "--if-changed"], in: folder.url,
      environment: ["PATH": "/nonexistent"])
    #expect(night.status == 0 && night.errors.isEmpty)
  }
}
