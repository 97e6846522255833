import Foundation
import SapaTestSupport
import Testing

/// What an editor sees after a save.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct SavingTests {
  @Test(arguments: [false, true])
  func `a saved sentence is on its page, whether the system tells or the files are looked at`(
    polls: Bool
  ) async throws {
    let preview = try await RunningPreview(polls: polls)
    let text = try #require(preview.folder.text("content/manual.md"))
    try await Task.sleep(for: .milliseconds(100))
    try preview.folder.write(text + "\nЖаңа сөйлем.\n", to: "content/manual.md")
    try await wait { try preview.get("/manual/").contains("Жаңа сөйлем.") }
    #expect(try preview.get("/").contains("Location: /manual/index.html"))
  }

  @Test func `a file saved by renaming, as editors do, is on its page`() async throws {
    let preview = try await RunningPreview()
    try await Task.sleep(for: .milliseconds(100))
    try preview.folder.write("# Басты бет\n\nАуыстырылды.\n", to: "content/.index.md.swp")
    let (from, to) = (
      preview.folder.path + "/content/.index.md.swp", preview.folder.path + "/content/index.md"
    )
    try #require(rename(from, to) == 0)
    try await wait { try preview.get("/index.html").contains("Ауыстырылды.") }
  }

  @Test func `a page in a new folder appears, and goes when the folder goes`() async throws {
    let preview = try await RunningPreview()
    try await Task.sleep(for: .milliseconds(100))
    try preview.folder.write("# Жаңа бет\n\nОсында.\n", to: "content/guides/print.md")
    try await wait { try preview.get("/guides/print/").contains("Осында.") }
    try FileManager.default.removeItem(at: preview.folder.url.appending(path: "content/guides"))
    try await wait { try preview.get("/guides/print/").hasPrefix("HTTP/1.1 404") }
  }

  @Test func `a page with an error is shown, with the error among the findings`() async throws {
    let preview = try await RunningPreview()
    try await Task.sleep(for: .milliseconds(100))
    try preview.folder.write("# Басты бет\n\nҚараңыз: осы СЖ 7.6 т.\n", to: "content/index.md")
    try await wait { try preview.get("/_sapa/state.json").contains("unknown-section") }
    let page = try preview.get("/index.html")
    #expect(page.contains("7.6\u{A0}т."))
    #expect(page.contains("data-place=\"content/index.md:3\""))
  }

  @Test
  func `a file that cannot be read leaves a page that stands in, and repairing it brings it back`()
    async throws
  {
    let preview = try await RunningPreview()
    try await Task.sleep(for: .milliseconds(100))
    try preview.folder.write("# Нұсқау\n\nБар.\n", to: "content/guide.md")
    try await wait { try preview.get("/guide/").contains("Бар.") }
    try Data([0x23, 0x20, 0xFF, 0xFE]).write(
      to: preview.folder.url.appending(path: "content/guide.md"))
    try await wait { try preview.get("/guide/").contains("sapa-missing") }
    try await wait { try preview.get("/_sapa/state.json").contains("not-utf8") }
    try preview.folder.write("# Нұсқау\n\nҚайта бар.\n", to: "content/guide.md")
    try await wait { try preview.get("/guide/").contains("Қайта бар.") }
  }

  @Test func `an open page is told of a save`() async throws {
    let preview = try await RunningPreview()
    let client = try RawClient(port: preview.port)
    client.send("GET /_sapa/events HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    #expect(client.receive(until: "event: hello").contains("text/event-stream"))
    try preview.folder.write("# Басты бет\n\nБасқа.\n", to: "content/index.md")
    #expect(client.receive(until: "index.html").contains("event: text"))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["SAPA_SOAK"] == "1"))
  func `two thousand saves do not grow memory`() async throws {
    let preview = try await RunningPreview()
    func save(_ number: Int) async throws {
      try preview.folder.write("# Басты бет\n\nСақталды \(number).\n", to: "content/index.md")
      try await wait { try preview.get("/index.html").contains("Сақталды \(number).") }
    }
    for number in 0..<300 { try await save(number) }
    let before = try residentPages()
    for number in 300..<2_300 { try await save(number) }
    #expect(try residentPages() < before + before / 4)
  }

  private func residentPages() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return try #require(Int(text.split(separator: " ")[1]))
  }
}
