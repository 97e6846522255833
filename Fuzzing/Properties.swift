import SapaCore
import SapaReading
import SapaRegister

/// What must hold for any bytes; what does not hold ends the program, and libFuzzer keeps the bytes.
enum Properties {
  /// Control data is read or refused, at places that the file has.
  static func frontMatter(_ bytes: [UInt8]) {
    let fence = Array("---\n".utf8)
    let text = fence + bytes + Array("\n".utf8) + fence + Array("\n# А\n".utf8)
    check(Source(path: "content/a.md", bytes: text))
    let settings = Source(path: "sapa.yaml", bytes: bytes)
    let lines = Lines(settings)
    for finding in readSettings(settings).1 { lines.hold(finding.span) }
  }

  /// A text is read or refused, its tree has places that the file has, in order.
  static func markdown(_ bytes: [UInt8]) {
    check(Source(path: "content/a.md", bytes: bytes))
  }

  private static func check(_ source: Source) {
    let reading = Reader(settings: Settings()).read(source)
    let lines = Lines(source)
    for finding in reading.findings {
      lines.hold(finding.span)
      for edit in finding.fixes.flatMap(\.edits) { lines.hold(edit.span) }
    }
    guard let manuscript = reading.manuscript else {
      precondition(!reading.findings.isEmpty, "a file was lost without a word")
      return
    }
    for block in manuscript.blocks + manuscript.footnotes.flatMap(\.blocks) {
      lines.hold(block.span)
      for inlines in block.inlineRuns {
        for inline in inlines.flatMap(\.descendants) { lines.hold(inline.span) }
      }
    }
  }

  /// Citations lie in order in the text, lead somewhere or say why not, and lose no word of it.
  static func citations(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let span = Span(
      file: "content/a.md", start: Position(line: 1, column: 1),
      end: Position(line: 1, column: 1 + text.unicodeScalars.count))
    let inlines = [Inline.text(text, span)]
    let prose = Prose(inlines)
    let found = reader.read(prose, at: place)
    var end = 0
    for citation in found {
      precondition(citation.range.lowerBound >= end && !citation.range.isEmpty, "out of order")
      precondition(citation.target != nil || citation.finding != nil, "neither target nor fault")
      end = citation.range.upperBound
    }
    precondition(end <= prose.scalars.count, "beyond the text")
    let links = found.compactMap { citation in
      citation.target.map { (range: citation.range, target: $0) }
    }
    precondition(prose.citing(links).plainText == inlines.plainText, "a word was lost")
  }

  private static let reader = CitationReader(register: manual)
  private static let place = Place(document: manual.main, part: 0, section: nil)

  /// A manual that has a little of everything that can be cited.
  private static let manual: Register = {
    let settings = Source(
      path: "sapa.yaml",
      text: """
        organization: {name: Сынақ колледжі}
        codes:
          kinds: [{abbreviation: СЖ}, {abbreviation: УЕ}, {abbreviation: ҚП}]
          issuers: [СК]
          serial: 2-3
        """)
    func document(_ name: String, _ code: String, _ title: String, _ text: String) -> Source {
      Source(
        path: "content/\(name).md",
        text: "---\ncode: \(code)\ntitle: \(title)\nedition: 1\n---\n\n\(text)\n")
    }
    let sections = (1...10).flatMap { chapter in
      ["# \(chapter) Тарау"] + (1...3).map { "## \(chapter).\($0) Тармақ" }
    }
    let sources = [
      document(
        "manual/index", "СЖ-СК-01-2019", "Сапа жөніндегі жетекшілік",
        sections.joined(separator: "\n\n")),
      Source(path: "content/manual/a.md", text: "---\nappendix: А\n---\n\n# Карта\n"),
      Source(path: "content/manual/b.md", text: "---\nappendix: Б\n---\n\n# Иерархия\n"),
      document("r1", "УЕ-СК-074-2014", "Студент жатақханалары туралы ереже", "# 1 Жалпы\n"),
      document("r2", "ҚП-СК-05-2018", "Құжаттаманы басқару", "# 1 Жалпы\n"),
      document("r3", "SOP-8.5-001", "Control of Production", "# 1 Scope\n"),
    ]
    let read = readSettings(settings).0
    let reader = Reader(settings: read)
    return Register.build(
      sources.compactMap { reader.read($0).manuscript }, settings: read, assets: []
    ).0
  }()
}

/// How many lines a file has, and how long they are; a return alone ends one, too (CommonMark 2.1).
private struct Lines {
  private let lengths: [Int]

  init(_ source: Source) {
    var lengths = [0]
    var isAfterReturn = false
    for byte in source.bytes {
      let isPair = isAfterReturn && byte == 10
      isAfterReturn = byte == 13
      if isPair { continue }
      if byte == 10 || byte == 13 { lengths.append(0) } else { lengths[lengths.count - 1] += 1 }
    }
    self.lengths = lengths
  }

  /// Ends the program where a span is not one of the file.
  ///
  /// A line has no more columns than bytes, and one behind its last.
  func hold(_ span: Span) {
    precondition(span.start.line >= 1 && span.start.column >= 1, "a place before the file")
    precondition(span.start <= span.end, "a span that ends before it begins")
    precondition(span.end.line <= lengths.count + 1, "a place behind the file")
    if lengths.indices.contains(span.end.line - 1) {
      precondition(span.end.column <= lengths[span.end.line - 1] + 2, "a place behind the line")
    }
  }
}
