import Foundation
import SapaTestSupport
import Testing

/// What an editor sees after a save.
@Suite(.serialized, .timeLimit(.minutes(15)))
struct SavingTests {
  @Test(arguments: [false, true])
  func `a saved sentence is on its page, whether the system tells or the files are looked at`(
    polls: Bool
  ) async throws {
    let preview = try await RunningPreview(polls ? ["--poll"] : [])
    let text = try #require(preview.folder.text("content/manual.md"))
    try preview.folder.write(text + "\nЖаңа сөйлем.\n", to: "content/manual.md")
    try await preview.wait(for: "/manual/") { $0.contains("Жаңа сөйлем.") }
    #expect(try await preview.get("/").contains("Location: /manual/index.html"))
  }

  @Test func `a file saved by renaming, as editors do, is on its page`() async throws {
    let preview = try await RunningPreview()
    try preview.folder.write("# Басты бет\n\nАуыстырылды.\n", to: "content/.index.md.swp")
    let (from, to) = (
      preview.folder.path + "/content/.index.md.swp", preview.folder.path + "/content/index.md"
    )
    try #require(rename(from, to) == 0)
    try await preview.wait(for: "/index.html") { $0.contains("Ауыстырылды.") }
  }

  @Test func `a page in a new folder appears, and goes when the folder goes`() async throws {
    let preview = try await RunningPreview()
    try preview.folder.write("# Жаңа бет\n\nОсында.\n", to: "content/guides/print.md")
    try await preview.wait(for: "/guides/print/") { $0.contains("Осында.") }
    try FileManager.default.removeItem(at: preview.folder.url.appending(path: "content/guides"))
    try await preview.wait(for: "/guides/print/") { $0.hasPrefix("HTTP/1.1 404") }
  }

  @Test func `a page with an error is shown, with the error among the findings`() async throws {
    let preview = try await RunningPreview()
    try preview.folder.write("# Басты бет\n\nҚараңыз: осы СЖ 7.6 т.\n", to: "content/index.md")
    try await preview.wait(for: "/_sapa/state.json") { $0.contains("unknown-section") }
    let page = try await preview.get("/index.html")
    #expect(page.contains("7.6\u{A0}т."))
    #expect(page.contains("data-place=\"content/index.md:3\""))
  }

  @Test
  func `a file that cannot be read leaves a page that stands in, and repairing it brings it back`()
    async throws
  {
    let preview = try await RunningPreview()
    try preview.folder.write("# Нұсқау\n\nБар.\n", to: "content/guide.md")
    try await preview.wait(for: "/guide/") { $0.contains("Бар.") }
    try Data([0x23, 0x20, 0xFF, 0xFE]).write(
      to: preview.folder.url.appending(path: "content/guide.md"))
    try await preview.wait(for: "/guide/") { $0.contains("sapa-missing") }
    try await preview.wait(for: "/_sapa/state.json") { $0.contains("not-utf8") }
    try preview.folder.write("# Нұсқау\n\nҚайта бар.\n", to: "content/guide.md")
    try await preview.wait(for: "/guide/") { $0.contains("Қайта бар.") }
  }

  @Test func `an open page is told of a save`() async throws {
    let preview = try await RunningPreview()
    let (hello, told) = try await onOwnThread {
      let client = try RawClient(port: preview.port)
      client.send("GET /_sapa/events HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
      let hello = client.receive(until: "event: hello")
      try preview.folder.write("# Басты бет\n\nБасқа.\n", to: "content/index.md")
      return (hello, client.receive(until: "index.html"))
    }
    #expect(hello.contains("text/event-stream"))
    #expect(told.contains("event: text"))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["SAPA_SOAK"] == "1"))
  func `two thousand saves do not grow memory`() async throws {
    let preview = try await RunningPreview()
    func save(_ number: Int) async throws {
      try preview.folder.write("# Басты бет\n\nСақталды \(number).\n", to: "content/index.md")
      try await preview.wait(for: "/index.html") { $0.contains("Сақталды \(number).") }
    }
    for number in 0..<300 { try await save(number) }
    let before = try residentPages(of: preview)
    for number in 300..<2_300 { try await save(number) }
    #expect(try residentPages(of: preview) < before + before / 4)
  }

  private func residentPages(of preview: RunningPreview) throws -> Int {
    let text = try String(contentsOfFile: "/proc/\(preview.processNumber)/statm", encoding: .utf8)
    return try #require(Int(text.split(separator: " ")[1]))
  }
}
