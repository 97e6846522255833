import SapaCore

extension MentionReader {
  /// `п. 4.2`, `Ek-1`, `sections 4.1 and 4.2`, `(қосымша 3)`, `Приложение № 2`.
  func unitBefore(_ list: NumeralList) -> Mention? {
    let isSwitched = tokens.mark(list.start - 1) == "\\"
    var index = tokens.skippingSpaces(from: list.start - (isSwitched ? 2 : 1), by: -1)
    if tokens.mark(index) == "§" {
      let unit = Unit(kind: .section, order: .beforeNumber, language: .russian)
      return prefixed(list, by: unit, at: index)
    }
    if list.hasNumberSign || isFromTo(list, at: index) {
      index = tokens.skippingSpaces(from: index - 1, by: -1)
    }
    let hasDot = tokens.mark(index) == "."
    let hasHyphen = tokens.mark(index) == "-" && index == list.start - 1
    if hasDot || hasHyphen { index -= 1 }
    guard index >= free, let word = tokens.word(index), var unit = tokens.unit(index),
      unit.order != .afterNumber, !hasDot || unit.isShort, hasDot || !unit.needsDot,
      !hasHyphen || unit.kind == .appendix, !list.hasNumberSign || unit.kind == .appendix,
      unit.order == .beforeNumber || unit.isBare || unit.isPlural, !isAndTheLike(index),
      !unit.isShort || tokens.mark(index - 1) != "/", !isShare(list)
    else { return nil }
    var start = index
    if tokens.mark(index - 1) == ".", unit.isShort, !unit.needsDot {
      // п.п. 4.1, 4.2; but т.п. is "and the like".
      guard let before = tokens.word(index - 2), before == word else { return nil }
      unit.isPlural = true
      start = index - 2
    }
    if unit.isAmbiguous, !isCertain(list, unit, hasHyphen: hasHyphen, at: index) { return nil }
    // пп. 12) п. 33 ст. 47: short for подпункт, too.
    if word == "пп", isPoint(list) { unit.kind = .item }
    return prefixed(list, by: unit, at: start)
  }

  /// Whether с of `пункты с 4.1 по 4.3` stands before numbers, from of `sections from 4.1 to 4.3`.
  private func isFromTo(_ list: NumeralList, at index: Int) -> Bool {
    guard list.numerals.count > 1, list.numerals[1].joint == .range, let word = tokens.word(index)
    else { return false }
    return ["с", "со", "from"].contains(word)
      && tokens.unit(tokens.skippingSpaces(from: index - 1, by: -1))?.isPlural == true
  }

  /// Whether a bracket that only closes makes a point of a number: `12)`, and not the last of `(пп. 7, 9)`.
  private func isPoint(_ list: NumeralList) -> Bool {
    guard tokens.mark(list.end) == ")", list.numerals.last?.isWhole == true else { return false }
    let next = tokens.skippingSpaces(from: list.end + 1)
    return isUnopened(list.end) || tokens.unit(next)?.language == .russian
  }

  /// `5.9%`, whatever stands before it.
  private func isShare(_ list: NumeralList) -> Bool {
    tokens.mark(tokens.skippingSpaces(from: list.end)) == "%"
  }

  /// Whether `т. п.` ends here, "and the like".
  private func isAndTheLike(_ index: Int) -> Bool {
    let dot = tokens.skippingSpaces(from: index - 1, by: -1)
    return dot < index - 1 && tokens.mark(dot) == "." && tokens.word(dot - 1) == "т"
  }

  func prefixed(_ list: NumeralList, by unit: Unit, at start: Int) -> Mention? {
    guard let list = list.settled(isPlural: unit.isPlural, isBehind: false, exists) else {
      return nil
    }
    // "in section 4.2, 10 questions": one unit word has one number, unless the next looks alike.
    let isListed = unit.isPlural || unit.language == .turkish && endsWithCase(list)
    let kept =
      isListed || unit.kind == .appendix && areLetters(list)
      ? list.numerals : list.numerals.prefixAlike()
    let end = kept.last?.end ?? list.end
    return Mention(
      numerals: kept, unit: unit, tokens: start..<end, numbers: list.start..<end)
  }

