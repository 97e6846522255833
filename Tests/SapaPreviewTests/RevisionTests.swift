import Foundation
import SapaTestSupport
import Testing

/// The views of a revision: what changed in the running text, and the pages of paper.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct RevisionTests {
  /// A preview of a manual whose text lies in git.
  private func committed() async throws -> RunningPreview {
    try await RunningPreview { folder in
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
    try process.run()
    process.waitUntilExit()
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

  @Test func `without an edition and without git the view says so`() async throws {
    let preview = try await RunningPreview()
    let page = try await preview.get("/_sapa/changes/manual/")
    #expect(page.contains("sapa-changes") && !page.contains("against"))
    #expect(try await preview.get("/_sapa/changes/nothing/").hasPrefix("HTTP/1.1 404"))
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
