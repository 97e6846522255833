/// The running text of one block as a citation is read in it: across emphasis, links and line ends.
///
/// `Әдетте **осы СЖ** ⏎ 9.1.3 т. қолданылады` is the text "Әдетте осы СЖ 9.1.3 т. қолданылады" in
/// which every code point still knows its place. What must not be read (code, images, references in
/// brackets, HTML) stands as one U+FFFC; the mark of a footnote stands as nothing.
package struct Prose: Sendable {
  /// Text, code point by code point; ranges of it are ranges of these.
  package let scalars: [Unicode.Scalar]
  private let leaves: [Leaf]
  /// For each code point the leaf that it comes from.
  private let owners: [Int32]
  private let inlines: [Inline]

  private struct Leaf: Sendable {
    var start: Int
    var count: Int
    var span: Span
    /// Whether the source says the same, code point by code point.
    var isVerbatim: Bool
    /// Whether it stands inside a link, which cannot hold another.
    var isLinked: Bool
  }

  package init(_ inlines: [Inline]) {
    var builder = Builder()
    builder.add(inlines, isLinked: false)
    self.inlines = inlines
    scalars = builder.scalars
    leaves = builder.leaves
    owners = builder.owners
  }

  package var text: String { string(scalars.indices) }

  package func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[range])
    return String(result)
  }

  /// Where a stretch of the text stands in the file.
  package func span(_ range: Range<Int>) -> Span {
    guard let first = leaf(at: range.lowerBound), let last = leaf(at: range.upperBound - 1) else {
      return inlines.first?.span ?? Span(startOf: "")
    }
    var result = first.span.through(last.span)
    if first.isVerbatim {
      result.start.column = first.span.start.column + range.lowerBound - first.start
    }
    if last.isVerbatim {
      result.end.column = last.span.start.column + range.upperBound - last.start
    }
    return result
  }

  /// Whether any of the stretch stands inside a link that the author made.
  package func touchesLink(_ range: Range<Int>) -> Bool {
    range.contains { leaf(at: $0)?.isLinked ?? false }
  }

  private func leaf(at offset: Int) -> Leaf? {
    owners.indices.contains(offset) ? leaves[Int(owners[offset])] : nil
  }

  /// The inlines again, with citations where `citations` says.
  ///
  /// - Parameter citations: ranges that do not overlap, in ascending order.
  /// - Returns: inlines with the same plain text.
  package func citing(_ citations: [(range: Range<Int>, target: Target)]) -> [Inline] {
    guard !citations.isEmpty else { return inlines }
    var offset = 0
    return cite(inlines, citations, &offset)
  }

  private func cite(
    _ inlines: [Inline], _ citations: [(range: Range<Int>, target: Target)], _ offset: inout Int
  ) -> [Inline] {
    var result: [Inline] = []
    func append(_ piece: Inline, target: Target?) {
      guard let target else { return result.append(piece) }
      if case .citation(var last) = result.last, last.target == target,
        citations.contains(where: { span($0.range).contains(last.span, piece.span) })
      {
        last.content.append(piece)
        last.span = last.span.through(piece.span)
        result[result.count - 1] = .citation(last)
      } else {
        result.append(.citation(Citation(target: target, content: [piece], span: piece.span)))
      }
    }
    for inline in inlines {
      let length = Builder.length(inline)
      let here = offset..<(offset + length)
      switch inline {
      case .emphasis(let content, let span):
        result.append(.emphasis(cite(content, citations, &offset), span))
      case .strong(let content, let span):
        result.append(.strong(cite(content, citations, &offset), span))
      case .text(let text, _):
        let scalars = Array(text.unicodeScalars)
        for (range, target) in pieces(of: here, citations) {
          var view = String.UnicodeScalarView()
          view.append(
            contentsOf: scalars[(range.lowerBound - offset)..<(range.upperBound - offset)])
          append(.text(String(view), span(range)), target: target)
        }
        offset = here.upperBound
      case .softBreak:
        append(inline, target: citations.first { $0.range.contains(offset) }?.target)
        offset = here.upperBound
      default:
        result.append(inline)
        offset = here.upperBound
      }
    }
    return result
  }

  /// A leaf's range cut where citations begin and end.
  private func pieces(
    of range: Range<Int>, _ citations: [(range: Range<Int>, target: Target)]
  ) -> [(Range<Int>, Target?)] {
    var result: [(Range<Int>, Target?)] = []
    var position = range.lowerBound
    for (cited, target) in citations where cited.overlaps(range) {
      let inside = cited.clamped(to: range)
      if position < inside.lowerBound { result.append((position..<inside.lowerBound, nil)) }
      result.append((inside, target))
      position = inside.upperBound
    }
    if position < range.upperBound { result.append((position..<range.upperBound, nil)) }
    return result
  }

  private struct Builder {
    var scalars: [Unicode.Scalar] = []
    var leaves: [Leaf] = []
    var owners: [Int32] = []

    mutating func add(_ inlines: [Inline], isLinked: Bool) {
      for inline in inlines {
        switch inline {
        case .text(let text, let span):
          add(text, span, isVerbatim: span.start.line == span.end.line, isLinked: isLinked)
        case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
          add(content, isLinked: isLinked)
        case .link(let link): add(link.content, isLinked: true)
        case .citation(let citation): add(citation.content, isLinked: true)
        case .softBreak(let span), .lineBreak(let span):
          add(" ", span, isVerbatim: false, isLinked: isLinked)
        case .code(_, let span), .html(_, let span):
          add("\u{FFFC}", span, isVerbatim: false, isLinked: isLinked)
        case .image(let image): add("\u{FFFC}", image.span, isVerbatim: false, isLinked: isLinked)
        case .bracketed(let reference):
          add("\u{FFFC}", reference.span, isVerbatim: false, isLinked: isLinked)
        case .footnoteMark: break
        }
      }
    }

    mutating func add(_ text: String, _ span: Span, isVerbatim: Bool, isLinked: Bool) {
      let start = scalars.count
      for scalar in text.unicodeScalars { scalars.append(scalar) }
      let count = scalars.count - start
      owners.append(contentsOf: repeatElement(Int32(leaves.count), count: count))
      leaves.append(
        Leaf(
          start: start, count: count, span: span,
          isVerbatim: isVerbatim && span.end.column - span.start.column == count,
          isLinked: isLinked))
    }

    /// How many code points of the text an inline stands for.
    static func length(_ inline: Inline) -> Int {
      switch inline {
      case .text(let text, _): text.unicodeScalars.count
      case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
        content.reduce(0) { $0 + length($1) }
      case .link(let link): link.content.reduce(0) { $0 + length($1) }
      case .citation(let citation): citation.content.reduce(0) { $0 + length($1) }
      case .footnoteMark: 0
      case .softBreak, .lineBreak, .code, .html, .image, .bracketed: 1
      }
    }
  }
}

extension Span {
  /// Whether both stretches lie inside this one.
  fileprivate func contains(_ first: Span, _ second: Span) -> Bool {
    start <= min(first.start, second.start) && max(first.end, second.end) <= end
  }
}
