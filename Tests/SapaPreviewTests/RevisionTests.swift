import Foundation
import SapaTestSupport
import Testing

/// The views of a revision: what changed in the running text, and the pages of paper.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct RevisionTests {
  /// A preview of a manual whose text lies in git.
  private func committed(slow: [String: String] = [:]) async throws -> RunningPreview {
    try await RunningPreview(slow: slow) { folder in
      for words in [["init", "-q"], ["add", "-A"]] { try Self.git(words, in: folder) }
      try Self.commit(folder)
    }
  }

  private static func commit(_ folder: TemporaryFolder) throws {
    try git(
      [
        "-c", "user.name=Редактор", "-c", "user.email=editor@example.org", "commit", "-qam",
        "Мәтін",
      ],
      in: folder)
  }

  private static func git(_ words: [String], in folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments = ["-C", folder.path] + words
    try process.runToEnd()
    try #require(process.terminationStatus == 0)
  }

  @Test func `a changed word is marked in the running text, and its section is listed`()
    async throws
  {
    let preview = try await committed()
    let text = try #require(preview.folder.text("content/manual.md"))
    #expect(
      try await preview.get("/_sapa/changes/manual/").contains("&quot;rows&quot;:[]"))
    try preview.folder.write(
      text.replacing("Мәтін 2-тарауға", with: "Жаңа мәтін 2-тарауға"), to: "content/manual.md")
    try await preview.wait(for: "/_sapa/changes/manual/") { $0.contains("<ins>Жаңа мәтін</ins>") }
    let page = try await preview.get("/_sapa/changes/manual/")
    #expect(page.contains("<del>Мәтін</del><ins>Жаңа мәтін</ins>"))
    #expect(page.contains("&quot;kinds&quot;:[&quot;changed&quot;]"))
    #expect(page.contains("/manual/index.html#s-1"))
    #expect(try await !preview.get("/manual/").contains("<ins>"))
  }

  @Test func `a section put in before others renumbers them, and a commit ends the revision`()
    async throws
  {
    let preview = try await committed()
    let text = try #require(preview.folder.text("content/manual.md"))
    let next = text.replacing("## 2 Норм", with: "## 2 Жаңа тарау\n\nЖаңа сөз.\n\n## 3 Норм")
    try preview.folder.write(next, to: "content/manual.md")
    try await preview.wait(for: "/_sapa/changes/manual/") {
      $0.contains("<del>2</del>") && $0.contains("<ins>Жаңа тарау</ins>")
    }
    try Self.commit(preview.folder)
    try await preview.wait(for: "/_sapa/changes/manual/") { $0.contains("&quot;rows&quot;:[]") }
  }

  @Test func `who asks while git is asked sees the same text marked, now and later`() async throws {
    let preview = try await committed(slow: ["git": "ls-tree"])
    let text = try #require(preview.folder.text("content/manual.md"))
    let next = text.replacing("Мәтін 2-тарауға", with: "Жаңа мәтін 2-тарауға")
    try preview.folder.write(next, to: "content/manual.md")
    try await preview.wait(for: "/manual/") { $0.contains("Жаңа мәтін") }
    async let one = preview.get("/_sapa/changes/manual/")
    try await Task.sleep(for: .milliseconds(500))
    async let two = preview.get("/_sapa/changes/manual/")
    let pages = [try await one, try await two, try await preview.get("/_sapa/changes/manual/")]
    for page in pages { #expect(page.contains("<del>Мәтін</del><ins>Жаңа мәтін</ins>")) }
  }

  /// A manual whose edition 3 is frozen, and whose edition 4 is being written.
  private static func revise(_ folder: TemporaryFolder) throws {
    try freeze(folder)
    let text = try #require(folder.text("content/manual.md"))
    try folder.write(
      text.replacing("edition: 3", with: "edition: 4").replacing("effective\n", with: "draft\n")
        .replacing("Мәтін 2-тарауға", with: "Жаңа мәтін 2-тарауға"), to: "content/manual.md")
  }

  private static func freeze(_ folder: TemporaryFolder) throws {
    let run = try SapaProgram.run(["edition", "freeze", "СЖ-СК-01-2019"], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
  }

  @Test func `pages have the short codes and the comparison that the site will have`()
    async throws
  {
    let preview = try await RunningPreview(prepare: Self.revise)
    let run = try SapaProgram.run(
      ["build", "--drafts", "--no-pdf", "-o", "site"], in: preview.folder.url)
    #expect(run.status == 0, "\(run.errors)")
    let page = "documents/sj-sk-01-2019/"
    let site = try #require(preview.folder.text("site/\(page)index.html"))
    let mark = /<span class="code">[0-9A-Z]{8}<\/span>/
    let code = try #require(site.firstMatch(of: mark)).output
    try await preview.wait(for: "/" + page) { $0.contains(code) }
    // Also where no row of the change sheet tells of it yet.
    for text in [site, try await preview.get("/" + page)] {
      #expect(text.contains("sj-sk-01-2019/changes/index.html\""))
    }
    let changes = try await preview.get("/\(page)changes/")
    #expect(changes.contains("<del>Мәтін</del><ins>Жаңа мәтін</ins>"))
    for name in try FileManager.default.contentsOfDirectory(
      atPath: preview.folder.path + "/site/v") where name.count == 8
    {
      #expect(try await preview.get("/v/\(name)/").hasPrefix("HTTP/1.1 200"), "\(name)")
    }
    // A save gives the text another code.
    let text = try #require(preview.folder.text("content/manual.md"))
    try preview.folder.write(text + "\nТағы бір сөйлем.\n", to: "content/manual.md")
    try await preview.wait(for: "/manual/") { $0.contains("Тағы бір сөйлем.") }
    try await preview.wait(for: "/" + page) { !$0.contains(code) }
    #expect(try await preview.get("/" + page).contains(mark))
  }

  @Test func `the rows that the change sheet lacks stand beside the changes, until they are there`()
    async throws
  {
    let preview = try await RunningPreview(prepare: Self.revise)
    let page = try await preview.get("/_sapa/changes/manual/")
    #expect(page.contains("&quot;against&quot;:&quot;Edition 3&quot;"))
    let rows = #"&quot;sheet&quot;:&quot;  - edition: 4\n    sections: [\&quot;1\&quot;]\n"#
    #expect(page.contains(rows))
    let run = try SapaProgram.run(["edition", "changes", "СЖ-СК-01-2019"], in: preview.folder.url)
    #expect(run.status == 0, "\(run.errors)")
    try await preview.wait(for: "/_sapa/changes/manual/") {
      $0.contains("&quot;sheet&quot;:&quot;&quot;") && $0.contains("<ins>Жаңа мәтін</ins>")
    }
  }

  /// Where editions are kept; `FOLDER` stands for the manual's own folder.
  @Test(arguments: [
    ([], "archive"), ([], "kept/for/ever"), ([], "FOLDER-kept/for/ever"),
    (["--poll"], "FOLDER-kept"),
  ])
  func `an edition that is frozen meanwhile is what the text is compared with`(
    words: [String], archive: String
  ) async throws {
    let preview = try await RunningPreview(words) { folder in
      let settings = try #require(folder.text("sapa.yaml"))
      let path = archive.replacing("FOLDER", with: folder.path)
      try folder.write(settings + "archive: \(path)\n", to: "sapa.yaml")
    }
    defer { try? FileManager.default.removeItem(atPath: preview.folder.path + "-kept") }
    #expect(try await !preview.get("/_sapa/changes/manual/").contains("against"))
    let path = archive.replacing("FOLDER", with: preview.folder.path)
    try FileManager.default.createDirectory(
      atPath: path.hasPrefix("/") ? path : preview.folder.path + "/" + path,
      withIntermediateDirectories: true)
    try Self.freeze(preview.folder)
    try await preview.wait(for: "/_sapa/changes/manual/") {
      $0.contains("&quot;against&quot;:&quot;Edition 3&quot;")
    }
  }

  @Test func `an archive that comes step by step, and goes and comes again, is noticed`()
    async throws
  {
    let preview = try await RunningPreview { folder in
      let settings = try #require(folder.text("sapa.yaml"))
      try folder.write(settings + "archive: kept/for/ever\n", to: "sapa.yaml")
    }
    let kept = preview.folder.url.appending(path: "kept")
    let page = "/_sapa/changes/manual/"
    for _ in 1...2 {
      for folder in ["", "for", "for/ever"] {
        try FileManager.default.createDirectory(
          at: kept.appending(path: folder), withIntermediateDirectories: true)
        try await Task.sleep(for: .milliseconds(300))
      }
      try Self.freeze(preview.folder)
      try await preview.wait(for: page) { $0.contains("against") }
      try FileManager.default.removeItem(at: kept)
      try await preview.wait(for: page) { !$0.contains("against") }
    }
  }

  @Test func `without an edition and without git the view says so`() async throws {
    let preview = try await RunningPreview()
    let page = try await preview.get("/_sapa/changes/manual/")
    #expect(page.contains("sapa-changes") && !page.contains("against"))
    #expect(try await preview.get("/_sapa/changes/nothing/").hasPrefix("HTTP/1.1 404"))
  }

  @Test func `a diagram is in the print view once it is laid out`() async throws {
    let preview = try await RunningPreview(slow: ["dot": "-Tjson"]) { folder in
      let text = try #require(folder.text("content/manual.md"))
      try FileManager.default.removeItem(at: folder.url.appending(path: "content/manual.md"))
      try folder.write(text, to: "content/manual/index.md")
      try folder.write(
        "---\ntitle: Сызба\nappendix: А\ndiagram: process\nnodes: [{id: a, title: Бір}, {id: b, "
          + "title: Екі}]\nedges: [[a, b]]\n---\n", to: "content/manual/app.md")
    }
    let first = try await preview.get("/_sapa/print/manual/")
    #expect(first.contains("%PDF-"))
    try await preview.wait(for: "/manual/appendix-a/") { $0.contains("d-plain") }
    #expect(try await preview.get("/_sapa/print/manual/") != first)
  }

  @Test func `the print view is the PDF of the last save, and pages are served meanwhile`()
    async throws
  {
    let preview = try await RunningPreview()
    async let paper = preview.get("/_sapa/print/manual/")
    #expect(try await preview.get("/manual/").hasPrefix("HTTP/1.1 200"))
    let first = try await paper
    #expect(first.hasPrefix("HTTP/1.1 200") && first.contains("%PDF-"))
    #expect(first.contains("X-Frame-Options: SAMEORIGIN"))
    #expect(try await preview.get("/_sapa/print/manual/") == first)
    let text = try #require(preview.folder.text("content/manual.md"))
    try preview.folder.write(text + "\nЖаңа сөйлем.\n", to: "content/manual.md")
    try await preview.wait(for: "/_sapa/print/manual/") { $0.contains("%PDF-") && $0 != first }
    #expect(try await preview.get("/_sapa/print/index.html").hasPrefix("HTTP/1.1 404"))
  }
}
