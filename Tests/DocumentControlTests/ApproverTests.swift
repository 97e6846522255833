import Foundation
import SapaTestSupport
import Testing

/// Whom `approvers` of the settings asks for, and what it asks of nobody.
struct ApproverTests {
  private let college: College

  init() throws {
    college = try College()
  }

  private func write(_ settings: String) throws {
    try college.folder.write(
      try #require(college.folder.text("sapa.yaml")) + settings + "\n", to: "sapa.yaml")
  }

  @Test(arguments: ["СЖ: {approved: [Директор]}", "СЖ: [Директор]"])
  func `without a list of kinds the letters that begin a code are its kind`(entry: String) throws {
    try write("approvers: {\(entry)}")
    try college.edit("content/manual.md", ["approvals:\n": "", "  - {meaning: approved": "# {"])
    let check = try college.sapa("check", "--format", "concise")
    #expect(check.output.contains("content/manual.md:5:9: warning: "))
    #expect(check.output.contains("[missing-approval]"))
    let freeze = try college.sapa("edition", "freeze")
    #expect(freeze.status == 1)
    #expect(college.files(in: "archive") == [])
  }

  @Test(arguments: [
    ("СД", "Write СЖ"), ("УЕ-СК-002-2024", "Write УЕ"), ("5", "Write a kind that documents have"),
    ("2", "Write a kind that documents have"), ("Ережи", "Write Ереже"),
  ])
  func `approvers of a kind or a level that the settings do not list are told`(
    key: String, wayOut: String
  ) throws {
    try write(
      """
      codes:
        kinds: [{abbreviation: СЖ, name: Жетекшілік, level: 1}, {abbreviation: УЕ, name: Ереже}]
        issuers: [СК]
      approvers:
        1: [Директор]
        Ереже: [Директор]
        \(key): [Директор]
      """)
    let run = try college.sapa("check")
    #expect(run.status == 1)
    #expect(run.output.contains("No document is of kind «\(key)»"))
    #expect(run.output.contains("sapa.yaml:11:3"))
    #expect(run.output.contains("How to fix: " + wayOut))
    #expect(run.output.components(separatedBy: "[invalid-field]").count == 2)
  }

  @Test func `without a list of kinds letters that begin no code are a warning, a level an error`()
    throws
  {
    try write("approvers: {ҚП: [Директор], 3: [Директор], УЕ: [Директор]}")
    let run = try college.sapa("check", "--format", "concise")
    #expect(run.output.contains("warning: No document is of kind «ҚП»"))
    #expect(run.output.contains("error: No document is of kind «3»"))
    #expect(!run.output.contains("of kind «УЕ»"))
  }
}
