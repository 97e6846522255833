import SapaCore

/// Words around a number that are no unit word and lead to one.
extension Tokens {
  /// Where the words begin that send the reader to what follows: `see`, `см. также`, `refer to`.
  func sending(endingAt last: Int) -> Int? {
    var index = last
    // The dot of см. and bkz., and of no sentence: `… қараңыз. 9.1-тармақ …`
    let isShort = mark(index) == "." && (word(index - 1)?.count ?? 0) < 4
    if isShort || mark(index) == ":" { index -= 1 }
    if let word = word(index), Lexicon.alsoWords.contains(word) {
      index = skippingSpaces(from: index - 1, by: -1)
      if mark(index) == "." { index -= 1 }
    }
    guard let word = word(index) else { return nil }
    if word == "to", words.languages.contains(.english) {
      let verb = skippingSpaces(from: index - 1, by: -1)
      return self.word(verb) == "refer" ? verb : nil
    }
    return words.sends(word) ? index : nil
  }

  /// Past `numaralı` between a number and its unit word, `no'lu`, `аралығындағы`; nil where none stands.
  func pastNumbered(_ index: Int) -> Int? {
    guard let word = word(index) else { return nil }
    if Lexicon.numberedWords.contains(word) { return index + 1 }
    guard word == "no", let sign = mark(index + 1), ["'", "’", "."].contains(sign) else {
      return nil
    }
    return self.word(index + 2) == "lu" ? index + 3 : nil
  }

  /// Whether a conjunction stands before a token: or of `A or B`.
  func isConjunction(before index: Int) -> Bool {
    word(skippingSpaces(from: index - 1, by: -1)).map { Lexicon.conjunctions.contains($0) } ?? false
  }
}
