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
    for scalar in text.lowercased().unicodeScalars {
      if (48...57).contains(scalar.value) {
        number = min((number ?? 0) &* 10 &+ (scalar.value - 48), 99_999_999)
      } else {
        closeNumber()
        key.append(weight(of: scalar))
      }
    }
    closeNumber()
    return key
  }

  /// Whether `left` stands before `right`; equal words keep the order of their code points.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let (a, b) = (key(left), key(right))
    return a == b ? left < right : a.lexicographicallyPrecedes(b)
  }

  private static let numberBase: UInt32 = 0x100
  private static let letterBase: UInt32 = 0x1000_0000

  private static let weights: [Unicode.Scalar: UInt32] = {
    var weights: [Unicode.Scalar: UInt32] = [:]
    for (index, scalar) in alphabet.unicodeScalars.enumerated() {
      weights[scalar] = letterBase + 0x20_0000 + UInt32(index)
    }
    return weights
  }()

  /// Signs before numbers before Latin before Cyrillic; what is unknown by its code point.
  private static func weight(of scalar: Unicode.Scalar) -> UInt32 {
    if let weight = weights[scalar] { return weight }
    return scalar.value < 0x61 ? scalar.value : letterBase + scalar.value
  }
}
