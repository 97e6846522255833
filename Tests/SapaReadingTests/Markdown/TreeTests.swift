import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// What the reader makes of a text, with every place.
@Suite struct TreeTests {
  @Test func `places count from the top of the file and leave the byte order mark out`() throws {
    #expect(
      try dump("\u{FEFF}---\r\ntitle: Ү\r\n---\r\n## 7.1 Ақпарат\r\n\r\nбірінші\r\nекінші\r\n")
        == """
        heading 2 4:1-4:15
          text "7.1 Ақпарат" 4:4-4:15
        paragraph 6:1-7:7
          text "бірінші" 6:1-6:8
          break 6:8-7:1
          text "екінші" 7:1-7:7
        """)
  }

  @Test func `a lazy line keeps its place`() throws {
    #expect(
      try dump("> - бірінші *екінші\n> үшінші*\nтөртінші **осы СЖ**\n")
        == """
        quote 1:1-3:20
          list 1:3-3:20
            item 1:3-3:20
              paragraph 1:5-3:20
                text "бірінші " 1:5-1:13
                emphasis 1:13-2:10
                  text "екінші" 1:14-1:20
                  break 1:20-2:3
                  text "үшінші" 2:3-2:9
                break 2:10-3:1
                text "төртінші " 3:1-3:10
                strong 3:10-3:20
                  text "осы СЖ" 3:12-3:18
        """)
  }

  @Test func `a footnote goes on in indented and in lazy lines`() throws {
    #expect(
      try dump("[^1]: бірінші\nжалқау\n\n    > дәйек\n    > сөз\n\nмәтін[^1]")
        == """
        paragraph 7:1-7:10
          text "мәтін" 7:1-7:6
          mark 0 7:6-7:10
        footnote 0 1 1:1-5:10
          paragraph 1:7-2:7
            text "бірінші" 1:7-1:14
            break 1:14-2:1
            text "жалқау" 2:1-2:7
          quote 4:5-5:10
            paragraph 4:7-5:10
              text "дәйек" 4:7-4:12
              break 4:12-5:7
              text "сөз" 5:7-5:10
        """)
  }

  @Test func `footnotes stand in the order of their marks`() throws {
    let manuscript = try #require(
      read("а[^соңғы] ә[^1] б[^соңғы]\n\n[^1]: бір\n[^соңғы]: екі\n").manuscript)
    #expect(manuscript.footnotes.map(\.label) == ["соңғы", "1"])
    let marks = manuscript.blocks[0].inlineRuns[0].compactMap { inline in
      if case .footnoteMark(let index, _) = inline { index } else { nil }
    }
    #expect(marks == [0, 1, 0])
  }

  @Test func `a table may follow a paragraph, and its cells keep places behind escaped pipes`()
    throws
  {
    #expect(
      try dump("  мәтін\nкесте | басы\n--- | :-:\n`а\\|б` \\| | *в*\n")
        == """
        paragraph 1:3-1:8
          text "мәтін" 1:3-1:8
        table -c 2:1-4:16
          row
            cell 2:1-2:6
              text "кесте" 2:1-2:6
            cell 2:9-2:13
              text "басы" 2:9-2:13
          row
            cell 4:1-4:10
              code "а|б" 4:1-4:7
              text " " 4:7-4:8
              text "|" 4:8-4:10
            cell 4:13-4:16
              emphasis 4:13-4:16
                text "в" 4:14-4:15
        """)
  }

  @Test func `escapes, entities and decomposed letters are units of their own`() throws {
    #expect(
      try dump("а\\*б &amp;amp; &#1178;Қ и\u{306}й &nosuch; \\я")
        == """
        paragraph 1:1-1:40
          text "а" 1:1-1:2
          text "*" 1:2-1:4
          text "б " 1:4-1:6
          text "&" 1:6-1:11
          text "amp; " 1:11-1:16
          text "Қ" 1:16-1:23
          text "Қ " 1:23-1:25
          text "й" 1:25-1:27
          text "й &nosuch; \\я" 1:27-1:40
        """)
  }

  @Test func `breaks of both kinds reach over the markers of the next line`() throws {
    #expect(
      try dump("- > а\\\n  > ә  \n  > б\n")
        == """
        list 1:1-3:6
          item 1:1-3:6
            quote 1:3-3:6
              paragraph 1:5-3:6
                text "а" 1:5-1:6
                hard break 1:6-2:5
                text "ә" 2:5-2:6
                hard break 2:6-3:5
                text "б" 3:5-3:6
        """)
  }

  @Test func `a lazy line keeps its indentation behind a backslash, and a tab half used`() throws {
    #expect(
      try dump(">\\\n  а\n\n- > ә\\\n\tб\n")
        == """
        quote 1:1-2:4
          paragraph 1:2-2:4
            hard break 1:2-2:1
            text "  а" 2:1-2:4
        list 4:1-5:3
          item 4:1-5:3
            quote 4:3-5:3
              paragraph 4:5-5:3
                text "ә" 4:5-4:6
                hard break 4:6-5:1
                text "  б" 5:1-5:3
        """)
  }

  @Test func `pipes are unescaped above a table too`() throws {
    #expect(
      try dump("а \\| ә\nб\n|-\n")
        == """
        paragraph 1:1-1:7
          text "а " 1:1-1:3
          text "|" 1:3-1:5
          text " ә" 1:5-1:7
        table - 2:1-3:3
          row
            cell 2:1-2:2
              text "б" 2:1-2:2
        """)
  }

  @Test func `links, images, code and addresses know where they end`() throws {
    #expect(
      try dump(
        "[а (ә)](<б в> \"т)\nт\") [г][д] `е ``ё`` ж` <https://a.b/&amp;> ![*з*](и.png)\n\n[д]: /к\n"
      )
        == """
        paragraph 1:1-2:57
          link <б в> "т)↵т" 1:1-2:4
            text "а (ә)" 1:2-1:7
          text " " 2:4-2:5
          link </к> 2:5-2:11
            text "г" 2:6-2:7
          text " " 2:11-2:12
          code "е ``ё`` ж" 2:12-2:23
          text " " 2:23-2:24
          link <https://a.b/&> 2:24-2:43
            text "https://a.b/" 2:25-2:37
            text "&" 2:37-2:42
          text " " 2:43-2:44
          image <и.png> "з" 2:44-2:57
        """)
  }

  @Test func `definitions of links are no part of the paragraph behind them`() throws {
    #expect(
      try dump("[а]: /u\n[ә]: /v 'екі\nжол'\nмәтін [а]\n")
        == """
        paragraph 4:1-4:10
          text "мәтін " 4:1-4:7
          link </u> 4:7-4:10
            text "а" 4:8-4:9
        """)
  }

  @Test func `lists keep their first number and their tasks`() throws {
    #expect(
      try dump("7. жеті\n\n   сегіз\n8. [x] тоғыз\n9. [ ] он\n")
        == """
        list from 7 loose 1:1-5:10
          item 1:1-3:9
            paragraph 1:4-1:8
              text "жеті" 1:4-1:8
            paragraph 3:4-3:9
              text "сегіз" 3:4-3:9
          item done 4:1-4:13
            paragraph 4:8-4:13
              text "тоғыз" 4:8-4:13
          item open 5:1-5:10
            paragraph 5:8-5:10
              text "он" 5:8-5:10
        """)
  }

  @Test func `a heading may be underlined and run over two lines`() throws {
    #expect(
      try dump("Тақырып\nекі жол\n===\n\n  ### Үш ###\n\n***\n\n    код\n")
        == """
        heading 1 1:1-3:4
          text "Тақырып" 1:1-1:8
          break 1:8-2:1
          text "екі жол" 2:1-2:8
        heading 3 5:3-5:13
          text "Үш" 5:7-5:9
        rule 7:1-7:4
        code [] "код↵" 9:5-9:8
        """)
  }

  @Test func `a rule in the text is no second front matter`() throws {
    let manuscript = try #require(
      read("---\ntitle: Ү\n---\nБІРІНШІ\n\n---\n\nx: 1\n\n---\n\nСОҢЫ\n").manuscript)
    #expect(manuscript.control.title?.value == "Ү")
    #expect(
      manuscript.blocks.flatMap(\.inlineRuns).map(\.plainText) == ["БІРІНШІ", "x: 1", "СОҢЫ"])
  }

  @Test func `comments that close are silent, and leave the text around them`() throws {
    #expect(read("<!-- бір\n\nекі -->\n\nа <!-- үш --> ә\n").findings == [])
    #expect(
      try dump("<!-- бір\n\nекі -->\n\nа <!-- үш --> ә\n")
        == """
        paragraph 5:1-5:16
          text "а " 5:1-5:3
          text " ә" 5:14-5:16
        """)
  }

  @Test func `files read at once are as files read one after another`() async {
    var generator = SeededGenerator(seed: 7)
    let sources = (0..<600).map { number in
      Source(path: "content/\(number).md", text: NastyText.make(&generator))
    }
    let reader = Reader(settings: Settings())
    let alone = sources.map(reader.read)
    let together = await concurrentMap(sources, jobs: 4) { reader.read($0) }
    #expect(together.map(\.manuscript?.dump) == alone.map(\.manuscript?.dump))
    #expect(together.map(\.findings) == alone.map(\.findings))
  }
}
