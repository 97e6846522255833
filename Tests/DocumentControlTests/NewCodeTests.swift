import Foundation
import SapaTestSupport
import Testing

/// A document whose next edition gets a new code: the year in it is another one.
struct NewCodeTests {
  private let college: College

  init() throws {
    college = try College()
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
    try college.edit("sapa.yaml", ["СЖ-СК-01-2024": "СЖ-СК-01-2025"])
    try college.edit(
      "content/manual.md",
      [
        "code: СЖ-СК-01-2024":
          "code: СЖ-СК-01-2025\nsupersedes: {code: СЖ-СК-01-2024, edition: 1}",
        "edition: 1\nstatus: effective": "edition: 2\nstatus: draft", "барлық": "әр",
      ])
  }

  private func putInForce() throws {
    try college.edit(
      "content/manual.md",
      [
        "status: draft": "status: effective", "effective: 2024-02-01": "effective: 2025-06-01",
        "on: 2024-01-25": "on: 2025-05-20",
      ])
  }

  private func verdicts(_ folder: String = "site") throws -> [String] {
    try college.editions(folder).map { "\($0.code)@\($0.edition) \($0.verdict)" }
  }

  @Test func `while it is a draft, what was frozen under the old code stays in force`() throws {
    try college.done("publish", "web", "--no-pdf")
    let page = try #require(college.folder.text("web/current/manual/index.html"))
    #expect(page.contains("Колледждің барлық бөлімі"))
    #expect(page.contains("Келесі нұсқа әзірленіп жатыр: <span class=\"nb\">СЖ-СК-01-2025</span>"))
    #expect(try verdicts("web/current").first == "СЖ-СК-01-2024@1 in-force")
    let register = try #require(college.folder.text("web/current/register.csv"))
    #expect(register.contains("СЖ-СК-01-2024,Сапа жөніндегі жетекшілік,1,effective"))
    #expect(!register.contains("СЖ-СК-01-2025"))
    try college.done("check")
    try college.done("build", "--no-pdf", "--drafts")
    #expect(try verdicts().contains("СЖ-СК-01-2024@1 in-force"))
    let freeze = try college.sapa("edition", "freeze", "СЖ-СК-01-2024")
    #expect(freeze.status == 2 && freeze.errors.contains("is a draft or in review"))
  }

  @Test func `what cites the new code before it is in force cites a draft`() throws {
    try college.edit("content/regulation.md", ["иесі болады": "СЖ-СК-01-2025 сай иесі болады"])
    let output = try college.done("check", "--format", "concise").output
    #expect(
      output.contains(/content\/regulation.md:.*: warning: .*\[draft-reference\]/), "\(output)")
  }

  @Test func `once it is in force, the old one is superseded by it since that day`() throws {
    try putInForce()
    try college.edit("content/regulation.md", ["иесі болады": "СЖ-СК-01-2024 сай иесі болады"])
    for isFrozen in [false, true] {
      if isFrozen { try college.done("edition", "freeze", "--as-of", "2025-06-02") }
      try college.done("build", "--no-pdf", "--as-of", "2025-06-03")
      #expect(try verdicts().contains("СЖ-СК-01-2024@1 superseded"))
      let old = try #require(try college.editions("site").first { $0.verdict == "superseded" })
      #expect(old.since == "2025-06-01" && old.by?.code == "СЖ-СК-01-2025")
      let register = try #require(college.folder.text("site/register.csv"))
      #expect(register.contains("СЖ-СК-01-2024,Сапа жөніндегі жетекшілік,1,superseded"))
      let page = try #require(college.folder.text("site/documents/sj-sk-01-2024/index.html"))
      #expect(page.contains("data-status=\"superseded\"") && page.contains("СЖ-СК-01-2025"))
      let auditor = try #require(college.folder.text("site/auditor/index.html"))
      #expect(auditor.contains("01.06.2025\u{A0}ж. дейін қолданыста болды"))
    }
    let print = try college.sapa("verify", "archive/sj-sk-01-2024/1/СЖ-СК-01-2024-1.pdf")
    #expect(
      print.output.contains(
        "out of date since 2025-06-01; in force: СЖ-СК-01-2025, Edition 2\n"), "\(print.output)")
    let check = try college.sapa("check", "--as-of", "2025-06-03").output
    #expect(check.contains("«Сапа жөніндегі жетекшілік» stands in its place"), "\(check)")
    #expect(check.contains("[obsolete-reference]"))
  }

  @Test func `its changes are told and recorded against the old one`() throws {
    try putInForce()
    let words = ["--as-of", "2025-06-03"]
    let check = try college.done(["check"] + words).output
    #expect(check.contains("lacks what changed in edition 2: 1 [unrecorded-change]"), "\(check)")
    try college.done("build", "--no-pdf")
    #expect(college.files(in: "site").contains("documents/sj-sk-01-2025/changes/index.html"))
    let changes = try college.done("edition", "changes")
    #expect(changes.output.contains("rows written: 1"), "\(changes.output)\(changes.errors)")
  }

  @Test func `its addresses may be the old ones`() throws {
    try putInForce()
    try college.edit("content/manual.md", ["owner:": "slug: sj-sk-01-2024\nowner:"])
    try college.done("build", "--no-pdf", "--as-of", "2025-06-03")
    #expect(
      college.files(in: "site").contains("documents/sj-sk-01-2024-1/index.html"))
  }
}

extension College {
  /// What a site says of an edition.
  struct Edition: Decodable {
    struct Successor: Decodable { var code: String? }
    var code: String
    var edition: String
    var verdict: String
    var since: String?
    var by: Successor?
  }

  func editions(_ folder: String) throws -> [Edition] {
    let text = try #require(self.folder.text(folder + "/v/editions.json"))
    return try JSONDecoder().decode([Edition].self, from: Data(text.utf8))
  }
}
