import SapaCore
import SapaReading
import SapaTestSupport
import Testing

/// Control data that cannot be read, each at its place.
@Suite struct FrontMatterFindingTests {
  @Test(arguments: [
    "---\ncode: А\ntitle: Ү\n⟦code⟧: Ә\n---\n",
    "---\ncode: А\n\"1\": а\n⟦1⟧: ә\n---\n",
    "---\nsections:\n  \"7.1\": {clauses: [\"7\"]}\n  ⟦7.1⟧: {}\n---\n",
    "---\nreviews:\n  - {on: 2020-01-01, ⟦on⟧: 2021-01-01}\n---\n",
    "---\ncode: А\n⟦\"\\u0063ode\": Ә⟧\n---\n",
    "---\ncode: А\n...\n⟦⟧title: Ү\n---\n",
    "---\ncode: А\n⟦?⟧ [a, b]\n: c\n---\n",
    "---\n⟦?⟧ ?\n---\n",
    "---\n[a, b]⟦:⟧ c\n---\n",
    "---\ncode: А\nx: ⟦*nope⟧\n---\n",
    "---\nx: ⟦&x⟧ [*x]\n---\n",
    "---\na0: ⟦&a0⟧ [lol]\na1: &a1 [*a0,*a0]\n? *a1\n: х\n---\n",
    "---\nx: ⟦!!python/object/apply:os.system⟧ [\"touch x\"]\n---\n",
    "---\ntitle: ⟦!⟧ а\n---\n",
    "---\nx: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[⟦[⟧ ]\n---\n",
    "---\n⟦мәтін⟧\n---\n",
    "---\n⟦- а\n- ә⟧\n---\n",
    "⟦---⟧\ncode: А\ntitle: Ү\n\n# Ү\n\nСОҢЫ",
    "⟦---⟧",
    "---\ntitle: ⟦\"⟧Сапа\n---\n",
    "---\ntitle: ⟦'⟧Сапа\nedition: 3\n---\n",
    "---\ncode: А\ntitle: ⟦\"⟧Сапа\nedition: \"3\"\n---\n",
    "---\ntitle: Сапа⟦⟧: саясат\nedition: 3\n---\n",
    "---\ntitle: Ү\nreview:\n⟦⟧\tevery: 12 ай\n---\n",
    "---\ntitle: ⟦⟧@сапа\n---\n",
    "---\n⟦code⟧:УЕ-1\ntitle: Ү\n---\n", "---\n⟦code⟧:УЕ-1\n---\n",
    "---\ntitle: Ү\n⟦code⟧:УЕ-1\nedition: 1\n---\n", "---\ntitle: Ү\n⟦code⟧:УЕ-1\n---\n",
    "---\nreviews:\n  - ⟦on⟧:2020-01-01\n    by: А\n---\n",
    "---\ncode: УЕ-1\n ⟦edition⟧: 1\n---\n", "---\ncode: \"УЕ-1\"\n ⟦edition⟧: 1\ntitle: Ү\n---\n",
    "---\n ⟦code⟧: УЕ-1\nedition: 1\n---\n",
    "---\nreview:\n  every: 12 months\n   ⟦note⟧: а\n---\n",
    "---\nreview:\n  every: 12 months\n ⟦title⟧: Ү\n---\n",
    "---\nkeywords: [а]\n  ⟦title⟧: Ү\n---\n",
    "---\ntitle: Жатақхана\n⟦туралы ереже⟧\nedition: 1\n---\n",
    "---\ntitle: Жатақхана\n⟦туралы ереже⟧\n---\n",
    "---\ntitle: Жатақхана ⟦#2 ережесі⟧\n---\n", "---\ntitle: Ереже ⟦#Б⟧ # осы\n---\n",
    "---\nkeywords:\n  - а ⟦#ә⟧\n---\n", "---\nkeywords: [а, ә ⟦#б⟧]\n---\n",
  ])
  func `what is no plain YAML is reported`(marked: String) {
    expect("front-matter", at: marked)
  }

  @Test(arguments: [
    "\n⟦---⟧\ncode: А\n---\n\nСОҢЫ", "\n \n⟦---⟧\ncode: А\n---\n\nСОҢЫ",
    "⟦----⟧\ncode: А\n----\n\nСОҢЫ", "⟦—⟧\ncode: А\n—\n\nСОҢЫ",
    "⟦  ---⟧\n  code: А\n  ---\n\nСОҢЫ",
    "⟦code: А⟧\ntitle: Ү\n---\n\nСОҢЫ", "⟦code: А⟧\ntitle: Ү\n\nСОҢЫ",
  ])
  func `control data that do not begin in the first line are reported, and read`(marked: String) {
    expect("front-matter", at: marked)
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let manuscript = read("\u{FEFF}" + text).manuscript
    #expect(manuscript?.control.code?.value == .code(DocumentCode("А")))
    #expect(manuscript?.blocks.flatMap(\.inlineRuns).map(\.plainText) == ["СОҢЫ"])
  }

  @Test func `two marks of byte order, as two programs leave them, are such a beginning`() {
    let reading = read("\u{FEFF}\u{FEFF}---\ncode: А\n---\n\nСОҢЫ")
    #expect(reading.findings.map(\.rule.id) == ["front-matter"])
    #expect(reading.manuscript?.control.code?.value == .code(DocumentCode("А")))
  }

