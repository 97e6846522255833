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

  @Test(.timeLimit(.minutes(10)))
  func `what is wider or taller than a sheet leaves stamp, short code and words on the paper`()
    throws
  {
    let folder = try TemporaryFolder()
    func table(_ columns: Int) -> String {
      let row =
        "|" + String(repeating: "Университеттің|", count: columns - 1) + "соңғы\(columns)|\n"
      return row + "|" + String(repeating: "---|", count: columns) + "\n"
        + String(repeating: row, count: 4)
    }
    let long = String(repeating: "ұзын", count: 40)
    let bodies = [
      table(9), table(12), table(30), "https://sapa.example/\(long)\n\n`\(long)`\n",
      "```\n\(long) \(long)соңғы\n```\n", "![Биік](tall.svg)\n",
    ]
    try folder.write(
      "organization: {name: Сынақ университеті, system: Жүйе}\nlanguage: kk\n"
        + "address: https://sapa.example/\n", to: "sapa.yaml")
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"5000\">"
        + "<rect width=\"300\" height=\"5000\"/></svg>", to: "content/tall.svg")
    for (index, body) in bodies.enumerated() {
      try folder.write(
        "---\ncode: А-0\(index)\nedition: 1\nstatus: effective\n---\n# Ереже\n\n## 1 Жалпы\n\n"
          + "\(body)\nСөз.\n", to: "content/\(index).md")
    }
    let run = try SapaProgram.run(["build", "--no-pdf"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let site = folder.url.appending(path: "site")
    for (index, words) in [["соңғы9"], ["соңғы12"], ["соңғы30"], [long], ["соңғы"], []].enumerated()
    {
      let path = "documents/a-0\(index)/index.html"
      #expect(try read(site, ["wide", path, "Сөз."] + words) == [])
    }
  }
}
