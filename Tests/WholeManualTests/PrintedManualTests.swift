import Foundation
import SapaTestSupport
import Testing

/// The PDF of the manual, read back.
struct PrintedManualTests {
  private func pages() throws -> [String] {
    let pdf = try WholeManual.get().site.appending(path: "manual.pdf").path
    let text = try SapaProgram.output(of: "/usr/bin/pdftotext", ["-layout", pdf, "-"])
    return text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test func `every page has the three-row header with its true number`() throws {
    let pages = try pages()
    #expect(pages.count > 30)
    for (index, page) in pages.enumerated() {
      let head = page.split(separator: "\n").prefix(8).joined(separator: "\n")
      #expect(head.contains("Халықаралық қазақ-түрік университеті"), "page \(index + 1)")
      #expect(head.contains("СЖ-ХҚТУ-01-2019"), "page \(index + 1)")
      #expect(head.contains("Сапа менеджменті жүйесі"), "page \(index + 1)")
      #expect(head.contains("3-ші нұсқа"), "page \(index + 1)")
      #expect(head.contains("\(pages.count) беттің \(index + 1)-беті"), "page \(index + 1)")
    }
  }

  @Test func `the contents give the page on which each chapter stands`() throws {
    let pages = try pages()
    let contents = pages.prefix(6).joined()
    for title in ["Ұйым ортасы", "Қамтамасыз ету құралдары", "Жақсарту"] {
      let line = try #require(
        contents.split(separator: "\n").first { $0.contains(title) }, "\(title) in the contents")
      let number = try #require(line.split(separator: " ").last.flatMap { Int($0) })
      #expect(pages[number - 1].contains(title), "\(title) on page \(number)")
    }
  }

  @Test func `the sheets are forms with the columns of the office`() throws {
    let text = try pages().joined()
    for word in ["ӨЗГЕРІСТЕР", "Негіздеме", "Қолтаңба", "Аты-жөні"] {
      #expect(text.localizedCaseInsensitiveContains(word))
    }
  }

  @Test func `the same PDF stands at its code and edition`() throws {
    let built = try WholeManual.get()
    let manual = try Data(contentsOf: built.site.appending(path: "manual.pdf"))
    let named = try Data(
      contentsOf: built.site.appending(
        path: "documents/sj-hqtu-01-2019/СЖ-ХҚТУ-01-2019-3.pdf"))
    #expect(manual == named)
  }

  @Test func `the file is sound`() throws {
    let pdf = try WholeManual.get().site.appending(path: "manual.pdf").path
    #expect(try SapaProgram.output(of: "/usr/bin/qpdf", ["--check", pdf]).contains("No syntax"))
  }
}
