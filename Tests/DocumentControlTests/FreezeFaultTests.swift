import Foundation
import SapaTestSupport
import Testing

/// A freeze that is broken on purpose.
struct FreezeFaultTests {
  @Test(.timeLimit(.minutes(20)))
  func `whatever call fails, the archive has the edition whole or not at all`() throws {
    let college = try College()
    let script = SapaProgram.sourceTree.appending(path: "Tests/DocumentControlTests/freezes.py")
    let text = try SapaProgram.output(
      of: "/usr/bin/env",
      [
        "python3", script.path, SapaProgram.path, college.folder.path, "--every",
        isSoaking ? "1" : "23",
      ])
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(answer["faults"] as? [String] == [])
    #expect(try #require(answer["tried"] as? Int) >= 10)
    let left = try #require(answer["left"] as? [String: Int])
    #expect(left["nothing"] ?? 0 > 0, "no call was broken: \(left)")
  }
}
