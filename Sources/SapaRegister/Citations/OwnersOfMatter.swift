import SapaCore

/// Papers with what they are about in the genitive: `Устав университета, п. 4.2`, `протокол совещания (п. 12)`,
/// `Технический регламент, п. 33`, `the audit report, section 4.2`.
extension OwnerReader {
  /// Whether such a paper ends before the comma or the bracket at `sign`, and the number is its own.
  ///
  /// Laws and contracts own what stands behind them. Of a record the number may be what this system says of
  /// it, `план аудита (п. 9.2)`: in a bracket a number with dots, behind a comma one that exists.
  func isPaperOfSomething(
    endingAt last: Int, apartFrom mention: Mention, at sign: Int, in passage: Passage
  ) -> Bool {
    let tokens = passage.tokens
    guard mention.standsBefore, let mark = tokens.mark(sign), let unit = mention.unit,
      unit.language == .russian || unit.language == .english
    else { return false }
    var index = last
    for _ in 0..<5 {
      guard let word = tokens.word(index), !saysThis(before: index, in: tokens) else {
        return false
      }
      if Lexicon.contains(Lexicon.actStems, word) || isOfState(index, word, in: tokens) {
        return true
      }
      if Lexicon.contains(Lexicon.recordStems, word)
        || unit.language == .russian && Lexicon.contains(Lexicon.outsideStems, word)
      {
        if mark == "(", !mention.countsOnly { return false }
        let isLikelyOurs = !mention.countsOnly || unit.rank == 1
        return !(isLikelyOurs && exists(mention, at: passage.place))
      }
      guard unit.language == .russian, Self.isGenitive(word) else { return false }
      index = tokens.skippingSpaces(from: index - 1, by: -1)
    }
    return false
  }

  /// Whether a kind of document is one that the state or an employer issues: `Типовые правила`,
  /// `Технического регламента`, `Должностная инструкция`; Правила with their capital by themselves.
  private func isOfState(_ index: Int, _ word: String, in tokens: Tokens) -> Bool {
    if word.begins(with: "правил"), tokens.isCapitalised(index) { return true }
    guard
      Lexicon.contains(Lexicon.documentStems, word)
        || Lexicon.contains(Lexicon.requirementStems, word),
      let before = tokens.word(tokens.skippingSpaces(from: index - 1, by: -1))
    else { return false }
    return Lexicon.stateAdjectives.contains { before.begins(with: $0) }
  }

  /// Whether a word behind a kind can say whose or what of: приёма, измерений, внутреннего.
  static func isGenitive(_ word: String) -> Bool {
    word.ends(with: "ий") || Lexicon.genitiveAdjectives.contains { word.ends(with: $0) }
      || Lexicon.genitiveNouns.contains { word.ends(with: $0) }
  }
}
