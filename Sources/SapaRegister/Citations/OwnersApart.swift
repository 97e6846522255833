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
    if let named = named(endingAt: last, in: passage) {
      if mention.standsBefore, isLedTitle(endingAt: last, in: passage) { return named }
      return owner(named, of: mention, behind: index, in: passage)
    }
    if isPaper(endingAt: last, of: mention, in: tokens) { return .outside }
    if isNamedByKind(apartFrom: mention, at: index, in: passage) { return .outside }
    let noun = withoutEnding(last, in: tokens)
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

  /// Whether ISO 9001:2015 or another paper's code ends there.
  func isDesignation(endingAt last: Int, in tokens: Tokens) -> Bool {
    var hasNumber = false
    for index in stride(from: last, through: last - 12, by: -1) {
      if tokens.isNumber(index) {
        hasNumber = true
      } else if let word = tokens.word(index) {
        if Lexicon.standardWords.contains(word) { return hasNumber }
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

  /// Whether ISO 9001:2015, RFC 1035, 21 CFR begins there.
  func beginsDesignation(at index: Int, in tokens: Tokens) -> Bool {
    let first = tokens.isNumber(index) ? tokens.skippingSpaces(from: index + 1) : index
    guard let word = tokens.word(first), Lexicon.standardWords.contains(word),
      tokens.isAbbreviation(first)
    else { return false }
    return first > index || (first..<(first + 10)).contains { tokens.isNumber($0) }
  }
}

extension Tokens {
  /// Whether a number with its sign stands before a word: `№ 595 бұйрығы`.
  fileprivate func isNumbered(_ index: Int) -> Bool {
    let number = skippingSpaces(from: index - 1, by: -1)
    return isNumber(number) && isNumberSign(skippingSpaces(from: number - 1, by: -1))
  }

  /// The token that opens the quotation closed at `index`.
  func openingQuote(of index: Int) -> Int? {
    guard let closing = mark(index), closing == "»" || closing == "”" else { return nil }
    return (Swift.max(0, index - 160)..<index).reversed().first { closingQuote(of: $0) == index }
  }
}
