import SapaCore

/// Kazakh owners, which stand in the genitive, and words that look like one.
extension OwnerReader {
  /// Whether a paper is what is done by the number, and not what has it: `Бұйрық 9.1-тармаққа сай шығарылады`.
  ///
  /// A law, or one with its number, is not made here.
  func isSubject(
    _ last: Int, _ word: String, of mention: Mention, in tokens: Tokens
  ) -> Bool {
    guard let unit = mention.unit, unit.language == .kazakh, mention.standsBehind,
      !unit.isShort, !unit.isPossessive, !Lexicon.lawStems.contains(word),
      let ending = tokens.word(mention.tokens.upperBound - 1), Endings.kazakh.isDative(ending)
    else { return false }
    return tokens.isCapitalised(last)
      && !tokens.isWord(tokens.skippingSpaces(from: last - 1, by: -1))
      && !tokens.isNumber(tokens.skippingSpaces(from: last - 1, by: -1))
  }

  /// Whether the word before owns the number, which says so: Шарттың 6.3-тармағына, and neither
  /// `Ректордың 5.3-тармақта көрсетілген міндеттері` nor `СББӨ 9.1-тармаққа сәйкес`.
  func isKazakhOwner(
    _ last: Int, _ word: String, of mention: Mention, in passage: Passage
  ) -> Bool {
    let tokens = passage.tokens
    let isPaper =
      Lexicon.contains(Lexicon.outsideStems, word) || Lexicon.contains(Lexicon.documentStems, word)
      || isAgenda(last, word, in: tokens)
    let isUnowned =
      mention.unit.map { !$0.isShort && !$0.isBare && !$0.isPossessive } ?? false
    if tokens.isAbbreviation(withoutEnding(last, in: tokens)) {
      return !isUnowned || !exists(mention, at: passage.place)
    }
    if Endings.kazakh.isGenitive(word) { return isPaper || !isUnowned }
    // Заңдағы 5-тармақ
    if isPaper, Lexicon.placed.contains(where: { word.ends(with: $0) }) { return true }
    // дипломға 3-қосымша
    return mention.kind == .appendix && (isPaper || mention.unit?.isBare == true)
      && Endings.kazakh.isDative(word) && !Lexicon.conjunctions.contains(word)
  }

  /// Whether the word is тәртіп of күн тәртібі, of which the points of a meeting are.
  private func isAgenda(_ index: Int, _ word: String, in tokens: Tokens) -> Bool {
    word.begins(with: "тәртіб")
      && tokens.word(tokens.skippingSpaces(from: index - 1, by: -1)) == "күн"
  }
}
