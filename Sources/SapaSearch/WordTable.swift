import SapaCore
import SapaLanguage

/// The stems of words as they are met: each way to write a word is folded and stemmed once.
///
/// A manual of a thousand documents has a million words and some ten thousand ways to write them,
/// so that looking one up is what counts: by its bytes in the text, without a copy.
struct WordTable {
  /// Every stem by its number, in the order in which they were met.
  private(set) var stems: [String] = []

  private var numbers: [String: Int32] = [:]
  private var wordStems = WordStems()
  /// The ways to write words that have been met, and their letters, one behind the other.
  private var ways: [Way] = []
  private var letters: [UInt8] = []
  /// The numbers of the stems of each, one behind the other.
  private var stemsOfWays: [Int32] = []
  /// An open table of the ways, its size a power of two: one more than the index of each, by its hash.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// A way to write a word, and which of the numbers are those of its stems: one, rarely none or more.
  private struct Way {
    var hash: UInt32
    /// Which of all languages.
    var language: Int
    var letters: Range<UInt32>
    var stems: Range<UInt32>
  }

  /// The forms of a stem that the page is told.
  var forms: [String: Set<String>] { wordStems.forms }

  /// Lists the number of the stem of every word of a text, in its order.
  mutating func read(_ text: String, in language: Language, into found: inout [Int32]) {
    found.removeAll(keepingCapacity: true)
    // Words are compared by it, and a number is compared faster than a name.
    let number = Language.allCases.firstIndex(of: language) ?? 0
    text.withBytes { bytes in
      Self.forEachWord(of: bytes) { word in
        let stems = ways[way(of: word, in: language, number)].stems
        for index in stems { found.append(stemsOfWays[Int(index)]) }
      }
    }
  }

  private static func forEachWord(
    of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    plain.withUnsafeBufferPointer { plain in
      var index = 0
      while index < text.count {
        let start = index
        index = text.endOfPointedNumber(from: start) ?? text.endOfWord(from: start, plain)
        if start == index {
          index += text.scalar(at: index).length
        } else {
          body(UnsafeBufferPointer(rebasing: text[start..<index]))
        }
      }
    }
  }

  /// Whether a byte is of a letter or a digit, whatever stands beside it: ASCII, nearly all of Cyrillic,
  /// and the later bytes of a letter.
  private static let plain: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xD0, 0xD1, 0xD3: true
    default: false
    }
  }

  /// Which of the ways this is; a new one where it was not met before.
  private mutating func way(
    of word: UnsafeBufferPointer<UInt8>, in language: Language, _ number: Int
  ) -> Int {
    let hash = word.hash
    var place = Int(hash) & (slots.count - 1)
    while slots[place] > 0 {
      let known = Int(slots[place]) - 1
      if ways[known].hash == hash, ways[known].language == number, holds(ways[known], word) {
        return known
      }
      place = (place + 1) & (slots.count - 1)
    }
    let start = UInt32(letters.count)
    letters += word
    let stems = stemNumbers(of: word, in: language)
    ways.append(
      Way(hash: hash, language: number, letters: start..<UInt32(letters.count), stems: stems))
    slots[place] = UInt32(ways.count)
    if ways.count * 2 > slots.count { grow() }
    return ways.count - 1
  }

  private func holds(_ way: Way, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard way.letters.count == word.count else { return false }
    return letters.withUnsafeBufferPointer { letters in
      let range = Int(way.letters.lowerBound)..<Int(way.letters.upperBound)
      return UnsafeBufferPointer(rebasing: letters[range]).equals(word)
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (index, way) in ways.enumerated() {
      var place = Int(way.hash) & (slots.count - 1)
      while slots[place] > 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = UInt32(index + 1)
    }
  }

  private mutating func stemNumbers(
    of word: UnsafeBufferPointer<UInt8>, in language: Language
  ) -> Range<UInt32> {
    let start = UInt32(stemsOfWays.count)
    let written = String(decoding: word, as: UTF8.self)
    let isPointed = word.contains(UInt8(ascii: "."))
    for stem in isPointed ? [written] : wordStems.stems(of: written, in: language) {
      let number = numbers[stem] ?? Int32(stems.count)
      if Int(number) == stems.count {
        numbers[stem] = number
        stems.append(stem)
      }
      stemsOfWays.append(number)
    }
    return start..<UInt32(stemsOfWays.count)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Behind the number of a section that begins at an index, 7.1.3; nil where none does.
  ///
  /// It is one word, as «7.5.3-тармақ» means no other 7, 5 or 3. A date is none: its year is asked for
  /// alone.
  fileprivate func endOfPointedNumber(from start: Int) -> Int? {
    var (index, parts) = (start, 0)
    while true {
      let digits = self[index...].prefix { (0x30...0x39).contains($0) }.count
      guard 1...2 ~= digits else { return nil }
      index += digits
      parts += 1
      guard index + 1 < count, self[index] == UInt8(ascii: "."),
        (0x30...0x39).contains(self[index + 1])
      else { return parts > 1 ? index : nil }
      index += 1
    }
  }

  /// Behind the letters and digits from an index on; that index where there are none.
  ///
  /// Signs that folding leaves out part nothing.
  fileprivate func endOfWord(from start: Int, _ plain: UnsafeBufferPointer<Bool>) -> Int {
    var index = start
    while index < count {
      if plain[Int(self[index])] {
        index += 1
      } else if let length = lengthOfRareLetter(at: index) {
        index += length
      } else {
        break
      }
    }
    return index
  }

  /// How many bytes a letter takes that its first byte does not tell; nil for what parts words.
  private func lengthOfRareLetter(at index: Int) -> Int? {
    switch self[index] {
    // U+0480 to U+0489 are a sign of thousands and marks.
    case 0xD2 where self[index + 1] >= 0x8A: return 2
    case 0..<0x80: return nil
    default:
      let (value, length) = scalar(at: index)
      return Folding.isOfWord(value) || Folding.isSilent(value) ? length : nil
    }
  }

  /// A number that differs from word to word.
  fileprivate var hash: UInt32 {
    var hash = UInt64(count)
    forEachEight { hash.mix(eight(at: $0)) }
    return UInt32(truncatingIfNeeded: hash)
  }

  /// Whether another word of the same length has the same bytes.
  fileprivate func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    var difference: UInt64 = 0
    forEachEight { difference |= eight(at: $0) ^ other.eight(at: $0) }
    return difference == 0
  }

  /// Calls `body` with places from which eight bytes each make up the whole; the last ones overlap
  /// those before.
  private func forEachEight(_ body: (Int) -> Void) {
    for place in stride(from: 0, to: count - 8, by: 8) { body(place) }
    body(Swift.max(0, count - 8))
  }

  /// The eight bytes from a place on as one number; fewer where the word is shorter.
  private func eight(at place: Int) -> UInt64 {
    if count >= 8 {
      return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    return reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension UInt64 {
  /// Puts eight bytes more into a hash, and its upper bits, the better ones, among the lower.
  fileprivate mutating func mix(_ bytes: UInt64) {
    self = (self ^ bytes) &* 0x9E37_79B9_7F4A_7C15
    self ^= self >> 32
  }
}
