import SapaCore

/// Numbers with their unit word, or with the manual's name and none: what may be a citation.
struct Mention {
  var numerals: [Numeral]
  /// Nil for `осы СЖ 9.1.3 көрсетілген`.
  var unit: Unit?
  /// From the unit before the numbers, or the first number, to the last number or the unit behind.
  var tokens: Range<Int>
  /// The numbers alone.
  var numbers: Range<Int>

  var kind: Unit.Kind { unit?.kind ?? .section }
  var standsBefore: Bool { tokens.lowerBound < numbers.lowerBound }
}

extension Passage {
  /// Everything in the text that has the form of a citation, in its order.
  func mentions(_ owners: OwnerReader) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < tokens.indices.upperBound {
      let start = index
      index += 1
      guard tokens.mayBeginNumeral(start), !isNamed(start),
        let list = tokens.numeralList(at: start)
      else { continue }
      // A unit word belongs to one mention: `1-қосымша 1`.
      let end = mentions.last?.tokens.upperBound ?? 0
      guard let mention = mention(list, owners), mention.tokens.lowerBound >= end,
        !isEscaped(mention.numbers)
      else {
        if tokens.isNumber(start) { index = list.end }
        continue
      }
      mentions.append(mention)
      index = mention.tokens.upperBound
    }
    return mentions
  }

  private func mention(_ list: NumeralList, _ owners: OwnerReader) -> Mention? {
    unitBefore(list) ?? unitBehind(list) ?? unbracketed(list) ?? ofManual(list, owners)
  }

  /// `п. 4.2`, `Ek-1`, `sections 4.1 and 4.2`, `(қосымша 3)`.
  private func unitBefore(_ list: NumeralList) -> Mention? {
    var index = tokens.skippingSpaces(from: list.start - 1, by: -1)
    if tokens.mark(index) == "§" {
      let unit = Unit(kind: .section, order: .beforeNumber, language: .russian)
      return prefixed(list, by: unit, at: index)
    }
    let hasDot = tokens.mark(index) == "."
    let hasHyphen = tokens.mark(index) == "-" && index == list.start - 1
    if hasDot || hasHyphen { index -= 1 }
    guard let word = tokens.word(index), var unit = Unit(word), unit.order != .afterNumber,
      !hasDot || unit.isShort, !hasHyphen || unit.kind == .appendix,
      unit.order == .beforeNumber || unit.isBare || unit.isPlural
    else { return nil }
    var start = index
    if tokens.mark(index - 1) == ".", unit.isShort {
      // п.п. 4.1, 4.2; but т.п. is "and the like".
      guard let before = tokens.word(index - 2), before == word else { return nil }
      unit.isPlural = true
      start = index - 2
    }
    if unit.isAmbiguous, !isCertain(list, unit, hasHyphen: hasHyphen, at: index) { return nil }
    return prefixed(list, by: unit, at: start)
  }

  private func prefixed(_ list: NumeralList, by unit: Unit, at start: Int) -> Mention {
    // "in section 4.2, 10 questions": one unit word has one number, unless the next looks alike.
    let kept = unit.isPlural ? list.numerals : list.numerals.prefixAlike()
    let end = kept.last?.end ?? list.end
    return Mention(
      numerals: kept, unit: unit, tokens: start..<end, numbers: list.start..<end)
  }

  /// Whether `қосымша 3` and `Ek 3` are an appendix, and not three more of something.
  private func isCertain(_ list: NumeralList, _ unit: Unit, hasHyphen: Bool, at index: Int) -> Bool
  {
    guard list.numerals.allSatisfy(\.isWhole), !hasHyphen else { return true }
    let isName = unit.language == .turkish && tokens.isCapitalised(index)
    return !isFollowedByNoun(list.end) || isName && tokens.mark(list.end) != nil
  }

  /// Whether a word that refers to nothing stands behind: `5 қосымша сабақ`.
  private func isFollowedByNoun(_ index: Int) -> Bool {
    guard let word = tokens.word(tokens.skippingSpaces(from: index)) else { return false }
    return !Lexicon.referringStems.contains { word.begins(with: $0) }
  }

  /// `9.2 бабы`, `5-тармағының`, `9.1т.`, `5.maddesinin`, `А, Б қосымшалары`.
  private func unitBehind(_ list: NumeralList) -> Mention? {
    var index = list.end
    let hasDot = tokens.mark(index) == "."
    if hasDot { index += 1 }
    let isJoined = tokens.mark(index).map { ["-", "–", "‑"].contains($0) } ?? false
    index = isJoined ? index + 1 : tokens.skippingSpaces(from: index)
    guard let word = tokens.word(index), let unit = Unit(word), unit.order != .beforeNumber,
      !isNamed(index), unit.language != .turkish || unit.kind != .appendix
    else { return nil }
    // `7 Bölüm 4.2`: the word belongs to the number behind it.
    if unit.order == .either, unit.isBare, !isJoined,
      tokens.isNumber(tokens.skippingSpaces(from: index + 1))
    {
      return nil
    }
    // A new sentence: "саны 5. Тарау".
    if hasDot, index > list.end + 1, tokens.isCapitalised(index), unit.language == .kazakh {
      return nil
    }
    var end = index + 1
    if unit.isShort {
      if tokens.mark(end) == "." {
        if tokens.isWord(end + 1) { return nil }  // т.б. is "etc."
        end += 1
      } else if isFollowedByNoun(end), tokens.isSpace(end), !list.hasOwnerSign(in: tokens) {
        return nil  // 2.5 т жүк: tonnes
      }
    }
    if unit.kind == .appendix, unit.isBare, !isJoined, list.numerals.allSatisfy(\.isWhole),
      isFollowedByNoun(end)
    {
      return nil
    }
    let kept = list.numerals.suffixAlike(unit)
    let start = kept.first?.tokens.lowerBound ?? list.start
    return Mention(numerals: kept, unit: unit, tokens: start..<end, numbers: start..<list.end)
  }

  /// `5.1.1) тарауларында`: a bracket closes that none has opened.
  private func unbracketed(_ list: NumeralList) -> Mention? {
    let index = tokens.skippingSpaces(from: list.end + 1)
    guard tokens.mark(list.end) == ")", index > list.end + 1, let word = tokens.word(index),
      let unit = Unit(word), unit.kind == .section, unit.order == .afterNumber, !unit.isShort,
      let last = list.numerals.last, case .number(let number) = last.value, number.depth > 1,
      list.numerals.count == 1, isUnopened(list.end)
    else { return nil }
    var numeral = last
    numeral.value = .malformed(NumberFault(kind: .closingBracket, readings: [[number]]))
    numeral.tokens = list.start..<(list.end + 1)
    return Mention(
      numerals: [numeral], unit: unit, tokens: list.start..<(index + 1),
      numbers: list.start..<(list.end + 1))
  }

  private func isUnopened(_ closing: Int) -> Bool {
    var depth = 0
    for index in 0..<closing {
      if tokens.mark(index) == "(" { depth += 1 }
      if tokens.mark(index) == ")" { depth = max(0, depth - 1) }
    }
    return depth == 0
  }

  /// `осы СЖ 9.1.3 көрсетілген`, `(СЖ 10.3)`: the manual's name serves for the unit word.
  private func ofManual(_ list: NumeralList, _ owners: OwnerReader) -> Mention? {
    let kept = Array(list.numerals.prefix(while: \.isDotted))
    guard let last = kept.last, tokens.isSpace(list.start - 1),
      case .manual? = owners.name(before: list.start, in: self)
    else { return nil }
    // 1.10 нұсқасы is an edition, 7.5 % a share.
    let next = tokens.skippingSpaces(from: last.end)
    if let word = tokens.word(next),
      ["нұсқа", "редакци", "revizyon", "edition", "version", "пайыз"]
        .contains(where: { word.begins(with: $0) })
    {
      return nil
    }
    let range = list.start..<last.end
    return Mention(numerals: kept, unit: nil, tokens: range, numbers: range)
  }
}

extension NumeralList {
  /// Whether an abbreviation, perhaps СЖ, stands right before the numbers.
  fileprivate func hasOwnerSign(in tokens: Tokens) -> Bool {
    tokens.isAbbreviation(tokens.skippingSpaces(from: start - 1, by: -1))
  }
}

extension [Numeral] {
  /// The numbers of a unit word in the singular before them: 4.1 and 4.2, but not "4.2, 10".
  fileprivate func prefixAlike() -> [Numeral] {
    Array(prefix { $0.joint == .first || $0.joint == .range || $0.isDotted })
  }

  /// The numbers of a unit word behind them: `12, 7.1-тармақта` counts twelve of something.
  fileprivate func suffixAlike(_ unit: Unit) -> [Numeral] {
    guard !unit.isPlural, let last, last.isDotted else { return self }
    var kept = Array(reversed().prefix(while: \.isDotted).reversed())
    if kept.first?.joint == .list { kept[0].joint = .first }
    return kept
  }
}
