import Foundation
import SapaTestSupport
import Testing

/// What an edition that is frozen counts for, whatever is written since.
struct StandingTests {
  private let college: College
  private static let regulation = "content/regulation.md"

  init() throws {
    college = try College()
  }

  private func freeze(_ day: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try college.done(
      "edition", "freeze", "УЕ-СК-002-2024", "--as-of", day, sourceLocation: sourceLocation)
  }

  private func build(on day: String) throws -> [String] {
    try college.done("build", "--no-pdf", "--as-of", day)
    return try college.editions("site").filter { $0.code.hasPrefix("УЕ-СК-002") }.map {
      [$0.edition, $0.verdict, $0.since].compactMap(\.self).joined(separator: " ")
    }
  }

  @Test func `a withdrawn document without the review that decided so is told at once`() throws {
    try freeze("2024-02-05")
    try college.edit(Self.regulation, ["status: effective": "status: withdrawn"])
    let told = "Review that withdrew УЕ-СК-002-2024 is not stated [missing-field]"
    #expect(try college.sapa("check").output.contains(told))
    try college.edit(
      Self.regulation, ["owner:": "reviews: [{on: 2025-01-10, outcome: withdraw}]\nowner:"])
    #expect(try !college.sapa("check").output.contains(told))
  }

  @Test func `of the reviews since a freeze the last one counts`() throws {
    try freeze("2024-02-05")
    try college.edit(
      Self.regulation,
      [
        "edition: 1\nstatus: effective":
          "reviews: [{on: 2025-02-20, outcome: confirmed}, {on: 2025-01-10, outcome: withdraw}]\n"
          + "edition: 2\nstatus: draft"
      ])
    #expect(try build(on: "2025-03-01") == ["1 in-force"])
    try college.edit(Self.regulation, ["2025-01-10": "2025-02-21"])
    #expect(try build(on: "2025-03-01") == ["1 withdrawn 2025-02-21"])
  }

  @Test func `a superseded document stays superseded once its next edition is begun`() throws {
    try freeze("2024-02-05")
    try college.folder.write(
      College.regulation.replacing("002-2024", with: "007-2025")
        .replacing("2024-02-01", with: "2025-06-01")
        .replacing("owner:", with: "supersedes: {code: УЕ-СК-002-2024, edition: 1}\nowner:"),
      to: "content/next.md")
    try college.edit(
      Self.regulation, ["edition: 1\nstatus: effective": "edition: 2\nstatus: draft"])
    #expect(try build(on: "2025-07-01") == ["1 superseded 2025-06-01"])
    let check = try college.sapa("check", "--as-of", "2025-07-01").output
    #expect(!check.contains("[supersede-chain]"), "\(check)")
  }

  @Test(arguments: ["effective", "review"])
  func `a first edition that is frozen waits for its day as a draft`(status: String) throws {
    try college.edit(Self.regulation, ["effective: 2024-02-01": "effective: 2024-09-01"])
    try freeze("2024-06-01")
    try college.edit(Self.regulation, ["status: effective": "status: \(status)"])
    #expect(try build(on: "2024-06-02") == ["1 draft"])
    #expect(college.files(in: "site/documents", holding: "иесі болады") == [])
    let check = try college.sapa("check", "--as-of", "2024-06-02").output
    #expect(!check.contains("[date-order]"), "\(check)")
    let again = try college.sapa("edition", "freeze", "УЕ-СК-002-2024", "--as-of", "2024-09-02")
    #expect(again.status == 2 && again.errors.contains("frozen already"), "\(again.errors)")
    // On its day nothing need be written.
    #expect(try build(on: "2024-09-01") == ["1 in-force"])
    let page = try #require(college.folder.text("site/documents/ue-sk-002-2024/index.html"))
    #expect(page.contains("иесі болады") && !page.contains("Келесі нұсқа"))
  }

