import FoundationEssentials
import SapaCore
import SapaRegister
import Testing

@testable import SapaPrint

@Suite struct TreeTests {
  private func small() -> Sample {
    var sample = Sample()
    sample.document(
      "УЕ-ХҚТУ-074-2014", "Жатақхана ережесі",
      change: { control in
        control.edition = Edition("3").map { Placed($0, at: .sample) }
        control.status = Placed(.effective, at: .sample)
        control.effective = CalendarDate(year: 2019, month: 3, day: 1).map {
          Placed($0, at: .sample)
        }
      },
      [
        .heading(2, "1 Мақсаты"), .paragraph("1.1 Ереже [[А]] бойынша **қолданылады**[^0]."),
        .table([["Р/с №", "Атауы"], ["1", "Бөлме[^1]"]], alignments: [.right, .none]),
        .tasks([(true, "тексерілді"), (false, "бекітілді")]),
      ], notes: [.sample("Ескертпе."), .sample("Кестенікі.")])
    sample.appendix("А", "Нысан", [])
    return sample
  }

  @Test(arguments: ["\n", "\r\n"])
  func `the values that a template takes are read whatever ends its lines`(end: String) {
    let lines = [
      "#let theme = (", "  accent: rgb(\"#1b3a5c\"), // rules", "  size: 11pt,", ")", "",
    ]
    let (_, findings) = printTheme(
      [Source(path: "values.json", bytes: Array(##"{"acent": "#7a1f1f", "size": "big"}"##.utf8))],
      files: [], template: Array(lines.joined(separator: end).utf8))
    #expect(findings.count == 2)
    #expect(findings.flatMap(\.fixes).map(\.label.en).contains("Write `accent`"))
  }

  @Test func `a document becomes a tree of data`() {
    let blocks = """
      "blocks":[{"c":[{"t":"s","v":"Мақсаты"}],"id":"p0-s-1","level":1,"num":"1","t":"h"},\
      {"c":[{"t":"s","v":"Ереже "},\
      {"bracket":true,"c":[{"t":"s","v":"А"}],"pages":[["p1-нысан"]],"t":"ref","to":"p1-нысан"},\
      {"t":"s","v":" бойынша "},{"c":[{"t":"s","v":"қолданылады"}],"t":"b"},\
      {"c":[{"t":"s","v":"Ескертпе."}],"id":"note-1","t":"fn"},{"t":"s","v":"."}],\
      "id":"p0-s-1-1","num":"1.1","t":"clause"},\
      {"align":["r","l"],"head":[[{"t":"s","v":"Р/с №"}],[{"t":"s","v":"Атауы"}]],"id":"table-1",\
      "long":[],"longest":[["Р/с","1"],["Атауы","Бөлме"]],\
      "notes":[[{"t":"s","v":"Кестенікі."}]],\
      "rows":[[[{"t":"s","v":"1"}],[{"t":"s","v":"Бөлме"},{"t":"mark","v":"1"}]]],"t":"table",\
      "whole":true,"widths":[478,522]},\
      {"done":[true,false],"items":[[{"c":[{"t":"s","v":"тексерілді"}],"t":"p"}],\
      [{"c":[{"t":"s","v":"бекітілді"}],"t":"p"}]],"t":"tasks"},{"t":"pagebreak"},\
      {"c":[{"t":"s","v":"Нысан"}],"id":"p1-нысан","level":1,"num":"А\u{A0}қосымшасы","t":"h"}],
      """.dropLast()
    #expect(small().tree.contains(blocks), "\(small().tree)")
  }

  @Test func `numbers of a list stay as they are written, and a tab is a space`() {
    var sample = Sample()
    let items = [nil, nil, 4].map {
      List.Item(number: $0, blocks: [.paragraph("а\tә")], span: .sample)
    }
    sample.document(
      "УЕ-1", "Ереже", [.list(List(start: 1, isTight: true, items: items, span: .sample))])
    #expect(sample.tree.contains(#""numbers":[1,2,4],"start":1,"t":"ol""#))
    #expect(sample.tree.contains(#""v":"а ә""#))
  }

  @Test func `header, title page and words come from the control data`() {
    let tree = small().tree
    for part in [
      #""code":"УЕ-ХҚТУ-074-2014""#, #""edition":"3-ші нұсқа""#, #""lang":"kk""#,
      #""org":"Сынақ университеті""#, #""system":"Сапа менеджменті жүйесі""#,
      #""footer":"Басып шығарылған дана есепке алынбайды","#, #""watermark":"""#,
      #""facts":[["Мәртебесі","Қолданыста"],["Қолданысқа енгізілген күні","01.03.2019\#u{A0}ж."]]"#,
      #""pageOf":"{total} беттің {page}-беті""#, #""contents":false"#,
    ] {
      #expect(tree.contains(part), "\(part)")
    }
  }

  @Test func `the footer names the address where the manual has one`() {
    var sample = small()
    sample.settings.address = "https://sapa.example/"
    #expect(sample.tree.contains("Қолданыстағы мәтіні: https://sapa.example/manual/"))
  }

  @Test(arguments: [
    (Status.draft, "ЖОБА"), (.review, "ЖОБА"), (.superseded, "ЕСКІРГЕН"),
    (.withdrawn, "КҮШІ ЖОЙЫЛҒАН"),
  ])
  func `a watermark tells every status but in force, and no address is called the text in force`(
    status: Status, mark: String
  ) {
    var sample = small()
    sample.settings.address = "https://sapa.example/"
    sample.files[0].control.status = Placed(status, at: .sample)
    #expect(sample.tree.contains(#""watermark":"\#(mark)""#))
    #expect(sample.tree.contains(#""footer":"Басып шығарылған дана есепке алынбайды""#))
  }

  @Test func `the same document gives the same bytes`() {
    #expect(small().jobs.map(\.tree) == small().jobs.map(\.tree))
  }

  @Test func `a main document has a second path, and unsafe characters are replaced`() {
    var sample = Sample()
    sample.document("СЖ/1 «а»", "Жетекшілік", [.paragraph("Мәтін.")])
    sample.document("УЕ-1", "Мәтіні жоқ", at: "content/register/rule.md", [])
    #expect(
      sample.jobs.map(\.outputPaths) == [["documents/sj-1-a/СЖ-1-а.pdf", "manual.pdf"]])
  }

  @Test func `a footnote that is marked twice is set once`() {
    var sample = Sample()
    sample.document(
      "СЖ-1", "Жетекшілік", [.paragraph("бір[^0]"), .paragraph("екі[^0]")],
      notes: [.sample("Ескертпе[^0]")])
    #expect(
      sample.blocks == [
        .paragraph([.text("бір"), .note("note-1", [.text("Ескертпе")])]),
        .paragraph([.text("екі"), .noteAgain("note-1")]),
      ])
  }

  @Test func `notes that mark each other are set in brackets, each once`() {
    var sample = Sample()
    let depth = 40
    sample.document(
      "СЖ-1", "Жетекшілік", [.paragraph("мәтін[^0]")],
      notes: (0..<depth).map { .sample("\($0)[^\($0 + 1)][^\($0 + 1)][^0]") } + [.sample("соңы")])
    guard case .paragraph(let inlines)? = sample.blocks.first,
      case .note(_, let note)? = inlines.last
    else {
      Issue.record("no note: \(sample.blocks)")
      return
    }
    #expect(note.plainText.components(separatedBy: "соңы").count == 2)
    #expect(note.plainText.hasPrefix("0 (1 (2 ("))
  }

  @Test func `hostile text passes unchanged, but for tabs`() throws {
    var generator = SeededGenerator(seed: 19)
    let pieces = [
      "#set", "$x$", "\\", "\"", "*", "_", "`", "@a", "<b>", "{}", "[]", "//", "/*", "\u{0}",
      "\u{7F}",
      "\u{202E}", "e\u{301}", "👍🏽", "₸", "~", "--", "...", "\u{FEFF}", " ", "  ", "\t",
      "#import \"x\"",
    ]
    for _ in 0..<300 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      var sample = Sample()
      sample.document("СЖ-1", text, [.paragraph([.text(text, .sample)], .sample)])
      let bytes = try #require(sample.jobs.first?.tree)
      let tree = try JSONDecoder().decode(Tree.self, from: Data(bytes))
      #expect(tree.meta.title == text)
      let shown = text.replacing("\t", with: " ").unicodeScalars
      #expect(tree.blocks[0].c[0].v?.unicodeScalars.elementsEqual(shown) == true)
    }
  }

  private struct Tree: Decodable {
    struct Meta: Decodable { var title: String }
    struct Piece: Decodable { var v: String? }
    struct Block: Decodable { var c: [Piece] }
    var meta: Meta
    var blocks: [Block]
  }
}

/// Numbers that look random and are the same in every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
