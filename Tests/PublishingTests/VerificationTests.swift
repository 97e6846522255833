import Foundation
import SapaTestSupport
import Testing

/// A byte that has changed since is found, wherever it lies.
struct VerificationTests: PublishingSuite {
  let folder: TemporaryFolder

  init() throws { folder = try Self.manual() }

  @Test func `every flipped byte is found`() throws {
    _ = try publish()
    let root = folder.url.appending(path: "web/" + (try served()))
    let manifest = try #require(folder.text("web/current/.sapa-manifest.json"))
    let object = try JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any]
    let names = try #require(object?["files"] as? [String: String]).keys.sorted()
    #expect(names.count > 10)
    for name in names {
      let file = root.appending(path: name)
      let data = try Data(contentsOf: file)
      var damaged = data
      damaged[damaged.count / 2] ^= 1
      try damaged.write(to: file)
      let run = try verify()
      #expect(run.status == 1)
      #expect(run.output.contains("\(name): changed"))
      try data.write(to: file)
    }
    try Data().write(to: root.appending(path: "more.txt"))
    #expect(try verify().output.contains("more.txt: in no manifest"))
  }

  @Test func `a flipped byte is found in a manifest, and in what the releases before left`() throws
  {
    _ = try publish()
    let kept = try FileManager.default.subpathsOfDirectory(atPath: target + "/kept")
    let font = "kept/" + (try #require(kept.first { $0.hasSuffix(".woff2") }))
    let manifest = ".sapa-manifest.json"
    for (file, name, byte) in [
      // No JSON any more, and JSON as good as before: a blank in the place of a line's end.
      ("current/" + manifest, manifest, 0), ("current/" + manifest, manifest, 1), (font, font, 99),
    ] {
      let place = folder.url.appending(path: "web/" + file)
      let data = try Data(contentsOf: place)
      var damaged = data
      damaged[byte] = byte == 1 ? 0x20 : damaged[byte] ^ 1
      try damaged.write(to: place)
      let run = try verify()
      #expect(run.status == 1)
      #expect(run.output.contains("\(name): changed"), "\(run.output)")
      try data.write(to: place)
    }
    #expect(try verify().status == 0)
    try FileManager.default.removeItem(atPath: target + "/current/" + manifest)
    #expect(try verify().output.contains("\(manifest): missing"))
  }

  @Test func `a site whose build was cut short is incomplete until the next build`() throws {
    _ = try SapaProgram.run(["build", "--no-pdf"], in: folder.url)
    #expect(try verify("site").status == 0)
    try folder.write("", to: "site/.sapa-incomplete")
    let run = try verify("site")
    #expect(run.status == 1)
    #expect(run.output.contains("incomplete"))
    _ = try SapaProgram.run(["build", "--no-pdf"], in: folder.url)
    #expect(try verify("site").status == 0)
  }
}
