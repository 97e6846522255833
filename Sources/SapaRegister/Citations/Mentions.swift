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
  var standsBehind: Bool { tokens.upperBound > numbers.upperBound }
  /// Whether its numbers are whole, and might count something.
  var countsOnly: Bool { numerals.allSatisfy(\.isWhole) }
}

/// Finds everything in a text that has the form of a citation, in its order.
struct MentionReader {
  let passage: Passage
  let owners: OwnerReader
  let outlines: Outlines
  /// The first token behind the last mention: a unit word belongs to one only, `1-қосымша 1`.
  private(set) var free = 0

  var tokens: Tokens { passage.tokens }

  init(_ passage: Passage, _ owners: OwnerReader, _ outlines: Outlines) {
    (self.passage, self.owners, self.outlines) = (passage, owners, outlines)
  }

  mutating func mentions() -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while let start = tokens.first(from: index, where: \.mayBeginNumeral) {
      index = start + 1
      guard !passage.isNamed(start),
        let list = tokens.numeralList(at: start)
      else { continue }
      // `\9.1.3`: readers see no backslash, whether or not a unit word stands there.
      let isSwitched =
        tokens.mark(start - 1) == "\\" && tokens.isNumber(start)
        && passage.isEscaped(start..<(start + 1))
      guard !isSwitched, let mention = mention(list), mention.tokens.lowerBound >= free,
        !passage.isEscaped(mention.numbers)
      else {
        if tokens.isNumber(start) { index = list.end }
        continue
      }
      mentions.append(mention)
      index = mention.tokens.upperBound
      free = index
    }
    return mentions
  }

  private func mention(_ list: NumeralList) -> Mention? {
    phrased(list) ?? unitBefore(list) ?? unitBehind(list) ?? reversed(list) ?? unbracketed(list)
      ?? referred(list)
      ?? ofDocument(list)
  }

  /// `5.1.1) тарауларында`: a bracket closes that none has opened; it may that of `25) тармақшасы`.
  private func unbracketed(_ list: NumeralList) -> Mention? {
    let index = tokens.skippingSpaces(from: list.end + 1)
    guard tokens.mark(list.end) == ")", index > list.end + 1,
      let unit = tokens.unit(index), unit.order == .afterNumber, !unit.isShort
    else { return nil }
    if unit.kind == .item, list.numerals.allSatisfy(\.isWhole) {
      return Mention(
        numerals: list.numerals, unit: unit, tokens: list.start..<(index + 1),
        numbers: list.start..<list.end)
    }
    guard unit.kind == .section,
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

  func isUnopened(_ closing: Int) -> Bool {
    var depth = 0
    for index in 0..<closing {
      if tokens.mark(index) == "(" { depth += 1 }
      if tokens.mark(index) == ")" { depth = max(0, depth - 1) }
    }
    return depth == 0
  }

  /// `(see 4.2)`, `см. 7.5.1`, `(9.1.3 қараңыз)`: the word that sends the reader there serves for
  /// the unit word, where nothing is counted.
  private func referred(_ list: NumeralList) -> Mention? {
    guard list.numerals.allSatisfy(\.isDotted) else { return nil }
    let behind = tokens.skippingSpaces(from: pastEnding(list.end))
    let isAsked =
      tokens.words.languages.contains(.kazakh)
      && tokens.word(behind).map { Lexicon.askingStems.contains($0) } ?? false
    let isSent =
      (!tokens.isWord(behind) || tokens.word(behind).map { Lexicon.thisWords.contains($0) } == true)
      && tokens.mark(behind) != "%" && isSent(before: list.start)
    guard isAsked || isSent else { return nil }
    return bare(list.numerals, of: list)
  }

  /// Past the case ending of a number: `9.1.3-ті қараңыз`.
  private func pastEnding(_ index: Int) -> Int {
    guard tokens.mark(index) == "-", let ending = tokens.word(index + 1),
      Endings.kazakh.isCase(ending)
    else { return index }
    return index + 2
  }

  private func isSent(before start: Int) -> Bool {
    let index = tokens.skippingSpaces(from: start - 1, by: -1)
    // в соответствии с 7.5, in accordance with 7.5
    if let word = tokens.word(index), word == "с" || word == "with" {
      let noun = tokens.word(tokens.skippingSpaces(from: index - 1, by: -1))
      return noun == "соответствии" && tokens.words.languages.contains(.russian)
        || noun == "accordance" && tokens.words.languages.contains(.english)
    }
    guard let sending = tokens.sending(endingAt: index) else { return false }
    var last = tokens.skippingSpaces(from: sending - 1, by: -1)
    if tokens.mark(last) == "," || tokens.mark(last) == "(" {
      last = tokens.skippingSpaces(from: last - 1, by: -1)
    }
    return passage.isNamed(last) || !owners.isDesignation(endingAt: last, in: tokens)
  }

  /// `осы СЖ 9.1.3 көрсетілген`, `(СЖ 10.3)`, `УЕ-ХҚТУ-052-2019 3.2`: the name of the manual, or of a
  /// document that has sections, serves for the unit word.
  private func ofDocument(_ list: NumeralList) -> Mention? {
    let kept = Array(list.numerals.prefix(while: \.isDotted))
    guard let last = kept.last else { return nil }
    let next = tokens.skippingSpaces(from: last.end)
    if isBehindManual(list.start) || isBehindCode(list.start) {
      return tokens.isWord(next) || tokens.mark(next) == "%" ? nil : bare(kept, of: list)
    }
    guard tokens.isSpace(list.start - 1) else { return nil }
    switch owners.name(before: list.start, in: passage) {
    case .manual: break
    case .document(let document) where outlines.hasSections(document): break
    default: return nil
    }
    // 1.10 нұсқасы is an edition, 7.5 % a share, 3.14-сурет a picture.
    if tokens.mark(next) == "%" { return nil }
    let noun = tokens.mark(next) == "-" ? next + 1 : next
    if let word = tokens.word(noun), Lexicon.countedStems.contains(where: { word.begins(with: $0) })
    {
      return nil
    }
    return bare(kept, of: list)
  }

  /// Whether a comma, a colon or a bracket parts a number from СЖ: `(СЖ, 9.1.3)`, `осы СЖ (9.1.3)`.
  private func isBehindManual(_ start: Int) -> Bool {
    let index = tokens.skippingSpaces(from: start - 1, by: -1)
    guard let mark = tokens.mark(index), [",", ":", "("].contains(mark) else { return false }
    return owners.isAbbreviation(tokens.skippingSpaces(from: index - 1, by: -1), in: tokens)
  }

  /// Whether a comma parts a number from the code of a document that has sections: `SOP-001, 4.2`.
  private func isBehindCode(_ start: Int) -> Bool {
    let comma = tokens.skippingSpaces(from: start - 1, by: -1)
    guard tokens.mark(comma) == ",", tokens.isSpace(start - 1),
      let name = passage.name(at: comma - 1), !name.isTitle, let document = name.document
    else { return false }
    return outlines.hasSections(document)
  }

  /// A mention without a unit word.
  private func bare(_ numerals: [Numeral], of list: NumeralList) -> Mention? {
    guard !list.hasNumberSign, !numerals.contains(where: \.isUnlikely), let last = numerals.last
    else { return nil }
    var bare = list
    (bare.numerals, bare.end) = (numerals, last.end)
    let settled = bare.settled(isPlural: true, isBehind: false, exists)
    guard let settled else { return nil }
    let range = list.start..<settled.end
    return Mention(numerals: settled.numerals, unit: nil, tokens: range, numbers: range)
  }

  /// Whether the document in which the text stands, or the manual, has such an appendix.
  func hasAppendix(_ letter: String) -> Bool {
    [passage.place.document, outlines.main].compactMap(\.self)
      .contains { outlines.appendix(AppendixLabel(letter), of: $0) != nil }
  }

  /// Whether the document in which the text stands, or the manual, has such a section.
  func exists(_ number: SectionNumber) -> Bool {
    [passage.place.document, outlines.main].compactMap { $0 }
      .contains { outlines.section(number, of: $0) != nil }
  }
}
