import Foundation
import SapaTestSupport
import Testing

/// The proof of the pages: no widow, no orphan, no stranded heading, nothing over the margin.
///
/// Typst tells where paragraphs break, pdftotext where words stand. Each fault is also planted, so
/// that the proof is known to see it.
struct PageProofTests {
  private static let words = "Бақыланатын құжаттың мәтіні кезең сайын қаралып, бекітіледi. "

  /// Paragraphs of one to seven lines, some below a heading.
  private func text() -> [[String: Any]] {
    var generator = SeededGenerator(seed: 3)
    return (0..<300).flatMap { index -> [[String: Any]] in
      let sentences = Int.random(in: 1...9, using: &generator)
      let body = String(repeating: Self.words, count: sentences)
      let paragraph = [String: Any].paragraph(body)
      return index % 3 == 0 ? [.heading(1, "Тақырып", id: "h\(index)"), paragraph] : [paragraph]
    }
  }

  @Test func `every page of the manual and its documents is sound`() throws {
    let built = try WholeManual.get()
    let pdfs = try built.files(ending: ".pdf").map { built.site.path + "/" + $0 }
    let (pages, faults) = try proof(of: pdfs)
    #expect(pages > 30)
    #expect(faults == [])
    // The build itself tells of widows, stranded headings, slipped notes and tables too wide.
    #expect(!built.run.errors.contains("page-layout"), "\(built.run.errors)")
  }

  @Test func `a page of plain text has no fault`() throws {
    let worker = try Worker()
    #expect(try worker.faults(text()) == [])
    #expect(try proof(of: [worker.pdf]).faults == [])
  }

  @Test func `a widow and an orphan are seen`() throws {
    let worker = try Worker()
    try worker.edit(
      "style.typ", replacing: "widow: 400%, orphan: 400%", with: "widow: 0%, orphan: 0%")
    #expect(try worker.faults(text()).isSuperset(of: ["widow", "orphan"]))
  }

  @Test func `a stranded heading is seen`() throws {
    let worker = try Worker()
    try worker.edit(
      "style.typ", replacing: "sticky: true, breakable", with: "sticky: false, breakable")
    let nothing = ["0pt", "0pt", "0pt", "0pt"]
    #expect(try worker.faults(text(), theme: ["head-room": nothing]).contains("heading-stranded"))
  }

  @Test func `a table too wide is seen`() throws {
    let word = String(repeating: "ұзын", count: 12)
    let table = [String: Any].table([[word, word, word, word], ["а", "ә", "б", "в"]])
    #expect(try Worker().faults([table]).contains("table-too-wide"))
  }

  @Test func `words over the margin and lines over each other are seen`() throws {
    let worker = try Worker()
    _ = try worker.faults(text(), theme: ["margin-out": "5mm"])
    #expect(try proof(of: [worker.pdf]).faults.contains { $0.contains("over the margin") })
    _ = try worker.faults(text(), theme: ["line": "4pt"])
    #expect(try proof(of: [worker.pdf]).faults.contains { $0.contains("overlap") })
  }

