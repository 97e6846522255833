import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// Inputs that would hold the parser up for minutes, and others that only look like them.
@Suite struct BudgetTests {
  struct Input: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  static func many(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    Input("a file of 17 MB", many(1_400_000, "а сапа\n\n")),
    Input("a line of 2 MB", many(220_000, "сапа ")),
    Input("open declarations", many(80_000, "а<![CDATA[")),
    Input("open instructions", many(300_000, "<?")),
    Input("images in images", many(80_000, "![[]()")),
    Input("quotes on one line", many(20_000, "> ") + "а"),
    Input("quotes and then lines", many(8_000, ">") + many(8_000, "а\n")),
    Input("lists on one line", many(3_000, "- ") + "а"),
    Input("lists by indentation", (0..<300).map { many($0, "  ") + "- а\n" }.joined()),
    Input(
      "indented lists and blank lines",
      (0..<150).map { many($0, "  ") + "- а\n" }.joined() + many(1_000_000, "\n")),
    Input("a wide table", "|" + many(2_000, "x|") + "\n|" + many(2_000, "-|") + "\n"),
    Input(
      "a long table of short rows",
      "|" + many(150, "x|") + "\n|" + many(150, "-|") + "\n" + many(2_000, "x\n")),
    Input("a table below a long paragraph", many(90_000, "сөз\n") + "|-|-|\n"),
    Input(
      "a long address used often", "[a]: /" + many(9_000, "u") + "\n\n" + many(9_000, "[a] \n\n")),
    Input("emphasis in emphasis", many(150, "*a **a ") + many(150, "a** a*")),
  ])
  func `what is over its budget is refused`(input: Input) throws {
    let reading = read("---\ntitle: Ү\n---\n" + input.text)
    // But for a file of many megabytes its control data stands: whoever cites it is not at fault.
    if let manuscript = reading.manuscript {
      #expect(manuscript.blocks.isEmpty && manuscript.control.isUnreadable)
      #expect(manuscript.control.title?.value == "Ү")
    }
    #expect(reading.findings.map(\.rule.id) == ["too-large"])
    #expect(reading.findings.allSatisfy { !$0.fixes.isEmpty })
  }

  @Test(arguments: [
    Input("parentheses", "http://a.b/" + many(20_000, ")")),
    Input("rules across the page", many(100, "- ") + "\n\n" + many(900, "*")),
    Input("leaders", "Мазмұны " + many(900, ".") + " 5\n\n" + many(900, ".")),
    Input("links", many(2_000, "[а](жоқ.md)\n\n")),
    Input(
      "footnotes",
      (0..<500).map { "а[^\($0)] " }.joined() + "\n\n"
        + (0..<500).map { "[^\($0)]: x\n\n" }.joined()),
    Input("a long list of references", many(2_000, "- [[7.1]]: мәтін\n")),
    Input(
      "a long table of figures",
      "| 1 | 2 |\n| --- | --- |\n" + many(4_000, "| -12.50 | 1900 |\n")),
    Input("a letter with many marks", "а" + many(80_000, "\u{301}")),
    Input("a table of 199 columns", "|" + many(199, "x|") + "\n|" + many(199, "-|") + "\n"),
  ])
  func `what is long but harmless is read`(input: Input) {
    let reading = read(input.text)
    #expect(reading.manuscript != nil)
    #expect(reading.findings == [])
  }

  @Test func `the place of a nest that is too deep is its line`() {
    let text = "Бір\n\n" + String(repeating: "> ", count: 300) + "а\n"
    #expect(read(text).findings.map(\.span.start) == [Position(line: 3, column: 1)])
  }
}
