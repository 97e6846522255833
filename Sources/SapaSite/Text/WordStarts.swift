import SapaCore

/// The first four letters of a word, small or not, up to a hyphen: enough to tell that nearly all words
/// are no abbreviation and no term, and need not be looked up.
struct WordStart: Hashable {
  /// Sixteen bits each; 0 behind the last.
  fileprivate let letters: UInt64

  /// Of a word in a text.
  init(_ text: UnsafeBufferPointer<UInt8>, at start: Int, below end: Int) {
    var index = start
    self.init {
      guard index < end else { return nil }
      let (scalar, length) = text.scalar(at: index)
      index += length
      return scalar
    }
  }

  /// Of a word by itself.
  init(_ word: some StringProtocol) {
    var scalars = word.unicodeScalars.makeIterator()
    self.init { scalars.next() }
  }

  private init(_ next: () -> Unicode.Scalar?) {
    var (letters, isOver): (UInt64, Bool) = (0, false)
    for place in 0..<4 {
      var scalar = isOver ? nil : next()
      // The dot that a small İ has behind it in a term, and a capital one in the text has not.
      while place > 1, scalar == "\u{307}" { scalar = next() }
      let letter = scalar.map(Self.small) ?? 0
      isOver = letter == 0
      letters = letters << 16 | UInt64(letter & 0xFFFF)
    }
    self.letters = letters
  }

  /// The same number for both cases of a letter.
  private static func small(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A, 0x410...0x42F: scalar.value + 0x20
    case 0x30...0x39, 0x61...0x7A, 0x430...0x45F: scalar.value
    case 0x400...0x40F: scalar.value + 0x50
    // Ғ, Қ, Ң, Ү, Ұ and Ә, Ө: the small letter is the next one, an odd number.
    case 0x48A...0x4BF, 0x4D0...0x52F: scalar.value | 1
    // A hyphen ends the part that is looked up.
    case 0, 0x2D: 0
    default: rareSmall(scalar)
    }
  }

  /// Apart, since the tables of Unicode want room of whoever asks them.
  @inline(never)
  private static func rareSmall(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0
  }
}

/// How the words of the vocabularies begin, a bit for each beginning: asked for every word of a manual.
///
/// Two beginnings may have one bit; then a word is looked up in vain.
struct WordStarts: Sendable {
  private var bits: [UInt64] = []

  init(_ starts: Set<WordStart>) {
    guard !starts.isEmpty else { return }
    bits = Array(repeating: 0, count: Self.count / 64)
    for start in starts { bits[Self.bit(of: start) / 64] |= 1 << UInt64(Self.bit(of: start) % 64) }
  }

  var isEmpty: Bool { bits.isEmpty }

  func contains(_ start: WordStart) -> Bool {
    guard !bits.isEmpty else { return false }
    return bits[Self.bit(of: start) / 64] >> UInt64(Self.bit(of: start) % 64) & 1 == 1
  }

  private static let count = 1 << 14

  /// The upper bits of a product, in which all letters meet.
  private static func bit(of start: WordStart) -> Int {
    Int((start.letters &* 0x9E37_79B9_7F4A_7C15) >> 50)
  }
}
