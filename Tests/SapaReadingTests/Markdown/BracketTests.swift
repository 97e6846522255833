import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// `[[…]]` in every surrounding.
@Suite struct BracketTests {
  func references(_ text: String) throws -> [BracketedReference] {
    try #require(read(text).manuscript).blocks.flatMap(\.inlineRuns).joined()
      .flatMap(\.descendants).compactMap { inline in
        if case .bracketed(let reference) = inline { reference } else { nil }
      }
  }

  @Test(
    arguments: [
      ("Осы ⟦[[7.1.3]]⟧.", "7.1.3", nil),
      ("⟦[[ УЕ-ХҚТУ-074-2014 | осы ереже ]]⟧", "УЕ-ХҚТУ-074-2014", "осы ереже"),
      ("**⟦[[СЖ#7.1|*тармақ*]]⟧**", "СЖ#7.1", "тармақ"),
      ("| а |\n|---|\n| х ⟦[[УЕ-01\\|ереже]]⟧ |\n", "УЕ-01", "ереже"),
      ("[⟦[[А]]⟧]", "А", nil),
      ("[[бос ⟦[[А]]⟧", "А", nil),
      ("> а\n> ⟦[[Би\u{306}]]⟧", "Бй", nil),
      ("[[ ]] ⟦[[А_Б_]]⟧", "А_Б_", nil),
    ] as [(String, String, String?)])
  func `a reference in brackets is found with its place`(
    marked: String, target: String, shown: String?
  ) throws {
    let sample = MarkedText(marked)
    let found = try references(String(decoding: sample.source.bytes, as: UTF8.self))
    #expect(found.map(\.target) == [target])
    #expect(found.map(\.shown) == [shown])
    #expect(found.map(\.span.start) == sample.spans.map(\.start))
    #expect(found.map(\.span.end) == sample.spans.map(\.end))
  }

  @Test func `the words shown may run over a line end`() throws {
    let found = try references("> Осы [[СЖ-01#7.1|*тармақ*\n> бойынша]], және")
    #expect(found.map(\.shown) == ["тармақ бойынша"])
    #expect(found.first?.span.end == Position(line: 2, column: 12))
  }

  @Test(arguments: [
    "\\[[7.1]]", "[\\[7.1]]", "[[7.1\\]]", "`[[7.1]]`", "    [[7.1]]", "[[7.1", "7.1]]", "[[]]",
    "[[7.1]](сілтеме.md)", "[[а [ә](б.md)]]", "[[а\n\nә]]",
  ])
  func `what is escaped, code or half is no reference`(text: String) throws {
    #expect(try references(text).isEmpty)
  }

  @Test func `text around a reference is text as before`() throws {
    #expect(
      try dump("а [[7.1]] ә \\[[7.2]] [[ б")
        == """
        paragraph 1:1-1:26
          text "а " 1:1-1:3
          reference 7.1 1:3-1:10
          text " ә " 1:10-1:13
          text "[" 1:13-1:15
          text "[7.2]] " 1:15-1:22
          text "[[" 1:22-1:24
          text " б" 1:24-1:26
        """)
  }
}
