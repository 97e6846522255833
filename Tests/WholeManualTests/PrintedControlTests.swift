import Foundation
import SapaTestSupport
import Testing

/// The control data on the pages: header, footer, watermark, title page, in four languages.
struct PrintedControlTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A manual with a table across, a table over two pages and a sheet.
  private func write(
    _ language: String, control: String = "status: effective",
    address: String = "address: https://sapa.example/\n"
  ) throws {
    try folder.write(
      "organization: {name: Organization X, system: System Y}\nlanguage: \(language)\n"
        + "messages: en\nmanual: QM-1\n" + address, to: "sapa.yaml")
    let wide = "| " + (1...8).map { "Column \($0)" }.joined(separator: " | ") + " |"
    let rule = "|" + String(repeating: " --- |", count: 8)
    let rows = (1...60).map { "| \($0) | row \($0) |" }.joined(separator: "\n")
    let headings = (2...8).map { "## \($0) Chapter \($0)\n\nText.\n" }.joined(separator: "\n")
    try folder.write(
      """
      ---
      code: QM-1
      title: Manual Z
      edition: 3
      \(control)
      copies:
        - {number: 1, kind: control, holder: Rectorate}
        - {number: 2, kind: working}
      ---

      # Manual Z

      ## 1 Chapter 1

      \(wide)
      \(rule)
      \(wide)

      Rows:

      | No | What |
      | --- | --- |
      \(rows)

      \(headings)
      """, to: "content/manual/index.md")
    let letter = ["tr", "en"].contains(language) ? "A" : "А"
    try folder.write(
      "---\ntitle: Sheet\nappendix: \(letter)\nsheet: acknowledgement\n---\n\n# Sheet\n",
      to: "content/manual/sheet.md")
  }

  private func print(_ words: String...) throws -> PrintedPDF {
    let path = folder.path + "/out.pdf"
    let run = try SapaProgram.run(["print", "-o", path] + words, in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
    return PrintedPDF(path: path)
  }

  struct Words: Sendable {
    var language: String
    var edition: String
    var page: String
    var contents: String
    var continued: String
    var approve: String
    var footer: String
    var copy: String
    var printed: String
    var mark: String
  }

  private static let languages = [
    Words(
      language: "kk", edition: "3-ші нұсқа", page: "{total} беттің {page}-беті",
      contents: "Мазмұны", continued: "Кестенің жалғасы", approve: "БЕКІТЕМІН",
      footer: "Басып шығарылған дана есепке алынбайды", copy: "Бақылау данасы № 1",
      printed: "Басып шығарылған күні: 23.11.2026 ж.", mark: "ЖОБА"),
    Words(
      language: "ru", edition: "Редакция 3", page: "Стр. {page} из {total}",
      contents: "Содержание", continued: "Продолжение таблицы", approve: "УТВЕРЖДАЮ",
      footer: "Распечатанный экземпляр не является учтённым",
      copy: "Контрольный экземпляр № 1", printed: "Распечатано: 23.11.2026", mark: "ПРОЕКТ"),
    Words(
      language: "tr", edition: "Revizyon 3", page: "Sayfa {page} / {total}",
      contents: "İçindekiler", continued: "Tablonun devamı", approve: "ONAYLAYAN",
      footer: "Kaşesiz basılı kopya kontrolsüzdür", copy: "Ana kopya no 1",
      printed: "Yazdırma tarihi: 23.11.2026", mark: "TASLAK"),
    Words(
      language: "en", edition: "Edition 3", page: "Page {page} of {total}",
      contents: "Contents", continued: "Table continued", approve: "APPROVED BY",
      footer: "Uncontrolled when printed", copy: "Control copy no. 1",
      printed: "Printed: 2026-11-23", mark: "DRAFT"),
  ]

  @Test(arguments: languages)
  func `every page has the same furniture in each language`(words: Words) throws {
    try write(words.language)
    let pdf = try print()
    let pages = try pdf.pages().map { page in
      page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(pages.count >= 6)
    for (index, page) in pages.enumerated() {
      let number = words.page.replacing("{total}", with: String(pages.count))
        .replacing("{page}", with: String(index + 1))
      for part in ["Organization X", "QM-1", "System Y", words.edition, "Manual Z", number] {
        #expect(
          page.prefix(160).contains(part), "\(part) on page \(index + 1): \(page.prefix(160))")
      }
      #expect(page.contains(words.footer), "page \(index + 1)")
      #expect(page.contains("https://sapa.example/"), "page \(index + 1)")
      #expect(!page.contains(words.mark), "page \(index + 1)")
    }
    let text = pages.joined(separator: " ")
    for part in [words.contents, words.continued, words.approve] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(try pdf.facts().lang == words.language)
  }

  @Test(arguments: languages)
  func `a numbered copy says which it is on every page, and its keeper in front`(
    words: Words
  ) throws {
    try write(words.language)
    let pages = try print("--copy", "1", "--as-of", "2026-11-23").pages().map { page in
      page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for page in pages {
      #expect(page.contains(words.copy), "\(page)")
      #expect(page.contains(words.printed), "\(page)")
      #expect(!page.contains(words.footer))
    }
    #expect(pages[0].contains("Rectorate"))
    #expect(pages[0].ranges(of: words.copy).count == 2, "in the frame and in the footer")
  }

  @Test(arguments: [4, 15])
  func `a long title and many who sign share one page, each name on one line`(times: Int) throws {
    let people = ["Оқу істері жөніндегі вице-президент", "Заң бөлімінің басшысы", "Декан"].map {
      "  - {meaning: agreed, role: \($0), name: Б. Әбдірасылов}\n"
    }
    try write(
      "kk",
      control: "status: effective\napprovals:\n  - {meaning: approved, role: Президент}\n"
        + people.joined())
    let text = try #require(folder.text("content/manual/index.md"))
    let title = String(repeating: "Сапа менеджменті жүйесін басқару ", count: times)
    try folder.write(
      text.replacing("title: Manual Z", with: "title: " + title), to: "content/manual/index.md")
    let pages = try print().pages()
    let front = pages[0].replacing("\u{A0}", with: " ")
    #expect(front.ranges(of: "Б. Әбдірасылов").count == 3, "\(front)")
    #expect(front.contains("Мәртебесі"))
    #expect(pages[1].contains("Мазмұны"))
    // The header has three lines of it, so that code and page stay on the paper.
    #expect(pages[1].contains("…") == (times > 7))
    #expect(pages.allSatisfy { $0.contains("QM-1") && $0.contains("\(pages.count) беттің") })
  }

  /// How often each Kazakh letter stands on each page: slanted words come out in pieces, and short
  /// codes have Latin letters.
  private func letters(of pdf: PrintedPDF) throws -> [[Character: Int]] {
    try pdf.pages().map { page in
      page.filter { $0.isLetter && !$0.isASCII }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
  }

  @Test(arguments: [("draft", "ЖОБА"), ("withdrawn", "КҮШІ ЖОЙЫЛҒАН"), ("superseded", "ЕСКІРГЕН")])
  func `a watermark lies over every page, also across, over contents and forms`(
    status: String, mark: String
  ) throws {
    // Without an address the foot is the same in every status.
    try write("kk", address: "")
    let plain = try print()
    let shapes = try SapaProgram.output(
      of: "/usr/bin/pdfinfo", ["-f", "1", "-l", "99", plain.path])
    #expect(shapes.contains("841.89 x 595.276"), "a page across")
    let before = try letters(of: plain)
    try write("kk", control: "status: \(status)", address: "")
    let after = try letters(of: print("--drafts"))
    #expect(after.count == before.count && after.count >= 6)
    // The title page also says the status.
    for (index, counts) in zip(before, after).enumerated().dropFirst() {
      let more = counts.1.merging(counts.0) { $0 - $1 }.filter { $0.value != 0 }
      let marks = mark.filter(\.isLetter).reduce(into: [:]) { $0[$1, default: 0] += 1 }
      #expect(more == marks, "page \(index + 1)")
    }
  }

  @Test func `a form alone is its document's: code, edition, watermark, its letter`() throws {
    try write("kk", control: "status: draft")
    for sheet in ["changes", "approval", "acknowledgement"] {
      let text = try print("--drafts", "--sheet", sheet).text()
      for part in ["QM-1", "3-ші нұсқа", "Manual Z", "1 беттің 1-беті"] {
        #expect(text.contains(part), "\(part) on \(sheet): \(text)")
      }
    }
    #expect(
      try print("--drafts", "--sheet", "acknowledgement").text().contains("А қосымшасы"))
  }
}
