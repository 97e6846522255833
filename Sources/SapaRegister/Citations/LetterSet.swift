/// Letters that are asked after for every word of a manual, those of the Latin, Greek and Cyrillic
/// blocks without hashing.
struct LetterSet {
  private var isIn = [Bool](repeating: false, count: 0x530)
  private var others: Set<Unicode.Scalar> = []

  mutating func insert(_ letter: Unicode.Scalar) {
    if letter.value < isIn.count {
      isIn[Int(letter.value)] = true
    } else {
      others.insert(letter)
    }
  }

  func contains(_ letter: Unicode.Scalar) -> Bool {
    letter.value < isIn.count ? isIn[Int(letter.value)] : others.contains(letter)
  }
}
