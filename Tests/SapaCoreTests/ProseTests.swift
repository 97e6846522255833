import SapaCore
import Testing

struct ProseTests {
  private func span(_ from: Int, _ to: Int, line: Int = 1) -> Span {
    Span(
      file: "a.md", start: Position(line: line, column: from), end: Position(line: line, column: to)
    )
  }

  /// The inlines of `осы **СЖ**⏎9.1.3 &amp; т.`.
  private var sample: [Inline] {
    [
      .text("осы ", span(1, 5)), .strong([.text("СЖ", span(7, 9))], span(5, 11)),
      .softBreak(span(11, 12)), .text("9.1.3 ", span(1, 7, line: 2)),
      .text("&", span(7, 12, line: 2)), .text(" т.", span(12, 15, line: 2)),
    ]
  }

  @Test func `text is read across emphasis and line ends`() {
    #expect(Prose(sample).text == "осы СЖ 9.1.3 & т.")
  }

  @Test func `a stretch knows its place through an entity`() {
    let prose = Prose(sample)
    #expect(prose.span(7..<12) == span(1, 6, line: 2))
    #expect(prose.span(13..<17) == span(7, 15, line: 2))
    #expect(prose.span(0..<6) == span(1, 9))
  }

  @Test func `a citation over emphasis is one, and the text stays`() {
    let target = Target.section(DocumentID(0), anchor: "s-9-1-3")
    let cited = Prose(sample).citing([(range: 0..<17, target: target)])
    #expect(cited.plainText == sample.plainText)
    let citations = cited.flatMap(\.descendants).compactMap { inline in
      if case .citation(let citation) = inline { citation } else { nil }
    }
    #expect(citations.map(\.content) == [sample])
    #expect(citations.map(\.target) == [target])
  }

  @Test func `a citation over a part of an emphasis is parted with it`() {
    let target = Target.section(DocumentID(0), anchor: "s-9-1-3")
    let cited = Prose(sample).citing([(range: 5..<17, target: target)])
    let citations = cited.flatMap(\.descendants).compactMap { inline in
      if case .citation(let citation) = inline { citation } else { nil }
    }
    #expect(citations.map(\.content.plainText) == ["Ж", " 9.1.3 & т."])
    #expect(citations.allSatisfy { $0.target == target })
  }

  @Test func `two citations side by side stay two`() {
    let target = Target.section(DocumentID(0), anchor: "s-9")
    let text: [Inline] = [.text("9.1, 9.1", span(1, 9))]
    let cited = Prose(text).citing([(range: 0..<3, target: target), (range: 5..<8, target: target)])
    #expect(cited.count == 3)
    #expect(cited.map(\.plainText) == ["9.1", ", ", "9.1"])
  }
}
