import Foundation
import Glibc
import SapaCore
import SapaDelivery
import SapaTestSupport
import Testing

struct ContentFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("organization: {name: Сынақ}\n", to: "sapa.yaml")
    try folder.write("# Бет\n", to: "content/page.md")
  }

  private func read() throws -> ContentFolder {
    try ContentFolder(ManualFolder(folder.path))
  }

  @Test func `pages are read and files of known kinds are offered`() throws {
    try folder.write("<svg/>", to: "content/a/map.svg")
    try folder.write("secret", to: "content/a/notes.txt")
    let content = try read()
    #expect(content.sources.map(\.path) == ["content/page.md"])
    #expect(content.assets == ["content/a/map.svg"])
    #expect(content.findings.isEmpty)
  }

  @Test(arguments: ["ereje.markdown", "ереже.MKD", "page.md.txt"])
  func `what is a page by everything but its ending is told`(name: String) throws {
    try folder.write("# Ереже\n", to: "content/" + name)
    let content = try read()
    #expect(content.sources.map(\.path) == ["content/page.md"])
    #expect(content.findings.map(\.span.file) == ["content/" + name])
    #expect(content.findings.map(\.severity) == [.warning])
  }

  @Test func `what editors and offices leave behind is never read`() throws {
    for name in [".env", ".git/config.md", "~$plan.md", "page.md~", "#page.md#"] {
      try folder.write("SECRET", to: "content/" + name)
    }
    let content = try read()
    #expect(content.sources.map(\.path) == ["content/page.md"])
  }

  @Test func `a link is a finding, not a way out`() throws {
    try folder.write("# Құпия\n", to: "secret.md")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "content/secret.md"),
      withDestinationURL: folder.url.appending(path: "secret.md"))
    let content = try read()
    #expect(content.sources.count == 1)
    #expect(content.findings.map(\.span.file) == ["content/secret.md"])
  }

  @Test(.timeLimit(.minutes(15))) func `a pipe does not stop the run`() throws {
    #expect(mkfifo(folder.path + "/content/x.md", 0o644) == 0)
    #expect(try read().findings.map(\.span.file) == ["content/x.md"])
  }

  /// Writes a file of `content/` whose name is bytes.
  private func write(_ text: String, toBytes name: [UInt8]) {
    let path = Array((folder.path + "/content/").utf8) + name + [0]
    let descriptor = open(path.map { CChar(bitPattern: $0) }, O_WRONLY | O_CREAT, 0o644)
    _ = text.withCString { Glibc.write(descriptor, $0, text.utf8.count) }
    close(descriptor)
  }

  @Test func `a page whose name is not UTF-8 is read, with a warning`() throws {
    write("# Саясат\n", toBytes: [0xD1, 0xFF] + Array(".md".utf8))
    let content = try read()
    #expect(content.sources.map(\.path) == ["content/page.md", "content/??.md"])
    #expect(content.sources.last?.bytes == Array("# Саясат\n".utf8))
    #expect(content.findings.map(\.headline.en) == ["The name content/??.md is not UTF-8"])
    #expect(content.findings.map(\.severity) == [.warning])
  }

  @Test func `of two names that look the same one page is read, and the other is an error`() throws
  {
    write("# Бір\n", toBytes: [0xFE] + Array(".md".utf8))
    write("# Екі\n", toBytes: [0xFF] + Array(".md".utf8))
    let content = try read()
    #expect(content.sources.count == 2)
    #expect(content.findings.map(\.severity) == [.warning, .error])
  }

  @Test func `another file whose name is not UTF-8 is an error, and so is a link`() throws {
    write("x", toBytes: [0xFF] + Array(".png".utf8))
    let link = Array((folder.path + "/content/").utf8) + [0xFE] + Array(".md".utf8) + [0]
    symlink("/etc/passwd", link.map { CChar(bitPattern: $0) })
    let content = try read()
    #expect(content.sources.map(\.path) == ["content/page.md"])
    #expect(content.findings.map(\.severity) == [.error, .error])
  }

  @Test func `names that differ only in the form of a letter are one fault`() throws {
    try folder.write("# Бір\n", to: "content/жай.md")
    try folder.write("# Екі\n", to: "content/жаи\u{306}.md")
    let content = try read()
    #expect(content.findings.count == 1)
    #expect(content.findings.first?.rule.id == "unreadable-file")
  }

  @Test func `a name that is no text is named with question marks`() throws {
    let path = Array((folder.path + "/content/hostile-").utf8) + [0xFF] + Array(".md\0".utf8)
    let file = path.withUnsafeBytes { bytes in
      bytes.baseAddress.map {
        open($0.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o644)
      }
    }
    _ = try close(#require(file))
    #expect(try read().findings.map(\.span.file) == ["content/hostile-?.md"])
  }

  @Test func `the root is found from a folder below it`() throws {
    let manual = try ManualFolder(folder.path)
    #expect(manual.root == URL(filePath: folder.path).resolvingSymlinksInPath().path)
    #expect(try ManualFolder(folder.path + "/content").root == manual.root)
    #expect(throws: EnvironmentFault.self) { try ManualFolder(folder.path + "/none") }
  }
}
