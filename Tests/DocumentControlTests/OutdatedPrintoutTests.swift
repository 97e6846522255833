import Foundation
import SapaTestSupport
import Testing

/// A PDF of an edition that was frozen, once the next edition is in force.
struct OutdatedPrintoutTests {
  private let college: College
  /// Where a reader keeps the PDF: nothing of the manual is there.
  private let elsewhere: TemporaryFolder

  private static let pdf = "СЖ-СК-01-2024-1.pdf"
  private static let verdict = "out of date since 2024-06-01; in force: СЖ-СК-01-2024, Edition 2"

  init() throws {
    college = try College()
    elsewhere = try TemporaryFolder()
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
    try copy("archive/sj-sk-01-2024/1/" + Self.pdf, to: "old.pdf")
  }

  private func copy(_ name: String, to copy: String) throws {
    try FileManager.default.copyItem(
      at: college.folder.url.appending(path: name), to: elsewhere.url.appending(path: copy))
  }

  private func putNextEditionInForce() throws {
    try college.edit(
      "content/manual.md",
      [
        "edition: 1": "edition: 2", "effective: 2024-02-01": "effective: 2024-06-01",
        "барлық": "әр", "2024-01-25, order: № 5": "2024-05-20, order: № 9",
      ])
    try college.done("edition", "freeze", "--as-of", "2024-06-01")
  }

  /// `sapa verify` where the reader is.
  private func verify(_ words: String...) throws -> SapaProgram.Run {
    try SapaProgram.run(["verify"] + words, in: elsewhere.url)
  }

  private func shortCode(of output: String) throws -> String {
    let line = try #require(output.split(separator: "\n").first)
    return String(try #require(line.split(separator: " ").last))
  }

  @Test func `verify and the page of its short code both say what holds, and since when`() throws {
    try college.done("build", "--no-pdf")
    let before = try verify("old.pdf", "-C", college.folder.path)
    #expect(before.status == 0, "\(before.errors)\(before.output)")
    let code = try shortCode(of: before.output)
    let page = "site/v/\(code)/index.html"
    #expect(college.folder.text(page)?.contains("Бұл дана қолданыстағы нұсқаға сай") == true)

    try putNextEditionInForce()
    try college.done("build", "--no-pdf")
    let after = try verify("old.pdf", "-C", college.folder.path)
    #expect(after.status == 1)
    #expect(try shortCode(of: after.output) == code)
    #expect(after.output.contains("\n\(Self.verdict)\n"), "\(after.output)")
    #expect(after.output.contains("whole: the same bytes as sj-sk-01-2024/1/\(Self.pdf)"))
    let text = try #require(college.folder.text(page))
    #expect(text.contains("Бұл дана 01.06.2024\u{A0}ж. бастап ескірген. Қолданыстағысы: "))
    #expect(
      text.contains(
        "><span class=\"nb\">СЖ-СК-01-2024</span>, <span class=\"nb\">2-ші</span> нұсқа</a>"))
  }

  @Test(arguments: [true, false])
  func `a PDF in an earlier release is held against the release that is served`(
    isFrozen: Bool
  ) throws {
    if !isFrozen { try college.remove("archive") }
    let web = elsewhere.path + "/web"
    try college.done("publish", web)
    let release = try FileManager.default.destinationOfSymbolicLink(atPath: web + "/current")
    let pdf = "\(web)/\(release)/documents/sj-sk-01-2024/\(Self.pdf)"
    #expect(try verify(pdf).output.contains("\nin force\n"))
    try college.edit(
      "content/manual.md",
      [
        "edition: 1": "edition: 2",
        "effective: 2024-02-01": "effective: 2024-06-01", "барлық": "әр",
      ])
    try college.done("publish", web)
    let run = try verify(pdf)
    #expect(run.status == 1)
    let told =
      isFrozen
      ? "\n\(Self.verdict)\n"
      : "the one that is served does not know this "
        + "edition"
    #expect(run.output.contains(told), "\(run.output)")
    #expect(run.output.contains("whole: the same bytes as documents/sj-sk-01-2024/\(Self.pdf)"))
  }

  @Test(arguments: ["withdrawn", "draft"])
  func `what replaces an edition is said to be in force only if it is`(status: String) throws {
    try college.edit("content/manual.md", ["status: effective": "status: superseded"])
    try college.folder.write(
      College.regulation.replacing("УЕ-СК-002-2024", with: "СЖ-СК-02-2024")
        .replacing("effective\n", with: "\(status)\nsupersedes: {code: СЖ-СК-01-2024}\n"),
      to: "content/next.md")
    try college.done("build", "--no-pdf")
    let run = try verify("old.pdf", "-C", college.folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("out of date") && !run.output.contains("in force"), "\(run.output)")
    let page = try #require(college.folder.text("site/v/\(shortCode(of: run.output))/index.html"))
    #expect(page.contains("Қолданыстағысы: <span class=\"muted\">"), "\(page)")
  }

  @Test func `a site that was built with drafts does not put what is in force out of date`() throws
  {
    try college.edit(
      "content/manual.md",
      [
        "edition: 1": "edition: 2", "status: effective": "status: draft",
        "effective: 2024-02-01\n": "", "барлық": "әр",
      ])
    try college.done("build", "--no-pdf", "--drafts")
    let run = try verify("old.pdf", "-C", college.folder.path)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("Edition 1 · ") && run.output.contains("\nin force\n"))
    #expect(run.output.contains("held against a site that was built with drafts, not against"))
    let page = "site/v/\(try shortCode(of: run.output))/index.html"
    #expect(college.folder.text(page)?.contains("Бұл дана қолданыстағы нұсқаға сай") == true)
    let site = try college.done("verify", "site")
    #expect(site.output.contains("built with drafts: it shows what is being written"))
    // The next build is the register again.
    try college.done("build", "--no-pdf")
    let built = try college.done("verify", "site")
    #expect(!built.output.contains("drafts"))
    let after = try verify("old.pdf", "-C", college.folder.path)
    #expect(after.status == 0 && !after.output.contains("drafts"))
  }

  @Test func `without a site the archive names the edition, and a later one`() throws {
    let alone = try verify("old.pdf", "-C", college.folder.path)
    #expect(alone.status == 1)
    #expect(alone.output.contains("Сапа жөніндегі жетекшілік, Edition 1 · "))
    #expect(alone.output.contains("the last edition that is frozen here; whether it is still"))
    #expect(alone.output.contains("run `sapa build`"))
    try putNextEditionInForce()
    let outdated = try verify("old.pdf", "-C", college.folder.path)
    #expect(outdated.status == 1)
    #expect(outdated.output.contains("\n\(Self.verdict)\n"), "\(outdated.output)")
  }

  @Test func `an archive that was copied away from its manual says what it knows`() throws {
    try putNextEditionInForce()
    try copy("archive", to: "kept")
    let old = try verify("kept/sj-sk-01-2024/1/" + Self.pdf)
    #expect(old.status == 1)
    #expect(old.output.contains("\n\(Self.verdict)\nwhole: the same bytes as \(Self.pdf)\n"))
    let last = try verify("kept/sj-sk-01-2024/2/СЖ-СК-01-2024-2.pdf")
    #expect(last.status == 1)
    #expect(last.output.contains("Edition 2 · "))
    #expect(last.output.contains("name a published folder with -C"))
    // Of a copy that lies beside it, nothing is known until the archive's manual is named.
    let copy = try verify("old.pdf", "-C", elsewhere.path + "/kept/sj-sk-01-2024/2")
    #expect(copy.status == 1)
    #expect(copy.output.contains("no edition that is known here: name the manual or the site"))
  }
}
