import SapaCore

/// Editions that stand between a document and a number of it: `SOP-001 rev. 3, section 4.2`.
extension Tokens {
  /// What stands before the edition that ends at a token, with its bracket or comma: 04 of `ДП-04 (ред. 2)`,
  /// `ДП-04, редакция 2 от 01.03.2022`, `ДП-04 1-басылым`; the token itself where none ends there.
  func beforeEdition(endingAt last: Int) -> Int {
    let isClosed = mark(last) == ")"
    let end = isClosed ? skippingSpaces(from: last - 1, by: -1) : last
    guard let start = edition(endingAt: end) else { return last }
    var index = skippingSpaces(from: start - 1, by: -1)
    // в редакции 2
    if ["в", "in"].contains(word(index)) { index = skippingSpaces(from: index - 1, by: -1) }
    if isClosed, mark(index) == "(" { index = skippingSpaces(from: index - 1, by: -1) }
    if mark(index) == "," { index = skippingSpaces(from: index - 1, by: -1) }
    return index
  }

  /// Where `rev. 3`, `Issue C`, `редакция 2 от 01.03.2022`, `1-нұсқа`, `3. baskı` begins that ends at a
  /// token.
  private func edition(endingAt last: Int) -> Int? {
    var isStated = false
    for index in stride(from: last, through: last - 16, by: -1) {
      if isNumber(index) {
        isStated = true
      } else if let word = word(index) {
        if Lexicon.isEdition(word) { return isStated ? index : number(ofEdition: index) }
        // Rev. C
        let isLetter = isCapitalised(index) && self[index]?.range.count == 1
        guard isLetter || Lexicon.datingWords.contains(word) else { return nil }
        isStated = isStated || isLetter
      } else if let mark = mark(index) {
        guard [".", "-", "/", "№"].contains(mark) else { return nil }
      } else if !isSpace(index) {
        return nil
      }
    }
    return nil
  }

  /// The number that stands before the word: 1 of `1-нұсқа`, 3 of `3rd edition`, `2-я редакция`.
  private func number(ofEdition index: Int) -> Int? {
    var number = index - 1
    while isSpace(number) || mark(number) == "-" || mark(number) == "." { number -= 1 }
    if let ending = word(number), ending.count < 4, isNumber(number - 1) || mark(number - 1) == "-"
    {
      number -= isNumber(number - 1) ? 1 : 2
    }
    guard isNumber(number) else { return nil }
    while mark(number - 1) == ".", isNumber(number - 2) { number -= 2 }
    // The 2014 of a code is none: `УЕ-ХҚТУ-074-2014 нұсқасы`.
    return mark(number - 1) == "-" ? nil : number
  }
}
