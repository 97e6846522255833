import Foundation
import SapaTestSupport
import Testing

/// What is in force stays what everybody sees while the next edition is being written.
struct InForceTests {
  private let college: College

  init() throws {
    college = try College()
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
    try college.edit(
      "content/manual.md",
      [
        "edition: 1": "edition: 2", "status: effective": "status: draft",
        "барлық бөлімі": "барлық бөлімі мен факультеті", "owner: Сапа бөлімі": "owner: СРСО",
      ])
  }

  private static let next =
    "Келесі нұсқа әзірленіп жатыр: <span class=\"nb\">2-ші</span> нұсқа, жоба"

  @Test func `the site, the register and the print show the frozen edition`() throws {
    try college.done("build")
    let page = try #require(college.folder.text("site/manual/index.html"))
    #expect(page.contains("Колледждің барлық бөлімі осы құжатты қолданады."))
    #expect(page.contains(Self.next))
    let control = try #require(college.folder.text("site/documents/sj-sk-01-2024/index.html"))
    #expect(control.contains(Self.next))
    let register = try #require(college.folder.text("site/register.json"))
    #expect(register.contains(#""edition": "1", "status": "effective""#))
    // Free to change: what the source says holds at once.
    #expect(register.contains(#""owner": "СРСО""#))
    #expect(college.files(in: "site", holding: "факультеті") == [])
    #expect(college.files(in: "site").contains("documents/sj-sk-01-2024/СЖ-СК-01-2024-1.pdf"))
    #expect(try !college.textOfPDF("site/manual.pdf").contains("факультеті"))
    try college.done("print", "-o", "manual.pdf")
    #expect(try college.textOfPDF("manual.pdf").contains("1-ші нұсқа"))
  }

  @Test func `with --drafts the draft is shown and printed`() throws {
    try college.done("build", "--drafts")
    #expect(college.files(in: "site", holding: "факультеті").contains("manual/index.html"))
    #expect(try college.textOfPDF("site/manual.pdf").contains("2-ші нұсқа"))
    try college.done("print", "--drafts", "-o", "manual.pdf")
    #expect(try college.textOfPDF("manual.pdf").contains("факультеті"))
  }

  @Test func `an error in a draft is told and stops nothing`() throws {
    try college.edit("content/manual.md", ["осы құжатты": "осы құжатты (осы СЖ 7.6 т.)"])
    let check = try college.sapa("check")
    #expect(check.status == 1)
    #expect(check.output.contains("content/manual.md:16:"))
    try college.done("publish", "web", "--no-pdf")
    #expect(college.files(in: "web/current/", holding: "факультеті") == [])
    #expect(try college.sapa("build", "--drafts").status == 1)
  }

  @Test func `a draft that was never frozen stands in the register without its text`() throws {
    try college.folder.write(
      College.regulation.replacing("002", with: "005").replacing("effective\n", with: "draft\n")
        .replacing("Әр құжаттың", with: "Құпия жоба (7.7 т.)"), to: "content/new.md")
    try college.edit(
      "content/regulation.md", ["иесі болады": "УЕ-СК-005-2024 1 т. сай иесі болады"])
    try college.done("build")
    #expect(college.files(in: "site", holding: "Құпия") == [])
    let register = try #require(college.folder.text("site/register.csv"))
    #expect(register.contains("УЕ-СК-005-2024,Құжаттарды басқару ережесі,1,draft"))
    let page = try #require(college.folder.text("site/documents/ue-sk-005-2024/index.html"))
    #expect(page.contains("Мәтіні қолданысқа енгізілгеннен кейін жарияланады"))
  }

