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
      if name == "auditor.pdf" { #expect(text.contains("Қолданыста")) }
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

  @Test func `a list that is not read is told of`() throws {
    let lists = folder.url.appending(path: "private")
    try folder.write("", to: "private/1/2/3/4/5/6/7/8/deep.csv")
    try FileManager.default.createSymbolicLink(
      at: lists.appending(path: "more"), withDestinationURL: folder.url)
    let name: [CChar] =
      Array((lists.path + "/").utf8CString.dropLast()) + [-31, 46, 99, 115, 118, 0]
    fclose(fopen(name, "w"))
    let run = try sapa("check", "--format", "concise")
    #expect(run.status == 1)
    for place in ["private/1/2/3/4/5/6/7/8", "private/more", "private/?.csv"] {
      #expect(run.output.contains("\(place):1:1: error: "), "\(run.output)")
    }
  }

  @Test func `status tells which document has not been signed by all`() throws {
    let run = try sapa("status", "--as-of", "2019-06-01", "--fail-on", "unsigned")
    #expect(run.status == 1)
    #expect(run.output.contains("СЖ-СК-01-2019  1 / 3"))
  }

  @Test func `a row says when it was signed: not in the future, nor before there was a text`()
    throws
  {
    try folder.write(
      "код;нұсқа;аты-жөні;күні\nСЖ-СК-01-2019;3;Сейітова Әлия;01.01.2030\n"
        + "СЖ-СК-01-2019;3;Ахметов Болат;28.02.2019\nСЖ-СК-01-2019;3;Оспанова Айгүл;\n",
      to: "private/signed/2024.csv")
    let run = try sapa("check", "--format", "concise", "--as-of", "2024-10-01")
    #expect(
      run.output == """
        private/signed/2024.csv:2:1: warning: Signed on 01.01.2030, which has not come \
        [unmatched-signature]
        private/signed/2024.csv:3:1: warning: Signed on 28.02.2019, before there was this edition of \
        СЖ-СК-01-2019 [unmatched-signature]
        private/signed/2024.csv:4:1: note: Row does not say on which day it was signed \
        [unmatched-signature]

        """)
    let status = try sapa("status", "--as-of", "2024-10-01")
    #expect(status.output.contains("СЖ-СК-01-2019  2 / 3"), "\(status.output)")
  }

  @Test func `who may sign once it is approved need not wait until it is in force`() throws {
    let manual = try #require(folder.text("content/manual.md"))
    try folder.write(
      manual.replacing(
        "owner:", with: "approvals: [{meaning: approved, on: 2019-02-20}]\nowner:"),
      to: "content/manual.md")
    try folder.write(
      "код;нұсқа;аты-жөні;күні\nСЖ-СК-01-2019;3;Сейітова Әлия;20.02.2019\n",
      to: "private/signed/2024.csv")
    let run = try sapa("check", "--format", "concise", "--as-of", "2024-10-01")
    #expect(run.output.isEmpty, "\(run.output)")
  }

  @Test func `who stands on the staff list twice signs once`() throws {
    try folder.write(
      "бөлім;аты-жөні\nДеканат;Оспанова Айгүл\nДеканат;оспанова  айгүл\n", to: "private/staff.csv")
    try folder.write("бөлім;аты-жөні\nДеканат;Оспанова Айгүл\n", to: "private/again.csv")
    let run = try sapa("check", "--format", "concise")
    #expect(
      run.output.contains(
        "private/staff.csv:3:1: warning: Row has the name and the department of line 2"))
    #expect(try sapa("status").output.contains("СЖ-СК-01-2019  0 / 1; Кітапхана: 0 / ?"))
  }

  @Test func `a department that nobody on the staff list is of is told, and its row stays`()
    throws
  {
    let manual = try #require(folder.text("content/manual.md"))
    try folder.write(
      manual.replacing("[Кітапхана, Деканат]", with: "[Кітапхна]"), to: "content/manual.md")
    let run = try sapa("check", "--format", "concise")
    #expect(
      run.output.contains(
        "content/manual.md:7:16: warning: Nobody on the staff list is of «Кітапхна» [unknown-role]"),
      "\(run.output)")
    #expect(try sapa("status").output.contains("СЖ-СК-01-2019  0 / 0; Кітапхна: 0 / ?"))
    // The other way round: most of its people are found, one is spelt otherwise.
    try folder.write(manual, to: "content/manual.md")
    let staff = try #require(folder.text("private/staff.csv"))
    try folder.write(
      staff.replacing("Кітапхана;Ахметов", with: "Кітпхана;Ахметов"), to: "private/staff.csv")
    #expect(
      try sapa("check", "--format", "concise").output.contains(
        "private/staff.csv:3:1: warning: Department «Кітпхана» of the staff list is in no "
          + "distribution [unknown-role]"))
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
