import Foundation
import SapaCore
import SapaDelivery
import SapaTestSupport
import Testing

struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ files: [String: String]) throws -> OutputFolder {
    let output = try OutputFolder(folder.path + "/site")
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try output.put(Array(text.utf8), at: name)
    }
    try output.finish()
    return output
  }

  @Test func `only files whose bytes changed are written`() throws {
    _ = try build(["a/index.html": "бір", "b/index.html": "екі"])
    let second = try build(["a/index.html": "бір", "b/index.html": "үш"])
    #expect(second.writtenCount == 1)
    #expect(second.keptCount == 1)
    #expect(folder.text("site/b/index.html") == "үш")
  }

  @Test func `what an earlier build wrote and this one did not is removed with its folder`() throws
  {
    _ = try build(["a/index.html": "бір", "b/index.html": "екі"])
    _ = try build(["a/index.html": "бір"])
    #expect(folder.text("site/b/index.html") == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/b"))
  }

  @Test func `files of others in the folder stay`() throws {
    _ = try build(["a/index.html": "бір"])
    try folder.write("менікі", to: "site/mine.txt")
    _ = try build([:])
    #expect(folder.text("site/mine.txt") == "менікі")
  }

  @Test func `a folder that no build wrote is refused, and nothing in it is touched`() throws {
    try folder.write("менікі", to: "site/index.html")
    #expect(throws: EnvironmentFault.self) { try build(["index.html": "біздікі"]) }
    #expect(folder.text("site/index.html") == "менікі")
  }

  @Test func `a folder with only a gitignore is as good as empty`() throws {
    try folder.write("*\n", to: "site/.gitignore")
    _ = try build(["index.html": "біздікі"])
    #expect(folder.text("site/.gitignore") == "*\n")
  }

  @Test func `a build that was cut short is repaired by the next`() throws {
    let broken = try OutputFolder(folder.path + "/site")
    try broken.put(Array("жартылай".utf8), at: "index.html")
    // No finish: the process was killed here.
    _ = try build(["index.html": "бүтін"])
    #expect(folder.text("site/index.html") == "бүтін")
    #expect(folder.text("site/.sapa-manifest.json") != nil)
  }

  @Test func `what a killed build began goes if no other makes it`() throws {
    _ = try build(["index.html": "бір"])
    let broken = try OutputFolder(folder.path + "/site")
    try broken.put(Array("сән".utf8), at: "assets/site.1.css")
    try broken.put(Array("бет".utf8), at: "page/index.html")
    try folder.write("менікі", to: "site/assets/mine.css")
    _ = try build(["index.html": "бір", "page/index.html": "бет"])
    #expect(folder.text("site/assets/site.1.css") == nil)
    #expect(folder.text("site/assets/mine.css") == "менікі")
    #expect(folder.text("site/page/index.html") == "бет")
  }

  @Test func `a link in place of a page is replaced, not followed`() throws {
    _ = try build(["index.html": "бір"])
    try folder.write("сыртқы", to: "outside.txt")
    let page = folder.url.appending(path: "site/index.html")
    try FileManager.default.removeItem(at: page)
    try FileManager.default.createSymbolicLink(
      at: page, withDestinationURL: folder.url.appending(path: "outside.txt"))
    _ = try build(["index.html": "екі"])
    #expect(folder.text("outside.txt") == "сыртқы")
    #expect(folder.text("site/index.html") == "екі")
  }

  @Test func `the manifest holds the SHA-256 of every file`() throws {
    _ = try build(["a.txt": "abc"])
    let manifest = try #require(folder.text("site/.sapa-manifest.json"))
    // FIPS 180-4, the example of one block.
    #expect(
      manifest.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }
}
