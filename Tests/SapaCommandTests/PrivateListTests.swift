import Foundation
import SapaTestSupport
import Testing

/// The staff list and the signed lists: counted on the site, printed on paper, never published.
struct PrivateListTests {
  private let folder: TemporaryFolder
  private let names = ["Сейітова", "Ахметов", "Оспанова", "Құпиябаев"]

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    let manual = try #require(folder.text("content/manual.md"))
    try folder.write(
      manual.replacing("owner:", with: "distribution: [Кітапхана, Деканат]\nowner:"),
      to: "content/manual.md")
    try folder.write(
      "organization: {name: Сынақ колледжі}\nlanguage: kk\nmessages: en\nmanual: СЖ-СК-01-2019\n",
      to: "sapa.yaml")
    // As Excel in Kazakhstan saves it.
    try folder.write(
      "\u{FEFF}бөлім;аты-жөні;лауазымы\r\nКітапхана;Сейітова Әлия;меңгеруші\r\n"
        + "Кітапхана;Ахметов Болат;кітапханашы\r\nДеканат;Оспанова Айгүл;декан\r\n",
      to: "private/staff.csv")
    try folder.write(
      "код;нұсқа;аты-жөні;күні\nСЖ-СК-01-2019;3;Сейітова Әлия;02.09.2024\n"
        + "СЖ-СК-01-2019;2;Оспанова Айгүл;01.09.2018\nСЖ-СК-01-2019;3;Құпиябаев Бек;\n"
        + "СЖ-СК-01-2019;үш;Құпиябаев Бек;\n",
      to: "private/signed/2024.csv")
  }

  private func sapa(_ words: String...) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url)
  }

  @Test func `no name of the lists reaches the site, its data or its findings`() throws {
    let run = try sapa("build", "--no-pdf")
    #expect(run.status == 0, "\(run.errors)")
    let site = folder.url.appending(path: "site")
    let files = try FileManager.default.subpathsOfDirectory(atPath: site.path)
    var read = 0
    for file in files {
      guard let text = folder.text("site/" + file) else { continue }
      read += 1
      for name in names { #expect(!text.contains(name), "\(name) in \(file)") }
      #expect(!text.contains("private/"), "\(file)")
    }
    #expect(read > 20)
    #expect(files.contains("findings.json"))
  }

  @Test func `no name of the lists reaches a PDF of the site, nor the answers for an auditor`()
    throws
  {
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "content/manual"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "content/manual.md"),
      to: folder.url.appending(path: "content/manual/index.md"))
    try folder.write(
      "---\ntitle: Танысу парағы\nappendix: А\nsheet: acknowledgement\n---\n",
      to: "content/manual/a.md")
    let run = try sapa("build")
    #expect(run.status == 0, "\(run.errors)")
    for name in ["manual.pdf", "auditor.pdf"] {
      let text = try SapaProgram.output(
        of: "/usr/bin/pdftotext", [folder.path + "/site/" + name, "-"])
      #expect(text.contains("Танысу"))
      for person in names { #expect(!text.contains(person), "\(person) in \(name)") }
    }
  }

  @Test func `the site shows how many have signed, by department`() throws {
    #expect(try sapa("build", "--no-pdf").status == 0)
    let page = try #require(folder.text("site/documents/sj-sk-01-2019/index.html"))
    let row = page.split(separator: "\n").first { $0.contains("<dt>Танысқандар</dt>") }
    let shown = try #require(row)
    #expect(shown.contains("1 / 3"))
    #expect(shown.contains("Кітапхана: 1 / 2"))
    #expect(shown.contains("Деканат: 0 / 1"))
    #expect(shown.contains("есепке кірмейтін қолтаңба: 1"))
  }

  @Test func `bad rows are findings with file and line, and stop nothing`() throws {
    let run = try sapa("check", "--format", "concise")
    #expect(run.status == 0)
    #expect(run.output.contains("private/signed/2024.csv:4:1: note: "))
    #expect(run.output.contains("private/signed/2024.csv:5:1: warning: "))
    #expect(run.output.contains("[malformed-row]"))
    for name in names { #expect(!run.output.contains(name)) }
  }

  @Test func `status tells which document has not been signed by all`() throws {
    let run = try sapa("status", "--as-of", "2019-06-01", "--fail-on", "unsigned")
    #expect(run.status == 1)
    #expect(run.output.contains("СЖ-СК-01-2019  1 / 3"))
  }

  @Test func `acknowledgement sheets list the staff by department, the signed with their day`()
    throws
  {
    let run = try sapa("print", "--sheet", "acknowledgement", "-o", "sheets.pdf")
    #expect(run.status == 0, "\(run.errors)")
    let text = try SapaProgram.output(
      of: "/usr/bin/pdftotext", ["-layout", folder.path + "/sheets.pdf", "-"])
    let pages = text.split(separator: "\u{C}").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(pages.count == 2)
    #expect(pages[0].contains("Кітапхана") && pages[0].contains("Сейітова Әлия 02.09.2024 ж."))
    #expect(pages[0].contains("Ахметов Болат") && !pages[0].contains("Оспанова"))
    #expect(pages[1].contains("Деканат") && pages[1].contains("Оспанова Айгүл"))
    #expect(pages[1].contains("СЖ-СК-01-2019"))
  }

  @Test func `the report of a check names the place in a list, and shows no line of it`() throws {
    try folder.write(
      "бөлім;аты-жөні;лауазымы\nКітапхана;Сейітова Әлия;меңгеруші\nОспанова Айгүл\n",
      to: "private/staff.csv")
    let run = try sapa("check")
    #expect(run.output.contains("--> private/signed/2024.csv:"))
    #expect(run.output.contains("--> private/staff.csv:3:"))
    #expect(run.output.contains("[malformed-row]") && run.output.contains("[unmatched-signature]"))
    for name in names { #expect(!run.output.contains(name), "\(run.output)") }
    // Elsewhere the line is shown as ever.
    try folder.write("# Бет\n\n[жоқ](none.md)\n", to: "content/a.md")
    #expect(try sapa("check").output.contains("   | [жоқ](none.md)\n"))
  }
}
