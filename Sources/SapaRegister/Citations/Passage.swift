import SapaCore

/// A text under the reader's eye: its tokens, where it stands, and which stretches are documents'
/// names already.
final class Passage {
  let prose: Prose
  let tokens: Tokens
  let place: Place
  let isHeading: Bool
  /// Codes and titles found, by the tokens that they cover; numbers inside them are no sections.
  private(set) var names: [DocumentName] = []
  /// The backslashes that have switched reading off, which readers need not see.
  private(set) var switches: [Range<Int>] = []
  /// For each token the name that covers it, counted from 1; empty while there is none.
  private var nameAt: [Int32] = []

  init(_ prose: Prose, at place: Place, words: CitationWords, isHeading: Bool) {
    self.prose = prose
    self.place = place
    self.isHeading = isHeading
    tokens = Tokens(prose.scalars, words: words)
  }

  var language: Language { tokens.words.language }

  func add(_ more: [DocumentName]) {
    if more.isEmpty { return }
    if nameAt.isEmpty { nameAt = Array(repeating: 0, count: tokens.indices.count) }
    for (index, name) in more.enumerated() {
      for token in name.tokens { nameAt[token] = Int32(names.count + index + 1) }
    }
    if names.isEmpty { names = more } else { names += more }
  }

  /// The name that covers a token.
  func name(at token: Int) -> DocumentName? {
    isNamed(token) ? names[Int(nameAt[token]) - 1] : nil
  }

  func isNamed(_ token: Int) -> Bool { nameAt.indices.contains(token) && nameAt[token] > 0 }

  /// Whether a line of the source ends between two tokens.
  func breaksLine(_ first: Int, _ second: Int) -> Bool {
    guard let first = tokens[first], let second = tokens[second] else { return false }
    return prose.span(first.range).end.line < prose.span(second.range).start.line
  }

  /// Whether the author has switched reading off there: `9\.1.3 т.`, `\УЕ-ХҚТУ-074-2014`.
  func isEscaped(_ range: Range<Int>) -> Bool {
    for token in range {
      guard let sign = tokens[token], sign.kind == .mark else { continue }
      let span = prose.span(sign.range)
      if span.start.line == span.end.line, span.end.column - span.start.column == 2 { return true }
    }
    let sign = range.lowerBound - 1
    guard tokens.mark(sign) == "\\" else { return false }
    if isFree(sign), let place = tokens[sign]?.range, !switches.contains(place) {
      switches.append(place)
    }
    return true
  }

  /// Whether a sign begins a word, and is no part of `C:\УЕ-ХҚТУ-074-2014.pdf`.
  private func isFree(_ sign: Int) -> Bool {
    guard tokens[sign - 1] != nil, !tokens.isSpace(sign - 1) else { return true }
    return tokens.mark(sign - 1).map { "([«„“\"".unicodeScalars.contains($0) } ?? false
  }
}

/// A document named in the text, by code or by title.
struct DocumentName {
  var tokens: Range<Int>
  /// Nil for a document that is not in the register.
  var document: DocumentID?
  var finding: Finding?
  /// The tokens that become the link; without the title behind a code.
  var linked: Range<Int>
  var isTitle = false
}
