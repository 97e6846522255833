import SapaCore

/// Whose a number is.
enum Owner: Equatable {
  /// осы СЖ, настоящего Руководства, the manual
  case manual
  /// осы Ереженің, настоящего Положения, of this procedure: the document in which it stands
  case here
  /// УЕ-ХҚТУ-074-2014 3.2-тармағы, section 3.2 of SOP-8.5-001
  case document(DocumentID)
  /// `УЕ-ХҚТУ-074-2014, 3.2-тармақ`: of that document, or, where it has none of that number, of what
  /// a bare number means
  case documentOrBare(DocumentID)
  /// Шарттың 6.3-тармағы, п. 4.2 ГОСТ …: none of the register's business
  case outside
}

/// Reads the owner of a number, which decides: "any other owner means silence, even if its word is
/// ереже or регламент".
///
/// Kazakh and Turkish put the owner before the number in the genitive (Шарттың 6.3-тармағына),
/// Russian and English behind it (п. 4.2 ГОСТ …, section 4.2.1 of RFC 1035).
final class OwnerReader: Sendable {
  /// СЖ: the kind in the manual's own code.
  private let abbreviations: Set<String>
  private let title: [String]
  /// The abbreviations of the kinds: «Ішкі аудит» ҚП.
  let kinds: Set<String>
  /// The same, and what the codes of the register begin with: ДП of ДП-02, whether or not a grammar says so.
  let codeLetters: Set<String>
  /// What the manual is called by its kind, in its languages.
  let manualStems: Lexicon.Nouns
  let hasManual: Bool
  let outlines: Outlines

  init(_ register: Register, _ outlines: Outlines) {
    self.outlines = outlines
    let manual = register.main.map { register[$0] }
    hasManual = manual != nil
    manualStems = Lexicon.manualStems.of(register.settings.languages)
    title = manual.map { TitleIndex.words(of: $0.title) } ?? []
    kinds = register.kindAbbreviations
    codeLetters = kinds.union(
      register.documents.compactMap { $0.code.map { String($0.text.prefix { $0.isLetter }) } })
    let letters = manual?.code.map { $0.text.prefix { $0.isLetter } } ?? ""
    abbreviations = Set(
      [manual?.kind?.abbreviation ?? "", String(letters)].filter { $0.count > 1 })
  }

  /// The document named right before a token: by code, by title, as the manual.
  func name(before index: Int, in passage: Passage) -> Owner? {
    let before = passage.tokens.skippingSpaces(from: index - 1, by: -1)
    let last = passage.tokens.beforeEdition(endingAt: before)
    return named(endingAt: last, in: passage) ?? manual(endingAt: last, in: passage.tokens)
  }

  /// The owner before a token; `mention` begins there.
  func owner(before mention: Mention, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    var last = tokens.skippingSpaces(from: mention.tokens.lowerBound - 1, by: -1)
    if tokens.isNumberSign(last) { last = tokens.skippingSpaces(from: last - 1, by: -1) }
    last = pastTitle(endingAt: last, in: tokens)
    if let sign = parting(endingAt: last, in: tokens) {
      return owner(apartFrom: mention, at: sign, in: passage)
    }
    if let speaker = speaker(endingAt: last, in: passage) { return speaker }
    let noun = tokens.beforeEdition(endingAt: last)
    if let named = named(endingAt: noun, in: passage) { return named }
    if isDesignated(endingAt: withoutEnding(last, in: tokens), in: tokens)
      || isMakers(endingAt: noun, in: tokens)
    {
      return .outside
    }
    return manual(endingAt: noun, in: tokens) ?? this(endingAt: noun, mention, in: tokens)
      ?? outside(endingAt: last, mention, in: passage)
  }

  /// What stands before the title of the section itself: Заңның of `Заңның «Негізгі ұғымдар» деп аталатын
  /// 1-бабы`, Kanunun of `Kanunun “Tanımlar” başlıklı 4 üncü maddesi`.
  private func pastTitle(endingAt last: Int, in tokens: Tokens) -> Int {
    guard let word = tokens.word(last), Lexicon.titledWords.contains(word) else { return last }
    var index = tokens.skippingSpaces(from: last - 1, by: -1)
    if tokens.word(index) == "деп" { index = tokens.skippingSpaces(from: index - 1, by: -1) }
    return tokens.openingQuote(of: index).map { tokens.skippingSpaces(from: $0 - 1, by: -1) }
      ?? last
  }

  func named(endingAt last: Int, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    var index = withoutEnding(last, in: tokens)
    for _ in 0..<4 {
      // «…» (УЕ-ХҚТУ-074-2014), «…» (УЕ-ХҚТУ-074-2014) ережесінің
      if tokens.mark(index) == ")" { index = tokens.skippingSpaces(from: index - 1, by: -1) }
      if let name = passage.name(at: index) {
        return name.document.map { .document($0) } ?? .outside
      }
      guard let word = tokens.word(index),
        Lexicon.contains(Lexicon.documentStems, word) || Lexicon.documentAttributes.contains(word)
          || kinds.contains(tokens.text(index))
      else { return nil }
      index = tokens.skippingSpaces(from: index - 1, by: -1)
    }
    return nil
  }

  /// СЖ of СЖ-ның, the code of УЕ-ХҚТУ-074-2014’te, the quotation of “…”nün.
  func withoutEnding(_ index: Int, in tokens: Tokens) -> Int {
    guard tokens.isWord(index), !tokens.isCapitalised(index), let mark = tokens.mark(index - 1)
    else { return index }
    switch mark {
    case "-", "–", "'", "’": return index - 2
    case "”", "»", "\"": return index - 1
    default: return index
    }
  }

