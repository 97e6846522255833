import SapaCore
import SapaLanguage

/// The stems of words as they are met: each way to write a word is folded and stemmed once.
///
/// A manual of a thousand documents has a million words and some ten thousand ways to write them,
/// so that looking one up is what counts: by its bytes in the text, without a copy.
struct WordTable {
  /// Every stem by its number, in the order in which they were met.
  private(set) var stems: [String] = []

  private var numbers: [String: Int] = [:]
  private var wordStems = WordStems()
  /// What has been met, by its bytes: an open table, its size a power of two.
  private var slots: [Slot]
  private var usedCount = 0
  private var letters: [UInt8] = []
  /// The numbers of the stems of each, one behind the other.
  private var stemsOfSlots: [Int] = []

  /// A way to write a word, and which of the numbers are those of its stems: one, rarely none or more.
  private struct Slot {
    var hash: UInt64 = 0
    var language = Language.kazakh
    var start = 0
    var length = 0
    var stems = 0..<0
  }

  init() {
    slots = Array(repeating: Slot(), count: 1 << 12)
  }

  /// The forms of a stem that the page is told.
  var forms: [String: Set<String>] { wordStems.forms }

  /// Lists the number of the stem of every word of a text, in its order.
  mutating func read(_ text: String, in language: Language, into found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while index < bytes.count, let length = bytes.lengthOfLetter(at: index) {
          for _ in 0..<length {
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            index += 1
          }
        }
        if start == index {
          index += bytes.scalar(at: index).length
        } else {
          let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
          let stems = slots[slot(of: word, in: language, hash)].stems
          for index in stems { found.append(stemsOfSlots[index]) }
        }
      }
    }
  }

  private mutating func slot(
    of word: UnsafeBufferPointer<UInt8>, in language: Language, _ hash: UInt64
  ) -> Int {
    var place = Self.place(of: hash, in: slots.count)
    while slots[place].length > 0 {
      if slots[place].hash == hash, slots[place].language == language, holds(slots[place], word) {
        return place
      }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = Slot(
      hash: hash, language: language, start: letters.count, length: word.count,
      stems: stemNumbers(of: word, in: language))
    letters += word
    usedCount += 1
    guard usedCount * 2 > slots.count else { return place }
    grow()
    return slot(of: word, in: language, hash)
  }

  private func holds(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard slot.length == word.count else { return false }
    for index in 0..<word.count where letters[slot.start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    var wider = Array(repeating: Slot(), count: slots.count * 4)
    for slot in slots where slot.length > 0 {
      var place = Self.place(of: slot.hash, in: wider.count)
      while wider[place].length > 0 { place = (place + 1) & (wider.count - 1) }
      wider[place] = slot
    }
    slots = wider
  }

  private static func place(of hash: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (count - 1)
  }

  private mutating func stemNumbers(
    of word: UnsafeBufferPointer<UInt8>, in language: Language
  ) -> Range<Int> {
    let start = stemsOfSlots.count
    for stem in wordStems.stems(of: String(decoding: word, as: UTF8.self), in: language) {
      if numbers[stem] == nil {
        numbers[stem] = stems.count
        stems.append(stem)
      }
      stemsOfSlots.append(numbers[stem] ?? 0)
    }
    return start..<stemsOfSlots.count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the letter or digit at a byte takes; nil for what parts words.
  ///
  /// Latin and Cyrillic are told by their bytes; signs that folding leaves out part nothing.
  fileprivate func lengthOfLetter(at index: Int) -> Int? {
    switch self[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 1
    case 0..<0x80: return nil
    case 0xD0, 0xD1, 0xD3: return 2
    // Below U+048A a sign of thousands and marks.
    case 0xD2 where self[index + 1] >= 0x8A: return 2
    default:
      let (value, length) = scalar(at: index)
      return Folding.isOfWord(value) || Folding.isSilent(value) ? length : nil
    }
  }
}
