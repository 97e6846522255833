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

  /// How editors save a file, each with what it leaves beside it meanwhile.
  enum Editor: CaseIterable {
    case visualStudioCode
    case vim
    case libreOffice

    func save(_ text: String, to name: String, in folder: TemporaryFolder) throws {
      let path = folder.path + "/" + name
      switch self {
      // Into the file itself, which is empty for a moment.
      case .visualStudioCode:
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.truncate(atOffset: 0)
        usleep(50_000)
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
      // A probe, the old file moved away, a new one, the old one deleted.
      case .vim:
        try folder.write("", to: "content/4913")
        unlink(folder.path + "/content/4913")
        guard rename(path, path + "~") == 0 else { throw Fault.notSaved }
        usleep(50_000)
        try folder.write(text, to: name)
        unlink(path + "~")
      // A lock, a file aside, renamed over the old one.
      case .libreOffice:
        try folder.write("", to: "content/.~lock.index.md#")
        try folder.write(text, to: "content/lu89217sab2.tmp")
        guard rename(folder.path + "/content/lu89217sab2.tmp", path) == 0 else {
          throw Fault.notSaved
        }
        unlink(folder.path + "/content/.~lock.index.md#")
      }
    }

    enum Fault: Error {
      case notSaved
    }
  }

  @Test(arguments: Editor.allCases)
  func `a file is on its page after each save, and its page never goes meanwhile`(
    editor: Editor
  ) async throws {
    let preview = try await RunningPreview()
    let events = try await preview.listen()
    for number in 1...3 {
      try editor.save(
        "# Басты бет\n\nСақталды \(number).\n", to: "content/index.md", in: preview.folder)
      try await preview.wait(for: "/index.html") { $0.contains("Сақталды \(number).") }
    }
    // Words changed, and nothing else: no page is loaded anew.
    let told = try await onOwnThread { events.client.receive(until: "never", for: 1) }
    #expect(told.contains("event: text") && !told.contains("event: site"), "\(told)")
  }

  @Test func `a phrase of the settings is a link from the next save on`() async throws {
    let preview = try await RunningPreview {
      try $0.write("# Бет\n\nБұл 2 нүктесінде.\n", to: "content/page.md")
    }
    let settings = try #require(preview.folder.text("sapa.yaml"))
    try await preview.wait(for: "/page/index.html") { $0.contains("Бұл 2 нүктесінде.") }
    try preview.folder.write(
      settings + "citations: [\"{section} нүкте\"]\n", to: "sapa.yaml")
    try await preview.wait(for: "/page/index.html") { $0.contains("нүктесінде</a>") }
    try preview.folder.write(
      settings + "citations: [\"{section} бөлшек\"]\n", to: "sapa.yaml")
    try await preview.wait(for: "/page/index.html") { !$0.contains("нүктесінде</a>") }
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

  @Test(arguments: [[], ["--poll"]])
  func `a file that nobody can read is told when it comes, and no longer when it is gone`(
    words: [String]
  ) async throws {
    let preview = try await RunningPreview(words)
    let link = preview.folder.path + "/content/link.md"
    try await preview.wait(for: "/_sapa/state.json") { !$0.contains("symbolic link") }
    for _ in 1...2 {
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: preview.folder.path + "/content/manual.md")
      try await preview.wait(for: "/_sapa/state.json") {
        $0.contains("content/link.md is a symbolic link")
      }
      try FileManager.default.removeItem(atPath: link)
      try await preview.wait(for: "/_sapa/state.json") { !$0.contains("symbolic link") }
    }
  }

  @Test func `a document without text says where its control data are written`() async throws {
    let preview = try await RunningPreview()
    let rule = "---\ncode: УЕ-СК-09-2024\ntitle: Ереже\nstatus: қолданыста\n---\n"
    try preview.folder.write(rule, to: "content/register/rule.md")
    try await preview.wait(for: "/documents/ue-sk-09-2024/") {
      $0.contains("data-place=\"content/register/rule.md:1\">Ереже</h1>")
    }
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

  @Test(arguments: [true, false])
  func `a chapter that cannot be read says why where its page has stood`(isEmpty: Bool) async throws
  {
    let preview = try await RunningPreview { folder in
      let text = try #require(folder.text("content/manual.md"))
      try FileManager.default.removeItem(at: folder.url.appending(path: "content/manual.md"))
      try folder.write(
        String(try #require(text.split(separator: "## 1").first)), to: "content/manual/index.md")
      try folder.write("# 1 Қолдану саласы\n\nМәтін.\n", to: "content/manual/01-scope.md")
      // Faults of others do not hide its own.
      try folder.write("# Бет\n\n[жоқ](none.md)\n", to: "content/a.md")
    }
    try await preview.wait(for: "/manual/1/") { $0.contains("Мәтін.") }
    let chapter = preview.folder.url.appending(path: "content/manual/01-scope.md")
    let text = try #require("\u{FEFF}# 1 Саласы\n".data(using: .utf16LittleEndian))
    try (isEmpty ? Data() : text).write(to: chapter)
    try await preview.wait(for: "/manual/1/") { answer in
      answer.hasPrefix("HTTP/1.1 404")
        && answer.contains("content=\"content/manual/01-scope.md\"")
        && answer.contains(isEmpty ? "<p>Title is missing</p>" : "UTF-")
        && !answer.contains("none.md")
    }
    try preview.folder.write("# 1 Қолдану саласы\n\nҚайта.\n", to: "content/manual/01-scope.md")
    try await preview.wait(for: "/manual/1/") { $0.contains("Қайта.") }
  }

  @Test func `settings that cannot be read are told, and the pages stay meanwhile`() async throws {
    let preview = try await RunningPreview()
    try await preview.wait(for: "/index.html") { $0.contains("Басты бет") }
    let settings = try #require(preview.folder.text("sapa.yaml"))
    let path = preview.folder.url.appending(path: "sapa.yaml")
    for number in 1...2 {
      if number == 1 {
        try preview.folder.write(settings + "theme: nope\n", to: "sapa.yaml")
      } else {
        try FileManager.default.removeItem(at: path)
      }
      try await preview.wait(for: "/_sapa/state.json") {
        $0.contains(number == 1 ? "theme nope is in none of" : "sapa.yaml does not exist")
      }
      try preview.folder.write("# Басты бет\n\nСақталды \(number).\n", to: "content/index.md")
      try await preview.wait(for: "/index.html") { $0.contains("Сақталды \(number).") }
      #expect(try await preview.get("/_sapa/state.json").contains("The pages stay as they were."))
      try preview.folder.write(settings, to: "sapa.yaml")
      try await preview.wait(for: "/_sapa/state.json") {
        !$0.contains("The pages stay as they were.")
      }
    }
  }

  @Test func `the address of the page saved last leads home once that page is deleted`()
    async throws
  {
    let preview = try await RunningPreview()
    try preview.folder.write("# Жаңа бет\n\nОсында.\n", to: "content/new.md")
    try await preview.wait(for: "/") { $0.contains("Location: /new/index.html") }
    try FileManager.default.removeItem(at: preview.folder.url.appending(path: "content/new.md"))
    try await preview.wait(for: "/") { $0.contains("Location: /index.html") }
  }

  @Test func `an open page is told of a save`() async throws {
    let preview = try await RunningPreview()
    let events = try await preview.listen()
    let hello = try await onOwnThread { events.client.receive(until: "event: hello") }
    try preview.folder.write("# Басты бет\n\nБасқа.\n", to: "content/index.md")
    let told = try await onOwnThread { events.client.receive(until: "index.html") }
    #expect(hello.contains("text/event-stream"))
    #expect(told.contains("event: text"))
  }

  @Test(.enabled(if: isSoaking))
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
