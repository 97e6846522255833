import SapaCore

extension OwnerReader {
  /// The owner behind a mention: `section 4.2.1 of RFC 1035`, `пункт 7.5.1 настоящего Руководства`.
  func owner(behind mention: Mention, in passage: Passage) -> Owner? {
    guard mention.standsBefore, let language = mention.unit?.language else { return nil }
    let tokens = passage.tokens
    var index = mention.tokens.upperBound
    let hasDot = tokens.mark(index) == "."
    if hasDot { index += 1 }
    index = pastItem(tokens.skippingSpaces(from: index), in: tokens)
    switch language {
    case .russian: return russian(at: index, hasDot: hasDot, in: passage)
    case .english: return hasDot ? nil : english(at: index, in: passage)
    case .kazakh, .turkish: return nil
    }
  }

  /// Past `(c)` in `Section 4.2(c)`.
  private func pastItem(_ index: Int, in tokens: Tokens) -> Int {
    guard tokens.mark(index) == "(", tokens.mark(index + 2) == ")" else { return index }
    return tokens.skippingSpaces(from: index + 3)
  }

  private func russian(at start: Int, hasDot: Bool, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    var index = start
    let isToSomething = tokens.word(index) == "к"
    if isToSomething { index = tokens.skippingSpaces(from: index + 1) }
    if let name = passage.name(at: index) { return owner(name) }
    guard let word = tokens.word(index) else { return nil }
    if Lexicon.thisWords.contains(word) {
      return this(noun: tokens.word(tokens.skippingSpaces(from: index + 1)))
    }
    if Lexicon.standardWords.contains(word) { return .outside }
    if word.begins(with: "руководств") || isAbbreviation(index, in: tokens) { return ofManual }
    // A capital behind a dot begins a sentence.
    if hasDot { return nil }
    if let name = nameBehindKinds(from: index, in: passage) { return owner(name) }
    let isNoun =
      Lexicon.contains(Lexicon.outsideStems, word) || Lexicon.contains(Lexicon.documentStems, word)
    return isToSomething || isNoun || tokens.isCapitalised(index) ? .outside : nil
  }

  private func english(at start: Int, in passage: Passage) -> Owner? {
    let tokens = passage.tokens
    guard let preposition = tokens.word(start), ["of", "in", "to"].contains(preposition) else {
      return nil
    }
    var index = tokens.skippingSpaces(from: start + 1)
    if let name = passage.name(at: index) { return owner(name) }
    if preposition == "in" {
      return Lexicon.standardWords.contains(tokens.word(index) ?? "") ? .outside : nil
    }
    var saysThis = false
    while let word = tokens.word(index), ["the", "this", "present", "our"].contains(word) {
      saysThis = saysThis || word == "this" || word == "present"
      index = tokens.skippingSpaces(from: index + 1)
    }
    if saysThis { return this(noun: tokens.word(index)) }
    if let name = nameBehindKinds(from: index, in: passage) { return owner(name) }
    let words = [index, tokens.skippingSpaces(from: index + 1)].map { tokens.word($0) }
    let isManual = words.contains("manual") || isAbbreviation(index, in: tokens)
    return isManual && hasManual ? .manual : .outside
  }

  private func this(noun: String?) -> Owner {
    guard let noun else { return .here }
    if Lexicon.contains(Lexicon.outsideStems, noun) { return .outside }
    return Lexicon.contains(Lexicon.manualStems, noun) && hasManual ? .manual : .here
  }

  private func owner(_ name: DocumentName) -> Owner {
    name.document.map { .document($0) } ?? .outside
  }

  /// The document named behind its kind: Положения «…», the procedure SOP-8.5-001.
  private func nameBehindKinds(from start: Int, in passage: Passage) -> DocumentName? {
    var index = start
    for _ in 0..<4 {
      if let name = passage.name(at: index) { return name }
      guard let word = passage.tokens.word(index),
        Lexicon.contains(Lexicon.documentStems, word) || Lexicon.documentAttributes.contains(word)
      else { return nil }
      index = passage.tokens.skippingSpaces(from: index + 1)
    }
    return nil
  }
}