  /// Whether all are letters, each of an appendix or no word by itself: `Appendix A or B`, not `Appendix A
  /// and I`.
  private func areLetters(_ list: NumeralList) -> Bool {
    list.numerals.allSatisfy { numeral in
      guard case .letter(let letter) = numeral.value else { return false }
      return numeral.joint == .first
        || tokens.isConjunction(before: numeral.tokens.lowerBound)
          && (hasAppendix(letter) || !Lexicon.lettersAsWords.contains(letter))
    }
  }

  /// Whether the last of several numbers has a case, so that none counts: `Bölüm 7 ve 8'de`.
  private func endsWithCase(_ list: NumeralList) -> Bool {
    guard list.numerals.last?.joint == .list, let mark = tokens.mark(list.end),
      mark == "'" || mark == "’", let ending = tokens.word(list.end + 1)
    else { return false }
    return Endings.turkish.isCase(ending)
  }

  /// Whether `қосымша 3` and `Ek 3` are an appendix, and not three more of something.
  private func isCertain(_ list: NumeralList, _ unit: Unit, hasHyphen: Bool, at index: Int) -> Bool
  {
    let isName = unit.language == .turkish && tokens.isCapitalised(index)
    if case .letter(let letter)? = list.numerals.first?.value, list.numerals.count == 1 {
      // қосымша С витамині, ek B. Yılmaz: a letter that no appendix has, or an initial.
      let isAppendix = hasAppendix(letter)
      let isInitial = tokens.mark(list.end) == "." && tokens.isCapitalised(list.end + 2)
      return isName || !(isInitial || !isAppendix && isFollowedByNoun(list.end))
    }
    guard list.numerals.allSatisfy(\.isWhole), !hasHyphen else { return true }
    return !isFollowedByNoun(list.end) || isName && tokens.mark(list.end) != nil
  }

  /// Whether a word that refers to nothing stands behind: `5 қосымша сабақ`.
  func isFollowedByNoun(_ index: Int) -> Bool {
    guard let word = tokens.word(tokens.skippingSpaces(from: index)) else { return false }
    return !Lexicon.referringStems.contains { word.begins(with: $0) }
  }

  /// `тармақ 9.1.3`, `т. 9.1.3`, `(тарау 7)`: Kazakh in the order of Russian.
  func reversed(_ list: NumeralList) -> Mention? {
    var index = tokens.skippingSpaces(from: list.start - 1, by: -1)
    let hasDot = tokens.mark(index) == "."
    if hasDot { index -= 1 }
    guard passage.language == .kazakh, !list.hasNumberSign, index >= free,
      let unit = tokens.unit(index), unit.language == .kazakh,
      unit.kind == .section, unit.isBare, unit.isShort == hasDot,
      list.numerals.allSatisfy(\.isDotted)
        || unit.rank == 1 && !unit.isAmbiguous && !isFollowedByNoun(list.end),
      tokens.mark(index - 1) != "."
    else { return nil }
    return prefixed(list, by: unit, at: index)
  }

  /// `9.2 бабы`, `5-тармағының`, `9.1т.`, `5.maddesinin`, `А, Б қосымшалары`.
  func unitBehind(_ list: NumeralList) -> Mention? {
    let isDotted = list.numerals.last?.isDotted == true
    var index = isDotted ? pastDetails(list.end) : list.end
    let hasDot = tokens.mark(index) == "."
    if hasDot { index += 1 }
    let isJoined = isHyphen(index, isLoose: isDotted) || isDotted && isApartDash(index)
    index = tokens.skippingSpaces(from: index)
    if isJoined { index = tokens.skippingSpaces(from: index + 1) }
    if let behind = tokens.pastNumbered(index) { index = tokens.skippingSpaces(from: behind) }
    guard let unit = tokens.unit(index), unit.order != .beforeNumber,
      !passage.isNamed(index),
      unit.language != .turkish || unit.kind != .appendix || unit.isOwn,
      !list.hasNumberSign || unit.kind == .appendix
    else { return nil }
    // `7 Bölüm 4.2`: the word belongs to the number behind it.
    if unit.order == .either, unit.isBare, !isJoined,
      tokens.isNumber(tokens.skippingSpaces(from: index + 1))
    {
      return nil
    }
    // "3 bölüm" are three departments, "3. bölüm" is a chapter.
    if unit.language == .turkish, unit.isBare, !hasDot, !isJoined,
      list.numerals.allSatisfy({ $0.isWhole && $0.end == $0.tokens.upperBound })
    {
      return nil
    }
    if !isJoined, !hasDot, counts(list, unit, at: index) { return nil }
    // A new sentence: "саны 5. Тарау".
    if hasDot, index > list.end + 1, tokens.isCapitalised(index), unit.language == .kazakh {
      return nil
    }
    var end = index + 1
    if unit.isShort {
      if isMeasure(list) { return nil }
      if tokens.mark(end) == "." {
        if tokens.isWord(end + 1) { return nil }  // т.б. is "etc."
        end += 1
        if isAmount(list, before: end) { return nil }  // 12.5 т. көмір: tonnes
      } else if isFollowedByNoun(end), tokens.isSpace(end), !list.hasOwnerSign(in: tokens) {
        return nil  // 2.5 т жүк: tonnes
      }
    }
    if unit.kind == .appendix, !isJoined, list.numerals.allSatisfy(\.isWhole),
      unit.isBare && isFollowedByMore(end) || isOfProgram(list)
    {
      return nil
    }
    guard let list = list.settled(isPlural: unit.isPlural, isBehind: true, exists) else {
      return nil
    }
    let kept = list.numerals.suffixAlike(unit)
    let start = kept.first?.tokens.lowerBound ?? list.start
    return Mention(numerals: kept, unit: unit, tokens: start..<end, numbers: start..<list.end)
  }

