import SapaCore

/// Owners from which a comma, a bracket or "see" parts the number: `ISO 9001:2015 талаптары (7.1-тармақ)`,
/// `УЕ-ХҚТУ-074-2014, 3.2-тармақ`, `приказ № 12, п. 3`.
extension OwnerReader {
  /// Whether what stands at a token parts a number from what may own it.
  func isApart(_ index: Int, in tokens: Tokens) -> Bool {
    if let mark = tokens.mark(index) { return mark == "," || mark == "(" }
    return tokens.word(index).map { Lexicon.sendingWords[$0] != nil } ?? false
  }

  /// The owner before a comma, a bracket or a sending word at `index`.
  func owner(apartFrom mention: Mention, at index: Int, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    var last = tokens.skippingSpaces(from: index - 1, by: -1)
    if tokens.isWord(index), tokens.mark(last) == "," {
      last = tokens.skippingSpaces(from: last - 1, by: -1)
    }
    let name = tokens.beforeEdition(endingAt: last)
    if let named = named(endingAt: name, in: passage) {
      // SOP-001 rev. 3, section 4.2: who names the edition names no second thing behind the comma.
      if name < last { return named }
      if mention.standsBefore, isLedTitle(endingAt: last, in: passage) { return named }
      return owner(named, of: mention, behind: index, in: passage)
    }
    if isPaper(endingAt: last, of: mention, in: tokens) || isMakers(endingAt: name, in: tokens) {
      return .outside
    }
    if isNamedByKind(apartFrom: mention, at: index, in: passage) { return .outside }
    let noun = withoutEnding(name, in: tokens)
    return isAbbreviation(noun, in: tokens) || endsTitle(noun, in: tokens) ? ofManual : nil
  }

  /// `«Ішкі аудит» (9.2-тармақ)`: where no text of a document is here, the number is of the text in
  /// which it stands, if there is one, else nobody can tell; behind a comma it may be in any case.
  private func owner(
    _ named: Owner, of mention: Mention, behind index: Int, in passage: Passage
  ) -> Owner? {
    guard case .document(let document) = named else { return named }
    let isHere = outlines.hasSections(document)
    if passage.tokens.mark(index) == "," { return isHere ? .documentOrBare(document) : named }
    if isHere { return named }
    return exists(mention, at: passage.place) ? nil : .outside
  }

  /// Whether a paper from outside ends there, with what it wants or how it is called behind it:
  /// `ISO 9001:2015 «…» стандартының талаптарына`.
  private func isPaper(endingAt last: Int, of mention: Mention, in tokens: Tokens) -> Bool {
    var index = withoutEnding(last, in: tokens)
    for _ in 0..<4 {
      if isDesignation(endingAt: index, in: tokens) || isNumberedPaper(endingAt: index, in: tokens)
      {
        return true
      }
      if let opening = tokens.openingQuote(of: index) {
        index = withoutEnding(tokens.skippingSpaces(from: opening - 1, by: -1), in: tokens)
        continue
      }
      guard let word = tokens.word(index), !saysThis(before: index, in: tokens) else {
        return false
      }
      if isOutsideNoun(index, in: tokens) || isOutsideNoun(word, apartFrom: mention) { return true }
      guard Lexicon.contains(Lexicon.requirementStems, word) else { return false }
      index = withoutEnding(tokens.skippingSpaces(from: index - 1, by: -1), in: tokens)
    }
    return false
  }

  /// A law, whatever its ending; of what may be a paper of this system too, `шешімі, 7-тармақ`, only
  /// a number as acts have it.
  private func isOutsideNoun(_ word: String, apartFrom mention: Mention) -> Bool {
    if Lexicon.contains(Lexicon.standardStems, word) { return true }
    return Lexicon.outsideStems.near(word).contains { noun in
      guard noun.language == .kazakh, noun.endings.joins(noun.stem, in: word),
        !Lexicon.isPlural(Substring(word.utf8.dropFirst(noun.stem.utf8.count)), .kazakh)
      else { return false }
      return Lexicon.lawStems.contains(noun.stem) || mention.countsOnly && noun.stem != "шарт"
    }
  }

  /// Whether `приказ от 01.03.2019 № 12`, `№ 595 бұйрығы`, `Order No. 5 dated 30.10.2018` ends there.
  private func isNumberedPaper(endingAt last: Int, in tokens: Tokens) -> Bool {
    var (hasNumber, hasSign) = (false, false)
    for index in stride(from: last, through: last - 24, by: -1) {
      if tokens.isNumber(index) {
        hasNumber = true
      } else if tokens.isNumberSign(index) {
        hasSign = true
      } else if let word = tokens.word(index) {
        if Lexicon.contains(Lexicon.outsideStems, word) {
          return hasNumber || tokens.isNumbered(index)
            || isDesignation(
              endingAt: tokens.skippingSpaces(from: index - 1, by: -1), in: tokens)
        }
        // протокол Учёного совета № 5
        let isPart = hasSign || tokens.isCapitalised(index)
        guard isPart || Lexicon.datingWords.contains(word) else { return false }
      } else if let mark = tokens.mark(index) {
        guard [".", "/", "-", "–", "(", ")"].contains(mark) else { return false }
      } else if !tokens.isSpace(index) {
        return false
      }
    }
    return false
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

  /// Whether somebody's manual for what he has made ends there: `the supplier's manual`, `руководство по
  /// эксплуатации прибора`, `өндірушінің нұсқаулығы`.
  func isMakers(endingAt last: Int, in tokens: Tokens) -> Bool {
    var (isMade, isPaper) = (false, false)
    var index = last
    for count in 0..<5 {
      guard let word = tokens.word(index) else { return false }
      if !isPaper, Lexicon.contains(Lexicon.makersPaperStems, word) {
        // Behind the paper only its thing may stand, and only where its kind comes first.
        guard isMade || index == last else { return false }
        isPaper = true
      } else if !isMade, Lexicon.isMaker(word) {
        isMade = true
      } else if isMade || isPaper ? !Lexicon.makersWords.contains(word) : count > 0 {
        return false
      }
      if isMade, isPaper { return true }
      index = tokens.skippingSpaces(from: index - 1, by: -1)
      if ["'", "’"].contains(tokens.mark(index)) { index -= 1 }
    }
    return false
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
  /// Whether a number with its sign stands before a word: `№ 595 бұйрығы`.
  fileprivate func isNumbered(_ index: Int) -> Bool {
    let number = skippingSpaces(from: index - 1, by: -1)
    return isNumber(number) && isNumberSign(skippingSpaces(from: number - 1, by: -1))
  }

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

  /// The token that opens the quotation closed at `index`.
  func openingQuote(of index: Int) -> Int? {
    guard let closing = mark(index), closing == "»" || closing == "”" else { return nil }
    return (Swift.max(0, index - 160)..<index).reversed().first { closingQuote(of: $0) == index }
  }
}
