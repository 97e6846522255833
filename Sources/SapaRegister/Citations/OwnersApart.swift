import SapaCore

/// Owners from which a comma, a bracket or "see" parts the number: `ISO 9001:2015 талаптары (7.1-тармақ)`,
/// `УЕ-ХҚТУ-074-2014, 3.2-тармақ`, `приказ № 12, п. 3`.
extension OwnerReader {
  /// Where what parts a number from what may own it begins, if it ends at a token.
  func parting(endingAt index: Int, in tokens: Tokens) -> Int? {
    switch tokens.mark(index) {
    case ",", "(": index
    default: tokens.sending(endingAt: index)
    }
  }

  /// The owner before a comma, a bracket or a sending word at `index`.
  func owner(apartFrom mention: Mention, at index: Int, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    var last = tokens.skippingSpaces(from: index - 1, by: -1)
    // SOP-001, see 4.2; SOP-001 (see 4.2)
    let sign = tokens.isWord(index) ? tokens.mark(last) : nil
    if sign == "," || sign == "(" { last = tokens.skippingSpaces(from: last - 1, by: -1) }
    let name = tokens.beforeEdition(endingAt: last)
    if let named = named(endingAt: name, in: passage) {
      // SOP-001 rev. 3, section 4.2: who names the edition names no second thing behind the comma.
      if name < last { return named }
      if mention.standsBefore, isKindTitle(endingAt: last, in: passage) { return named }
      return owner(named, of: mention, behind: index, in: passage)
    }
    // A contract (see 9.1) is one of ours, of which 9.1 says more; ISO 9001 (see 9.1) hardly.
    let isOutside =
      sign == "("
      ? isDesignation(endingAt: last, in: tokens)
      : isPaper(endingAt: last, of: mention, in: tokens) || isMakers(endingAt: name, in: tokens)
        || isNamedByKind(apartFrom: mention, at: index, in: passage)
        || isPaperOfSomething(endingAt: last, apartFrom: mention, at: index, in: passage)
    if isOutside { return .outside }
    let noun = withoutEnding(name, in: tokens)
    return isAbbreviation(noun, in: tokens) || endsTitle(noun, in: tokens) ? ofManual : nil
  }

  /// `«Ішкі аудит» (9.2-тармақ)`: where no text of a document is here, the number is of the text in
  /// which it stands, if there is one, else nobody can tell; behind a comma, "see", or a document without
  /// numbers it may be in any case.
  private func owner(
    _ named: Owner, of mention: Mention, behind index: Int, in passage: Passage
  ) -> Owner? {
    guard case .document(let document) = named else { return named }
    let sign = passage.tokens.mark(index)
    if outlines.hasText(document) {
      return sign == "(" && outlines.hasSections(document) ? named : .documentOrBare(document)
    }
    if sign == "," { return named }
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
      guard let word = tokens.word(index) else { return false }
      // this International Standard
      guard
        !saysThis(before: index, in: tokens)
          || tokens.word(index - 2) == "international"
      else { return false }
      let before = tokens.word(tokens.skippingSpaces(from: index - 1, by: -1))
      if isOutsideNoun(index, in: tokens) || isOutsideNoun(word, behind: before, apartFrom: mention)
      {
        return true
      }
      guard Lexicon.contains(Lexicon.requirementStems, word) else { return false }
      index = withoutEnding(tokens.skippingSpaces(from: index - 1, by: -1), in: tokens)
    }
    return false
  }

  /// A law, whatever its ending; of what may be a paper of this system too, `шешімі, 7-тармақ`, only
  /// a number as acts have it.
  private func isOutsideNoun(
    _ word: String, behind before: String?, apartFrom mention: Mention
  ) -> Bool {
    if Lexicon.contains(Lexicon.standardStems, word) { return true }
    return Lexicon.outsideStems.near(word).contains { noun in
      guard noun.language == .kazakh, noun.endings.joins(noun.stem, in: word),
        !Lexicon.isPlural(Substring(word.utf8.dropFirst(noun.stem.utf8.count)), .kazakh)
      else { return false }
      // Шарт is a contract or a condition.
      if noun.stem == "шарт" { return Lexicon.contractWords.contains(before ?? "") }
      return Lexicon.lawStems.contains(noun.stem) || mention.countsOnly
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

  /// Whether a paper ends there that speaks of its clause itself: `ISO 9001 в` of `ISO 9001 в п. 8.9`,
  /// `ISO 9001 requires in clause 8.9`.
  func speaker(endingAt last: Int, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    guard let preposition = tokens.word(last), ["в", "in"].contains(preposition) else { return nil }
    var index = tokens.skippingSpaces(from: last - 1, by: -1)
    if let verb = tokens.word(index), Lexicon.statingVerbs.contains(verb) {
      index = tokens.skippingSpaces(from: index - 1, by: -1)
    }
    if case .document(let document)? = named(endingAt: index, in: passage),
      outlines.hasText(document)
    {
      return .documentOrBare(document)
    }
    let isPaper =
      isDesignation(endingAt: index, in: tokens) || isNumberedPaper(endingAt: index, in: tokens)
    return isPaper ? .outside : nil
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
}

extension Tokens {
  /// Whether a number with its sign stands before a word: `№ 595 бұйрығы`.
  fileprivate func isNumbered(_ index: Int) -> Bool {
    let number = skippingSpaces(from: index - 1, by: -1)
    return isNumber(number) && isNumberSign(skippingSpaces(from: number - 1, by: -1))
  }
}
