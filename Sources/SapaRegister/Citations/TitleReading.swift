import SapaCore

extension TitleIndex {
  /// Every title of the text that no code has claimed.
  func names(in passage: Passage, _ register: Register) -> [DocumentName] {
    let tokens = passage.tokens
    var names: [DocumentName] = []
    var index = 0
    while let start = tokens.first(from: index, where: { $0.kind == .mark || $0.isCapitalised }) {
      index = start + 1
      guard !passage.isNamed(start), tokens.mark(start - 1) != "\\" else { continue }
      if let closing = tokens.closingQuote(of: start) {
        let quotation = start..<(closing + 1)
        guard let name = name(quoted: quotation, in: passage, register) else { continue }
        names.append(name)
        index = quotation.upperBound
      } else if let title = plainTitle(at: start, in: passage) {
        names.append(name(of: title.document, at: start..<title.end))
        index = title.end
      }
    }
    return names
  }

  private func name(of document: DocumentID, at tokens: Range<Int>) -> DocumentName {
    DocumentName(tokens: tokens, document: document, finding: nil, linked: tokens, isTitle: true)
  }

  private func name(
    quoted range: Range<Int>, in passage: Passage, _ register: Register
  ) -> DocumentName? {
    let words = Self.words(of: passage.tokens, in: range)
    guard !words.isEmpty, !isOfSection(range, titled: words, in: passage, register),
      !range.contains(where: passage.isNamed)
    else { return nil }
    let kind = kindBeside(range, in: passage)
    if let document = document(titled: words, kind: kind.abbreviation, in: register) {
      return name(of: document, at: range)
    }
    guard
      kind.abbreviation == nil
        ? kind.isNamed && !isOutside(range, in: passage.tokens)
        : !isOutsidePaper(range, in: passage.tokens)
    else { return nil }
    let finding = UnregisteredTitle(
      title: passage.tokens.text((range.lowerBound + 1)..<(range.upperBound - 1)),
      nearest: nearest(to: words).map { register[$0] })
    return DocumentName(
      tokens: range, document: nil, finding: finding.finding(at: passage.span(range)),
      linked: range, isTitle: true)
  }

  /// Whether a section has that title: «Жақсарту» тарауы, the “Scope” section.
  ///
  /// A number behind the unit word makes a document's title of it, `ДП «Внутренний аудит» п. 4.2`, unless the
  /// section of that number is called so.
  private func isOfSection(
    _ range: Range<Int>, titled words: [String], in passage: Passage, _ register: Register
  ) -> Bool {
    let tokens = passage.tokens
    let index = tokens.skippingSpaces(from: range.upperBound)
    guard let unit = tokens.unit(index), unit.kind == .section else { return false }
    let behind = tokens.mark(index + 1) == "." ? index + 2 : index + 1
    guard unit.order == .beforeNumber,
      case .number(let number)? = tokens.numeralList(at: tokens.skippingSpaces(from: behind))?
        .numerals.first?.value
    else { return true }
    return [passage.place.document, register.main].compactMap { $0 }.contains { document in
      register[document].section(number).map { TitleIndex.words(of: $0.title) == words } ?? false
    }
  }

  /// What the words around a quotation say it is: ҚП «…», «…» ережесіне, Положение «…».
  ///
  /// Nothing where a code stands behind it: then the code says what it is.
  private func kindBeside(
    _ range: Range<Int>, in passage: Passage
  ) -> (abbreviation: String?, isNamed: Bool) {
    let tokens = passage.tokens
    let before = tokens.skippingSpaces(from: range.lowerBound - 1, by: -1)
    var behind = tokens.skippingSpaces(from: range.upperBound)
    for index in [before, behind]
    where kinds.contains(tokens.text(index)) && !passage.isNamed(index) {
      return (tokens.text(index), true)
    }
    if let noun = tokens.word(before), isKind(noun, .russian) || isKind(noun, .english) {
      return (nil, true)
    }
    while let word = tokens.word(behind), Lexicon.documentAttributes.contains(word) {
      behind = tokens.skippingSpaces(from: behind + 1)
    }
    let isCoded = passage.isNamed(tokens.skippingSpaces(from: behind + 1))
    return (nil, !isCoded && tokens.word(behind).map { isKind($0, nil) } ?? false)
  }

  /// Whether a word is a kind of document of this system; "standard" and "document" may be anybody's.
  func isKind(_ word: String, _ language: Language?) -> Bool {
    Lexicon.documentStems.near(word).contains { stem in
      !Lexicon.anybodysStems.contains(stem.stem) && stem.endings.joins(stem.stem, in: word)
        && (language == nil || stem.language == language)
    }
  }

  /// Whether a law, a ministry, a standard or a number of an order stands near: not of this system.
  private func isOutside(_ range: Range<Int>, in tokens: Tokens) -> Bool {
    var index = range.lowerBound - 1
    while let token = tokens[index], index > range.lowerBound - 24 {
      if let mark = tokens.mark(index), [",", ";", ".", "»"].contains(mark) { break }
      if token.kind != .space, isOutsideSign(index, in: tokens) { return true }
      index -= 1
    }
    return (range.upperBound..<(range.upperBound + 8)).contains { isOutsideSign($0, in: tokens) }
  }

  /// Whether the abbreviation beside a quotation is that of a country and no kind: `Закон РК «…»`, `Приказ
  /// МЗ РК «…»`, `«…» ҚР Заңы`.
  private func isOutsidePaper(_ range: Range<Int>, in tokens: Tokens) -> Bool {
    var index = tokens.skippingSpaces(from: range.lowerBound - 1, by: -1)
    for _ in 0..<6 {
      guard let word = tokens.word(index) else { break }
      if Lexicon.contains(Lexicon.outsideStems, word) { return true }
      index = tokens.skippingSpaces(from: index - 1, by: -1)
    }
    let kind = tokens.skippingSpaces(from: range.upperBound)
    let noun = tokens.word(tokens.skippingSpaces(from: kind + 1))
    return tokens.isAbbreviation(kind)
      && noun.map { Lexicon.contains(Lexicon.outsideStems, $0) } ?? false
  }

  private func isOutsideSign(_ index: Int, in tokens: Tokens) -> Bool {
    if tokens.mark(index) == "№" { return true }
    guard let word = tokens.word(index) else { return false }
    return Lexicon.contains(Lexicon.outsideStems, word) || Lexicon.standardWords.contains(word)
      || Lexicon.issuerStems.contains { word.begins(with: $0) }
  }

  /// The registered title most like this one, if half of their words agree.
  private func nearest(to words: [String]) -> DocumentID? {
    let written = Set(words)
    return
      titles.enumerated()
      .map { index, title -> (document: DocumentID, share: Double) in
        let shared = written.intersection(title).count
        return (DocumentID(index), Double(shared) / Double(written.union(title).count))
      }
      .filter { $0.share >= 0.5 }
      .max { ($0.share, $1.document) < ($1.share, $0.document) }?.document
  }
}
