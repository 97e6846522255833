import SapaCore

/// Standards and other papers by their letters and numbers: `ISO 9001:2015`, `РМГ 76-2014`, `21 CFR Part 820`.
extension OwnerReader {
  /// Whether ISO 9001:2015 ends there, or its standard: `ISO 9001 стандарты`.
  func isDesignated(endingAt last: Int, in tokens: Tokens) -> Bool {
    if isDesignation(endingAt: last, in: tokens) { return true }
    guard let word = tokens.word(last), Lexicon.contains(Lexicon.standardStems, word) else {
      return false
    }
    return isDesignation(endingAt: tokens.skippingSpaces(from: last - 1, by: -1), in: tokens)
  }

  /// Whether ISO 9001:2015 or another paper's code ends there, `FSSC 22000 v6, Part 2` with its part.
  func isDesignation(endingAt end: Int, in tokens: Tokens) -> Bool {
    let written = tokens.beforePart(endingAt: end)
    let last = tokens.beforeEdition(endingAt: written)
    var hasNumber = last < written
    let isDated = tokens.isDated(endingAt: last)
    for index in stride(from: last, through: last - 12, by: -1) {
      if tokens.isNumber(index) {
        hasNumber = true
      } else if let word = tokens.word(index) {
        if Lexicon.standardWords.contains(word) { return hasNumber }
        if isDated, tokens.isSpace(index + 1), isPaperLetters(index, in: tokens) { return true }
        // 21 CFR Part 820, ГОСТ Р 1.5-2012, ISO 9001:2015(E)
        if word == "part" || tokens[index]?.range.count == 1 && tokens.isCapitalised(index) {
          continue
        }
        guard tokens.isAbbreviation(index) else { return false }
        if hasNumber, !tokens.isSpace(index + 1) { return true }
      } else if let mark = tokens.mark(index) {
        guard ["-", "–", ":", ".", "/", "(", ")"].contains(mark) else { return false }
      } else if !tokens.isSpace(index) {
        return false
      }
    }
    return false
  }

  /// Whether such letters stand before a number and a year, РМГ of `РМГ 76-2014`, Р of `Р 50.2.003-2000`,
  /// and are no kind of this manual's documents.
  private func isPaperLetters(_ index: Int, in tokens: Tokens) -> Bool {
    let isLetter =
      tokens.isCapitalised(index) && tokens[index]?.range.count == 1
      && tokens.mark(index + 3) == "." && tokens.mark(index - 1) == nil
    return (isLetter || tokens.isAbbreviation(index)) && !kinds.contains(tokens.text(index))
      && !isAbbreviation(index, in: tokens)
  }

  /// Whether ISO 9001:2015, RFC 1035, 21 CFR begins there.
  func beginsDesignation(at index: Int, in tokens: Tokens) -> Bool {
    let first = tokens.isNumber(index) ? tokens.skippingSpaces(from: index + 1) : index
    guard tokens.isAbbreviation(first), let word = tokens.word(first) else { return false }
    guard Lexicon.standardWords.contains(word) else {
      return first == index && tokens.isSpace(first + 1) && isPaperLetters(first, in: tokens)
        && tokens.isDated(beginningAt: first + 2)
    }
    return first > index || (first..<(first + 10)).contains { tokens.isNumber($0) }
  }
}

extension Tokens {
  /// What stands before `, Part 2` that ends at a token; the token itself where it does not.
  fileprivate func beforePart(endingAt last: Int) -> Int {
    let part = skippingSpaces(from: last - 1, by: -1)
    let comma = skippingSpaces(from: part - 1, by: -1)
    guard isNumber(last), word(part) == "part", mark(comma) == "," else { return last }
    return skippingSpaces(from: comma - 1, by: -1)
  }

  /// Whether a number with its year ends at a token: `76-2014`, `96:2017`, `07/2020`, `4.2.1018-01`; but
  /// no years from one to another, `2010-2015`.
  fileprivate func isDated(endingAt last: Int) -> Bool {
    guard isNumber(last), let sign = mark(last - 1), ["-", "–", ":", "/"].contains(sign),
      isNumber(last - 2)
    else { return false }
    let (number, year) = (text(last - 2), text(last))
    if year.utf8.count == 2 { return number.utf8.count > 2 && sign != ":" && sign != "/" }
    let years = 1900..<2100
    guard year.utf8.count == 4, Int(year).map(years.contains) == true else { return false }
    return number.utf8.count != 4 || number > year || mark(last - 3) != nil
      || Int(number).map((1990..<2100).contains) != true
  }

  /// The same of one that begins there.
  fileprivate func isDated(beginningAt start: Int) -> Bool {
    guard isNumber(start) else { return false }
    var last = start
    while last - start < 12, [".", "-", "–", ":", "/"].contains(mark(last + 1)), isNumber(last + 2)
    {
      last += 2
    }
    return isDated(endingAt: last)
  }
}
