import Foundation
import SapaTestSupport
import Testing

/// What a rollback serves, and what the log of the releases tells.
struct RollbackTests: PublishingSuite {
  let folder: TemporaryFolder

  init() throws { folder = try Self.manual() }

  @Test func `a release is rolled back in one step, and further in the next`() throws {
    for number in 1...3 {
      try edit("мәтін \(number)")
      _ = try publish()
    }
    #expect(try publish("--rollback").status == 0)
    #expect(folder.text("web/current/index.html")?.contains("мәтін 2") == true)
    #expect(try publish("--rollback").status == 0)
    #expect(folder.text("web/current/index.html")?.contains("мәтін 1") == true)
    let last = try publish("--rollback")
    #expect(last.status == 2)
    #expect(last.errors.contains("no release before"))
    #expect(try publish().status == 0)
    #expect(try served().hasPrefix("releases/000004-"))
  }

  @Test func `a rollback serves what was served before, and nothing that was withdrawn`() throws {
    for number in 1...3 {
      try edit("мәтін \(number)")
      #expect(try publish("--keep", "2").status == 0)
      if number == 2 { #expect(try publish("--rollback").status == 0) }
    }
    #expect(try publish("--rollback").status == 0)
    #expect(folder.text("web/current/index.html")?.contains("мәтін 1") == true)
  }

  @Test func `a release that was never served goes, and is not rolled back to`() throws {
    _ = try publish()
    // As a publish leaves it that dies before the switch.
    let stray = target + "/releases/000002-0123abcd"
    try FileManager.default.copyItem(atPath: target + "/" + (try served()), toPath: stray)
    try edit("жаңа")
    #expect(try publish().status == 0)
    #expect(!FileManager.default.fileExists(atPath: stray))
    #expect(try publish("--rollback").status == 0)
    #expect(try served().hasPrefix("releases/000001-"))
  }

  @Test func `a line of the log that was cut short does not spoil the next`() throws {
    _ = try publish()
    let log = try #require(folder.text("web/releases.jsonl"))
    try folder.write(log + String(log.prefix(40)), to: "web/releases.jsonl")
    try edit("жаңа")
    #expect(try publish().status == 0)
    let lines = try #require(folder.text("web/releases.jsonl")).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(try #require(lines.last).utf8))
    }
  }
}
