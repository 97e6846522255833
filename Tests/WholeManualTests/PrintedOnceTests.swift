import Foundation
import SapaTestSupport
import Testing

/// A PDF is set again only where something that it is made from has changed.
struct PrintedOnceTests {
  private let folder: TemporaryFolder

  /// A manual of two documents, and a Python that writes down what it is asked for.
  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    try folder.write(ereje("Мәтін."), to: "content/ereje.md")
    try folder.write(
      try #require(folder.text("sapa.yaml")) + "theme: own\n", to: "sapa.yaml")
    try folder.write("name: own\nextends: base\n", to: "themes/own/theme.yaml")
    try folder.write(
      "#!/bin/sh\ntee -a '\(folder.path)/asked' | '\(Worker.python)' \"$@\"\n", to: "python")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/python")
  }

  private func ereje(_ text: String) -> String {
    "---\ncode: УЕ-1\nedition: 1\nstatus: effective\n---\n\n# Ереже\n\n\(text)\n"
  }

  /// How many PDFs a build has had set: of the manual, of its other document, of the answers for an
  /// auditor.
  private func build(clock: String = "1") throws -> Int {
    try folder.write("", to: "asked")
    _ = try told(clock: clock)
    return try #require(folder.text("asked")).split(separator: "\n").count
  }

  /// What a build says of its pages.
  private func told(clock: String) throws -> [String] {
    let run = try SapaProgram.run(
      ["build"], in: folder.url,
      environment: ["SAPA_TYPST_PYTHON": folder.path + "/python", "SOURCE_DATE_EPOCH": clock])
    try #require(run.status == 0, "\(run.errors)")
    return (run.output + run.errors).split(separator: "\n").map(String.init)
      .filter { $0.contains("[missing-glyph]") }
  }

  private struct File: Equatable {
    var number: Int?
    var modified: Date?
  }

  private func files() throws -> [File] {
    try [Self.manual, Self.other].map { name in
      let facts = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/site/\(name)")
      return File(
        number: facts[.systemFileNumber] as? Int, modified: facts[.modificationDate] as? Date)
    }
  }

  private static let manual = "manual.pdf"
  private static let other = "documents/ue-1/УЕ-1-1.pdf"

  @Test func `of unchanged input nothing is set again, on whatever day and however often saved`()
    throws
  {
    #expect(try build() == 3)
    let before = try files()
    for path in ["content/manual.md", "content/ereje.md", "sapa.yaml"] {
      try folder.write(try #require(folder.text(path)), to: path)
    }
    #expect(try build(clock: "1700000000") == 0)
    #expect(try files() == before)
  }

  @Test func `what a page lacks is told by the builds that keep it as well`() throws {
    try folder.write(ereje("Белгі: 𒀀."), to: "content/ereje.md")
    let first = try told(clock: "1")
    #expect(first.count == 1)
    #expect(try told(clock: "1") == first)
    #expect(try build(clock: "1700000000") == 0)
    #expect(try told(clock: "1700000000") == first)
  }

  @Test func `of two documents only the changed one is set again`() throws {
    _ = try build()
    let before = try files()
    try folder.write(ereje("Басқа мәтін."), to: "content/ereje.md")
    #expect(try build() == 1)
    let after = try files()
    #expect(after[0] == before[0])
    #expect(after[1] != before[1])
  }

  @Test func `a value of the theme, or a file that is damaged or gone, has it set again`() throws {
    _ = try build()
    try folder.write(##"{"accent": "#7a1f1f"}"##, to: "themes/own/print/values.json")
    #expect(try build() == 3)
    try folder.write("%PDF-", to: "site/" + Self.other)
    #expect(try build() == 1)
    try FileManager.default.removeItem(atPath: folder.path + "/site/" + Self.manual)
    #expect(try build() == 1)
    #expect(try build() == 0)
  }
}
