import SapaCore

/// Papers whose kind stands first and whose matter follows, as Russian and English have it:
/// `Положение об академической честности, п. 3.2`, `Regulations on Academic Integrity, section 3.2`.
extension OwnerReader {
  /// Whether a comma or a bracket at a token parts the number from such a paper, which is of no document
  /// of the register, else it would have its name.
  func isNamedByKind(apartFrom mention: Mention, at sign: Int, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard mention.standsBefore, let mark = tokens.mark(sign), mark == "," || mark == "(",
      [.russian, .english].contains(mention.unit?.language)
    else { return false }
    let last = tokens.skippingSpaces(from: sign - 1, by: -1)
    guard
      let kind = quotedKind(endingAt: last, in: tokens)
        ?? kind(endingAt: last, of: mention, isBeforeBracket: mark == "(", in: passage)
    else { return false }
    let before = tokens.word(tokens.skippingSpaces(from: kind - 1, by: -1))
    // настоящее Положение о …, п. 5.2; раздел «Политика …», п. 5.2, where 5.2 is called so.
    return before?.begins(with: "настоящ") != true && !saysThis(before: kind, in: tokens)
      && !outlines.isTitle(wordsAt: kind, in: tokens, of: mention, at: passage.place)
  }

  /// Whether a title of the register with its kind ends at a token, without « »: behind it a comma parts
  /// nothing, `Положение об академической честности, п. 3.2`, `the Internal audit procedure, section 4.2`.
  func isKindTitle(endingAt last: Int, in passage: Passage) -> Bool {
    guard let name = passage.name(at: last), name.isTitle else { return false }
    return [name.tokens.lowerBound, name.tokens.upperBound - 1].contains {
      isKind($0, in: passage.tokens)
    }
  }

  /// The kind with which a quoted title begins, «Положение об академической честности».
  private func quotedKind(endingAt last: Int, in tokens: Tokens) -> Int? {
    guard let opening = tokens.openingQuote(of: last), last > opening + 2,
      isKind(opening + 1, in: tokens),
      tokens.unit(tokens.skippingSpaces(from: opening - 1, by: -1)) == nil
    else { return nil }
    return opening + 1
  }

  /// The kind, with its capital, at most ten words before the end of a title without « ».
  private func kind(
    endingAt last: Int, of mention: Mention, isBeforeBracket: Bool, in passage: Passage
  ) -> Int? {
    let tokens = passage.tokens
    guard let end = tokens.word(last), !Lexicon.matterWords.contains(end) else { return nil }
    var index = last
    for count in 0..<10 {
      guard let word = tokens.word(index) else { return nil }
      if count > 0, tokens.isCapitalised(index), isKind(index, in: tokens) {
        let isFound = exists(mention, at: passage.place)
        return isName(
          index, to: last, isFound: isFound, isBeforeBracket: isBeforeBracket, in: tokens)
          ? index : nil
      }
      // A sentence, and no title: Положение об отделе утверждает ректор.
      if Lexicon.verbEndings.contains(where: { word.ends(with: $0) }) { return nil }
      index = tokens.skippingSpaces(from: index - 1, by: -1)
    }
    return nil
  }

  /// Whether a kind and the words behind it name a paper: with what it is about, or whose it is.
  ///
  /// At the head of a sentence the capital says nothing, and before a bracket neither does a
  /// preposition, `Процедура по закупкам (п. 8.4)`, nor an owner where the number exists,
  /// `Процедура закупок, п. 8.4`.
  private func isName(
    _ kind: Int, to last: Int, isFound: Bool, isBeforeBracket: Bool, in tokens: Tokens
  ) -> Bool {
    let next = tokens.skippingSpaces(from: kind + 1)
    guard let word = tokens.word(next) else { return false }
    let before = tokens.skippingSpaces(from: kind - 1, by: -1)
    let isInside =
      tokens.isWord(before)
      || tokens.mark(before).map { [",", "(", ";", ":"].contains($0) } ?? false
    let hasMatter = Lexicon.matterWords.contains(word) && next < last
    let hasOwner = Self.isGenitive(word)
    return isInside
      ? hasMatter || hasOwner : !isBeforeBracket && (hasMatter || hasOwner && !isFound)
  }

  private func isKind(_ index: Int, in tokens: Tokens) -> Bool {
    guard let word = tokens.word(index) else { return false }
    return Lexicon.contains(Lexicon.leadingKinds, word)
  }
}
