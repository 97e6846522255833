import SapaCore

extension MentionReader {
  /// A phrase of the manual's own around the numbers: `№ 2 үстеме`, `осы Нұсқаулық 9.1, 9.2 т.`.
  func phrased(_ list: NumeralList) -> Mention? {
    for phrase in tokens.words.phrases {
      if let mention = mention(list, in: phrase) { return mention }
    }
    return nil
  }

  private func mention(_ list: NumeralList, in phrase: PhraseForm) -> Mention? {
    guard let before = pieces(phrase.before, endingAt: list.start),
      let after = pieces(phrase.after, from: joint(of: phrase, behind: list))
    else { return nil }
    let unit = after.unit ?? before.unit ?? phrase.unit
    if phrase.after.isEmpty { return prefixed(list, by: unit, at: before.edge) }
    let isBehind = phrase.before.isEmpty
    guard !isBehind || !list.hasNumberSign || unit.kind == .appendix,
      let settled = list.settled(isPlural: unit.isPlural, isBehind: isBehind, exists),
      settled.end == list.end
    else { return nil }
    let kept = isBehind ? settled.numerals.suffixAlike(unit) : settled.numerals
    let start = isBehind ? kept.first?.tokens.lowerBound ?? settled.start : list.start
    return Mention(
      numerals: kept, unit: unit, tokens: (isBehind ? start : before.edge)..<after.edge,
      numbers: start..<list.end)
  }

  /// The first token behind the numbers, past the hyphen of `9.1-нүктеде` and the dot of `5. maddesi`.
  private func joint(of phrase: PhraseForm, behind list: NumeralList) -> Int {
    guard case .word? = phrase.after.first else { return list.end }
    var index = list.end
    if tokens.mark(index) == ".",
      !tokens.isCapitalised(tokens.skippingSpaces(from: index + 1))
    {
      index += 1
    }
    let isDotted = list.numerals.last?.isDotted == true
    return isHyphen(index, isLoose: isDotted) ? tokens.skippingSpaces(from: index) + 1 : index
  }

  /// Where the pieces before a token begin, with the unit that the last of their words is.
  private func pieces(
    _ pieces: [PhraseForm.Piece], endingAt end: Int
  ) -> (edge: Int, unit: Unit?)? {
    var (edge, unit): (Int, Unit?) = (end, nil)
    for piece in pieces.reversed() {
      let index = tokens.skippingSpaces(from: edge - 1, by: -1)
      guard index >= free, let found = word(piece, at: index) else { return nil }
      edge = index
      unit = unit ?? found
    }
    return (edge, unit)
  }

  /// The first token behind the pieces, the same way.
  private func pieces(
    _ pieces: [PhraseForm.Piece], from start: Int
  ) -> (edge: Int, unit: Unit?)? {
    var (edge, unit): (Int, Unit?) = (start, nil)
    for piece in pieces {
      let index = tokens.skippingSpaces(from: edge)
      guard let found = word(piece, at: index) else { return nil }
      edge = index + 1
      unit = found ?? unit
    }
    return (edge, unit)
  }

  /// The unit of a piece that stands at a token, nil for digits and signs; nil where it does not.
  private func word(_ piece: PhraseForm.Piece, at index: Int) -> Unit?? {
    if passage.isNamed(index) { return nil }
    switch piece {
    case .sign(let sign): return tokens.mark(index) == sign ? .some(nil) : nil
    case .digits(let digits): return tokens.isNumber(index, written: digits) ? .some(nil) : nil
    case .word(let entries):
      guard let word = tokens.word(index),
        let unit = entries.lazy.compactMap({ Unit($0, word) }).first
      else { return nil }
      return .some(unit)
    }
  }
}
