import Foundation
import SapaTestSupport
import Testing

/// The pages of a small manual against recorded ones: title, contents, text, a table over pages, a
/// page across, the three sheets, the master list.
///
/// `SAPA_RECORD=1` records them anew; a recording run is not green.
struct GoldenPrintTests {
  private static let tests = SapaProgram.sourceTree.appending(path: "Tests/WholeManualTests")
  private static let sample = tests.appending(path: "Sample")

  private func print(
    _ words: [String], of folder: URL, to name: String = "out.pdf",
    environment: [String: String] = [:]
  ) throws -> (file: TemporaryFolder, path: String) {
    let output = try TemporaryFolder()
    let path = output.path + "/" + name
    let run = try SapaProgram.run(
      ["print"] + words + ["-o", path], in: folder, environment: environment)
    try #require(run.status == 0, "\(run.errors)")
    return (output, path)
  }

  private func compare(
    _ pdf: String, with name: String, records: Bool = true
  ) throws -> (pages: Int, faults: [String]) {
    let isRecording = records && ProcessInfo.processInfo.environment["SAPA_RECORD"] != nil
    let script = Self.tests.appending(path: "golden.py").path
    let expected = Self.tests.appending(path: "Pages-\(name)").path
    let answer = try SapaProgram.output(
      of: Worker.python, [script, pdf, expected] + (isRecording ? ["--record"] : []))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
    #expect(!isRecording, "recorded anew")
    return (try #require(object["pages"] as? Int), try #require(object["faults"] as? [String]))
  }

  @Test(arguments: [
    ("manual", [String]()), ("register", ["--sheet", "register"]),
    ("sheet", ["--sheet", "acknowledgement"]),
  ])
  func `the pages look as they were recorded`(name: String, words: [String]) throws {
    let (folder, pdf) = try print(words, of: Self.sample)
    #expect(try compare(pdf, with: name).faults == [])
    #expect(try proof(of: [pdf]).faults == [])
    withExtendedLifetime(folder) {}
  }

  @Test func `another look is seen`() throws {
    let changed = try TemporaryFolder()
    let copy = changed.url.appending(path: "manual")
    try FileManager.default.copyItem(at: Self.sample, to: copy)
    try changed.write("name: own\nextends: base\n", to: "manual/themes/own/theme.yaml")
    try changed.write(
      #"{"line": "16.2pt"}"#, to: "manual/themes/own/print/values.json")
    let settings = try #require(changed.text("manual/sapa.yaml"))
    try changed.write(settings + "theme: own\n", to: "manual/sapa.yaml")
    let (folder, pdf) = try print([], of: copy)
    #expect(!(try compare(pdf, with: "manual", records: false).faults.isEmpty))
    withExtendedLifetime(folder) {}
  }

  @Test func `the same manual gives the same bytes in two folders, clocks and locales`() throws {
    let other = try TemporaryFolder()
    let copy = other.url.appending(path: "другая папка")
    try FileManager.default.copyItem(at: Self.sample, to: copy)
    let (first, one) = try print(["--jobs", "1"], of: Self.sample)
    let (second, two) = try print(
      ["--jobs", "2"], of: copy, to: "басқа.pdf",
      environment: ["TZ": "Asia/Almaty", "LC_ALL": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": "1"])
    let bytes = try Data(contentsOf: URL(filePath: one))
    #expect(bytes.count > 10_000)
    #expect(try bytes == Data(contentsOf: URL(filePath: two)))
    withExtendedLifetime((first, second)) {}
  }
}
