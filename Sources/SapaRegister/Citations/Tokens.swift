import SapaCore
import SapaLanguage

/// A run of letters, of digits, of spaces, or one other sign.
struct Token {
  enum Kind {
    case word
    case number
    case space
    case mark
  }

  let kind: Kind
  /// Whether it is a word that begins with a capital.
  let isCapitalised: Bool
  // A text has many: 32 bits each, since budgets end long before a text is so long.
  private let start: UInt32
  private let end: UInt32

  init(_ sign: TokenSign, range: Range<Int>) {
    kind = sign.kind
    isCapitalised = sign.isCapital
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  /// Where it stands in the prose, in code points.
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The prose in tokens: of `СЖ 9.1 т.` a word, a space, 9, a dot, 1, a space, a word, a dot.
///
/// Asking beyond either end gives nil, so that grammar can look around without counting.
///
/// Words as they are compared are made when grammar first looks at them, and kept: it looks at those
/// around a number several times, and never at most others.
final class Tokens {
  let scalars: [Unicode.Scalar]
  /// What its words mean to citations.
  let words: CitationWords
  private let list: [Token]
  private var compared = KeptByToken<String>()
  private var skeletons = KeptByToken<String>()
  private var units = KeptByToken<Unit?>()

  init(_ scalars: [Unicode.Scalar], words: CitationWords) {
    self.scalars = scalars
    self.words = words
    var list: [Token] = []
    // A word and a space take eight letters or more.
    list.reserveCapacity(scalars.count / 3 + 8)
    let signs = TokenSign.table
    func sign(_ scalar: Unicode.Scalar) -> TokenSign {
      scalar.value < signs.count ? signs[Int(scalar.value)] : TokenSign(scalar)
    }
    scalars.withUnsafeBufferPointer { scalars in
      var start = 0
      while start < scalars.count {
        let first = sign(scalars[start])
        var end = start + 1
        if first.kind != .mark {
          while end < scalars.count, sign(scalars[end]).kind == first.kind { end += 1 }
        }
        list.append(Token(first, range: start..<end))
        start = end
      }
    }
    self.list = list
  }

  convenience init(_ text: String) {
    self.init([Unicode.Scalar](text), words: .all)
  }

  var indices: Range<Int> { list.indices }

  subscript(index: Int) -> Token? { list.indices.contains(index) ? list[index] : nil }

  /// The first token from `start` on that is wanted: grammar begins at few of them.
  @inline(__always)
  func first(from start: Int, where isWanted: (Token) -> Bool) -> Int? {
    list[min(start, list.count)...].firstIndex(where: isWanted)
  }

  func isSpace(_ index: Int) -> Bool { self[index]?.kind == .space }
  func isWord(_ index: Int) -> Bool { self[index]?.kind == .word }
  func isNumber(_ index: Int) -> Bool { self[index]?.kind == .number }
  /// Whether it is a run of letters or of digits.
  func isRun(_ index: Int) -> Bool { isWord(index) || isNumber(index) }

  /// The sign at `index`, if it is one.
  func mark(_ index: Int) -> Unicode.Scalar? {
    guard let token = self[index], token.kind == .mark else { return nil }
    return scalars[token.range.lowerBound]
  }

  /// The word at `index` as it is compared: small letters, no soft hyphens, one script.
  func word(_ index: Int) -> String? {
    guard let token = self[index], token.kind == .word else { return nil }
    return compared.value(at: index, of: list.count) { LookAlike.compared(bare(token.range)) }
  }

  /// Whether the word is spelled so; most are compared letter by letter, and no word is made.
  func isWord(_ index: Int, spelled word: String) -> Bool {
    guard let token = self[index], token.kind == .word else { return false }
    var letters = word.unicodeScalars.makeIterator()
    for scalar in scalars[token.range] {
      // Letters of one script alone are compared as they are.
      guard (0x400...0x52F).contains(scalar.value), let letter = Letters.small(scalar) else {
        return self.word(index).map { $0.isSpelled(word) } ?? false
      }
      if letter != letters.next() { return false }
    }
    return letters.next() == nil
  }

  /// Whether the number is written so.
  func isNumber(_ index: Int, written digits: String) -> Bool {
    isNumber(index) && text(index).isSpelled(digits)
  }

  /// The unit that the word at `index` names, if any.
  func unit(_ index: Int) -> Unit? {
    guard let word = word(index) else { return nil }
    return units.value(at: index, of: list.count) { words.unit(word) }
  }

  /// The token as the eye sees it: capitals, one script.
  func skeleton(_ index: Int) -> String {
    guard let token = self[index] else { return "" }
    return skeletons.value(at: index, of: list.count) {
      token.kind == .number
        ? String(scalars[token.range]) : LookAlike.skeleton(bare(token.range))
    }
  }

  /// The token as it is written; empty beyond the ends.
  func text(_ index: Int) -> String {
    self[index].map { string($0.range) } ?? ""
  }

  /// The tokens as they are written.
  func text(_ tokens: Range<Int>) -> String { string(range(tokens)) }

  /// Where tokens stand in the prose.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = self[tokens.lowerBound], let last = self[tokens.upperBound - 1] else {
      return 0..<0
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The first index from `index` on, in steps of `step`, that is no space.
  func skippingSpaces(from index: Int, by step: Int = 1) -> Int {
    var index = index
    while isSpace(index) { index += step }
    return index
  }

  /// Whether the word begins with a capital.
  func isCapitalised(_ index: Int) -> Bool { self[index]?.isCapitalised ?? false }

  /// Whether the word is two capitals or more: СЖ, ГОСТ.
  func isAbbreviation(_ index: Int) -> Bool {
    guard let token = self[index], token.isCapitalised, token.range.count > 1 else { return false }
    return scalars[token.range].allSatisfy(\.isCapital)
  }

  private func string(_ range: Range<Int>) -> String { String(bare(range)) }

  /// A stretch of the text without soft hyphens.
  private func bare(_ range: Range<Int>) -> ArraySlice<Unicode.Scalar> {
    let written = scalars[range]
    return written.contains("\u{AD}") ? written.filter { $0 != "\u{AD}" }[...] : written
  }
}

/// What a code point makes of the token that begins with it.
struct TokenSign {
  let kind: Token.Kind
  let isCapital: Bool

  init(_ scalar: Unicode.Scalar) {
    kind = Self.kind(of: scalar)
    isCapital = kind == .word && scalar.isCapital
  }

  /// Of the Latin, Greek and Cyrillic letters and what stands among them.
  static let table = (0..<0x530).map { value in
    // No surrogate lies among them.
    TokenSign(Unicode.Scalar(value as UInt32) ?? " ")
  }

  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    switch scalar.value {
    case 65...90, 97...122, 0xAD, 0x300...0x36F, 0x400...0x52F: .word
    case 48...57: .number
    case 9, 10, 13, 32, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: .space
    // Dashes, quotation marks and №, for which the tables of Unicode need not be asked.
    case 0...127, 0x2010...0x2027, 0x2116: .mark
    default: scalar.properties.isAlphabetic ? .word : .mark
    }
  }
}

/// What was made of some tokens of a text, each when it was first asked for.
private struct KeptByToken<Value> {
  /// Where the value of each token stands among `values`, counted from 1; empty while there is none.
  private var places: [Int32] = []
  private var values: [Value] = []

  mutating func value(at index: Int, of count: Int, _ make: () -> Value) -> Value {
    if places.isEmpty { places = Array(repeating: 0, count: count) }
    if places[index] > 0 { return values[Int(places[index]) - 1] }
    let value = make()
    values.append(value)
    places[index] = Int32(values.count)
    return value
  }
}
