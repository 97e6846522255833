/// The running text of one block as a citation is read in it: across emphasis, links and line ends.
///
/// `Әдетте **осы СЖ** ⏎ 9.1.3 т. қолданылады` is the text "Әдетте осы СЖ 9.1.3 т. қолданылады" in
/// which every code point still knows its place. What must not be read (code, images, references in
/// brackets, HTML) stands as one U+FFFC; the mark of a footnote stands as nothing.
package struct Prose: Sendable {
  /// Text, code point by code point; ranges of it are ranges of these.
  package let scalars: [Unicode.Scalar]
  /// What the text is made of, in its order.
  private let leaves: [Leaf]
  /// Whether any of them stands inside a link.
  private let holdsLink: Bool
  private let inlines: [Inline]
  /// What stands as one sign and has words of its own: code, references in brackets.
  private let worded: [(offset: Int, words: String)]

  private struct Leaf: Sendable {
    /// Where it begins in the text, and the first place behind it.
    var start: Int
    var end: Int
    var span: Span
    /// Whether the source says the same, code point by code point.
    var isVerbatim: Bool
    /// Whether it stands inside a link, which cannot hold another.
    var isLinked: Bool
  }

  package init(_ inlines: [Inline]) {
    self.inlines = inlines
    var leaves: [Leaf] = []
    var holdsLink = false
    var worded: [(offset: Int, words: String)] = []
    scalars = [Unicode.Scalar](unsafeUninitializedCapacity: inlines.textLength) { scalars, count in
      var builder = Builder(scalars: scalars, leafCount: inlines.count)
      builder.add(inlines, isLinked: false)
      count = builder.count
      leaves = builder.leaves
      holdsLink = builder.holdsLink
      worded = builder.worded
    }
    self.leaves = leaves
    self.holdsLink = holdsLink
    self.worded = worded
  }

  /// Whether all of it is bold, as `**Appendix A**` is, which nobody has made a heading.
  package var isStrong: Bool {
    guard inlines.count == 1, case .strong? = inlines.first else { return false }
    return true
  }

  package var text: String { string(scalars.indices) }

  package func string(_ range: Range<Int>) -> String { String(scalars[range]) }

  /// A stretch as a reader has it: code and references in brackets by their words, no images.
  package func words(_ range: Range<Int>) -> String {
    var (words, start) = ("", range.lowerBound)
    for place in range where scalars[place] == Builder.sign {
      words += string(start..<place) + (worded.first { $0.offset == place }?.words ?? "")
      start = place + 1
    }
    return words + string(start..<range.upperBound)
  }

  /// Where a stretch of the text stands in the file.
  package func span(_ range: Range<Int>) -> Span {
    let found = leaf(at: range.lowerBound).flatMap { first in
      range.upperBound - 1 < first.end && !range.isEmpty
        ? (first, first) : leaf(at: range.upperBound - 1).map { (first, $0) }
    }
    guard let (first, last) = found else { return inlines.first?.span ?? Span(startOf: "") }
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
    holdsLink && leaves.contains { $0.isLinked && range.overlaps($0.start..<$0.end) }
  }

  /// The leaf that a code point comes from, found by halving.
  private func leaf(at offset: Int) -> Leaf? {
    guard scalars.indices.contains(offset) else { return nil }
    var (low, high) = (0, leaves.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if leaves[middle].start <= offset { low = middle } else { high = middle }
    }
    return leaves[low]
  }

  /// The inlines again, with citations where `citations` says.
  ///
  /// - Parameters:
  ///   - citations: ranges that do not overlap, in ascending order.
  ///   - signs: ranges outside them, of text that nobody is to see.
  /// - Returns: inlines with the same plain text, those signs aside.
  package func citing(
    _ citations: [(range: Range<Int>, target: Target)], without signs: [Range<Int>] = []
  ) -> [Inline] {
    guard !citations.isEmpty || !signs.isEmpty else { return inlines }
    var leaf = 0
    return cite(inlines, citations, without: signs, &leaf)
  }

  /// `leaf` is the first leaf that the inlines stand for, and afterwards the one behind them.
  private func cite(
    _ inlines: [Inline], _ citations: [(range: Range<Int>, target: Target)],
    without signs: [Range<Int>], _ leaf: inout Int
  ) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    func append(_ piece: Inline, at span: Span, target: Target?) {
      guard let target else { return result.append(piece) }
      if case .citation(var last) = result.last, last.target == target,
        citations.contains(where: { self.span($0.range).contains(last.span, span) })
      {
        last.content.append(piece)
        last.span = last.span.through(span)
        result[result.count - 1] = .citation(last)
      } else {
        result.append(.citation(Citation(target: target, content: [piece], span: span)))
      }
    }
    for inline in inlines {
      if let (range, target) = whole(inline, at: leaf, in: citations) {
        append(inline, at: span(range), target: target)
        leaf += Builder.leafCount(inline)
        continue
      }
      switch inline {
      case .emphasis(let content, let span):
        result.append(.emphasis(cite(content, citations, without: signs, &leaf), span))
      case .strong(let content, let span):
        result.append(.strong(cite(content, citations, without: signs, &leaf), span))
      case .text:
        let here = leaves[leaf].start..<leaves[leaf].end
        leaf += 1
        let kept = here.split(without: signs)
        for (range, target) in kept.flatMap({ pieces(of: $0, citations) }) {
          let isWhole = range == here
          let span = isWhole ? inline.span : span(range)
          append(isWhole ? inline : .text(string(range), span), at: span, target: target)
        }
      case .softBreak:
        let offset = leaves[leaf].start
        leaf += 1
        append(
          inline, at: inline.span, target: citations.first { $0.range.contains(offset) }?.target)
      default:
        result.append(inline)
        leaf += Builder.leafCount(inline)
      }
    }
    return result
  }

  /// The stretch of an emphasis whose words are but a part of a citation, and where that leads: then the link
  /// holds it, `осы СЖ **9.1.3** т.`, and is one.
  private func whole(
    _ inline: Inline, at leaf: Int, in citations: [(range: Range<Int>, target: Target)]
  ) -> (range: Range<Int>, target: Target)? {
    guard inline.isEmphasizedText else { return nil }
    let last = leaf + Builder.leafCount(inline) - 1
    guard leaf <= last else { return nil }
    let range = leaves[leaf].start..<leaves[last].end
    return citations.first { $0.range != range && range.clamped(to: $0.range) == range }
      .map { (range, $0.target) }
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
    /// With room for all.
    let scalars: UnsafeMutableBufferPointer<Unicode.Scalar>
    private(set) var count = 0
    private(set) var leaves: [Leaf] = []
    private(set) var holdsLink = false
    private(set) var worded: [(offset: Int, words: String)] = []

    /// What stands for what must not be read.
    static let sign: Unicode.Scalar = "\u{FFFC}"

    init(scalars: UnsafeMutableBufferPointer<Unicode.Scalar>, leafCount: Int) {
      self.scalars = scalars
      leaves.reserveCapacity(leafCount)
    }

    mutating func add(_ inlines: [Inline], isLinked: Bool) {
      if isLinked { holdsLink = true }
      // Looked at where they lie: to copy text is to touch it.
      for index in inlines.indices {
        switch inlines[index] {
        case .text(let text, let span): add(text, span, isLinked: isLinked)
        case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
          add(content, isLinked: isLinked)
        case .link(let link): add(link.content, isLinked: true)
        case .citation(let citation): add(citation.content, isLinked: true)
        case .softBreak(let span), .lineBreak(let span): addSign(" ", span, isLinked: isLinked)
        case .code(let text, let span):
          worded.append((count, text))
          addSign(Self.sign, span, isLinked: isLinked)
        case .bracketed(let reference):
          worded.append((count, reference.words))
          addSign(Self.sign, reference.span, isLinked: isLinked)
        case .html(_, let span): addSign(Self.sign, span, isLinked: isLinked)
        case .image(let image): addSign(Self.sign, image.span, isLinked: isLinked)
        case .footnoteMark: break
        }
      }
    }

    private mutating func add(_ text: String, _ span: Span, isLinked: Bool) {
      let start = count
      count = scalars.put(text, at: start)
      let columns = span.end.column - span.start.column
      leaves.append(
        Leaf(
          start: start, end: count, span: span,
          isVerbatim: span.start.line == span.end.line && columns == count - start,
          isLinked: isLinked))
    }

    /// What stands for a break, an image, code, a reference in brackets: one sign without a place
    /// inside it.
    private mutating func addSign(_ sign: Unicode.Scalar, _ span: Span, isLinked: Bool) {
      scalars.initializeElement(at: count, to: sign)
      count += 1
      leaves.append(
        Leaf(start: count - 1, end: count, span: span, isVerbatim: false, isLinked: isLinked))
    }

    /// How many leaves of the text an inline stands for.
    static func leafCount(_ inline: Inline) -> Int {
      switch inline {
      case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
        leafCount(content)
      case .link(let link): leafCount(link.content)
      case .citation(let citation): leafCount(citation.content)
      case .footnoteMark: 0
      case .text, .softBreak, .lineBreak, .code, .html, .image, .bracketed: 1
      }
    }

    private static func leafCount(_ inlines: [Inline]) -> Int {
      inlines.reduce(0) { $0 + leafCount($1) }
    }
  }
}

