import Foundation
import SapaTestSupport
import Testing

/// Two tabs of Chromium while a manual is edited, broken and repaired.
struct BrowserTests {
  @Test(.timeLimit(.minutes(15)))
  func `open tabs follow every save without losing the place of reading`() async throws {
    let folder = try TemporaryFolder()
    try folder.writeManual()
    let process = Process()
    process.executableURL = SapaProgram.sourceTree.appending(path: ".venv/bin/python3")
    process.arguments = [
      SapaProgram.sourceTree.appending(path: "Tests/SapaPreviewTests/browser.py").path,
      SapaProgram.program.path, folder.path,
    ]
    let output = folder.url.appending(path: "answer.json")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    let status = try await onOwnThread {
      try process.runToEnd()
      return process.terminationStatus
    }
    try #require(status == 0)
    let answer = try #require(folder.text("answer.json"))
    #expect(answer == "{\"problems\": []}\n")
  }
}