  private func manual(endingAt last: Int, in tokens: Tokens) -> Owner? {
    let noun = withoutEnding(last, in: tokens)
    if isAbbreviation(noun, in: tokens) { return ofManual }
    guard let word = tokens.word(noun) else { return nil }
    if Lexicon.managementStems.contains(where: { Endings.kazakh.joins($0, in: word) }) {
      return saysThis(before: last, in: tokens) ? ofManual : nil
    }
    if endsTitle(noun, in: tokens) { return ofManual }
    guard Lexicon.contains(manualStems, word) else { return nil }
    let before = tokens.word(tokens.skippingSpaces(from: noun - 1, by: -1))
    return word.begins(with: "kitab") && before != "el" ? nil : ofManual
  }

  /// The manual, or, where there is none, the document in which the text stands.
  var ofManual: Owner { hasManual ? .manual : .here }

  /// Whether the manual is named by the kind in its code: СЖ.
  func isAbbreviation(_ index: Int, in tokens: Tokens) -> Bool {
    abbreviations.contains(tokens.text(index))
  }

  func endsTitle(_ last: Int, in tokens: Tokens) -> Bool {
    guard title.count > 1 else { return false }
    var index = last
    for (position, word) in title.reversed().enumerated() {
      guard let written = tokens.word(index),
        written.isSpelled(word) || position == 0 && Endings.agree(written, word)
      else { return false }
      index = tokens.skippingSpaces(from: index - 1, by: -1)
    }
    return true
  }

  private func this(endingAt last: Int, _ mention: Mention, in tokens: Tokens) -> Owner? {
    let noun = withoutEnding(last, in: tokens)
    guard let word = tokens.word(noun), saysThis(before: noun, in: tokens) else { return nil }
    if kinds.contains(tokens.text(noun)) { return .here }
    let isOwner =
      noun != last || isGenitive(word) || Lexicon.contains(Lexicon.documentStems, word)
      || mention.kind == .appendix && Endings.kazakh.isDative(word)
    guard isOwner else { return nil }
    if Lexicon.contains(Lexicon.outsideStems, word) { return .outside }
    switch tokens.unit(noun)?.kind {
    case .appendix: return .outside
    // осы тараудың 5-тармағы is the fifth of this chapter.
    case .section, .article, .item: return mention.countsOnly ? .outside : .here
    case nil: return .here
    }
  }

  /// Whether осы, настоящего, bu stands among the words just before.
  func saysThis(before index: Int, in tokens: Tokens) -> Bool {
    var index = tokens.skippingSpaces(from: index - 1, by: -1)
    for _ in 0..<4 {
      guard let word = tokens.word(index) else { return false }
      if Lexicon.thisWords.contains(word) { return true }
      index = tokens.skippingSpaces(from: index - 1, by: -1)
    }
    return false
  }

  private func outside(endingAt last: Int, _ mention: Mention, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    if let mark = tokens.mark(last), ["»", "”"].contains(mark) {
      // A title, but not the letter of подпункт «а».
      return tokens[last - 1]?.range.count == 1 && tokens.isWord(last - 1) ? nil : .outside
    }
    guard let word = tokens.word(last) else { return nil }
    if isOutsideNoun(withoutEnding(last, in: tokens), in: tokens) {
      return isSubject(last, word, of: mention, in: tokens) ? nil : .outside
    }
    switch mention.unit?.language {
    case .kazakh:
      return tokens.unit(last) == nil && isKazakhOwner(last, word, of: mention, in: passage)
        ? .outside : nil
    case .turkish:
      let noun = withoutEnding(last, in: tokens)
      // Senato'nun, YÖK'ün, “Lisans Yönetmeliği”nin
      if noun != last {
        let isName = tokens.isCapitalised(noun) || tokens.mark(noun) != nil
        return isName && Endings.turkish.isGenitiveEnding(word) ? .outside : nil
      }
      let isOwner =
        tokens.isAbbreviation(last)
        || Endings.turkish.isGenitive(word) && !Lexicon.genitiveAlike.contains(word)
          && tokens.unit(last) == nil
          && (tokens.isCapitalised(last) || mention.unit?.isPossessive == true)
      return isOwner ? .outside : nil
    default: return nil
    }
  }

  /// Whether all that the mention names is there, in the document in which it stands or the manual.
  func exists(_ mention: Mention, at place: Place) -> Bool {
    mention.numerals.allSatisfy { numeral in
      [place.document, outlines.main].compactMap { $0 }.contains { document in
        switch numeral.value {
        case .number(let number): outlines.section(number, of: document) != nil
        case .letter(let letter): outlines.appendix(AppendixLabel(letter), of: document) != nil
        case .malformed(let fault):
          fault.readings.contains { $0.allSatisfy { outlines.section($0, of: document) != nil } }
        default: false
        }
      }
    }
  }

  private func isGenitive(_ word: String) -> Bool {
    Endings.kazakh.isGenitive(word) || Endings.turkish.isGenitive(word)
  }

  /// A law, a contract; in Kazakh only in its bare form or as an owner: шарт is also a condition.
  func isOutsideNoun(_ index: Int, in tokens: Tokens) -> Bool {
    guard let word = tokens.word(index) else { return false }
    return Lexicon.outsideStems.near(word).contains { noun in
      noun.language == .kazakh
        ? word == noun.stem : noun.endings.joins(noun.stem, in: word)
    }
  }
}