extension [Inline] {
  fileprivate var textLength: Int { indices.reduce(0) { $0 + self[$1].textLength } }
}

extension Inline {
  /// Whether it is emphasis around nothing but text.
  fileprivate var isEmphasizedText: Bool {
    switch self {
    case .emphasis(let content, _), .strong(let content, _):
      content.allSatisfy { if case .text = $0 { true } else { $0.isEmphasizedText } }
    default: false
    }
  }

  /// How many bytes its text has, which is as many letters at most; a sign counts as one.
  fileprivate var textLength: Int {
    switch self {
    case .text(let text, _): text.utf8.count
    case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
      content.textLength
    case .link(let link): link.content.textLength
    case .citation(let citation): citation.content.textLength
    case .code, .image, .footnoteMark, .bracketed, .softBreak, .lineBreak, .html: 1
    }
  }
}

extension Range<Int> {
  /// What is left of the range, in its order, without some that do not overlap.
  fileprivate func split(without others: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = lowerBound
    for other in others where other.overlaps(self) {
      if start < other.lowerBound { result.append(start..<other.lowerBound) }
      start = Swift.max(start, other.upperBound)
    }
    if start < upperBound { result.append(start..<upperBound) }
    return result
  }
}

extension Span {
  /// Whether both stretches lie inside this one.
  fileprivate func contains(_ first: Span, _ second: Span) -> Bool {
    start <= min(first.start, second.start) && max(first.end, second.end) <= end
  }
}
