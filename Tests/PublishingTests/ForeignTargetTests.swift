import Foundation
import SapaTestSupport
import Testing

/// What lies in a target and is not ours: it is not written through, and not lost.
struct ForeignTargetTests: PublishingSuite {
  let folder: TemporaryFolder

  init() throws { folder = try Self.manual() }

  @Test func `a folder of others is refused and not touched`() throws {
    try folder.write("менікі", to: "web/mine.txt")
    let run = try publish()
    #expect(run.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == ["mine.txt"])
  }

  @Test func `a link inside the target is not followed`() throws {
    _ = try publish()
    try folder.write("сыртқы", to: "outside/file.txt")
    try FileManager.default.createSymbolicLink(
      atPath: target + "/releases/.unfinished-9", withDestinationPath: folder.path + "/outside")
    #expect(try publish().status == 0)
    #expect(folder.text("outside/file.txt") == "сыртқы")
    try FileManager.default.removeItem(atPath: target + "/releases")
    try FileManager.default.createSymbolicLink(
      atPath: target + "/releases", withDestinationPath: folder.path + "/outside")
    #expect(try publish().status == 2)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/outside")
        == ["file.txt"])
  }

  @Test(arguments: ["releases", "kept", "releases.jsonl"])
  func `a link in the place of what publish writes through is refused at once`(
    name: String
  ) throws {
    _ = try publish()
    // As an office would that moved a folder to a larger disk.
    try FileManager.default.moveItem(
      atPath: target + "/" + name, toPath: folder.path + "/outside")
    try folder.write("сыртқы", to: "other/.unfinished-9/file.txt")
    let outside = name == "releases.jsonl" ? "outside" : "other"
    try FileManager.default.createSymbolicLink(
      atPath: target + "/" + name, withDestinationPath: folder.path + "/" + outside)
    try edit("жаңа")
    let before = try files()
    for words in [[], ["--rollback"]] {
      let run = try SapaProgram.run(
        ["publish", target, "--no-pdf"] + words, in: folder.url)
      #expect(run.status == 2)
      #expect(run.errors.contains("\(name) (Too many levels of symbolic links): a link"))
    }
    #expect(try files() == before)
  }

  @Test func `links further in are put aside and nothing behind them is touched`() throws {
    try folder.write("сыртқы", to: "outside/site.0123456789.css")
    let before = try files(in: "outside")
    _ = try publish()
    try FileManager.default.removeItem(atPath: target + "/kept/assets")
    for name in ["kept/assets", "kept/more"] {
      try FileManager.default.createSymbolicLink(
        atPath: target + "/" + name, withDestinationPath: folder.path + "/outside")
    }
    try edit("жаңа")
    #expect(try publish().status == 0)
    #expect(try verify().status == 0)
    #expect(try files(in: "outside") == before)
    // In place: what an earlier publish wrote lies behind a link now, and is to be removed.
    let place = folder.path + "/place"
    try folder.write("# Көне\n", to: "content/old.md")
    _ = try SapaProgram.run(["publish", place, "--no-pdf", "--in-place"], in: folder.url)
    try FileManager.default.removeItem(at: folder.url.appending(path: "content/old.md"))
    try FileManager.default.moveItem(atPath: place + "/old", toPath: folder.path + "/old")
    try FileManager.default.createSymbolicLink(
      atPath: place + "/old", withDestinationPath: folder.path + "/old")
    let old = try files(in: "old")
    _ = try SapaProgram.run(["publish", place, "--no-pdf", "--in-place"], in: folder.url)
    #expect(try files(in: "old") == old)
    #expect(old.count == 1)
  }
}
