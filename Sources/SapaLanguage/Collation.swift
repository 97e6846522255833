import SapaCore

/// The order of words in a register: Kazakh letters in their own order, numbers by their value.
///
/// `Collation.precedes("әдіс", "бап")`; УЕ-ХҚТУ-9 stands before УЕ-ХҚТУ-074. A table of 42 weights
/// gives the order of ICU's `kk` on all words of a manual and serves the page's script too.
package enum Collation {
  package static let alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

  /// A key whose lexicographic order is the order of the words.
  package static func key(_ text: String) -> [UInt32] {
    var key: [UInt32] = []
    var number: UInt32?
    func closeNumber() {
      if let value = number { key.append(numberBase + value) }
      number = nil
    }
    func add(_ scalar: Unicode.Scalar) {
      if (48...57).contains(scalar.value) {
        number = min((number ?? 0) &* 10 &+ (scalar.value - 48), 99_999_999)
      } else {
        closeNumber()
        key.append(weight(of: scalar))
      }
    }
    key.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let small = Letters.small(scalar) else {
        // Letters change in number: the text is made small as a whole.
        key = []
        number = nil
        for scalar in text.lowercased().unicodeScalars { add(scalar) }
        break
      }
      add(small)
    }
    closeNumber()
    return key
  }

  /// Whether `left` stands before `right`; equal words keep the order of their code points.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    Word(left) < Word(right)
  }

  /// A word with its key, to be compared more than once.
  package struct Word: Comparable, Sendable {
    package let text: String
    private let key: [UInt32]

    package init(_ text: String) {
      self.text = text
      key = Collation.key(text)
    }

    package static func == (left: Word, right: Word) -> Bool { left.text == right.text }

    package static func < (left: Word, right: Word) -> Bool {
      left.key == right.key
        ? left.text < right.text : left.key.lexicographicallyPrecedes(right.key)
    }
  }

  private static let numberBase: UInt32 = 0x100
  private static let letterBase: UInt32 = 0x1000_0000

  /// For each code point of the Cyrillic block its place in the alphabet, from 1; 0 for others.
  private static let places: [UInt32] = {
    var places = [UInt32](repeating: 0, count: 0x130)
    for (index, scalar) in alphabet.unicodeScalars.enumerated() {
      places[Int(scalar.value) - 0x400] = UInt32(index) + 1
    }
    return places
  }()

  /// Signs before numbers before Latin before Cyrillic; what is unknown by its code point.
  private static func weight(of scalar: Unicode.Scalar) -> UInt32 {
    if (0x400..<0x530).contains(scalar.value) {
      let place = places[Int(scalar.value) - 0x400]
      if place > 0 { return letterBase + 0x1F_FFFF + place }
    }
    return scalar.value < 0x61 ? scalar.value : letterBase + scalar.value
  }
}
