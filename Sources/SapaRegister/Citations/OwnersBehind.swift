import SapaCore

extension OwnerReader {
  /// The owner behind a mention: `section 4.2.1 of RFC 1035`, `пункт 7.5.1 настоящего Руководства`.
  func owner(behind mention: Mention, in passage: Passage) -> Owner? {
    guard mention.standsBefore, let language = mention.unit?.language else { return nil }
    let tokens = passage.tokens
    var index = tokens.pastNumbers(from: mention.tokens.upperBound)
    let hasDot = tokens.mark(index) == "."
    if hasDot { index += 1 }
    index = pastItem(tokens.skippingSpaces(from: index), in: tokens)
    switch language {
    case .russian: return russian(at: index, of: mention, hasDot: hasDot, in: passage)
    case .english: return hasDot ? nil : english(at: index, of: mention, in: passage)
    // Only phrases of the manual's own stand there: `§ 7.5 (ISO 9001)`.
    case .kazakh, .turkish: return mention.unit?.isOwn == true ? aside(at: index, in: passage) : nil
    }
  }

  /// Past `(c)` in `Section 4.2(c)`.
  private func pastItem(_ index: Int, in tokens: Tokens) -> Int {
    guard tokens.mark(index) == "(", tokens.mark(index + 2) == ")" else { return index }
    return tokens.skippingSpaces(from: index + 3)
  }

  private func russian(
    at start: Int, of mention: Mention, hasDot: Bool, in passage: Passage
  ) -> Owner? {
    let tokens = passage.tokens
    var index = start
    let isToSomething = tokens.word(index) == "к"
    if isToSomething { index = tokens.skippingSpaces(from: index + 1) }
    if let name = passage.name(at: index) { return owner(name) }
    if let aside = aside(at: index, in: passage) { return aside }
    if tokens.closingQuote(of: index) != nil {
      return quoted(at: index, isToSomething: isToSomething, of: mention, in: passage)
    }
    guard let word = tokens.word(index) else { return nil }
    // приказ № 12, в пункте 33 которого
    if word.begins(with: "котор") { return .outside }
    if Lexicon.thisWords.contains(word) {
      return this(at: tokens.skippingSpaces(from: index + 1), of: mention, in: tokens)
    }
    // п. 4.1 Приложения Б
    if tokens.unit(index) != nil { return nil }
    if Lexicon.standardWords.contains(word) { return .outside }
    if word.begins(with: "руководств") || isAbbreviation(index, in: tokens) { return ofManual }
    // A capital behind a dot begins a sentence.
    if hasDot { return nil }
    if let name = nameBehindKinds(from: index, in: passage) { return owner(name) }
    if !isToSomething, outlines.isTitle(wordsAt: index, in: tokens, of: mention, at: passage.place)
    {
      return nil
    }
    return isToSomething || isRussianOwner(at: index, word, in: tokens) ? .outside : nil
  }

  /// Whose the number before a quotation is that is no title as it stands in the register: `п. 4.1 «Положения
  /// об архиве»`, in the genitive, `приложение А к «Правилам приёма»`; not of `п. 5.2 «Политика качества»`,
  /// which is what the section is called.
  private func quoted(
    at opening: Int, isToSomething: Bool, of mention: Mention, in passage: Passage
  ) -> Owner? {
    let tokens = passage.tokens
    let first = opening + 1
    guard let closing = tokens.closingQuote(of: opening), let word = tokens.word(first) else {
      return nil
    }
    let isOwner =
      isToSomething
      ? !word.begins(with: "руководств")
        && (mention.kind == .appendix || Lexicon.contains(Lexicon.leadingKinds, word))
      : Lexicon.genitiveKinds.contains(word)
    guard isOwner,
      !outlines.isTitle(wordsAt: first, in: tokens, of: mention, at: passage.place)
    else { return nil }
    if let name = passage.name(at: first), name.tokens == first..<closing { return owner(name) }
    return .outside
  }

  /// Whether a paper stands there, with the adjectives before it: `международного стандарта`,
  /// `технического задания`; a name with a capital only in the genitive, `п. 9.1 Ректор утверждает`.
  private func isRussianOwner(at index: Int, _ word: String, in tokens: Tokens) -> Bool {
    var (index, word) = (index, word)
    if tokens.isAbbreviation(index) { return true }
    let isName = tokens.isCapitalised(index)
    for _ in 0..<3 {
      // чек-листа
      if tokens.mark(index + 1) == "-", let behind = tokens.word(index + 2) { word = behind }
      if Lexicon.contains(Lexicon.recordStems, word) || Lexicon.contains(Lexicon.actStems, word),
        Lexicon.genitiveNouns.contains(where: { word.ends(with: $0) })
      {
        return true
      }
      if Lexicon.contains(Lexicon.outsideStems, word)
        || Lexicon.contains(Lexicon.documentStems, word)
        || Lexicon.contains(Lexicon.requirementStems, word) || Lexicon.standardWords.contains(word)
      {
        return true
      }
      guard Lexicon.genitiveAdjectives.contains(where: { word.ends(with: $0) }) else { break }
      index = tokens.skippingSpaces(from: index + 1)
      guard let next = tokens.word(index) else { break }
      word = next
    }
    return isName && Lexicon.genitiveNouns.contains { word.ends(with: $0) }
  }