  @Test func `what leads into a draft that was never frozen is no broken link`() throws {
    let folder = try TemporaryFolder()
    func check() throws -> SapaProgram.Run { try SapaProgram.run(["check"], in: folder.url) }
    #expect(
      try SapaProgram.run(["new", "manual", ".", "--language", "kk"], in: folder.url).status == 0)
    try folder.write(
      "# Басты бет\n\n[1-тарау](manual/01-scope.md) және осы СЖ А қосымшасы.\n",
      to: "content/index.md")
    let draft = try check()
    #expect(draft.status == 0, "\(draft.output)")
    #expect(draft.output.matches(of: /content\/index.md:3:.*\n/).count == 2)
    #expect(draft.output.contains("[draft-reference]") && !draft.output.contains("[broken-link]"))
    #expect(try SapaProgram.run(["build", "--no-pdf"], in: folder.url).status == 0)
    // What leads nowhere in the draft either stays an error.
    try folder.write("# Басты бет\n\n[1-тарау](manual/01-skope.md).\n", to: "content/index.md")
    let broken = try check()
    #expect(broken.status == 1 && broken.output.contains("[broken-link]"))
    try folder.write("# Басты бет\n\n[[99]] бар.\n", to: "content/index.md")
    let dangling = try check()
    #expect(dangling.status == 1)
    #expect(dangling.output.contains("[unknown-section]\n  --> content/index.md:3:1\n"))
  }

  @Test func `a draft beside the document in force hides nothing of it`() throws {
    try college.folder.write(
      College.regulation.replacing("edition: 1", with: "edition: 2")
        .replacing("effective\n", with: "draft\n").replacing("Әр", with: "Кейбір"),
      to: "content/regulation-next.md")
    try college.done("build")
    #expect(college.files(in: "site", holding: "Кейбір") == [])
    let register = try #require(college.folder.text("site/register.csv"))
    #expect(register.contains("УЕ-СК-002-2024,Құжаттарды басқару ережесі,1,effective"))
    #expect(!register.contains("ережесі,2,draft"))
  }

  @Test func `a picture of a frozen text stays as it was frozen`() throws {
    try college.folder.write(College.drawing.replacing("h9", with: "h8"), to: "content/map.svg")
    try college.done("build")
    #expect(college.files(in: "site/files", holding: "M0 0h9v9z").count == 1)
    #expect(college.files(in: "site/files", holding: "M0 0h8v9z") == [])
  }

  @Test func `a form of the next edition that others offer is told at their link`() throws {
    let college = try College()
    try college.folder.write("PK бірінші", to: "content/form.docx")
    try college.edit(
      "content/regulation.md", ["иесі болады.": "иесі болады. [Бланк](form.docx)"])
    try college.done("edition", "freeze", "УЕ-СК-002-2024", "--as-of", "2024-02-05")
    try college.folder.write("# Бет\n\n[Бланк](form.docx) осында.\n", to: "content/index.md")
    func told() throws -> String {
      try college.sapa("check", "--as-of", "2024-07-01", "--format", "concise").output
    }
    #expect(try !told().contains("[draft-reference]"))
    try college.edit(
      "content/regulation.md", ["edition: 1": "edition: 2", "effective\n": "draft\n"])
    #expect(try !told().contains("[draft-reference]"))
    try college.folder.write("PK екінші", to: "content/form.docx")
    let output = try told()
    #expect(
      output.contains(
        "content/index.md:3:1: warning: form.docx is not the file that was frozen with "
          + "УЕ-СК-002-2024 [draft-reference]"), "\(output)")
  }

  @Test func `the sources of a frozen edition are a manual that can be printed`() throws {
    let college = try College()
    try college.edit("content/manual.md", ["УЕ-СК-002-2024 бойынша": "[[УЕ-СК-002-2024]] бойынша"])
    try college.done("edition", "freeze")
    let root = college.folder.path + "/archive/sj-sk-01-2024/1/sources"
    let check = try college.sapa("check", "-C", root, "--format", "concise")
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("warning: УЕ-СК-002-2024 is not in the register"))
    try college.done("print", "-C", root, "-o", "old.pdf")
    #expect(try college.textOfPDF("old.pdf").contains("Колледждің барлық бөлімі"))
  }

  @Test func `what was approved under one name bears it, whatever the settings say later`() throws {
    try college.edit("sapa.yaml", ["{name: Сынақ колледжі}": "{name: Жаңа академия}"])
    try college.done("build")
    let print = try college.textOfPDF("site/documents/sj-sk-01-2024/СЖ-СК-01-2024-1.pdf")
    #expect(print.contains("Сынақ колледжі") && !print.contains("Жаңа академия"))
    let page = try #require(college.folder.text("site/manual/index.html"))
    #expect(page.contains("<dd>Сынақ колледжі</dd>") && page.contains("Жаңа академия"))
    // What is not frozen has the name of now.
    let other = try college.textOfPDF("site/documents/ue-sk-002-2024/УЕ-СК-002-2024-1.pdf")
    #expect(other.contains("Жаңа академия"))
    try college.done("print", "--drafts", "-o", "draft.pdf")
    #expect(try college.textOfPDF("draft.pdf").contains("Жаңа академия"))
    // The source as it was frozen bears the old one, too.
    try college.folder.write(College.manual, to: "content/manual.md")
    try college.done("print", "-o", "source.pdf")
    #expect(try college.textOfPDF("source.pdf").contains("Сынақ колледжі"))
  }

  @Test func `what a frozen text cites may go; that is a warning`() throws {
    try college.folder.write(
      College.regulation.replacing("002", with: "009"), to: "content/other.md")
    try FileManager.default.removeItem(
      at: college.folder.url.appending(path: "content/regulation.md"))
    let run = try college.sapa("build")
    #expect(run.status == 0, "\(run.errors)")
    let check = try college.sapa("check", "--format", "concise").output
    #expect(
      check.contains(
        "archive/sj-sk-01-2024/1/sources/content/manual.md:20:10: warning: "
          + "УЕ-СК-002-2024 is not in the register [unknown-document]"), "\(check)")
  }

  @Test(arguments: ["effective", "review"])
  func `an edition frozen before its day stays behind the one in force until that day`(
    status: String
  ) throws {
    try college.edit(
      "content/manual.md",
      ["status: draft": "status: effective", "effective: 2024-02-01": "effective: 2025-06-01"])
    try college.done("edition", "freeze", "--as-of", "2025-05-20")
    try college.edit("content/manual.md", ["status: effective": "status: \(status)"])
    func build(on day: String) throws -> String {
      try college.done("build", "--no-pdf", "--as-of", day)
      return try #require(college.folder.text("site/manual/index.html"))
    }
    let before = try build(on: "2025-05-31")
    #expect(before.contains("Колледждің барлық бөлімі осы құжатты қолданады."))
    let codes = college.files(in: "site/v", holding: "2-ші")
    #expect(codes.contains("index.html"))
    #expect(try editions().map(\.verdict) == ["in-force", "draft", "in-force"])
    #expect(try build(on: "2025-06-01").contains("факультеті"))
    #expect(try editions().map(\.verdict) == ["in-force", "superseded", "in-force"])
  }

  /// What the site says of each edition.
  private func editions() throws -> [Entry] {
    let text = try #require(college.folder.text("site/v/editions.json"))
    return try JSONDecoder().decode([Entry].self, from: Data(text.utf8))
  }

  private struct Entry: Decodable {
    var code: String
    var edition: String
    var verdict: String
  }

  @Test func `a withdrawn edition is not in force again once the next is begun`() throws {
    try college.edit(
      "content/manual.md",
      ["owner: СРСО": "owner: СРСО\nreviews: [{on: 2027-01-10, by: СРСО, outcome: withdraw}]"])
    try college.done("build", "--no-pdf", "--as-of", "2027-01-11")
    let page = try #require(college.folder.text("site/manual/index.html"))
    #expect(page.contains("data-status=\"withdrawn\"") && !page.contains("факультеті"))
    #expect(try editions().first?.verdict == "withdrawn")
    let register = try #require(college.folder.text("site/register.json"))
    #expect(register.contains(#""edition": "1", "status": "withdrawn""#))
  }

  @Test func `an edition that was never frozen is not passed over in silence`() throws {
    try college.edit("content/manual.md", ["edition: 2": "edition: 3"])
    let run = try college.sapa("build", "--no-pdf")
    #expect(run.status == 1)
    let check = try college.sapa("check", "--format", "concise").output
    #expect(
      check.contains(
        "archive/sj-sk-01-2024/1/edition.json:1:1: error: Edition 2 of СЖ-СК-01-2024 is not "
          + "frozen: readers are shown edition 1 [edition-order]"), "\(check)")
  }

  @Test func `the next edition in force is what everybody sees`() throws {
    try college.edit("content/manual.md", ["status: draft": "status: effective"])
    try college.done("build")
    let page = try #require(college.folder.text("site/manual/index.html"))
    #expect(page.contains("факультеті"))
    #expect(!page.contains("Келесі нұсқа"))
  }
}
