import SapaCore
import Testing

@testable import SapaReading

/// Rows of the change sheet put into front matter that somebody wrote by hand.
struct ChangeRowsTests {
  private func added(_ text: String, settings: Settings = Settings()) -> String? {
    let rows = [ChangeRows.Row(edition: "4", sections: ["7.1"], description: "«а» \"б\"")]
    let source = Source(path: "content/a.md", text: text)
    return ChangeRows(rows, settings: settings).added(to: source)
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static let block = """
      - edition: 4
        sections: ["7.1"]
        basis:
        description: "«а» \\"б\\""
        by:
        on:

    """
  private static let flow =
    #"{edition: 4, sections: ["7.1"], basis: "", description: "«а» \"б\"", by: "", on: ""}"#

  @Test func `without the key it comes last`() {
    #expect(
      added("---\ncode: А-1\n---\nМәтін\n")
        == "---\ncode: А-1\nchanges:\n\(Self.block)---\nМәтін\n")
  }

  @Test func `behind rows written one key a line`() {
    let head = "---\nchanges:   # парақ\n- edition: 3\n  sections: [7]\n\n# иесі\nowner: А\n---\n"
    let block = Self.block.split(separator: "\n").map { $0.dropFirst(2) + "\n" }.joined()
    #expect(
      added(head)
        == "---\nchanges:   # парақ\n- edition: 3\n  sections: [7]\n\(block)\n# иесі\nowner: А\n---\n"
    )
  }

  @Test func `behind rows in braces`() {
    #expect(
      added("---\nchanges:\n    - {edition: 3, sections: [7]}\nowner: А\n---\n")
        == "---\nchanges:\n    - {edition: 3, sections: [7]}\n    - \(Self.flow)\nowner: А\n---\n")
  }

  @Test(arguments: [
    ("[]", "\n" + block.dropLast()), ("[{edition: 3}]", " [{edition: 3}, \(flow)]"),
    ("[\n  {edition: 3},\n  ]", " [\n  {edition: 3},\n  \(flow)]"),
    ("[\n  {edition: 3}\n  ]", " [\n  {edition: 3}\n  , \(flow)]"),
  ])
  func `into a list in brackets`(old: String, new: String) {
    #expect(
      added("---\nchanges: \(old)\nowner: А\n---\n") == "---\nchanges:\(new)\nowner: А\n---\n")
  }

  @Test func `with the line ends of the file, behind its byte order mark`() {
    let text = "\u{FEFF}---\r\ncode: А-1\r\n---\r\nМәтін\r\n"
    let block = Self.block.replacing("\n", with: "\r\n")
    #expect(
      added(text) == "\u{FEFF}---\r\ncode: А-1\r\nchanges:\r\n\(block)---\r\nМәтін\r\n")
  }

  @Test func `under another project's name of the key`() {
    var settings = Settings()
    settings.fields = ["change_log": "changes"]
    #expect(
      added("---\ncode: А-1\n---\n", settings: settings)
        == "---\ncode: А-1\nchange_log:\n\(Self.block)---\n")
  }

  @Test(arguments: ["Мәтін\n", "---\nchanges: жоқ\n---\n", "---\nchanges: [{edition: 3}\n---\n"])
  func `what cannot be added to is left alone`(text: String) {
    #expect(added(text) == nil)
  }
}
