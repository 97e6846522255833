import Foundation
import Glibc
import SapaTestSupport
import Testing

/// `sapa print`, as a user runs it.
struct PrintCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeManual()
    let manual = try #require(folder.text("content/manual.md"))
    let copies = """
      copies:
        - {number: 1, kind: control, holder: Ректорат}
        - {number: 2, kind: working, withdrawn: 2020-01-01}
        - {number: 3, kind: working, holder: Деканат, withdrawn: 2020-01-01}
        - {number: 3, kind: working, holder: Кітапхана}
      owner:
      """
    try folder.write(manual.replacing("owner:", with: copies), to: "content/manual.md")
    try folder.write(
      "organization: {name: Сынақ колледжі}\nlanguage: kk\nmessages: en\nmanual: СЖ-СК-01-2019\n",
      to: "sapa.yaml")
  }

  private func sapa(
    _ words: String..., environment: [String: String] = [:]
  ) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url, environment: environment)
  }

  /// The text of a PDF, its lines joined.
  private func text(of name: String) throws -> String {
    try SapaProgram.output(of: "/usr/bin/pdftotext", ["-layout", folder.path + "/" + name, "-"])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `without a code the main document is printed, under its code and edition`() throws {
    let run = try sapa("print")
    #expect(run.status == 0, "\(run.errors)")
    let text = try text(of: "СЖ-СК-01-2019-3.pdf")
    #expect(text.contains("Басып шығарылған дана есепке алынбайды"))
    #expect(!text.contains("Басып шығарылған күні"))
    #expect(text.contains("3-ші нұсқа"))
  }

  @Test func `a heading that is its number alone stands in text and contents`() throws {
    let manual = try #require(folder.text("content/manual.md"))
    let clauses = (1...6).map { "### 2.\($0)\n\nТалап.\n" }.joined(separator: "\n")
    try folder.write(manual + "\n" + clauses + "\n## 3.\n\nМәтін.\n", to: "content/manual.md")
    let run = try sapa("print", "-o", "clauses.pdf")
    #expect(run.status == 0, "\(run.errors)")
    let text = try text(of: "clauses.pdf")
    for number in ["2.1", "2.6"] {
      #expect(text.matches(of: try Regex("\\b\(number) ")).count == 2, "\(text)")
    }
    #expect(text.contains("2.1 Талап."))
    #expect(text.contains("3 Мәтін."))
  }

  @Test(arguments: [
    "[Errno 28] No space left on device",
    "[Errno 2] No usable temporary directory found in ['/tmp', '/var/tmp']",
  ])
  func `a full disk of work files is told as one, and not as a fault of the text`(
    message: String
  ) throws {
    let answer = "{\"ok\": false, \"message\": \"\(message)\"}"
    try folder.write("#!/bin/sh\nread line\ncat <<'END'\n\(answer)\nEND\n", to: "python")
    chmod(folder.path + "/python", 0o755)
    let run = try sapa(
      "print", environment: ["SAPA_TYPST_PYTHON": folder.path + "/python", "TMPDIR": folder.path])
    #expect(run.status == 2)
    #expect(
      run.errors == "sapa: there is no room for work files in \(folder.path): free space there, "
        + "or name another folder in TMPDIR\n", "\(run.errors)")
  }

  @Test func `a numbered copy carries its number and the day of printing`() throws {
    let run = try sapa(
      "print", "СЖ-СК-01-2019", "--copy", "1", "--as-of", "2026-11-23", "-o", "one.pdf")
    #expect(run.status == 0, "\(run.errors)")
    let pages = try SapaProgram.output(
      of: "/usr/bin/pdftotext", ["-layout", folder.path + "/one.pdf", "-"]
    ).split(separator: "\u{C}").filter { $0.contains("беттің") }
    #expect(pages.count > 1)
    for page in pages { #expect(page.contains("Бақылау данасы № 1"), "\(page)") }
    let text = try text(of: "one.pdf")
    #expect(text.contains("Басып шығарылған күні: 23.11.2026 ж."))
    #expect(!text.contains("есепке алынбайды"))
  }

  @Test func `what has no place to end a line stays on the page all the same`() throws {
    let line = "Қолы " + String(repeating: "_", count: 130)
    let dots = "Аты-жөні" + String(repeating: ".", count: 150)
    let code = String(repeating: "Ұзын", count: 40)
    try folder.write(
      (folder.text("content/manual.md") ?? "")
        + "\n\(line)\n\n\(dots)\n\n`\(code)`\n\n    \(code)\n",
      to: "content/manual.md")
    let run = try sapa("print", "-o", "out.pdf")
    #expect(run.status == 0 && !run.errors.contains("U+200B"), "\(run.errors)")
    let words = try SapaProgram.output(
      of: "/usr/bin/pdftotext", ["-bbox", folder.path + "/out.pdf", "-"]
    ).matches(of: /<word xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)"/)
    #expect(words.count > 50)
    // A4 is 595 points wide; the text ends 10 mm before its right edge at least.
    #expect(words.allSatisfy { (Double($0.2) ?? 600) < 595 - 28 })
  }

  @Test(arguments: [
    ("changes", "Өзгерістер енгізу парағы"), ("approval", "Келісу парағы"),
    ("acknowledgement", "Танысу парағы"),
  ])
  func `a form alone has its own identity`(sheet: String, title: String) throws {
    let run = try sapa("print", "--sheet", sheet, "-o", "form.pdf")
    #expect(run.status == 0, "\(run.errors)")
    let text = try text(of: "form.pdf")
    #expect(text.contains(title))
    #expect(text.contains("СЖ-СК-01-2019"))
    #expect(text.contains("1 беттің 1-беті"))
  }

  @Test func `a number that came back and was issued again is the copy of its new holder`() throws {
    #expect(try sapa("print", "--copy", "3", "-o", "three.pdf").status == 0)
    let text = try text(of: "three.pdf")
    #expect(text.contains("Жұмыс данасы № 3") && text.contains("Кітапхана"))
    #expect(!text.contains("Деканат"))
  }

  @Test func `the register is a master list`() throws {
    #expect(try sapa("print", "--sheet", "register").status == 0)
    #expect(try text(of: "register.pdf").contains("Құжаттар тізілімі"))
  }

  @Test(arguments: [
    (["УЕ-1"], "not in the register"), (["СЖ-СК-01-2018"], "the nearest code is СЖ-СК-01-2019"),
    (["--copy", "7"], "`copies` has 1, 2, 3"), (["--copy", "2"], "was withdrawn on 01.01.2020"),
    (["--copy", "1", "--sheet", "changes"], "leave out"), (["--sheet", "chages"], "chages"),
    (["СЖ-СК-01-2019", "--sheet", "register"], "leave out the code"),
    (["-o", "none/here.pdf"], "cannot write none/here.pdf"),
  ])
  func `what cannot be printed gives 2 and the way out`(words: [String], says: String) throws {
    let run = try SapaProgram.run(["print"] + words, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test(arguments: [
    ("content/manual.md", "lies in content, which is read as part of the manual"),
    ("content/new.pdf", "lies in content, which is read as part of the manual"),
    ("archive/new.pdf", "lies in archive, which is read as part of the manual"),
    ("themes/one.pdf", "lies in themes, which is read as part of the manual"),
    ("sapa.yaml", "sapa.yaml is there and is no earlier print: name another file"),
    ("notes.txt", "notes.txt is there and is no earlier print"),
    ("package.json", "package.json is there and is no earlier print"),
    ("one.pdf.json", "one.pdf.json is there and is no earlier print"),
  ])
  func `nothing is printed over what is no print`(file: String, says: String) throws {
    try folder.write("{}\n", to: "package.json")
    try folder.write("Жазба\n", to: "notes.txt")
    try folder.write("%PDF-1.7\n", to: "one.pdf.json")
    let before = folder.text(file)
    let run = try sapa("print", "-o", file)
    #expect(run.status == 2)
    #expect(run.errors.contains(says), "\(run.errors)")
    #expect(folder.text(file) == before)
  }

  @Test func `an earlier print is written over, and an empty file`() throws {
    try folder.write("", to: "one.pdf")
    for _ in 1...2 { #expect(try sapa("print", "-o", "one.pdf").status == 0) }
    for _ in 1...2 { #expect(try sapa("print", "-o", "one.json").status == 0) }
    #expect(try sapa("print", "--sheet", "register", "-o", "one.pdf").status == 0)
    #expect(try text(of: "one.pdf").contains("Құжаттар тізілімі"))
    let own = try sapa("print", "-o", "СЖ-СК-01-2019-3.pdf")
    #expect(own.status == 0, "\(own.errors)")
    try folder.write("Жазба\n", to: "СЖ-СК-01-2019-3.pdf")
    #expect(try sapa("print").errors.contains("is no earlier print"))
  }

  @Test func `a copy is not printed before its issue`() throws {
    let manual = try #require(folder.text("content/manual.md"))
    try folder.write(
      manual.replacing("{number: 1,", with: "{number: 1, issued: 2027-03-01,"),
      to: "content/manual.md")
    let early = try sapa("print", "--copy", "1", "--as-of", "2027-02-28", "-o", "one.pdf")
    #expect(early.status == 2)
    #expect(early.errors.contains("copy 1 is not issued before 01.03.2027"), "\(early.errors)")
    let check = try sapa("check", "--as-of", "2027-02-28", "--format", "concise")
    #expect(check.output.contains("01.03.2027 has not come: no copy can have been issued on it"))
    let due = try sapa("print", "--copy", "1", "--as-of", "2027-03-01", "-o", "one.pdf")
    #expect(due.status == 0, "\(due.errors)")
    #expect(try !sapa("check", "--as-of", "2027-03-01").output.contains("has not come"))
  }

  @Test func `no two copies have one number where one of them states none`() throws {
    let manual = try #require(folder.text("content/manual.md"))
    try folder.write(
      manual.replacing(
        "{number: 2, kind: working, withdrawn: 2020-01-01}", with: "{kind: working, holder: Б}"),
      to: "content/manual.md")
    let check = try sapa("check", "--format", "concise")
    #expect(
      check.output.contains("warning: A copy has no number, and others have one [invalid-field]"),
      "\(check.output)")
    #expect(try sapa("print", "--sheet", "distribution", "-o", "list.pdf").status == 0)
    let rows = try SapaProgram.output(
      of: "/usr/bin/pdftotext", ["-layout", folder.path + "/list.pdf", "-"]
    ).split(separator: "\n")
    let row = try #require(rows.first { $0.hasSuffix(" Б") })
    #expect(!row.contains { $0.isNumber }, "\(row)")
  }

  @Test func `a typesetter that may not be run is no fault of the theme`() throws {
    try folder.write("#!/bin/sh\n", to: "python")
    for (words, environment) in [
      (["print"], ["SAPA_TYPST_PYTHON": folder.path + "/python"]),
      (["build"], ["SAPA_TYPST_PYTHON": folder.path + "/content"]),
    ] {
      let run = try SapaProgram.run(words, in: folder.url, environment: environment)
      #expect(run.status == 2)
      #expect(
        run.errors.contains("which sets the pages, cannot be run: ask for the right to execute it"),
        "\(run.errors)")
    }
  }

  @Test func `with an error in the content nothing is printed`() throws {
    try folder.write("# Бет\n\n[жоқ](none.md)\n", to: "content/page.md")
    let run = try sapa("print", "-o", "one.pdf")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/page.md:3:1"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/one.pdf"))
  }

  @Test func `without Typst the remedy is one sentence`() throws {
    let run = try sapa("print", environment: ["SAPA_TYPST_PYTHON": folder.path + "/no-python"])
    #expect(run.status == 2)
    #expect(run.errors.contains("make setup"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["draft", "review"])
  func `a draft without a frozen edition is printed with --drafts, and the refusal says so`(
    status: String
  ) throws {
    let text = try #require(folder.text("content/manual.md"))
    try folder.write(
      text.replacing("status: effective", with: "status: \(status)"), to: "content/manual.md")
    let run = try sapa("print")
    #expect(run.status == 2)
    #expect(run.errors.contains("is a draft or in review: print it as such with --drafts"))
    #expect(try sapa("print", "--drafts").status == 0)
  }

  @Test func `work files that an interrupted run has left are removed by the next`() throws {
    let work = folder.url.appending(path: "work")
    let old = Date(timeIntervalSinceNow: -3600)
    func make(_ name: String) throws -> String {
      let path = work.path + "/" + name
      try folder.write("{}", to: "work/\(name)/template/0.json")
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
      return path
    }
    let left = try make("sapa-work-AAAAAA")
    let held = try make("sapa-work-BBBBBB")
    _ = try make("sapa-test-CCCCCC")
    // Of a run that is still under way.
    let descriptor = open(held, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    #expect(try sapa("print", environment: ["TMPDIR": work.path]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: work.path).sorted()
    #expect(!FileManager.default.fileExists(atPath: left))
    #expect(names.filter { $0.hasPrefix("sapa-") } == ["sapa-test-CCCCCC", "sapa-work-BBBBBB"])
  }
}
