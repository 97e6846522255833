import Foundation
import SapaTestSupport
import Testing

/// Seven times the manual as one document: 400 pages in 15 seconds of the processor and 1 GB.
struct LargePrintTests {
  private struct Answer: Decodable {
    var pages: Int
    var cpu: Double
    var memory: Double
  }

  @Test(.enabled(if: isSoaking))
  func `400 pages take 15 seconds and 1 GB at most`() throws {
    let script = SapaProgram.sourceTree.appending(path: "Benchmarks/print.py").path
    let answer = try SapaProgram.output(
      of: "/usr/bin/env", ["SAPA=" + SapaProgram.path, Worker.python, script, "--large"])
    let large = try JSONDecoder().decode(Answer.self, from: Data(answer.utf8))
    #expect(large.pages >= 400)
    #expect(large.cpu <= 15)
    #expect(large.memory <= 1000)
  }
}
