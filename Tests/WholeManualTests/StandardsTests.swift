import Foundation
import SapaTestSupport
import Testing

/// PDF/UA-1 and PDF/A-2a, as far as what runs here can tell; docs/printing.md says what did not run.
struct StandardsTests {
  @Test func `a screen reader finds structure, words for every figure, and heads of tables`()
    throws
  {
    let built = try WholeManual.get()
    let pdf = built.site.appending(path: "manual.pdf").path
    let outloud = SapaProgram.sourceTree.appending(path: ".venv/bin/outloud").path
    let answer = try SapaProgram.output(
      of: outloud, [pdf, "--json", "-", "--quiet", "--fail-on", "never"])
    let start = try #require(answer.firstIndex(of: "{"))
    #expect(answer[start...].contains("TBL-012"), "the blank forms are known to be mostly empty")
    #expect(!answer[start...].contains(#""severity": "error""#), "\(answer.prefix(2000))")
  }

  @Test func `the file says of itself that it is PDF A-2a and PDF UA-1`() throws {
    let pdf = try WholeManual.get().site.appending(path: "manual.pdf").path
    let data = try SapaProgram.output(of: "/usr/bin/pdfinfo", ["-meta", pdf])
    #expect(data.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(data.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
    #expect(data.contains("<pdfuaid:part>1</pdfuaid:part>"))
  }

  @Test func `every word of the text can be found`() throws {
    let pdf = try WholeManual.get().site.appending(path: "manual.pdf").path
    let text = try SapaProgram.output(of: "/usr/bin/pdftotext", [pdf, "-"])
    #expect(!text.unicodeScalars.contains("\u{AD}"))
    for word in ["қалыптастыру", "университеттің", "мемлекеттік", "құжатталған"] {
      #expect(text.localizedCaseInsensitiveContains(word), "\(word)")
    }
  }
}
