import SapaCore

/// Numbers with a unit word that count something and cite nothing: `12 тараудан тұрады`, `12.5 т. көмір`.
extension MentionReader {
  /// Whether the numbers say how many there are: `12 тараудан тұрады`, `5 тарауды қамтиды`, `3 тармақ
  /// бар`, `12 maddeden oluşur`.
  func counts(_ list: NumeralList, _ unit: Unit, at index: Int) -> Bool {
    guard !unit.isShort, !unit.isPossessive, !unit.isPlural,
      list.numerals.allSatisfy({ $0.isWhole && $0.end == $0.tokens.upperBound }),
      let word = tokens.word(index)
    else { return false }
    if unit.isBare || Lexicon.accusatives.contains(where: { word.ends(with: $0) }) {
      let next = tokens.word(pastCounts(from: index + 1)) ?? ""
      let verbs = unit.isBare ? Lexicon.existingStems : Lexicon.holdingStems
      return verbs.contains { next.begins(with: $0) }
    }
    guard Lexicon.ablatives.contains(where: { word.ends(with: $0) }) else { return false }
    var next = index + 1
    while let token = tokens[next], next < index + 30 {
      if token.kind == .mark, [".", "!", "?", ";"].contains(tokens.mark(next)) { return false }
      if let word = tokens.word(next),
        Lexicon.consistingStems.contains(where: { word.begins(with: $0) })
      {
        return true
      }
      next += 1
    }
    return false
  }

  /// Past what else is counted: `және 120 тармақ` of `15 тарау және 120 тармақ бар`.
  private func pastCounts(from start: Int) -> Int {
    let next = tokens.skippingSpaces(from: start)
    guard let behind = tokens.mark(next) == "," ? next + 1 : tokens.conjunction(at: next) else {
      return next
    }
    let number = tokens.skippingSpaces(from: behind)
    let noun = tokens.skippingSpaces(from: number + 1)
    return tokens.isNumber(number) && tokens.isWord(noun) ? pastCounts(from: noun + 1) : next
  }

  /// Whether what is measured stands before a number of tonnes or tenge: `салмағы 4.2 т.`.
  func isMeasure(_ list: NumeralList) -> Bool {
    let before = tokens.skippingSpaces(from: list.start - 1, by: -1)
    guard let word = tokens.word(before) else { return false }
    return Lexicon.measureStems.contains { word.begins(with: $0) }
  }

  /// Whether `т.` is the tonne: of no section of ours, and something weighed stands behind it.
  func isAmount(_ list: NumeralList, before end: Int) -> Bool {
    guard tokens.isSpace(end), isFollowedByNoun(end), !tokens.isCapitalised(end + 1),
      !list.hasOwnerSign(in: tokens), tokens.mark(list.start - 1) != "("
    else { return false }
    let next = tokens.word(end + 1) ?? ""
    let isWeighed = Lexicon.weighedStems.contains { next.begins(with: $0) }
    return list.numerals.allSatisfy { numeral in
      guard case .number(let number) = numeral.value else { return false }
      return !exists(isWeighed ? number : number.chapter)
    }
  }

  /// Whether something is counted together with the appendices: `3 қосымша және 2 негізгі`.
  func isFollowedByMore(_ index: Int) -> Bool {
    let next = tokens.skippingSpaces(from: index)
    guard let behind = tokens.conjunction(at: next) else {
      return isFollowedByNoun(index)
        || tokens.word(next).map { $0.begins(with: "беріледі") } ?? false
    }
    let number = tokens.skippingSpaces(from: behind)
    return tokens.isNumber(number) && tokens.unit(tokens.skippingSpaces(from: number + 1)) == nil
      && tokens.isSpace(number + 1)
  }

  /// Whether the number belongs to a name in Latin letters: `Microsoft Office 365 қосымшасы`.
  func isOfProgram(_ list: NumeralList) -> Bool {
    let before = tokens.skippingSpaces(from: list.start - 1, by: -1)
    guard tokens.isCapitalised(before), let token = tokens[before] else { return false }
    return token.range.count > 1 && passage.language == .kazakh && !passage.isNamed(before)
      && tokens.scalars[token.range].allSatisfy(\.isASCII)
  }
}
