import SapaCore
import Testing

@testable import SapaRegister

/// The register once its citations are read.
struct LinkingTests {
  private func text(_ text: String, line: Int = 1) -> [Inline] {
    let end = Position(line: line, column: 1 + text.unicodeScalars.count)
    return [.text(text, Span(file: "a.md", start: Position(line: line, column: 1), end: end))]
  }

  private func bracketed(_ target: String, _ shown: String? = nil) -> Inline {
    let span = Span(
      file: "a.md", start: Position(line: 1, column: 1),
      end: Position(line: 1, column: 5 + target.unicodeScalars.count))
    return .bracketed(BracketedReference(target: target, shown: shown, span: span))
  }

  private func paragraph(_ text: String, line: Int = 1) -> Block {
    .paragraph(self.text(text, line: line), Span(startOf: "a.md"))
  }

  private func heading(_ number: String, _ title: String) -> Block {
    let number = SectionNumber(number)
    return .heading(
      Heading(
        level: 2, number: number, anchor: number?.anchor ?? "", content: text(title),
        span: Span(startOf: "a.md")))
  }

  /// The sample register whose manual has this body, with its citations read.
  private func linked(
    _ body: [Block], footnotes: [Footnote] = [], readsCitations: Bool = true
  ) -> (sample: SampleRegister, register: Register, findings: [Finding]) {
    let sample = SampleRegister()
    var register = sample.register
    register.documents[0].parts[0].body = body
    register.documents[0].parts[0].footnotes = footnotes
    register.documents[0].parts[0].control.readsCitations = readsCitations
    let (result, findings) = register.linked()
    return (sample, result, findings)
  }

  private func citations(_ blocks: [Block], _ sample: SampleRegister) -> [String] {
    blocks.flatMap(\.inlineRuns).joined().flatMap(\.descendants).compactMap { inline in
      guard case .citation(let citation) = inline else { return nil }
      return sample.name(citation.target) + " " + citation.content.plainText
    }
  }

  @Test func `the backslash that switches a citation off is not to be seen`() {
    let text = "\\9.9 т. және п. \\4.9, \\УЕ-ХҚТУ-999-2014, C:\\9.9 т."
    let (_, register, findings) = linked([paragraph(text)])
    let shown = register.documents[0].parts[0].body.flatMap(\.inlineRuns).map(\.plainText)
    #expect(shown == ["9.9 т. және п. 4.9, УЕ-ХҚТУ-999-2014, C:\\9.9 т."])
    #expect(findings.isEmpty)
  }

