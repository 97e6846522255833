import SapaCore

/// A word of a text as it is compared with those of another text, and what it is made of.
///
/// "СМЖ-нің", "7.1.3" and "," are one each; the space before a word belongs to it. An image, a line
/// break and the mark of a footnote count as words, too.
struct Word {
  /// What is compared: the letters, and how they are set.
  var key: String
  /// The word itself.
  var leaf: Leaf
  /// The space before it; nil where there is none.
  var space: Leaf?

  /// An inline that holds no others, and those around it, outermost first.
  struct Leaf {
    var inline: Inline
    var wrappers: [Wrapper]
  }

  /// An emphasis or a link around words.
  struct Wrapper {
    /// Tells this emphasis from the next one.
    var number: Int
    /// Without its content.
    var shell: Inline
  }

  /// The words of a run of text.
  static func words(of inlines: [Inline]) -> [Word] {
    var splitter = WordSplitter()
    splitter.add(inlines, in: [], set: "")
    return splitter.words
  }
}

private struct WordSplitter {
  private(set) var words: [Word] = []
  private var space: Word.Leaf?
  private var wrapperCount = 0

  mutating func add(_ inlines: [Inline], in wrappers: [Word.Wrapper], set style: String) {
    for inline in inlines { add(inline, in: wrappers, set: style) }
  }

  private mutating func add(_ inline: Inline, in wrappers: [Word.Wrapper], set style: String) {
    switch inline {
    case .text(let text, let span): add(text, span, in: wrappers, set: style) { .text($0, $1) }
    case .code(let text, let span):
      add(text, span, in: wrappers, set: style + "`") { .code($0, $1) }
    case .emphasis(let content, let span):
      add(content, in: wrappers + [wrapper(.emphasis([], span))], set: style + "*")
    case .strong(let content, let span):
      add(content, in: wrappers + [wrapper(.strong([], span))], set: style + "**")
    case .link(var link):
      let content = link.content
      link.content = []
      let address = "(\(link.destination)\(link.title))"
      add(content, in: wrappers + [wrapper(.link(link))], set: style + address)
    // Where a citation leads follows from its words.
    case .citation(var citation):
      let content = citation.content
      citation.content = []
      add(content, in: wrappers + [wrapper(.citation(citation))], set: style)
    // A text that is marked already is compared as it is read now.
    case .revised(let revision, let content, _):
      if revision == .inserted { add(content, in: wrappers, set: style) }
    case .image(let image):
      let words = "\(image.alternative)\u{0}\(image.title)"
      add(inline, as: "!\(image.source) \(words)", in: wrappers, set: style)
    // Its number follows from those before it.
    case .footnoteMark: add(inline, as: "^", in: wrappers, set: style)
    // As it reads once it is resolved.
    case .bracketed(let reference):
      add(reference.words, reference.span, in: wrappers, set: style) {
        .text($0, $1)
      }
    case .lineBreak: add(inline, as: "\\", in: wrappers, set: style)
    case .softBreak: space = Word.Leaf(inline: inline, wrappers: wrappers)
    case .html(let text, _): add(inline, as: "<\(text)", in: wrappers, set: style)
    }
  }

  private mutating func wrapper(_ shell: Inline) -> Word.Wrapper {
    wrapperCount += 1
    return Word.Wrapper(number: wrapperCount, shell: shell)
  }

  private mutating func add(
    _ inline: Inline, as text: String, in wrappers: [Word.Wrapper], set style: String
  ) {
    let leaf = Word.Leaf(inline: inline, wrappers: wrappers)
    words.append(Word(key: text + "\u{0}" + style, leaf: leaf, space: space))
    space = nil
  }

  private mutating func add(
    _ text: String, _ span: Span, in wrappers: [Word.Wrapper], set style: String,
    _ leaf: (String, Span) -> Inline
  ) {
    let scalars = Array(text.unicodeScalars)
    // Only a text that its file says code point by code point has places inside.
    let isVerbatim =
      span.start.line == span.end.line && span.end.column - span.start.column == scalars.count
    func piece(_ range: Range<Int>) -> Inline {
      var place = span
      if isVerbatim {
        place.end.column = span.start.column + range.upperBound
        place.start.column += range.lowerBound
      }
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[range])
      return leaf(String(piece), place)
    }
    for range in Self.ranges(of: scalars) {
      let inline = piece(range)
      if scalars[range.lowerBound].properties.isWhitespace {
        space = Word.Leaf(inline: inline, wrappers: wrappers)
      } else {
        add(inline, as: inline.plainText, in: wrappers, set: style)
      }
    }
  }

  /// Words, signs one by one, and the spaces between them.
  private static func ranges(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      var end = start + 1
      if scalars[start].properties.isWhitespace {
        while end < scalars.count, scalars[end].properties.isWhitespace { end += 1 }
      } else {
        while end < scalars.count, isInside(end, of: scalars, from: start) { end += 1 }
      }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  /// Whether a word that has begun goes on: with a letter, or with a joint that a letter follows.
  private static func isInside(_ index: Int, of scalars: [Unicode.Scalar], from start: Int) -> Bool
  {
    guard scalars[start].isOfWord else { return scalars[index].isCombining }
    if scalars[index].isOfWord || scalars[index].isCombining { return true }
    let isJoint = "-./'’\u{2011}\u{AD}".unicodeScalars.contains(scalars[index])
    return isJoint && index + 1 < scalars.count && scalars[index + 1].isOfWord
      && scalars[index - 1].isOfWord
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }

  fileprivate var isCombining: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
    default: false
    }
  }
}
