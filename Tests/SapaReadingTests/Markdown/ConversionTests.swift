import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// What a conversion from a word processor leaves in a text.
@Suite struct ConversionTests {
  @Test(arguments: [
    "⟦[сөз]{.mark}⟧", "**а** ⟦[сөз]{.underline}⟧", "[**а**]⟦{.underline}⟧",
    "⟦[ескі]{.deletion author=\"Ахметов\" date=\"2024-01-01T00:00:00Z\"}⟧",
    "![](x.svg)⟦{width=\"6.5in\" height=\"2in\"}⟧", "## 1 А ⟦{#a .unnumbered}⟧",
    "## Алғы сөз⟦ {-}⟧",
    "# ⟦[]{#_Toc1 .anchor}⟧2 НОРМАТИВТІК", "⟦::: {custom-style=\"Body Text\"}⟧",
    "Термин\n⟦:   анықтама⟧",
    "⟦| жол⟧", "H⟦~2~⟧O", "м⟦^3^⟧/сағ", "10⟦^-6^⟧ м", "а ⟦$x^2$⟧ б", "⟦#. auto⟧", "ә ⟦[@iso2015]⟧",
    "⟦[@iso2015, 5-бет]⟧", "⟦\\newpage⟧", "⟦\\vspace{1cm}⟧", "⟦\\⟧",
    "⟦```{=openxml}\n<w:br/>\n```⟧",
    "| а |\n|---|\n| м⟦^2^⟧ |",
  ])
  func `signs that Markdown does not know are told`(marked: String) {
    expect("lost-mark", at: marked)
  }

  @Test(arguments: [
    "`[x]{.mark}`", "```\n::: x\n```", "$5 және $10", "US$5–$10", "a^2 + b^2", "2^3^4", "1~2~3",
    "а~б~в",
    "қараңыз: мәтін", "Уақыты\n10:30", "# 1-бөлім", "#1. кабинет", "C:\\Temp\\x", "а\\\nб",
    "[[7.1]]",
    "a@b.kz", "[a@b.kz](mailto:a@b.kz)", "{а} және {1, 2}", "{ADDRESS}", "а | б", "|x| > 2",
    "«{-}»", "~5 °C", "x_1^2", "а[^1]\n\n[^1]: ә", "# А {-б}", "[x]\\{.mark}",
  ])
  func `prose, code and mathematics are none of these`(text: String) {
    #expect(!read(text).findings.contains { $0.rule.id == "lost-mark" })
  }

  @Test func `words that were deleted in the word processor are an error wherever they stand`() {
    let text = (1...5).map { "[ескі\($0)]{.deletion author=\"А\"} жаңа" }.joined(separator: "\n\n")
    let findings = read(text).findings
    #expect(findings.map(\.severity) == Array(repeating: .error, count: 5))
    #expect(findings.allSatisfy { $0.fixes[0].edits.map(\.replacement) == [""] })
  }

  @Test func `a bookmark that hides the number of a heading is an error`() {
    #expect(read("# []{#_Toc1 .anchor}2 Сілтемелер").findings.map(\.severity) == [.error])
  }

  @Test func `many signs of one kind are told once, and mended all`() throws {
    let text = (1...9).map { "[сөз\($0)]{.mark}, м^3^" }.joined(separator: "\n\n")
    let findings = read(text).findings
    #expect(findings.count == 2)
    let marks = try #require(findings.first)
    #expect(marks.notes.count == 1 && marks.fixes[0].edits.count == 9)
    #expect(findings.last?.fixes[0].edits.map(\.replacement) == Array(repeating: "³", count: 9))
  }

  @Test(arguments: [
    "⟦| А | Б |\n| 1 | 2 |⟧", "мәтін\n⟦| А | Б |\n| 1 | 2 |\n| 3 | 4 |⟧",
    "⟦+---+---+\n| А | Б |\n+===+===+\n| 1 | 2 |\n+---+---+⟧",
    "⟦  Сол   Оң\n  ----- ----\n  12    12⟧\n\nмәтін",
    "⟦-------------\n  Сол   Оң\n  ----- -----\n  12    12\n  б     в\n\n  1     2\n-------------⟧\n",
  ])
  func `tables that Markdown does not read as such are told`(marked: String) {
    expect("lost-mark", at: marked)
  }

