import Foundation
import SapaTestSupport
import Testing

/// The report in SARIF held against the schema of its specification.
struct SarifSchemaTests {
  private static let python = SapaProgram.sourceTree.appending(path: ".venv/bin/python3").path
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "sarif.py").path

  @Test(arguments: ["faulty-manual", "english-manual-with-faults", "english-manual"])
  func `a report of any findings is valid SARIF`(manual: String) throws {
    let input = SapaProgram.sourceTree.appending(
      path: "Tests/SapaGoldenTests/Cases/\(manual)/input")
    let folder = try TemporaryFolder()
    let output = try SapaProgram.run(["check", "--format", "sarif"], in: input).output
    try folder.write(output, to: "report.sarif")
    let verdict = try SapaProgram.output(
      of: Self.python, [Self.script, folder.path + "/report.sarif"])
    #expect(verdict.hasSuffix(" results\n"))
    #expect(manual == "english-manual" || verdict != "0 results\n")
  }

  @Test func `a report that is none is refused`() throws {
    let folder = try TemporaryFolder()
    let output = try SapaProgram.run(["check", "--format", "sarif"], in: folder.withManual()).output
    try folder.write(
      output.replacing("unicodeCodePoints", with: "letters"), to: "report.sarif")
    #expect(throws: (any Error).self) {
      try SapaProgram.output(of: Self.python, [Self.script, folder.path + "/report.sarif"])
    }
  }
}

extension TemporaryFolder {
  fileprivate func withManual() throws -> URL {
    try writeManual()
    return url
  }
}
