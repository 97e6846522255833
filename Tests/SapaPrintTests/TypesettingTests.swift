import FoundationEssentials
import SapaCore
import SapaRegister
import Testing

@testable import SapaPrint

@Suite struct TypesettingTests {
  private let answer = """
    {"ok": true, "pages": 43, "seconds": 0.8, "compilations": 1, "memory": 160, "held": [],
     "slipped": [], "missingGlyphs": [{"codePoint": 8376, "count": 2}],
     "faults": [{"kind": "table-too-wide", "page": 12, "id": "table-1"}]}
    """

  private func decoded(_ text: String) throws -> TypesetAnswer {
    try JSONDecoder().decode(TypesetAnswer.self, from: Data(text.utf8))
  }

  @Test func `a character without a glyph is found at its first place`() throws {
    var sample = Sample()
    let file = "content/manual/index.md"
    let span = Span(
      file: file, start: Position(line: 7, column: 3), end: Position(line: 7, column: 14))
    sample.document(
      "СЖ-1", "Жетекшілік",
      [.paragraph([.text("Баға 5000 ₸", span)], span), .table([["а"], ["б"]])])
    let register = sample.register
    let job = try #require(sample.jobs.first)
    guard case .set(let typeset) = try decoded(answer) else {
      Issue.record("not set")
      return
    }
    let findings = findings(
      of: try #require(typeset.remarks), for: job, in: register)
    #expect(findings.map(\.rule.id) == ["missing-glyph", "page-layout"])
    #expect(findings[0].headline.en == "₸ (U+20B8) is in no font of the print")
    #expect(findings[0].span.start == Position(line: 7, column: 13))
    #expect(findings[0].span.end == Position(line: 7, column: 14))
    #expect(findings[1].headline.kk == "Кесте 12-беттің еніне сыймайды")
    #expect(findings[1].span == .sample)
  }

  @Test func `a run that failed says why`() throws {
    #expect(try decoded(#"{"ok": false, "message": "no fonts"}"#) == .failed("no fonts"))
  }

  @Test func `an image of another site is told, and its words stand in its place`() {
    var sample = Sample()
    let image = Image(
      source: "https://a.example/map.png", title: "", alternative: "Карта", span: .sample)
    sample.document("СЖ-1", "Жетекшілік", [.paragraph([.image(image)], .sample)])
    let findings = printJobs(sample.register).findings
    #expect(findings.map(\.headline.en) == ["https://a.example/map.png is not printed"])
    #expect(sample.blocks == [.paragraph([.text("Карта")])])
  }

  @Test func `a check says the same of images, wherever they stand`() {
    let image = Inline.image(
      Image(source: "https://a.example/map.png", title: "", alternative: "Карта", span: .sample))
    let quoted = Block.quote([.paragraph([.strong([image], .sample)], .sample)], .sample)
    let link = Inline.link(
      Link(destination: "https://a.example/", title: "", content: [image], span: .sample))
    for block in [.paragraph([image], .sample), quoted, .paragraph([link], .sample)] {
      var sample = Sample()
      sample.document("СЖ-1", "Жетекшілік", [block])
      #expect(
        printFindings(sample.register).map(\.headline.en)
          == ["https://a.example/map.png is not printed"])
    }
  }

  @Test func `an image of the manual goes along with the job`() {
    var sample = Sample()
    sample.assets = ["content/manual/map.svg"]
    let image = Image(source: "map.svg", title: "", alternative: "Карта", span: .sample)
    sample.document("СЖ-1", "Жетекшілік", [.paragraph([.image(image)], .sample)])
    #expect(sample.jobs.map(\.assets) == [["content/manual/map.svg"]])
    #expect(
      sample.blocks == [
        .image(source: "assets/content/manual/map.svg", alternative: "Карта", caption: nil)
      ])
  }
}