  @Test func `an empty page is seen`() throws {
    let worker = try Worker()
    try worker.edit("document.typ", replacing: "{ pagebreak(weak: true) }", with: "{ pagebreak() }")
    _ = try worker.faults([.paragraph("а"), ["t": "pagebreak"], ["t": "pagebreak"]])
    #expect(
      try proof(of: [worker.pdf]).faults == ["out.pdf, page 2: empty", "out.pdf, page 3: empty"])
  }

  @Test func `a page with a line or two is closed up where it can be, and told where not`() throws {
    let worker = try Worker()
    func appendix(lines: Int) -> [[String: Any]] {
      let items = (0..<lines).map { [[String: Any].paragraph("тармақ \($0)")] }
      return [.heading(1, "Қосымша", id: "h"), ["t": "ul", "items": items]]
    }
    let counts = try (34...42).map { lines in
      let faults = try worker.faults(appendix(lines: lines))
      return faults.contains("page-sparse")
    }
    #expect(counts.contains(false))
    #expect(counts.contains(true))
    #expect(counts.first == false)
    #expect(try worker.faults([.paragraph("Бір сөйлем.")]) == [])
  }

  @Test func `a picture as tall as a page stands below the line that announces it`() throws {
    let worker = try Worker()
    let tall =
      "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='2600'>"
      + "<text x='9' y='90' font-size='60'>соңы</text></svg>"
    try worker.folder.write(tall, to: "tall.svg")
    let image: [String: Any] = ["t": "img", "src": "assets/tall.svg", "alt": "Биік"]
    let answer = try worker.answer([.paragraph("Биік сурет:"), image], assets: ["tall.svg"])
    #expect((answer["faults"] as? [[String: Any]])?.isEmpty == true, "\(answer)")
    #expect(try PrintedPDF(path: worker.pdf).pages().count == 1)
  }

  /// On which pages the words stand, among so many lines of other text.
  private func pages(
    of words: [String], behind lines: Int, in block: [String: Any],
    by worker: Worker? = nil
  ) throws -> [Int] {
    let worker = try worker ?? Worker()
    func text(_ lines: Int) -> [[String: Any]] {
      .init(repeating: .paragraph("Жол."), count: lines)
    }
    #expect(try worker.faults(text(lines) + [block] + text(9)) == [])
    let pages = try PrintedPDF(path: worker.pdf).pages()
    return try words.map { word in
      try #require(pages.firstIndex { $0.contains(word) }, "\(word)")
    }
  }

  @Test func `the last item of a list never stands alone on a page`() throws {
    let words = ["бірінші", "екінші", "үшінші", "соңғы"]
    let list: [String: Any] = ["t": "ul", "items": words.map { [[String: Any].paragraph($0)] }]
    let found = try (25...31).map { try pages(of: words, behind: $0, in: list) }
    for pages in found { #expect(pages[3] == pages[2], "\(pages)") }
    #expect(found.contains { $0[0] < $0[3] }, "no list was parted: nothing is shown")
  }

  @Test func `a note stands on the page of its mark where headings take their text to the next`()
    throws
  {
    let worker = try Worker()
    let note: [String: Any] = [
      "t": "p",
      "c": [
        [String: Any].text("Белгі"),
        ["t": "fn", "id": "note-1", "c": [[String: Any].text("Түсіндірме")]],
      ],
    ]
    let block: [[String: Any]] = [
      .heading(1, "Мақсаты", id: "a"), .heading(2, "Тереңі", id: "b"), note,
    ]
    for lines in 20...28 {
      let answer = try worker.answer(Array(repeating: .paragraph("Жол"), count: lines) + block)
      #expect((answer["slipped"] as? [String]) == [], "\(lines)")
    }
  }

  @Test func `the last row of a table never stands alone on a page`() throws {
    let words = ["бірінші", "екінші", "үшінші", "соңғы"]
    let table = [String: Any].table([["Атауы", "Орны"]] + words.map { [$0, "–"] })
    let found = try (24...30).map { try pages(of: words, behind: $0, in: table) }
    for pages in found { #expect(pages[3] == pages[2], "\(pages)") }
    #expect(found.contains { $0[0] < $0[3] }, "no table was parted: nothing is shown")
  }

  @Test func `the first row of a table never stands alone on a page`() throws {
    let words = ["бірінші", "екінші", "үшінші", "төртінші", "бесінші", "соңғы"]
    let table = [String: Any].table([["Атауы", "Орны"]] + words.map { [$0, "–"] })
    // Rows as high as the lines before them: with each line one row less has room.
    let careful = try Worker()
    let careless = try Worker()
    for worker in [careful, careless] {
      try worker.edit("style.typ", replacing: "table-size: 9.25pt", with: "table-size: 12pt")
    }
    let found = try (23...30).map { try pages(of: words, behind: $0, in: table, by: careful) }
    for pages in found { #expect(pages[0] == pages[1], "\(pages)") }
    #expect(found.contains { $0[0] < $0[5] }, "no table was parted: nothing is shown")
    try careless.edit("parts.typ", replacing: "room(start)", with: "room(0pt)")
    let others = try (23...30).map { try pages(of: words, behind: $0, in: table, by: careless) }
    #expect(others.contains { $0[0] < $0[1] }, "\(others)")
  }
}