  /// What a bracket or a comma behind the number names: `clause 7.1 (ISO 9001:2015)`.
  private func aside(at index: Int, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    let isAside = ["(", ","].contains(tokens.mark(index))
    let first = isAside ? tokens.skippingSpaces(from: index + 1) : index
    if tokens.mark(index) == "(", let name = passage.name(at: first), name.isOutside(of: outlines) {
      return owner(name)
    }
    return beginsDesignation(at: first, in: tokens) ? .outside : nil
  }

  private func english(at start: Int, of mention: Mention, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    if let aside = aside(at: start, in: passage) { return aside }
    // Only what is added belongs "to" something: `Annex A to the Regulation`.
    guard let preposition = tokens.word(start),
      ["of", "in"].contains(preposition) || preposition == "to" && mention.kind == .appendix
    else { return nil }
    var index = tokens.skippingSpaces(from: start + 1)
    if let name = passage.name(at: index) { return owner(name) }
    if preposition == "in" {
      return Lexicon.standardWords.contains(tokens.word(index) ?? "") ? .outside : nil
    }
    var saysThis = false
    while let word = tokens.word(index), ["the", "this", "these", "present", "our"].contains(word) {
      saysThis = saysThis || Lexicon.thisWords.contains(word)
      index = tokens.skippingSpaces(from: index + 1)
    }
    if saysThis { return this(at: index, of: mention, in: tokens) }
    if let name = nameBehindKinds(from: index, in: passage) { return owner(name) }
    let words = [index, tokens.skippingSpaces(from: index + 1)].map { tokens.word($0) }
    let isManual = words.contains("manual") || isAbbreviation(index, in: tokens)
    return isManual && hasManual ? .manual : .outside
  }

  private func this(at index: Int, of mention: Mention, in tokens: Tokens) -> Owner {
    guard let noun = tokens.word(index) else { return .here }
    if Lexicon.contains(Lexicon.outsideStems, noun) { return .outside }
    // п. 4 настоящего приложения, paragraph 4 of this section
    if let unit = tokens.unit(index) {
      return unit.kind == .appendix || mention.countsOnly ? .outside : .here
    }
    return Lexicon.contains(Lexicon.manualStems, noun) && hasManual ? .manual : .here
  }

  private func owner(_ name: DocumentName) -> Owner {
    name.document.map { .document($0) } ?? .outside
  }

  /// The document named behind its kind: Положения «…», ДП «…», the procedure SOP-8.5-001.
  private func nameBehindKinds(from start: Int, in passage: Passage) -> DocumentName? {
    var index = start
    for _ in 0..<4 {
      if let name = passage.name(at: index) { return name }
      guard let word = passage.tokens.word(index),
        Lexicon.contains(Lexicon.documentStems, word) || Lexicon.documentAttributes.contains(word)
          || codeLetters.contains(passage.tokens.text(index))
      else { return nil }
      index = passage.tokens.skippingSpaces(from: index + 1)
    }
    return nil
  }
}

extension Outlines {
  /// Whether what is named has a title that begins with the word at a token: `раздел 7 Средства …`.
  func isTitle(
    wordsAt index: Int, in tokens: Tokens, of mention: Mention, at place: Place
  ) -> Bool {
    guard tokens.isCapitalised(index), let word = tokens.word(index),
      case .number(let number)? = mention.numerals.last?.value
    else { return false }
    return [place.document, main].compactMap { $0 }.contains { document in
      let title = self[document].section(number)?.title ?? ""
      return TitleIndex.words(of: title).first.map { $0.isSpelled(word) } ?? false
    }
  }
}

extension DocumentName {
  /// Whether the document comes from outside, or is not in the register.
  fileprivate func isOutside(of outlines: Outlines) -> Bool {
    document.map { outlines[$0].isExternal } ?? true
  }
}

extension Tokens {
  /// Past more numbers of a list whose unit word stands in the singular: `clause 4 and 5 of ISO 9001`.
  fileprivate func pastNumbers(from start: Int) -> Int {
    var index = start
    while true {
      let next = skippingSpaces(from: index)
      let behind = mark(next) == "," ? next + 1 : conjunction(at: next)
      guard let behind else { return index }
      var end = skippingSpaces(from: behind)
      guard isNumber(end) else { return index }
      while isNumber(end) || mark(end) == "." && isNumber(end + 1) { end += 1 }
      index = end
    }
  }
}