  @Test func `until the day of the next edition its page says which day that is`() throws {
    try freeze("2024-02-05")
    try college.edit(
      Self.regulation,
      ["edition: 1": "edition: 2", "2024-02-01": "2024-09-01", "Әр құжаттың": "Құжаттың"])
    try freeze("2024-06-01")
    #expect(try build(on: "2024-06-02") == ["1 in-force", "2 draft"])
    let page = try #require(college.folder.text("site/documents/ue-sk-002-2024/index.html"))
    #expect(page.contains("01.09.2024\u{A0}ж. бастап қолданысқа енгізіледі"), "\(page)")
    #expect(try build(on: "2024-09-01") == ["2 in-force", "1 superseded 2024-09-01"])
  }

  @Test func `every edition went out of force on the day of the one behind it`() throws {
    try freeze("2024-02-05")
    try college.edit(Self.regulation, ["edition: 1": "edition: 2", "2024-02-01": "2025-02-01"])
    try freeze("2025-02-05")
    try college.edit(Self.regulation, ["edition: 2": "edition: 3", "2025-02-01": "2026-02-01"])
    try freeze("2026-02-05")
    #expect(
      try build(on: "2026-02-06") == [
        "3 in-force", "2 superseded 2026-02-01", "1 superseded 2025-02-01",
      ])
  }

  @Test func `no edition is frozen before its approval, nor before the edition behind it`() throws {
    let early = try college.sapa("edition", "freeze", "--as-of", "2024-01-24")
    #expect(early.status == 2)
    #expect(early.errors.contains("was approved on 25.01.2024, and cannot be frozen on 24.01.2024"))
    try freeze("2024-02-05")
    try college.edit(Self.regulation, ["edition: 1": "edition: 2", "2024-02-01": "2024-02-02"])
    let before = try college.sapa("edition", "freeze", "УЕ-СК-002-2024", "--as-of", "2024-02-04")
    #expect(before.status == 2)
    #expect(before.errors.contains("edition 1 of УЕ-СК-002-2024 was frozen on 05.02.2024"))
    #expect(college.files(in: "archive/ue-sk-002-2024/2") == [])
  }

  @Test func `nothing is frozen on a day that has not come`() throws {
    let run = try college.sapa("edition", "freeze", "УЕ-СК-002-2024", "--as-of", "2135-01-01")
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot be frozen on 01.01.2135, which has not come"))
    #expect(college.files(in: "archive") == [])
  }

  @Test func `a freeze on a day that has not come is told, and nothing is published before it`()
    throws
  {
    try freeze("2024-02-05")
    let output = try college.done("check", "--format", "concise", "--as-of", "2024-01-25").output
    #expect(
      output.contains(
        "archive/ue-sk-002-2024/1/edition.json:1:1: warning: Edition 1 of УЕ-СК-002-2024 was frozen "
          + "on 05.02.2024, which has not come [date-order]\n"), "\(output)")
    let full = try college.done("check", "--as-of", "2024-01-25").output
    #expect(full.contains("Set the clock right; only if the day of the freeze itself is wrong"))
    // Its readers would be shown a draft where a text is in force.
    for words in [[], ["--in-place"]] {
      let run = try SapaProgram.run(
        ["publish", "web", "--no-pdf"] + words, in: college.folder.url,
        environment: ["SOURCE_DATE_EPOCH": "1600000000"])
      #expect(run.status == 2)
      #expect(
        run.errors.contains(
          "it is 13.09.2020 here, and archive/ue-sk-002-2024/1 was frozen on 05.02.2024: set the clock "
            + "right"), "\(run.errors)")
      #expect(college.files(in: "web") == [])
    }
    try college.done("publish", "web", "--no-pdf", "--as-of", "2024-02-04")
  }

  @Test func `a leap over an edition is told before it is frozen`() throws {
    try freeze("2024-02-05")
    try college.edit(Self.regulation, ["edition: 1": "edition: 3", "2024-02-01": "2025-02-01"])
    let told = "Edition 2 of УЕ-СК-002-2024 is not frozen: the archive ends with edition 1"
    let check = try college.done("check", "--format", "concise").output
    #expect(check.contains("content/regulation.md:4:10: warning: " + told), "\(check)")
    let run = try college.done("edition", "freeze", "УЕ-СК-002-2024", "--as-of", "2025-02-05")
    #expect(run.errors.contains(told))
  }

  @Test func `what the text in force cites and its late review are told while a draft is written`()
    throws
  {
    try college.edit("content/manual.md", ["owner:": "review: {every: 12 months}\nowner:"])
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
    try college.edit(
      "content/manual.md",
      ["edition: 1\nstatus: effective": "edition: 2\nstatus: draft", "УЕ-СК-002-2024": "ережелер"])
    try college.edit(
      Self.regulation,
      [
        "status: effective":
          "status: withdrawn\nreviews: [{on: 2025-01-10, outcome: withdraw}]"
      ])
    let output = try college.done("check", "--format", "concise", "--as-of", "2025-03-01").output
    let place = "archive/sj-sk-01-2024/1/sources/content/manual.md"
    #expect(
      output.contains(
        "\(place):21:10: warning: УЕ-СК-002-2024 is withdrawn [obsolete-reference]\n"),
      "\(output)")
    #expect(
      output.contains(
        "content/manual.md:2:7: warning: Review of СЖ-СК-01-2024 was due on 01.02.2025 "
          + "[review-overdue]\n"))
  }

  @Test(arguments: ["  ", "\u{A0}"])
  func `spaces that differ from a frozen text are said to be spaces`(space: String) throws {
    try freeze("2024-02-05")
    try college.edit(Self.regulation, ["Әр құжаттың иесі": "Әр құжаттың\(space)иесі"])
    let output = try college.sapa("check").output
    #expect(output.contains("[frozen-edition-changed]"))
    #expect(
      output.contains(
        "= only spaces differ (doubled, or no-break): section 1, behind «Әр құжаттың» "
          + "(content/regulation.md:12:1)\n"), "\(output)")
  }

  @Test func `approvals of a frozen edition are held against the approvers of its day`() throws {
    let yaml = try #require(college.folder.text("sapa.yaml"))
    try college.folder.write(yaml + "approvers: {СЖ: [Директор]}\n", to: "sapa.yaml")
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
    try college.folder.write(
      yaml + "approvers: {СЖ: {agreed: [Хатшы], approved: [Хатшы]}}\n", to: "sapa.yaml")
    func told() throws -> Bool {
      let output = try college.sapa("check").output
      return output.contains("[missing-approval]") || output.contains("[wrong-approver]")
    }
    #expect(try !told())
    #expect(try !college.sapa("status").output.contains("Хатшы"))
    // The next edition is signed by the new rule.
    try college.edit("content/manual.md", ["edition: 1": "edition: 2"])
    #expect(try told())
  }

  @Test func `a new slug leaves the editions of a document together, and its place in the archive`()
    throws
  {
    try freeze("2024-02-05")
    try college.edit(
      Self.regulation, ["edition: 1": "edition: 2\nslug: docs", "2024-02-01": "2025-02-01"])
    try freeze("2025-02-05")
    try college.edit(Self.regulation, ["edition: 2": "edition: 3", "2025-02-01": "2026-02-01"])
    try college.edit(Self.regulation, ["slug: docs": "slug: a"])
    try freeze("2026-02-05")
    let list = try college.done("edition", "list").output
    #expect(list.split(separator: "\n").map { $0.split(separator: " ")[1] } == ["1", "2", "3"])
    let diff = try college.sapa("diff", "УЕ-СК-002-2024@9")
    #expect(diff.errors.contains("the archive has 1, 2, 3"), "\(diff.errors)")
    try college.folder.write(
      College.regulation.replacing("002", with: "009")
        .replacing("owner:", with: "slug: ue-sk-002-2024\nowner:"), to: "content/other.md")
    let taken = try college.sapa("edition", "freeze", "УЕ-СК-009-2024", "--as-of", "2026-02-05")
    #expect(taken.status == 2)
    #expect(
      taken.errors.contains(
        "archive/ue-sk-002-2024/1 holds an edition of УЕ-СК-002-2024: give УЕ-СК-009-2024 another "
          + "`slug`"), "\(taken.errors)")
  }
}