  @Test(arguments: [
    (
      "+---+---+\n| А | Б |\n+===+===+\n| 1 | 2 |\n|   | ә |\n+---+---+",
      "| А | Б |\n| --- | --- |\n| 1 | 2 ә |"
    ),
    ("+---+---+\n| 1 | 2 |\n+---+---+", "|  |  |\n| --- | --- |\n| 1 | 2 |"),
    (
      "  Сол   Оң\n  ----- ----\n  12    12\n  а|б   в",
      "| Сол | Оң |\n| --- | --- |\n| 12 | 12 |\n| а\\|б | в |"
    ),
    (
      "-------------\n  Сол   Оң\n  ----- -----\n  12    12\n  б     в\n\n  1     2\n-------------",
      "| Сол | Оң |\n| --- | --- |\n| 12 б | 12 в |\n| 1 | 2 |"
    ),
  ])
  func `a simple table is written as Markdown has it`(text: String, table: String) throws {
    let finding = try #require(read(text).findings.first)
    #expect(finding.fixes[0].edits.map(\.replacement) == [table])
  }

  @Test func `a table with merged cells is told without a finished one`() throws {
    let text = "+---+---+\n| А | Б |\n+---+---+\n| 1     |\n+---+---+"
    let finding = try #require(read(text).findings.first)
    #expect(finding.fixes[0].edits == [])
  }

  @Test func `the line of dashes that is missing makes the table`() throws {
    let finding = try #require(read("| А | Б |\n| 1 | 2 |").findings.first)
    #expect(finding.fixes[0].edits.map(\.replacement) == ["\n| --- | --- |"])
  }

  @Test(arguments: [
    "| а | ә |\n|---|---|\n| 1 | 2 |\n⟦Мәтін.⟧", "> | а | ә |\n> |---|---|\n> ⟦Мәтін.⟧",
  ])
  func `a paragraph that becomes the last row of a table is told`(marked: String) {
    expect("table-cells", at: marked)
  }

  @Test(arguments: [
    "* * *\n\nмәтін", "- - -\nмәтін", "-- --\nмәтін", "----\nмәтін", "+ а\n+ б", "+7 701\n+7 702",
    "а | ә\n-|-\n1",
    "| а | ә |\n|---|---|\n| 1 | 2 |\n\nМәтін.", "| а |\n|---|\nб",
  ])
  func `what is no table, and what is a good one, is silent`(text: String) {
    #expect(read(text).findings == [])
  }

  @Test(arguments: [
    "⟦[Ескерту]⟧: мәтін", "⟦[1]⟧: ISO9001:2015", "мәтін\n\n⟦[QMS]⟧: quality\n\nмәтін", "> ⟦[а]⟧: ә",
    "⟦[а]⟧: ә\nмәтін", "[б][а]\n\n[а]: ә.md\n⟦[в]⟧: г.md",
  ])
  func `a line that no page shows is told`(marked: String) {
    expect("lost-mark", at: marked)
  }

  @Test(arguments: [
    "[б][А]\n\n[а]: ә.md", "[а]\n\n[а]: ә.md", "![а][]\n\n[а]: ә.png", "[//]: # (ескерту)",
    "[comment]: # (ескерту)", "[//]: <> (ескерту)", "\\[Ескерту]: мәтін", "[Ескерту]: екі сөз емес",
  ])
  func `the address of a link, and a comment, are none of these`(text: String) {
    #expect(!read(text).findings.contains { $0.rule.id == "lost-mark" })
  }

  @Test(arguments: [
    ("1) а\n2) ә\n4) б", [nil, nil, 4]), ("5. а\n7. ә\n8. б", [nil, 7, nil]),
    ("1. а\n1. ә\n1. б", [nil, nil, nil]), ("1. а\n2. ә\n2. б", [nil, nil, 2]),
    ("> 3) а\n> 5) ә", [nil, 5]), ("- 1. а\n  3. ә", [nil]),
  ])
  func `the items of a list keep their numbers`(text: String, numbers: [Int?]) throws {
    let block = try #require(read(text).manuscript?.blocks.first)
    func lists(_ block: Block) -> [List] {
      switch block {
      case .list(let list): [list]
      case .quote(let blocks, _): blocks.flatMap(lists)
      default: []
      }
    }
    #expect(lists(block).first?.items.map(\.number) == numbers)
  }
}
