import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// What is wrong in a text, at its place.
@Suite struct MarkdownFindingTests {
  @Test(arguments: [
    "а ⟦<b>⟧ә</b> б", "⟦<script>alert(7)</script>⟧", "⟦<div>\nа\n</div>⟧\n\nә", "а ⟦</b>⟧ ә",
    "мәтін ⟦<img src=x onerror=alert(7)>⟧ мәтін", "⟦<svg onload=alert(7)>⟧</svg>",
    "⟦<base href=\"http://evil.example/\">⟧", "# Т\n\n⟦<!-- ескерту\n\nСОҢЫ⟧",
    "⟦<!-- а --> ә⟧", "а ⟦<!--⟧ ә\n\nб -->", "> ⟦<!-- а⟧\n\nә", "⟦<?php а ?>⟧",
  ])
  func `HTML is reported, and so is a comment that hides text`(marked: String) {
    expect("raw-html", at: marked)
  }

  @Test(arguments: [
    "⟦##3.1 Бір⟧", "мәтін\n⟦###Бір⟧", "> ⟦##3.1 Бір⟧", "- ⟦##3⟧\n- ә", "⟦[а](б в.md)⟧",
    "ә ⟦![а](б в.png)⟧ б",
    "⟦[а](б в.md#s-1)⟧", "⟦[а](б в.md \"Г\")⟧", "| а |\n|---|\n| ⟦[а](б в.md)⟧ |",
  ])
  func `a heading and a link that are shown as their signs are reported`(marked: String) {
    expect("lost-mark", at: marked)
  }

  @Test(arguments: [
    "#1 кабинет", "## 3.1 Бір", "\\##3.1", "`##3.1`", "```\n##3.1\n```", "#######7", "##",
    "[а](<б в.md>)",
    "[а](б%20в.md)", "`[а](б в.md)`", "\\[а](б в.md)", "[1](2 бетті қараңыз)",
    "[а](б.md \"в г.md\")",
  ])
  func `what is meant as signs, and what is well-formed, is none`(text: String) {
    #expect(!read(text).findings.contains { $0.rule.id == "lost-mark" })
  }

  @Test(arguments: [
    "⟦•\tбірінші\n•\t⟧екінші", "Тізім:\n⟦· а\n· ⟧б", "> ⟦• а\n> • ⟧б", "⟦1.Бірінші\n2.⟧Екінші",
    "⟦1)Бірінші\n2)⟧Екінші", "⟦-бірінші\n-⟧екінші", "Тізім:\n⟦– а;\n– ⟧б", "⟦— а\n— ⟧б",
    "⟦а) бір\nә)⟧ екі", "⟦(a) one\n(b)⟧ two", "⟦iv) а\nv)⟧ б", "⟦1.1. Бір\n1.2.⟧ Екі",
    "\t⟦The quality manager reviews all records as described in section 9.9.⟧\n",
    "a)  first\n\n    ⟦and its second paragraph (see section 9.9)⟧\n", "⟦\u{F0B7} а\n\u{F0B7} ⟧б",
    "    ⟦Мәтін (9.1 т.)⟧\n", "\t⟦Мәтін (9.1 т.)⟧\n",
    "ә ⟦**⟧«дәйек»**сөз", "а ⟦~~⟧ескі~~ б", "*а ⟦**⟧ б ** в*",
  ])
  func `lists, paragraphs and emphasis that come out as something else are reported`(
    marked: String
  ) {
    expect("lost-mark", at: marked)
  }

  @Test(arguments: [
    "• жалғыз", "•\n•", "2.1 Бір\n2.2 Екі", "-5 °C\n-7 °C", "1.\n2.", "- а\n- б", "1. а\n2. б",
    "\\- а\n\\- б", "01.09.2024\n02.09.2024", "```\n• а\n• б\n```", "    let code = 1 + 2\n",
    "- а\n\n  мәтін бар", "а ** ескерту", "**а** және **б**", "\\*\\*а\\*\\*", "`**а**б`",
    "a ~ b ~ c", "Сапа\n– бұл сенім.", "– жалғыз", "– а\\\n– б", "– а  \n– б", "(осы\nа) жол",
    "    git clone https://a.kz/b && make\n", "    SELECT name FROM users WHERE id\n",
    "    for x in items:\n        print(x)\n",
  ])
  func `one sign alone, code and what is well-formed are none of these`(text: String) {
    #expect(!read(text).findings.contains { $0.rule.id == "lost-mark" })
  }