  @Test(arguments: [
    "---\n\nМәтін\n", "\n---\n\ncode: А\n", "\n---\nНазар аударыңыз: А\n",
    "code: А мен Ә\n\nМәтін\n",
    "- code: А\n- title: Ү\n", "# Ү\n\n---\ncode: А\n", "—\n\nМәтін\n", "\n\n", "+\n",
  ])
  func `a rule and a word with a colon are no control data`(text: String) {
    #expect(read("Алды\n\n" + text).findings == [])
    #expect(!read(text).findings.contains { $0.headline.en.contains("does not begin") })
  }

  @Test(arguments: [
    "---\ntitle: R&D *және* !важно\n---\n", "---\ntitle: \"a: &b *c !d ? e\"\n---\n",
    "---\ntitle: 'Қожа ''Ясауи'''\n---\n", "---\ntitle: >\n  екі\n  - *жол*\nkind: УЕ\n---\n",
    "---\ntitle: \"екі\n  жол\"\nkind: УЕ\n---\n", "---\n# түсініктеме\ntitle: Ү # осы\n---\n",
    "---\ntitle: Сапа (7.1) - \"ереже\"\n---\n", "---\n---\n", "---  \ntitle: Ү\n---\t\n",
    "---\n  code: А\n  title: Ү\n---\n", "---\ntitle: Ү #\nkind: УЕ #(ескі)\n---\n",
    "---\n#ескі\ntitle: \"Ү #2\" #1\nlocation: а#2\n---\n",
    "---\ntitle: Жатақхана\n  туралы\n  ереже\nkind: УЕ\n---\n",
    "---\ntitle: Ү\nlocation: https://a\nreviews:\n- on: 2020-01-01\n  by: А\n---\n",
    "---\ntitle: ата:ана\nlocation: Ү\n  сақтау:мұнда\n---\n",
    "---\nkeywords: [а, \"ә, б\", 'в: г']\nchanges:\n  - edition: 1\n  - edition: 2\n---\n",
  ])
  func `what only looks like it is silent`(text: String) {
    #expect(read(text).findings == [])
  }

  @Test func `the message says what to do, in the language of the reader`() throws {
    let finding = try #require(read("---\ntitle: Сапа: саясат\n---\n").findings.first)
    #expect(finding.headline.en == "Colon in a value without quotes")
    #expect(finding.fixes.first?.label.kk == "Мәнді түгел тырнақшаға алу: title: \"…: …\"")
    let quote = try #require(read("---\ntitle: \"Сапа\n---\n").findings.first)
    #expect(quote.headline.ru == "Кавычка не закрыта")
    let glued = try #require(read("---\ncode:УЕ-1\ntitle: Ү\n---\n").findings.first)
    #expect(glued.headline.en == "No space behind the colon of `code`")
    let stray = try #require(read("---\ncode: УЕ-1\n edition: 1\n---\n").findings.first)
    #expect(stray.headline.kk == "`edition` өрісі басқа өрістермен бір бағаннан басталмайды")
    let twice = try #require(read("---\ncode: А\ncode: Ә\n---\n").findings.first)
    #expect(twice.headline.en == "`code` is given twice")
  }

  @Test(arguments: ["code:УЕ-1\ntitle: Ү", " code: УЕ-1\ntitle: Ү", "code: УЕ-1\n title: Ү"])
  func `whoever cites a document with such a slip is not at fault`(control: String) {
    let manuscript = read("---\n\(control)\n---\n\nМәтін\n").manuscript
    #expect(manuscript?.control.code?.value == .code(DocumentCode("УЕ-1")))
    #expect(manuscript?.control.title?.value == "Ү")
  }

  @Test func `text behind control data that is not closed is read all the same`() throws {
    let manuscript = try #require(read("---\ncode: А-1\n\n# Сынақ\n").manuscript)
    #expect(manuscript.control.code?.value == .code(DocumentCode("А-1")))
    #expect(manuscript.blocks.flatMap(\.inlineRuns).map(\.plainText) == ["Сынақ"])
  }

  @Test func `control data of many keys is refused before it is read`() {
    let keys = (0..<20_000).map { "k\($0): 1\n" }.joined()
    let reading = read("---\n\(keys)---\nмәтін\n")
    #expect(reading.manuscript == nil)
    #expect(reading.findings.map(\.rule.id) == ["too-large"])
  }

  @Test func `random YAML is read or refused, never followed`() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "code: ", "title: ", "а", "- ", "? ", ": ", "\n", "\n  ", "\n", "[", "]", "{", "}", ", ",
      "\"", "'", "&a ", "*a", "!t ", "|\n", ">\n", "#", "~", "<<: ", "1", "2019-02-30", "\t", "%",
      "@", "review: {every: ", "sections: ", "...\n", "--- \n", "\\", "edges: [[", "Ә",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...20, using: &generator)
      let yaml = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let source = Source(path: "content/a.md", text: "---\n\(yaml)\n---\n\nСОҢЫ\n")
      let lines = source.bytes.split(separator: 10, omittingEmptySubsequences: false).count
      for finding in Reader(settings: Settings()).read(source).findings {
        #expect(finding.span.start <= finding.span.end, "\(yaml)")
        #expect((1...lines).contains(finding.span.end.line), "\(yaml)")
      }
    }
  }
}
