import SapaCore

/// The first two letters of a word, small or not: enough to tell that most words are no abbreviation
/// and no term, and need not be looked up.
struct WordStart: Hashable {
  fileprivate let letters: UInt64

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

  /// By the last seven bits of both letters, in which the letters of an alphabet differ.
  private static func bit(of start: WordStart) -> Int {
    Int(start.letters >> 32 & 127) << 7 | Int(start.letters & 127)
  }
}