  @Test(arguments: [
    "Дата «⟦__» ________ 20__⟧ г. Подпись ________ / ________",
    "Дата: «_⟦__» __________ 20__⟧ г.", "\"⟦__\" ____ 20__⟧ ж.", "«__»__⟦__20__⟧ г.",
    "«__»⟦__20__⟧ г.",
    "Подпись:__⟦__Дата:__⟧__", "(⟦______) а (______⟧)", "⟦__.__⟧.20__ г.", "⟦__/__⟧/20__ г.",
    "| а |\n|---|\n| «⟦__» ______ 20__⟧ г. |", "> - «⟦__» ______\n>   20__⟧ г.",
    "10⟦*5*⟧3 мм", "2⟦*3 и 4*⟧5", "10мм⟦*5мм*⟧3мм", "| а |\n|---|\n| 10⟦*5*⟧3 |", "10⟦*x*⟧3",
  ])
  func `blanks and products that become emphasis are reported`(marked: String) {
    expect("lost-mark", at: marked)
  }

  @Test(arguments: [
    "«__Сапа__» және __«Сапа»__", "__\"Сапа\" ұйымы__", "___а___ б", "_а __б__ в_", "сөз*дің*ше",
    "`a*b*c` және `10*5*3`", "10\\*5\\*3", "«\\_\\_» ____ 20\\_\\_ г.", "10 * 5 * 3", "*5* 3",
    "Подпись ________ / ________", "__init.py__ және __.gitignore__", "5* және 7*", "12**3**4",
    "__20__ ж.", "№ *5*, *7*", "foo_bar_baz", "(*а*)", "__(а)__", "2024__",
  ])
  func `emphasis that is meant stays`(text: String) {
    #expect(!read(text).findings.contains { $0.rule.id == "lost-mark" })
  }

