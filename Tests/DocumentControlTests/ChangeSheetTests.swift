import Foundation
import SapaTestSupport
import Testing

/// The change sheet beside what has really changed.
struct ChangeSheetTests {
  private let college: College

  init() throws {
    college = try College()
    try college.edit(
      "content/manual.md",
      ["(map.svg)\n": "(map.svg)\n\n### 2.1 Жазбалар\n\nЖазба жүргізіледі.\n"])
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
    try college.edit(
      "content/manual.md",
      [
        "edition: 1": "edition: 2", "status: effective": "status: draft",
        "барлық бөлімі": "барлық бөлімі мен факультеті",
        "Жазба жүргізіледі.\n": "Жазба жүргізіледі.\n\n### 2.2 Мұрағат\n\nМұрағат сақталады.\n",
      ])
  }

  private func check() throws -> String {
    try college.sapa("check", "--format", "concise").output
  }

  @Test func `what no row names is told, section by section`() throws {
    let output = try college.sapa("check").output
    #expect(
      output.contains(
        "warning: Change sheet of СЖ-СК-01-2024 lacks what changed in edition 2: 1, 2.2 "
          + "[unrecorded-change]"), "\(output)")
    #expect(output.contains("--> content/manual.md:4:10"))
    #expect(output.contains("1: changed (content/manual.md:14:1)"))
    #expect(output.contains("2.2: added (content/manual.md:28:1)"))
    #expect(output.contains("Run `sapa edition changes СЖ-СК-01-2024`"))
  }

  @Test func `the missing rows are written, and nothing else`() throws {
    let before = try #require(college.folder.text("content/manual.md"))
    let run = try college.done("edition", "changes")
    #expect(run.output.contains("content/manual.md: rows written: 2"))
    let rows = """
      changes:
        - edition: 2
          sections: ["1"]
          basis:
          description: "өзгертілді"
          by:
          on:
        - edition: 2
          sections: ["2.2"]
          basis:
          description: "қосылды"
          by:
          on:

      """
    let after = try #require(college.folder.text("content/manual.md"))
    #expect(after.contains(rows))
    #expect(after.replacing(rows, with: "") == before)
    let output = try check()
    #expect(!output.contains("[unrecorded-change]"))
    #expect(output.contains("content/manual.md:13:11: warning: `basis` has no value"))
    #expect(try college.done("edition", "changes").output.contains("names everything that changed"))
  }

  @Test func `a row that names what has not changed is told`() throws {
    let rows = "changes:\n  - {edition: 2, sections: [\"2.1\", \"9\", \"1\", \"2.2\"]}\nowner:"
    try college.edit("content/manual.md", ["owner:": rows])
    let output = try check()
    #expect(
      output.contains(
        "content/manual.md:7:30: warning: 2.1 has not changed since edition 1 "
          + "[change-sheet-mismatch]"), "\(output)")
    #expect(
      output.contains("manual.md:7:37: warning: 9 is in neither edition 1 nor edition 2"))
    #expect(!output.contains("[unrecorded-change]"))
  }

  @Test(arguments: [
    "[\"1\", \"2\"]", "[\"1–2.2\"]", "[\"1 т.\", \"2.2 т.\"]", "\"1, 2.2\"",
  ])
  func `a row may name a chapter, a range, a list`(sections: String) throws {
    let row = "changes:\n  - {edition: 2, sections: \(sections)}\nowner:"
    try college.edit("content/manual.md", ["owner:": row])
    let output = try check()
    #expect(!output.contains("[unrecorded-change]"), "\(output)")
    #expect(!output.contains("[change-sheet-mismatch]"), "\(output)")
  }

  @Test func `a renumbered section is told as that`() throws {
    try college.edit("content/manual.md", ["### 2.1 Ж": "### 2.3 Ж", "### 2.2 М": "### 2.1 М"])
    try college.done("edition", "changes")
    let text = try #require(college.folder.text("content/manual.md"))
    #expect(text.contains("sections: [\"2.3\"]"))
    #expect(text.contains("нөмірі өзгерді: 2.1 → 2.3"))
  }

  @Test(arguments: [
    ("1–2.2", true), ("1 - 2.2 тт.", true), ("1, 2.2", false), ("1 және 2.2", false),
    ("1; 2.2", false),
    ("1, 2.1–2.2", true),
  ])
  func `a row covers what lies between two numbers where it says from one to the other`(
    row: String, covers: Bool
  ) throws {
    try college.edit(
      "content/manual.md",
      [
        "Жазба жүргізіледі.": "Жазба күн сайын жүргізіледі.",
        "owner:": "changes:\n  - {edition: 2, sections: [\"\(row)\"]}\nowner:",
      ])
    let sheet = try check().split(separator: "\n").first { $0.contains("[unrecorded-change]") }
    #expect(sheet?.hasSuffix("in edition 2: 2.1 [unrecorded-change]") ?? false == !covers)
    if covers { #expect(sheet == nil) }
  }

  @Test func `whoever might write the file still may once rows are written`() throws {
    let path = college.folder.url.appending(path: "content/manual.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
    try college.done("edition", "changes")
    let access = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(access as? Int == 0o664)
  }

  @Test func `what has another place and another number is told with both numbers`() throws {
    let chapters = """
      ## 1 Қолдану саласы

      Колледждің барлық бөлімі мен факультеті осы құжатты қолданады.

      """
    let text = try #require(college.folder.text("content/manual.md"))
    #expect(text.contains(chapters))
    try college.folder.write(
      text.replacing(chapters, with: "").replacing("## 2 Құжаттар", with: "## 1 Құжаттар")
        .replacing("### 2.", with: "### 1.") + "\n" + chapters.replacing("## 1", with: "## 2"),
      to: "content/manual.md")
    try college.done("edition", "changes")
    let sheet = try #require(college.folder.text("content/manual.md"))
    #expect(sheet.contains("description: \"орны ауысты: 2 → 1\""), "\(sheet)")
  }

  @Test(arguments: [("2023-05-01", "is older than edition 1"), ("2031-05-01", "has not come")])
  func `a row of a day before the edition before, or to come, is told`(
    day: String, words: String
  ) throws {
    let row = "changes:\n  - {edition: 2, sections: [\"1\", \"2.2\"], on: \(day)}\nowner:"
    try college.edit("content/manual.md", ["owner:": row])
    let output = try college.sapa("check", "--as-of", "2024-07-01", "--format", "concise").output
    #expect(output.contains("content/manual.md:7:46: warning: "), "\(output)")
    #expect(output.contains("\(words)") && output.contains("[date-order]"))
    try college.edit("content/manual.md", [day: "2024-05-20"])
    #expect(try !college.sapa("check", "--as-of", "2024-07-01").output.contains("[date-order]"))
  }

  @Test func `without an earlier frozen edition there is nothing to compare with`() throws {
    let run = try college.sapa("edition", "changes", "УЕ-СК-002-2024")
    #expect(run.status == 2)
    #expect(run.errors.contains("no edition of УЕ-СК-002-2024 before the present one is frozen"))
  }

  @Test func `header, register, change sheet and file names show one edition`() throws {
    try college.folder.write(
      "---\nappendix: А\nsheet: changes\ntitle: Өзгерістер енгізу парағы\n---\n",
      to: "content/manual/a.md")
    let manual = try #require(college.folder.text("content/manual.md"))
    try college.folder.write(
      manual.replacing("(map.svg)", with: "(../map.svg)").replacing(
        "owner:",
        with: "changes:\n  - {edition: 2, sections: [\"1\", \"2.2\"], basis: Сынақбұйрық}\nowner:"
      ),
      to: "content/manual/index.md")
    try college.remove("content/manual.md")
    for (drafts, edition, other) in [(false, "1", "2"), (true, "2", "1")] {
      try? college.remove("site")
      try college.done(drafts ? ["build", "--drafts"] : ["build"])
      let names = college.files(in: "site/documents/sj-sk-01-2024")
      #expect(names.contains("СЖ-СК-01-2024-\(edition).pdf"))
      #expect(!names.contains("СЖ-СК-01-2024-\(other).pdf"))
      let register = try #require(college.folder.text("site/register.csv"))
      #expect(register.contains("жетекшілік,\(edition),"))
      let page = try #require(college.folder.text("site/manual/index.html"))
      #expect(page.contains("<dd><span class=\"nb\">\(edition)-ші</span> нұсқа</dd>"))
      let print = try college.textOfPDF("site/manual.pdf")
      #expect(print.contains("\(edition)-ші нұсқа"))
      #expect(!print.contains("\(other)-ші нұсқа"))
      #expect(print.contains("Сынақбұйрық") == drafts)
    }
  }
}
