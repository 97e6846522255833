import SapaTestSupport
import Testing

/// What is frozen, against what is written now.
struct FrozenEditionTests {
  private let college: College

  init() throws {
    college = try College()
    try college.done("edition", "freeze", "--as-of", "2024-02-05")
  }

  private func findings() throws -> String {
    try college.sapa("check", "--format", "concise").output
  }

  @Test func `a changed text is told, with the sections that changed`() throws {
    try college.edit("content/manual.md", ["барлық": "кейбір", "## 2 Құжаттар": "## 3 Құжаттар"])
    let run = try college.sapa("check")
    #expect(run.status == 1)
    #expect(
      run.output.contains("Edition 1 of СЖ-СК-01-2024 differs from its frozen text"))
    #expect(
      run.output.contains(
        "Frozen on 05.02.2024; sections 1, 3 and 2 have changed since. Copies in use no longer"))
    #expect(run.output.contains("--> content/manual.md:4:10"))
    #expect(run.output.contains("changed: section 1 (content/manual.md:14:1)"))
    #expect(run.output.contains("raise `edition` to 2"))
  }

  @Test(arguments: [
    ("А. Сынақова", "Б. Сынақова", "key `approvals` has changed"),
    ("effective: 2024-02-01", "effective: 2024-02-02", "key `effective` has changed"),
    ("edition: 1", "edition: 1\nchanges: [{edition: 1, basis: № 6}]", "key `changes` has changed"),
    ("](map.svg)", "](map.svg \"Атауы\")", "section 2 has changed since"),
    ("owner: Сапа бөлімі", "owner: СРСО\nkeywords: [сапа]\nretention: {period: 5 жыл}", ""),
    ("status: effective", "status: withdrawn", ""),
  ])
  func `what a freeze covers is held, what it leaves free is not`(
    old: String, new: String, words: String
  ) throws {
    try college.edit("content/manual.md", [old: new])
    let output = try college.sapa("check").output
    #expect(output.contains("[frozen-edition-changed]") == !words.isEmpty, "\(output)")
    #expect(output.contains(words))
  }

  @Test(arguments: ["01", "001"])
  func `no zeros before its number make an edition another one`(edition: String) throws {
    try college.edit("content/manual.md", ["edition: 1": "edition: \(edition)"])
    let output = try findings()
    #expect(output.contains("content/manual.md:4:10: error: «\(edition)» does not fit `edition`"))
    #expect(!output.contains("[frozen-edition-changed]"), "\(output)")
    try college.edit("content/manual.md", ["барлық": "кейбір"])
    #expect(try findings().contains("[frozen-edition-changed]"))
    let freeze = try college.sapa("edition", "freeze", "--as-of", "2024-05-06")
    #expect(freeze.status == 1)
    #expect(college.files(in: "archive/sj-sk-01-2024").allSatisfy { $0.hasPrefix("1/") })
    // In Turkish they are usual, and change nothing of it.
    try college.edit("content/manual.md", ["owner:": "language: tr\nowner:"])
    #expect(try findings().contains("[frozen-edition-changed]"))
  }

  @Test(arguments: [
    "rules: {frozen-edition-changed: off, damaged-edition: off}",
    "accepted: [{rule: frozen-edition-changed, reason: а}, {rule: damaged-edition, reason: а}]",
  ])
  func `no setting lets a changed text or a changed archive out`(settings: String) throws {
    let yaml = try #require(college.folder.text("sapa.yaml"))
    try college.folder.write(yaml + settings + "\n", to: "sapa.yaml")
    try college.edit("content/manual.md", ["барлық": "кейбір"])
    let ofText = try college.sapa("build", "--no-pdf")
    #expect(ofText.status == 1)
    #expect(ofText.errors.contains("[frozen-edition-changed]"))
    try college.edit("content/manual.md", ["кейбір": "барлық"])
    try college.edit(
      "archive/sj-sk-01-2024/1/sources/content/manual.md", ["барлық": "кейбір"])
    let ofArchive = try college.sapa("build", "--no-pdf")
    #expect(ofArchive.status == 1)
    #expect(ofArchive.errors.contains("[damaged-edition]"))
    #expect(try findings().contains("[binding-rule]"))
  }

  @Test func `no setting brings the number of an older edition back`() throws {
    let yaml = try #require(college.folder.text("sapa.yaml"))
    try college.edit("content/manual.md", ["edition: 1": "edition: 2", "барлық": "әр"])
    try college.done("edition", "freeze", "--as-of", "2024-05-06")
    try college.edit("content/manual.md", ["edition: 2": "edition: 1", "әр": "кейбір"])
    try college.folder.write(yaml + "rules: {edition-order: off}\n", to: "sapa.yaml")
    let run = try college.sapa("build", "--no-pdf")
    #expect(run.status == 1)
    #expect(run.errors.contains("is below edition 2, which is frozen [edition-order]"))
  }

  @Test func `another picture under the same name is a change`() throws {
    try college.folder.write(College.drawing.replacing("h9", with: "h8"), to: "content/map.svg")
    #expect(try findings().contains("[frozen-edition-changed]"))
  }

  @Test func `another file behind a link of the text is a change, the same one elsewhere is none`()
    throws
  {
    try college.folder.write("Аты,Күні\n", to: "content/form.csv")
    try college.edit(
      "content/regulation.md",
      ["Әр құжаттың иесі болады.": "Әр құжаттың [нысаны](form.csv) болады."])
    try college.done("edition", "freeze", "УЕ-СК-002-2024", "--as-of", "2024-02-05")
    try college.folder.write("Аты,Қолы\n", to: "content/form.csv")
    let run = try college.sapa("check")
    #expect(run.status == 1)
    #expect(run.output.contains("[frozen-edition-changed]"))
    #expect(run.output.contains("Frozen on 05.02.2024; file «form.csv» has changed since."))
    #expect(run.output.contains("changed: file «form.csv» (content/regulation.md:14:13)"))
    #expect(try college.sapa("build", "--no-pdf").status == 1)
    // Under another name it is another file as well; the same bytes are not.
    try college.folder.write("Аты,Қолы\n", to: "content/other.csv")
    try college.edit("content/regulation.md", ["(form.csv)": "(other.csv)"])
    #expect(try college.sapa("check").output.contains("file «other.csv» has changed since."))
    try college.folder.write("Аты,Күні\n", to: "content/other.csv")
    try college.done("check")
    // While the next edition is written, readers get the file that was frozen.
    try college.edit(
      "content/regulation.md", ["edition: 1": "edition: 2", "status: effective": "status: draft"])
    try college.folder.write("Аты,Қолы\n", to: "content/other.csv")
    try college.done("build", "--no-pdf")
    #expect(college.files(in: "site/files", holding: "Күні").count == 1)
    #expect(college.files(in: "site/files", holding: "Қолы") == [])
  }

  @Test func `an edition below the last frozen one is told, and nothing else of it`() throws {
    try college.edit("content/manual.md", ["edition: 1": "edition: 2", "барлық": "әр"])
    try college.done("edition", "freeze", "--as-of", "2024-05-06")
    try college.edit("content/manual.md", ["edition: 2": "edition: 1", "әр": "кейбір"])
    let run = try college.sapa("check")
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        """
        error: Edition 1 of СЖ-СК-01-2024 is below edition 2, which is frozen [edition-order]
          --> content/manual.md:4:10
           | edition: 1
           |          ^
           = Edition 2 was frozen on 06.05.2024 (sj-sk-01-2024/2); \
        a return to an older text takes the next number as well.
           How to fix: Write `edition: 2` for the frozen text, `edition: 3` for a new one
        """), "\(run.output)")
    #expect(!run.output.contains("[frozen-edition-changed]"))
  }

  @Test func `a document that left the register with frozen editions is missed, unless replaced`()
    throws
  {
    try college.done("edition", "freeze", "УЕ-СК-002-2024", "--as-of", "2024-02-05")
    try college.edit("content/manual.md", ["УЕ-СК-002-2024": "ереже"])
    try college.edit("content/regulation.md", ["УЕ-СК-002-2024": "УЕ-СК-003-2024"])
    let run = try college.sapa("check", "--format", "concise")
    #expect(
      run.output.contains(
        "archive/ue-sk-002-2024/1/edition.json:1:1: warning: УЕ-СК-002-2024 has frozen editions, but "
          + "is not in the register [supersede-chain]\n"), "\(run.output)")
    try college.edit("content/regulation.md", ["owner:": "supersedes: УЕ-СК-002-2024\nowner:"])
    #expect(try !findings().contains("[supersede-chain]"))
  }

  @Test func `the dates of the edition before, left in the next one, are told, also by the freeze`()
    throws
  {
    try college.edit("content/manual.md", ["edition: 1": "edition: 2"])
    let both = [
      "content/manual.md:7:12: warning: Edition 2 is not in force later than edition 1 [date-order]",
      "content/manual.md:9:64: warning: Edition 2 is not approved later than edition 1 [date-order]",
    ]
    let output = try findings()
    for line in both { #expect(output.contains(line + "\n"), "\(output)") }
    let run = try college.done("edition", "freeze", "--as-of", "2024-05-06")
    #expect(run.errors.contains("Edition 1, frozen on 05.02.2024, was approved on 25.01.2024."))
    #expect(run.output.contains("archive/sj-sk-01-2024/2: frozen"))
    try college.edit(
      "content/manual.md",
      [
        "edition: 2": "edition: 3", "effective: 2024-02-01": "effective: 2024-06-01",
        "on: 2024-01-25": "on: 2024-05-25",
      ])
    #expect(try !findings().contains("[date-order]"))
    // Of a draft the dates are yet to come.
    try college.edit(
      "content/manual.md",
      [
        "2024-06-01": "2024-02-01", "2024-05-25": "2024-01-25",
        "status: effective": "status: draft",
      ])
    #expect(try !findings().contains("[date-order]"))
  }

  @Test func `a text wrapped anew, or cut into files, is the same`() throws {
    try college.edit("content/manual.md", ["барлық бөлімі": "барлық\nбөлімі"])
    #expect(try !findings().contains("[frozen-edition-changed]"))
  }
}