  @Test(arguments: [
    (
      "Дата «__» ________ 20__ г., «__» ____ 20__ г.",
      "Дата «__» ________ 20__ г., «__» ____ 20__ г."
    ),
    ("«___» __________ 20__ г.", "«___» __________ 20__ г."), ("__.__.20__ г.", "__.__.20__ г."),
    ("10*5*3 мм, 2*3*4", "10*5*3 мм, 2*3*4"), ("| а |\n|---|\n| 10*5*3 \\| а |", "10*5*3 | а"),
  ])
  func `what the fix writes is read as it was meant`(text: String, shown: String) throws {
    let finding = try #require(read(text).findings.first { $0.rule.id == "lost-mark" })
    var scalars = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0.unicodeScalars) }
    for edit in finding.fixes[0].edits.reversed() {
      let place = edit.span.start
      scalars[place.line - 1].insert("\\", at: place.column - 1)
    }
    let mended = scalars.map { line in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: line)
      return String(text)
    }.joined(separator: "\n")
    let reading = read(mended)
    #expect(reading.findings == [])
    let texts = reading.manuscript?.blocks.map { block in
      switch block {
      case .paragraph(let content, _): content.plainText
      case .table(let table): table.rows[0][0].content.plainText
      default: ""
      }
    }
    #expect(texts == [shown])
  }

  @Test func `the items of a list are mended where they stand`() throws {
    let finding = try #require(read("•\tбірінші\n1.Екінші\n").findings.first)
    #expect(finding.fixes.first?.edits.map(\.replacement) == ["- ", "1. "])
  }

  @Test func `nothing of HTML is silently lost from the tree`() throws {
    #expect(
      try dump("а <i>ә</i>\n\n<div>б</div>\n")
        == """
        paragraph 1:1-1:11
          text "а " 1:1-1:3
          html "<i>" 1:3-1:6
          text "ә" 1:6-1:7
          html "</i>" 1:7-1:11
        html "<div>б</div>↵" 3:1-3:13
        """)
  }

  @Test(arguments: [
    "⟦[а](javascript:alert(7))⟧", "⟦[а](&#x6a;AvaScript:alert(7))⟧ ⟦<JaVaScRiPt:alert(7)>⟧",
    "⟦[а](java&#9;script:alert(7))⟧", "⟦[а](&#1;javascript:alert(7))⟧",
    "⟦[а](vbscript:x)⟧", "⟦[а](data:text/html;base64,PHM=)⟧", "⟦[а](file:///etc/passwd)⟧",
    "⟦[а](//evil.example/)⟧", "⟦[а](C:\\\\құжат.docx)⟧", "⟦[а][б]⟧\n\n[б]: javascript:x",
    "⟦![а](data:text/html;base64,PHM=)⟧", "⟦![а](http://evil.example/t.gif)⟧",
    "⟦![а](//evil.example/t.gif)⟧", "⟦![а](https://evil.example/t.gif)⟧",
  ])
  func `a link or an image that leads astray is reported`(marked: String) {
    expect("unsafe-link", at: marked)
  }

  @Test(arguments: [
    "[а](../7.md#s-7-1)", "[а](https://a.kz/?q=1:2)", "[а](mailto:a@b.kz)", "[а](tel:+7725)",
    "[а](#javascript:)", "<https://a.kz>", "<a@b.kz>", "![а](сурет.png)", "[а](javascript%3Ax)",
    "[а](7.1:2.md#x \"y\\\" onload=\\\"z\")", "[а](./а:ә.md)",
  ])
  func `other links are none of the reader's business`(text: String) {
    #expect(read(text).findings == [])
  }

  @Test func `an unsafe link leaves its words, an image its alternative`() throws {
    #expect(
      try dump("[а *ә*](data:x) ![б](http://в)")
        == """
        paragraph 1:1-1:31
          text "а " 1:2-1:4
          emphasis 1:4-1:7
            text "ә" 1:5-1:6
          text " " 1:16-1:17
          text "б" 1:19-1:20
        """)
  }

  @Test(arguments: [
    "мәтін⟦[^1]⟧", "мәтін\n\n⟦[^1]⟧: ЖОҒАЛҒАН", "а[^1]\n\n[^1]: бір\n\n⟦[^1]⟧: екі",
    "| а |\n|---|\n| **ә⟦[^ә]⟧** |", "> ⟦[^1]⟧: а\n> ә", "а\n⟦[^1]⟧: ә",
  ])
  func `a footnote and a mark that do not meet are reported`(marked: String) {
    expect("footnote", at: marked)
  }

  @Test(arguments: ["\\[^1]", "`[^1]`", "а[^1]\n\n> [^1]: ә", "```\n[^1]: а\n```", "[^ 1]"])
  func `what only looks like a footnote is silent`(text: String) {
    #expect(read(text).findings == [])
  }

  @Test(arguments: [
    "| а | ә |\n|---|---|\n| 1 | 2 | ⟦АРТЫҚ⟧ |\n",
    "а | ә\n-|-\n1 | 2 | ⟦3 | 4⟧\n1 | 2\\|3 | ⟦4⟧",
    "> | а |\n> |---|\n> | 1 | ⟦*2*⟧ |", "мәтін\n| а | ә |\n| ⟦---⟧ |\n| 1 | 2 |",
    "- | а | ә |\n  | ⟦-- | :-: | --⟧ |",
  ])
  func `cells that a table would drop are reported`(marked: String) {
    expect("table-cells", at: marked)
  }

  @Test(arguments: ["а | ә\n---", "а\n|---|---| б", "    | а |\n    |---|---|"])
  func `what was hardly meant as a table is silent`(text: String) {
    #expect(read(text).findings == [])
  }

  @Test func `a short row is filled up`() throws {
    let reading = read("| а | ә |\n|---|---|\n| 1\n")
    #expect(reading.findings == [])
    guard case .table(let table)? = reading.manuscript?.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.count) == [2])
  }

  @Test(arguments: ["⟦##⟧\n\nа", "# Т\n\n⟦### ###⟧", "⟦# <!-- а -->⟧"])
  func `an empty heading is reported and left out`(marked: String) throws {
    expect("empty-heading", at: marked)
    let reading = Reader(settings: Settings()).read(MarkedText(marked).source)
    let levels = try #require(reading.manuscript).blocks.compactMap { block in
      if case .heading(let heading) = block { heading.content.plainText } else { nil }
    }
    #expect(levels.allSatisfy { $0 == "Т" })
  }

  @Test(arguments: [
    "⟦```⟧\nкод\n\nСОҢЫ", "> ⟦~~~~⟧ x\n> код\n> ~~~\n\nа", "- ⟦```⟧\n  а\n\nә", "⟦```⟧",
  ])
  func `a fence that nothing closes is reported`(marked: String) {
    expect("unclosed-fence", at: marked)
  }

  @Test(arguments: [
    "```\nкод\n```", "~~~ x\n```\n~~~~~", "> ```\n> а\n> ```\n\nә", "- ```\n  а\n\n  ә\n  ```",
    "   ```\n   ```  ", "    код",
  ])
  func `closed code is silent`(text: String) {
    #expect(read(text).findings == [])
  }
}
