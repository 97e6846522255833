import Foundation
import SapaTestSupport
import Testing

/// A publish that is broken on purpose, and readers that poll while releases are switched.
struct FaultTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "work"), withIntermediateDirectories: true)
  }

  private func answer(of script: String, _ words: [String]) throws -> [String: Any] {
    let tests = SapaProgram.sourceTree.appending(path: "Tests/PublishingTests")
    let text = try SapaProgram.output(
      of: "/usr/bin/env",
      [
        "python3", tests.appending(path: script).path, SapaProgram.program.path, folder.path,
        folder.path + "/work",
      ] + words)
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(.timeLimit(.minutes(15)))
  func `whatever call fails, the old release or the new one is whole`() throws {
    let answer = try answer(of: "faults.py", ["--every", "61"])
    #expect(answer["faults"] as? [String] == [])
    #expect(try #require(answer["tried"] as? Int) >= 25)
  }

  @Test(.enabled(if: isSoaking), .timeLimit(.minutes(60)))
  func `at every single call`() throws {
    let answer = try answer(of: "faults.py", ["--every", "1"])
    #expect(answer["faults"] as? [String] == [])
  }

  @Test(.enabled(if: isSoaking), .timeLimit(.minutes(15)))
  func `a flipped byte in each of 200 files of the university's manual is found`() throws {
    let web = folder.path + "/web"
    let publish = try SapaProgram.run(
      ["publish", web, SapaProgram.sourceTree.path, "--no-pdf"], in: folder.url)
    #expect(publish.status == 0, "\(publish.errors)")
    let release = try FileManager.default.destinationOfSymbolicLink(atPath: web + "/current")
    let root = URL(filePath: web + "/" + release)
    let manifest = try Data(contentsOf: root.appending(path: ".sapa-manifest.json"))
    let known = try JSONSerialization.jsonObject(with: manifest) as? [String: Any]
    var chance = SeededGenerator(seed: 9)
    let names =
      try #require(known?["files"] as? [String: String]).keys.sorted()
      .shuffled(using: &chance).prefix(199) + [".sapa-manifest.json"]
    var found = 0
    for name in names {
      let file = root.appending(path: name)
      let data = try Data(contentsOf: file)
      var damaged = data
      damaged[Int.random(in: 0..<data.count, using: &chance)] ^=
        1 << UInt8.random(in: 0...7, using: &chance)
      try damaged.write(to: file)
      let run = try SapaProgram.run(["verify", web], in: folder.url)
      if run.status == 1, run.output.contains(name) { found += 1 }
      try data.write(to: file)
    }
    #expect(names.count == 200)
    #expect(found == 200)
    #expect(try SapaProgram.run(["verify", web], in: folder.url).status == 0)
  }

  @Test(.timeLimit(.minutes(15)))
  func `readers of nginx see no error and no torn page while releases are switched`() throws {
    let conf = SapaProgram.sourceTree.appending(path: "docs/examples/nginx-sapa.conf").path
    let answer = try answer(
      of: "switches.py", [conf, "--switches", isSoaking ? "1000" : "100"])
    #expect(answer["faults"] as? [String] == [])
    #expect(try #require(answer["answers"] as? Int) > 100)
    #expect(try #require(answer["compressed"] as? Int) > 50)
  }
}
