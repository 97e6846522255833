import SapaCore

/// The words of a text in UTF-8, one after the other, without a copy: runs of letters, digits and
/// hyphens, as `pieces` has them.
struct TextWords {
  struct Word {
    /// Its bytes in the text.
    var range: Range<Int>
    /// Which of the text's pieces it is.
    var piece: Int
    /// Its first letters.
    var start: WordStart
    /// Whether a hyphen stands in it, as in "СМЖ-нің".
    var hasHyphen: Bool
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var piece = -1

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  mutating func next() -> Word? {
    let gap = index
    while index < text.count, !isWord { index += length }
    if gap < index { piece += 1 }
    guard index < text.count else { return nil }
    piece += 1
    let first = index
    var hasHyphen = false
    while index < text.count, isWord {
      if text[index] == 0x2D, index > first { hasHyphen = true }
      index += length
    }
    return Word(
      range: first..<index, piece: piece, start: WordStart(text, at: first, below: index),
      hasHyphen: hasHyphen)
  }

  /// Goes on behind a number of pieces, of which the last word is the first.
  mutating func skip(_ count: Int) {
    for _ in 1..<max(count, 1) {
      guard index < text.count else { return }
      let wasWord = isWord
      while index < text.count, isWord == wasWord { index += length }
      piece += 1
    }
  }

  private var length: Int {
    let first = text[index]
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Whether the code point here is part of a word; Cyrillic, by far the most, without decoding it.
  private var isWord: Bool {
    let first = text[index]
    switch first {
    case 0xD0, 0xD1, 0xD3: return true
    // Below U+048A a sign of thousands and marks, which are told by their properties.
    case 0xD2 where text[index + 1] >= 0x8A: return true
    case 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return false
    default: return text.scalar(at: index).value.isPartOfWord
    }
  }
}

/// The first two letters of a word, small or not: enough to tell that most words are no abbreviation
/// and no term, and need not be looked up.
struct WordStart: Hashable {
  private let letters: UInt64

  /// Of a word in a text.
  init(_ text: UnsafeBufferPointer<UInt8>, at start: Int, below end: Int) {
    let first = text.scalar(at: start)
    let next = start + first.length
    let second = next < end ? text.scalar(at: next).value : "\0"
    self.init(first.value, second)
  }

  /// Of a word by itself.
  init(_ word: some StringProtocol) {
    var scalars = word.unicodeScalars.makeIterator()
    self.init(scalars.next() ?? "\0", scalars.next() ?? "\0")
  }

  private init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    letters = UInt64(Self.small(first)) << 32 | UInt64(Self.small(second))
  }

  /// The same number for both cases of a letter.
  private static func small(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A, 0x410...0x42F: return scalar.value + 0x20
    case 0x30...0x39, 0x61...0x7A, 0x430...0x45F: return scalar.value
    case 0x400...0x40F: return scalar.value + 0x50
    // Ғ, Қ, Ң, Ү, Ұ and Ә, Ө: the small letter is the next one, an odd number.
    case 0x48A...0x4BF, 0x4D0...0x52F: return scalar.value | 1
    // A hyphen ends the part that is looked up.
    case 0, 0x2D: return 0
    default: return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0
    }
  }
}
