import Foundation
import SapaTestSupport
import Testing

/// PDF/UA-1 and PDF/A-2a, as far as what runs here can tell; docs/printing.md says what did not run.
struct StandardsTests {
  /// Every PDF of the manual's site, and of a small manual with everything that can stand in one: the
  /// whole, a numbered copy, a draft, each form, the register.
  private func everyPrint(_ body: (String) throws -> Void) throws {
    let built = try WholeManual.get()
    for pdf in try built.files(ending: ".pdf") where pdf != "manual.pdf" {
      try body(built.site.path + "/" + pdf)
    }
    let folder = try TemporaryFolder()
    let small = folder.url.appending(path: "small")
    try FileManager.default.copyItem(
      at: SapaProgram.sourceTree.appending(path: "Tests/WholeManualTests/Sample"), to: small)
    let index = try #require(folder.text("small/content/manual/index.md"))
    func print(_ name: String, _ words: [String]) throws {
      let path = folder.path + "/\(name).pdf"
      let run = try SapaProgram.run(["print", "-o", path] + words, in: small)
      try #require(run.status == 0, "\(name): \(run.errors)")
      try body(path)
    }
    for sheet in ["changes", "approval", "acknowledgement", "register"] {
      try print(sheet, ["--sheet", sheet])
    }
    try print("small", [])
    let draft = index.replacing("status: effective", with: "status: draft\ncopies: [{number: 1}]")
    try folder.write(draft, to: "small/content/manual/index.md")
    try print("draft", ["--drafts", "--copy", "1"])
  }

  @Test(.timeLimit(.minutes(15)))
  func `a screen reader finds structure, words for every figure, and heads of tables`() throws {
    let outloud = SapaProgram.sourceTree.appending(path: ".venv/bin/outloud").path
    var count = 0
    try everyPrint { pdf in
      count += 1
      let answer = try SapaProgram.output(
        of: outloud,
        [pdf, "--json", "-", "--quiet", "--fail-on", "never"])
      let start = try #require(answer.firstIndex(of: "{"))
      #expect(answer[start...].contains("findings"), "\(pdf): \(answer.prefix(500))")
      #expect(!answer[start...].contains(#""severity": "error""#), "\(pdf): \(answer.prefix(2000))")
    }
    #expect(count >= 8)
  }

  @Test func `every file is whole, and says of itself that it is PDF A-2a and PDF UA-1`() throws {
    try everyPrint { pdf in
      let check = try SapaProgram.output(of: "/usr/bin/qpdf", ["--check", pdf])
      #expect(check.contains("No syntax"), "\(pdf): \(check)")
      let data = try SapaProgram.output(of: "/usr/bin/pdfinfo", ["-meta", pdf])
      #expect(data.contains("<pdfaid:part>2</pdfaid:part>"), "\(pdf)")
      #expect(data.contains("<pdfaid:conformance>A</pdfaid:conformance>"), "\(pdf)")
      #expect(data.contains("<pdfuaid:part>1</pdfuaid:part>"), "\(pdf)")
    }
  }
}