  @Test func `citations become links in every kind of block`() {
    func cell(_ content: String) -> Table.Cell {
      Table.Cell(content: text(content), span: Span(startOf: "a.md"))
    }
    let span = Span(startOf: "a.md")
    let item = List.Item(blocks: [paragraph("аудит (осы СЖ 9.2 т.);")], span: span)
    let table = Table(
      alignments: [.none], head: [cell("А қосымшасы")], rows: [[cell("осы СЖ 10.2 т.")]],
      span: span)
    let blocks: [Block] = [
      heading("7.1", "Ресурстар (7.2 т.)"), paragraph("осы СЖ 9.3 т."),
      .list(List(start: 1, isTight: true, items: [item], span: span)),
      .quote([paragraph("УЕ-ХҚТУ-074-2014")], span), .table(table),
    ]
    let footnote = Footnote(label: "1", blocks: [paragraph("(7.5 т.)")], span: span)
    let (sample, register, findings) = linked(blocks, footnotes: [footnote])
    let part = register.documents[0].parts[0]
    #expect(
      citations(part.body, sample) == [
        "M#7.2 7.2 т.", "M#9.3 9.3 т.", "M#9.2 9.2 т.", "УЕ-ХҚТУ-074-2014 УЕ-ХҚТУ-074-2014",
        "M#app-А А қосымшасы", "M#10.2 10.2 т.",
      ])
    #expect(citations(part.footnotes[0].blocks, sample) == ["M#7.5 7.5 т."])
    #expect(findings == [])
    #expect(register.references.count == 7)
  }

  @Test func `a citation is one link, whatever of it is emphasized`() {
    let span = Span(startOf: "a.md")
    let (sample, register, _) = linked([
      .paragraph(Sample.inlines("*9.2* т., осы СЖ *9.1.3* т., «*Құжаттаманы* басқару» ҚП"), span),
      .paragraph(Sample.inlines("*осы СЖ 9.3* т. және *УЕ-ХҚТУ-074-2014* бойынша"), span),
    ])
    let body = register.documents[0].parts[0].body
    #expect(
      citations(body, sample) == [
        "M#9.2 9.2 т.", "M#9.1.3 9.1.3 т.", "Құжаттаманы басқару «Құжаттаманы басқару»",
        "M#9.3 9.3", "M#9.3  т.", "УЕ-ХҚТУ-074-2014 УЕ-ХҚТУ-074-2014",
      ])
    #expect(
      body.flatMap(\.inlineRuns).map(\.plainText) == [
        "9.2 т., осы СЖ 9.1.3 т., «Құжаттаманы басқару» ҚП",
        "осы СЖ 9.3 т. және УЕ-ХҚТУ-074-2014 бойынша",
      ])
  }

  @Test func `a reference knows its section and its sentence`() throws {
    let body = [
      heading("7.1", "Ресурстар"),
      paragraph("Бірінші сөйлем. Талап осы СЖ 9.3 т. бойынша қойылады. Соңғы сөйлем."),
      heading("7.2", "Біліктілік"), paragraph("(9.2 т.)"),
    ]
    let (sample, register, _) = linked(body)
    let first = try #require(register.references.first)
    #expect(first.place == sample.place("M#7.1"))
    #expect(sample.name(first.target) == "M#9.3")
    #expect(first.before == "Талап осы СЖ ")
    #expect(first.shown == "9.3 т.")
    #expect(first.after == " бойынша қойылады.")
    #expect(first.span.start == Position(line: 1, column: 30))
    #expect(register.references.last?.place == sample.place("M#7.2"))
  }

  @Test func `a stop inside quotation marks ends no sentence`() throws {
    let (_, register, _) = linked([
      paragraph(
        "Негізі – «Сапа. Талаптар» (осы СЖ 9.3 т.), «Аудит. Нұсқау» және басқасы. Соңғы сөйлем.")
    ])
    let reference = try #require(register.references.first)
    #expect(reference.before == "Негізі – «Сапа. Талаптар» (осы СЖ ")
    #expect(reference.after == "), «Аудит. Нұсқау» және басқасы.")
  }

  @Test func `a quotation has the words of code and of references in brackets`() throws {
    let form = Inline.code("Ф.1-02", Span(startOf: "a.md"))
    let run =
      text("Алдымен ") + [bracketed("УЕ-ХҚТУ-074-2014", "ереже")] + text(", сосын ") + [form]
      + text(" осы СЖ 9.1.3 т. бойынша.")
    let register = linked([.paragraph(run, Span(startOf: "a.md"))]).register
    let reference = try #require(register.references.last)
    #expect(reference.before == "Алдымен ереже, сосын Ф.1-02 осы СЖ ")
  }

  @Test func `what mends a reference leaves its brackets and the words that are shown`() {
    let cases = [
      (bracketed("9.1..3"), "[[9.1.3]]"), (bracketed("9.1..3", "талдау"), "[[9.1.3|талдау]]"),
      (bracketed("A", "мәтін"), "[[А|мәтін]]"),
      (bracketed("УЕ ХҚТУ-074-2014", "ереже"), "[[УЕ-ХҚТУ-074-2014|ереже]]"),
      (bracketed("УЕ ХҚТУ-052-2019#3.2"), "[[УЕ-ХҚТУ-052-2019#3.2]]"),
      (bracketed("УЕ-ХҚТУ-052-2019#3..2"), "[[УЕ-ХҚТУ-052-2019#3.2]]"),
    ]
    for (reference, mended) in cases {
      let (_, _, findings) = linked([.paragraph([reference], Span(startOf: "a.md"))])
      #expect(findings.flatMap(\.fixes).flatMap(\.edits).map(\.replacement) == [mended])
    }
  }

  @Test func `a numbered paragraph is a place of its own`() {
    let number = SectionNumber("6.1.2")
    let clause = Clause(
      number: number ?? SectionNumber(numbers: [1]), anchor: "s-6-1-2",
      content: text("Университет (6.1.2 т.) жоспарлайды."), span: Span(startOf: "a.md"))
    let (_, _, findings) = linked([.clause(clause)])
    #expect(findings.map(\.rule) == [.selfReference])
  }

  @Test func `references in brackets are resolved`() {
    let cases: [(BracketedReference, String)] = [
      ("7.1.3", "M#7.1.3"), ("А", "M#app-А"), ("7", "M#7"), (" 7.1.3 ", "M#7.1.3"),
      ("УЕ-ХҚТУ-074-2014", "УЕ-ХҚТУ-074-2014"), ("УЕ-ХҚТУ-052-2019#3.2", "D#3.2"),
      ("УЕ-ХҚТУ-052-2019#1", "D#1"), ("УЕ-ХҚТУ-074-2014#3.2", "УЕ-ХҚТУ-074-2014"),
      ("Студент жатақханалары туралы ереже", "УЕ-ХҚТУ-074-2014"), ("#7.1.3", "M#7.1.3"),
      ("9.1.3 т.", "M#9.1.3"), ("А қосымшасы", "M#app-А"), ("СЖ 9.1.3", "M#9.1.3"),
      ("УЕ-ХҚТУ-052-2019 3.2", "D#3.2"), ("УЕ-ХҚТУ-052-2019, 3.2-тармақ", "D#3.2"),
      ("УЕ ХҚТУ-074-2014", "УЕ-ХҚТУ-074-2014 !malformed-code"), ("7.6", "!unknown-section"),
      ("К", "!unknown-appendix"), ("9.1..3", "!malformed-reference"), ("", "!malformed-reference"),
      ("УЕ-ХҚТУ-047-2014", "!unknown-document"), ("кіріспе", "!unknown-document"),
      ("УЕ-ХҚТУ-052-2019#кіріспе", "!malformed-reference"),
      ("УЕ-ХҚТУ-052-2019#9.9", "!unknown-section"),
    ].map { (BracketedReference(target: $0.0, shown: nil, span: Span(startOf: "a.md")), $0.1) }
    let sample = SampleRegister()
    let reader = CitationReader(register: sample.register)
    for (reference, expected) in cases {
      let (target, finding) = reader.resolve(reference, at: sample.place("M"))
      let found = [target.map(sample.name), finding.map { "!" + $0.rule.id }].compactMap { $0 }
      #expect(found.joined(separator: " ") == expected, "[[\(reference.target)]]")
    }
  }

  @Test(arguments: [
    ("УЕ-ХҚТУ-052-2019#3.2", "УЕ-ХҚТУ-052-2019, 3.2"), ("#9.1.3", "9.1.3"), ("9.1.3", "9.1.3"),
  ])
  func `a reference in brackets without words shows no sign of an address`(
    target: String, words: String
  ) throws {
    let register = linked([.paragraph([bracketed(target)], Span(startOf: "a.md"))]).register
    #expect(register.references.map(\.shown) == [words])
  }

  @Test func `a reference in brackets shows its words and keeps the text in order`() {
    let span = Span(startOf: "a.md")
    let inlines = text("Талап ") + [bracketed("7.1.3", "инфрақұрылым")] + text(" бойынша.", line: 2)
    let broken = [bracketed("7.6")] + text(" т. бойынша")
    let link = Link(destination: "#", title: "", content: [bracketed("А")], span: span)
    let (sample, register, findings) = linked([
      .paragraph(inlines, span), .paragraph(broken, span), .paragraph([.link(link)], span),
    ])
    let body = register.documents[0].parts[0].body
    #expect(citations(body, sample) == ["M#7.1.3 инфрақұрылым"])
    #expect(
      body.flatMap(\.inlineRuns).map(\.plainText) == [
        "Талап инфрақұрылым бойынша.", "7.6 т. бойынша", "А",
      ])
    #expect(findings.map(\.rule) == [.unknownSection])
    #expect(register.references.map(\.shown) == ["инфрақұрылым", "А"])
  }

  @Test func `references off leaves prose alone, and brackets work`() {
    let span = Span(startOf: "a.md")
    let body = [paragraph("осы СЖ 7.6 т."), .paragraph([bracketed("9.2")], span)]
    let (sample, register, findings) = linked(body, readsCitations: false)
    #expect(citations(register.documents[0].parts[0].body, sample) == ["M#9.2 9.2"])
    #expect(findings == [])
  }

  @Test func `a link of the author's is checked and not linked again`() {
    let span = Span(startOf: "a.md")
    let link = Link(destination: "#", title: "", content: text("осы СЖ 7.6 т."), span: span)
    let made = Citation(
      target: .section(DocumentID(0), anchor: "s-9-2"), content: text("осы СЖ 9.2 т."), span: span)
    let (sample, register, findings) = linked([
      .paragraph([.link(link)], span), .paragraph([.citation(made)], span),
    ])
    let body = register.documents[0].parts[0].body
    #expect(citations(body, sample) == ["M#9.2 осы СЖ 9.2 т."])
    #expect(findings.map(\.rule) == [.unknownSection])
    #expect(register.references.map { sample.name($0.target) } == ["M#9.2"])
  }

  @Test func `a plain page cites the manual`() {
    var register = SampleRegister().register
    let span = Span(startOf: "content/index.md")
    register.pages = [
      PlainPage(
        role: .home, slug: "", path: "content/index.md", control: Shared(ControlData()),
        heading: Heading(level: 1, content: [], span: span), body: [paragraph("осы СЖ 9.2 т.")],
        footnotes: [])
    ]
    let references = register.linked().0.references
    #expect(references.map(\.place) == [Place(document: nil, part: 0, section: nil)])
  }

  @Test func `any number of jobs gives the same register`() async {
    var register = SampleRegister().register
    for index in register.documents.indices {
      register.documents[index].parts[0].body = [paragraph("осы СЖ 9.2 т., \(index).9 т.")]
    }
    let (alone, findings) = register.linked()
    let (together, others) = await register.linked(jobs: 4)
    #expect(alone.references.elementsEqual(together.references))
    #expect(findings == others)
    #expect(alone.documents.map(\.parts[0].body) == together.documents.map(\.parts[0].body))
  }
  @Test func `a number with zeros that a heading has is no fault`() {
    let named = Block.heading(
      Heading(level: 2, content: text("7.0 Ресурстар"), span: Span(startOf: "a.md")))
    #expect(linked([named, paragraph("осы СЖ 7.0-тарауында")]).findings.isEmpty)
    let (_, _, findings) = linked([paragraph("осы СЖ 7.0-тарауында")])
    #expect(findings.map(\.rule) == [.malformedReference])
  }
}
