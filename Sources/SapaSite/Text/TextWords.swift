import SapaCore

/// The words of a text in UTF-8, one after the other, without a copy: runs of letters, digits and
/// hyphens, as `pieces` has them.
struct TextWords {
  struct Word {
    /// Its bytes in the text.
    var range: Range<Int>
    /// Which of the text's pieces it is.
    var piece: Int
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
    var index = self.index
    while index < text.count, !isWord(at: index) { index += length(at: index) }
    if self.index < index { piece += 1 }
    let first = index
    var hasHyphen = false
    while index < text.count, isWord(at: index) {
      if text[index] == 0x2D, index > first { hasHyphen = true }
      index += length(at: index)
    }
    self.index = index
    guard first < index else { return nil }
    piece += 1
    return Word(range: first..<index, piece: piece, hasHyphen: hasHyphen)
  }

  /// The next word with a hyphen in it, which is looked for by the hyphen; pieces are not counted.
  mutating func nextWithHyphen() -> Word? {
    while let hyphen = text.next(from: index, of: { $0[0x2D...0x2D] }) {
      // No word goes on behind a space.
      index = text[index..<hyphen].lastIndex(of: UInt8(ascii: " ")) ?? index
      while index <= hyphen, let word = next() {
        if word.hasHyphen { return word }
      }
    }
    return nil
  }

  /// The first letters of a word.
  func start(of word: Word) -> WordStart {
    WordStart(text, at: word.range.lowerBound, below: word.range.upperBound)
  }

  /// Goes on behind a number of pieces, of which the last word is the first.
  mutating func skip(_ count: Int) {
    for _ in 1..<max(count, 1) {
      guard index < text.count else { return }
      let wasWord = isWord(at: index)
      while index < text.count, isWord(at: index) == wasWord { index += length(at: index) }
      piece += 1
    }
  }

  private func length(at index: Int) -> Int {
    let first = text[index]
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Whether the code point here is part of a word; Cyrillic, by far the most, without decoding it.
  private func isWord(at index: Int) -> Bool {
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