  /// Past what may stand between a number and its unit word: `7.1.5 а) тармағында`,
  /// `9.3 «Басшылық тарапынан талдау» тармағы`, `4.2/a maddesi`, `4.2(a) maddesi`.
  private func pastDetails(_ index: Int) -> Int {
    func isItem(_ index: Int) -> Bool {
      tokens.isWord(index) && tokens[index]?.range.count == 1 && tokens.unit(index) == nil
    }
    switch tokens.mark(index) {
    case "/", ".", "-": if isItem(index + 1), tokens.isSpace(index + 2) { return index + 2 }
    case "(": if isItem(index + 1), tokens.mark(index + 2) == ")" { return index + 3 }
    default: break
    }
    let next = tokens.skippingSpaces(from: index)
    if next > index, let closing = tokens.closingQuote(of: next) { return closing + 1 }
    return isItem(next) && tokens.mark(next + 1) == ")" ? next + 2 : index
  }

  /// Whether a hyphen with spaces on both sides parts a number from the unit word that it has: `9.2 -
  /// тармақ`.
  private func isApartDash(_ index: Int) -> Bool {
    let dash = tokens.skippingSpaces(from: index)
    guard dash > index, ["-", "–"].contains(tokens.mark(dash)), tokens.isSpace(dash + 1),
      let unit = tokens.unit(tokens.skippingSpaces(from: dash + 1))
    else { return false }
    return unit.language == .kazakh && unit.kind == .section && !unit.isShort && !unit.isAmbiguous
  }

  /// Whether a hyphen joins the unit word: `9.2-тармақ`, with a space slipped in on one side only
  /// where the number can hardly count: `9.2- тармақ`; a line may end behind it.
  func isHyphen(_ index: Int, isLoose: Bool) -> Bool {
    let next = tokens.skippingSpaces(from: index)
    guard let mark = tokens.mark(next), ["-", "–", "‑"].contains(mark) else { return false }
    let (isBefore, isBehind) = (next > index, tokens.isSpace(next + 1))
    if isLoose && mark == "-" { return !(isBefore && isBehind) }
    return !isBefore
      && (!isBehind || passage.breaksLine(next, tokens.skippingSpaces(from: next + 1)))
  }
}

extension NumeralList {
  /// Whether an abbreviation, perhaps СЖ, stands right before the numbers.
  func hasOwnerSign(in tokens: Tokens) -> Bool {
    tokens.isAbbreviation(tokens.skippingSpaces(from: start - 1, by: -1))
  }
}

extension [Numeral] {
  /// The numbers of a unit word in the singular before them: 4.1 and 4.2, but not "4.2, 10".
  fileprivate func prefixAlike() -> [Numeral] {
    Array(prefix { $0.joint == .first || $0.joint == .range || $0.isDotted })
  }

  /// The numbers of a unit word behind them: `12, 7.1-тармақта` counts twelve of something.
  func suffixAlike(_ unit: Unit) -> [Numeral] {
    guard count > 1, !unit.isPlural, let last, last.isDotted else { return self }
    var kept = Array(reversed().prefix(while: \.isDotted).reversed())
    if kept.first?.joint == .list { kept[0].joint = .first }
    return kept
  }
}
