package import SapaCore
package import SapaRegister

/// The text of a document in pieces that are written and mended as one: a paragraph, an item of a list, a row
/// of a table, a box of a diagram.
package struct TextPieces: Sendable {
  package struct Piece: Sendable {
    /// What is read, and where its links lead.
    fileprivate var words: String
    fileprivate var spans: [Span]

    /// The same for pieces that differ in numbers and letters only, `осы СЖ 7.2 т.` and `осы СЖ 7.3 т.`.
    fileprivate var mask: String {
      words.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "." }).map { word in
        word.count == 1 || word.contains(where: \.isNumber) ? "#" : String(word)
      }.joined(separator: " ")
    }
  }

  private let pieces: [Piece]

  /// - Parameters:
  ///   - document: whose text it is.
  ///   - manuscripts: its files as they were read, with links that lead out of it.
  package init(_ document: Document, _ manuscripts: [Manuscript]) {
    let paths = Set(document.parts.map(\.path))
    var reader = Reader(clauses: Set(document.sections.filter(\.isParagraph).map(\.span.start)))
    for manuscript in manuscripts where paths.contains(manuscript.path) { reader.read(manuscript) }
    pieces = reader.pieces
  }

  /// The piece in which something stands.
  package func piece(around span: Span) -> Piece? {
    pieces.last { piece in
      piece.spans.contains {
        $0.source == span.source && $0.start <= span.start && span.end <= $0.end
      }
    }
  }

  /// Whether another text has a piece word for word.
  ///
  /// Where pieces differ in numbers only, all of them must be as they were: 7.3 in a list of citations may
  /// be the corrected 7.2.
  package func hasUnchanged(_ piece: Piece, in other: TextPieces) -> Bool {
    let mask = piece.mask
    let now = pieces.filter { $0.mask == mask }.map(\.words)
    return now == other.pieces.filter { $0.mask == mask }.map(\.words)
  }
}

private struct Reader {
  private(set) var pieces: [TextPieces.Piece] = []
  /// Where numbered paragraphs begin: their own number is no citation.
  let clauses: Set<Position>

  init(clauses: Set<Position>) {
    self.clauses = clauses
  }

  mutating func read(_ manuscript: Manuscript) {
    for node in manuscript.control.diagram?.nodes ?? [] {
      let words = [node.title, node.ref, node.owner].compactMap { $0?.value }
      add(words.joined(separator: "\u{1}"), [node.ref?.span].compactMap(\.self))
    }
    read(manuscript.blocks)
    for note in manuscript.footnotes { read(note.blocks) }
  }

  private mutating func read(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .list(let list):
        for item in list.items { read(item.blocks) }
      case .quote(let blocks, _): read(blocks)
      case .table(let table):
        for row in [table.head] + table.rows { add(row.map(\.content)) }
      default: add(block.inlineRuns)
      }
    }
  }

  private mutating func add(_ runs: [[Inline]]) {
    let spans = runs.compactMap { run in run.last.map { run[0].span.through($0.span) } }
    var words = runs.map(\.written).joined(separator: "\u{1}")
    if let first = spans.first, clauses.contains(first.start) {
      words.trimPrefix { !$0.isWhitespace }
    }
    add(words, spans)
  }

  private mutating func add(_ words: String, _ spans: [Span]) {
    if !spans.isEmpty { pieces.append(TextPieces.Piece(words: words, spans: spans)) }
  }
}

extension [Inline] {
  /// What is read, and where links lead.
  fileprivate var written: String {
    flatMap(\.descendants).reduce(into: plainText) { text, inline in
      if case .link(let link) = inline { text += "\u{2}" + link.destination }
    }
  }
}
