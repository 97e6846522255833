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

  private static let isSoaking = ProcessInfo.processInfo.environment["SAPA_SOAK"] == "1"

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
    let answer = try answer(of: "faults.py", ["--every", "25"])
    #expect(answer["faults"] as? [String] == [])
    #expect(try #require(answer["tried"] as? Int) >= 25)
  }

  @Test(.enabled(if: isSoaking), .timeLimit(.minutes(60)))
  func `at every single call`() throws {
    let answer = try answer(of: "faults.py", ["--every", "1"])
    #expect(answer["faults"] as? [String] == [])
  }

  @Test(.timeLimit(.minutes(15)))
  func `readers of nginx see no error and no torn page while releases are switched`() throws {
    let conf = SapaProgram.sourceTree.appending(path: "docs/examples/nginx-sapa.conf").path
    let answer = try answer(
      of: "switches.py", [conf, "--switches", Self.isSoaking ? "1000" : "100"])
    #expect(answer["faults"] as? [String] == [])
    #expect(try #require(answer["answers"] as? Int) > 100)
    #expect(try #require(answer["compressed"] as? Int) > 50)
  }
}
