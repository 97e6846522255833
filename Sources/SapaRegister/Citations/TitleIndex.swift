import SapaCore
import SapaLanguage

/// The titles of the register as they are met in prose: «Құжаттаманы басқару», Satın Alma Prosedürü.
///
/// A title is looked up by its words but the last, which may carry an ending (ережесіне); its kind
/// may be part of it or stand beside it (`ҚП «…»`, `«…» ережесі`).
struct TitleIndex {
  struct Entry {
    var document: DocumentID
    var words: [String]
    /// Whether a kind word was taken off its end.
    var isShortened: Bool
  }

  private var entries: [Spelling: [Entry]] = [:]
  /// Titles that can be told from ordinary words without « », by their first words.
  private var plain: [Spelling: [Entry]] = [:]
  /// Titles without a kind that may be English, likewise: Internal audit.
  private var bare: [Spelling: [Entry]] = [:]
  /// Titles that begin with their kind, by their second words: Положение об отделе.
  private var led: [Spelling: [Entry]] = [:]
  /// The words of each document's title, by its place in the register.
  private(set) var titles: [[String]] = []
  /// The first letter of each, likewise; nil of a title without words.
  private var initials: [Unicode.Scalar?] = []
  /// Whether it comes from outside, likewise.
  let isExternal: [Bool]
  let kinds: Set<String>

  init(_ register: Register) {
    kinds = register.kindAbbreviations
    isExternal = register.documents.map(\.isExternal)
    for document in register.documents { add(document) }
  }

  private mutating func add(_ document: Document) {
    let words = Self.words(of: document.title)
    titles.append(words)
    initials.append(words.first?.unicodeScalars.first)
    guard let last = words.last else { return }
    let entry = Entry(document: document.id, words: words, isShortened: false)
    entries[Self.key(words), default: []].append(entry)
    let short = Self.withoutKind(words)
    if short.count > 1, short.count < words.count {
      entries[Self.key(short), default: []].append(
        Entry(document: document.id, words: short, isShortened: true))
    }
    guard words.count > 1 else { return }
    let isLed = Lexicon.contains(Lexicon.leadingStems, words[0])
    if isLed { led[Spelling(words[1]), default: []].append(entry) }
    if Lexicon.contains(Lexicon.documentStems, last) {
      plain[Spelling(words[0]), default: []].append(entry)
    } else if !isLed, words[0].utf8.allSatisfy({ $0 < 128 }) {
      bare[Spelling(words[0]), default: []].append(entry)
    }
  }

  /// The document that has this title.
  ///
  /// - Parameters:
  ///   - words: of the title as it is written.
  ///   - kind: the abbreviation beside it, which decides between two.
  ///   - register: the documents themselves.
  /// - Returns: nil where no document has it.
  func document(titled words: [String], kind: String?, in register: Register) -> DocumentID? {
    for words in [words, Self.withoutKind(words)] {
      guard let last = words.last else { continue }
      let found = (entries[Self.key(words)] ?? []).filter { entry in
        entry.words.last.map { Endings.agree($0, last) } ?? false
      }
      let ofKind = found.first { entry in
        kind != nil && register[entry.document].kind?.abbreviation == kind
      }
      if let entry = ofKind ?? found.first(where: { !$0.isShortened }) ?? found.first {
        return entry.document
      }
    }
    return nil
  }

  /// The title that stands without « » from a capitalised word on, and the first token behind it.
  func plainTitle(at start: Int, in passage: Passage) -> (document: DocumentID, end: Int)? {
    ledTitle(at: start, in: passage.tokens) ?? endedTitle(at: start, in: passage.tokens)
      ?? namedTitle(at: start, in: passage.tokens)
  }

  /// One whose kind stands behind it in English, and is no part of it: the Internal audit procedure.
  private func namedTitle(at start: Int, in tokens: Tokens) -> (document: DocumentID, end: Int)? {
    guard !bare.isEmpty, tokens.isCapitalised(start),
      let entries = tokens.word(start).flatMap({ bare[$0] })
    else { return nil }
    return entries.sorted { $0.words.count > $1.words.count }
      .lazy.compactMap { entry -> (document: DocumentID, end: Int)? in
        guard let title = Self.end(of: entry.words, at: start, in: tokens) else { return nil }
        let kind = tokens.skippingSpaces(from: title)
        guard let noun = tokens.word(kind), isKind(noun, .english),
          !beginsSentence(start, in: tokens) || Self.isNumber(behind: kind + 1, in: tokens)
        else { return nil }
        return (entry.document, kind + 1)
      }.first
  }

  /// One that begins with its kind, in whatever case: в Положении об отделе.
  private func ledTitle(at start: Int, in tokens: Tokens) -> (document: DocumentID, end: Int)? {
    let next = tokens.skippingSpaces(from: start + 1)
    guard !led.isEmpty, tokens.isCapitalised(start), let word = tokens.word(start),
      let kind = Lexicon.leadingStems.near(word).first(where: {
        $0.endings.joins($0.stem, in: word)
      }),
      let entries = tokens.word(next).flatMap({ led[$0] })
    else { return nil }
    return
      entries.filter { kind.endings.joins(kind.stem, in: $0.words[0]) }
      .sorted { $0.words.count > $1.words.count }
      .lazy.compactMap { entry in
        Self.end(of: Array(entry.words.dropFirst()), at: next, in: tokens)
          .map { (entry.document, $0) }
      }.first
  }

  /// One that ends with its kind: Satın Alma Prosedürü.
  private func endedTitle(at start: Int, in tokens: Tokens) -> (document: DocumentID, end: Int)? {
    guard !plain.isEmpty, tokens.isCapitalised(start),
      let entries = tokens.word(start).flatMap({ plain[$0] }),
      let second = tokens.word(tokens.skippingSpaces(from: start + 1))
    else { return nil }
    let isCertain = !beginsSentence(start, in: tokens) || isInCapitals(start, in: tokens)
    return
      entries.filter { $0.words[1].isSpelled(second) }
      .sorted { $0.words.count > $1.words.count }
      .lazy.compactMap { entry in
        Self.end(of: entry.words, at: start, in: tokens).map { (entry.document, $0) }
      }
      .first { isCertain || Self.isNumber(behind: $0.end, in: tokens) }
  }

  /// Whether a number stands behind a title, of which that says that it is one: `Қонақүй туралы ереженің
  /// 3.2-тармағы`, `Қонақүй туралы ереже, 3.2-т.`, `Internal audit procedure, section 3.2`.
  private static func isNumber(behind end: Int, in tokens: Tokens) -> Bool {
    let next = tokens.skippingSpaces(from: end)
    let first = tokens.mark(next) == "," ? tokens.skippingSpaces(from: next + 1) : next
    return first > end
      && (tokens.isNumber(first) || tokens.unit(first)?.order == .beforeNumber)
  }

  /// Whether the capital may be only that of a sentence, as in "Сапа саласындағы саясат бекітіледі".
  private func beginsSentence(_ index: Int, in tokens: Tokens) -> Bool {
    let before = tokens.skippingSpaces(from: index - 1, by: -1)
    guard tokens[before] != nil else { return true }
    return tokens.mark(before).map { ![",", "«", "“"].contains($0) } ?? false
  }

  /// Whether the next word has a capital as well: Satın Alma.
  private func isInCapitals(_ index: Int, in tokens: Tokens) -> Bool {
    tokens.isCapitalised(tokens.skippingSpaces(from: index + 1))
  }

  /// The title behind a code, and which of the documents with that code has it; whole where nothing
  /// else stands in its « ».
  func title(
    behind index: Int, of documents: [DocumentID], in passage: Passage
  ) -> (document: DocumentID?, end: Int, isWhole: Bool) {
    let quoted = endOfTitle(behind: index, in: passage)
    let start = passage.tokens.skippingSpaces(from: index)
    let opening = quoted > index ? start + 1 : start
    for document in documents {
      if let initial = initials[document.index],
        Self.beginsOtherwise(than: initial, at: opening, in: passage.tokens)
      {
        continue
      }
      if let end = Self.end(of: titles[document.index], at: opening, in: passage.tokens) {
        return (document, max(end, quoted), quoted > index && end == quoted - 1)
      }
    }
    return (documents.first, quoted, false)
  }

  /// Past the quoted title that follows a code at once; `index` where there is none.
  func endOfTitle(behind index: Int, in passage: Passage) -> Int {
    let start = passage.tokens.skippingSpaces(from: index)
    return passage.tokens.closingQuote(of: start).map { $0 + 1 } ?? index
  }

  /// Whether the next word has another first letter, seen without making the word: Cyrillic letters are
  /// compared as they are.
  private static func beginsOtherwise(
    than initial: Unicode.Scalar, at start: Int, in tokens: Tokens
  ) -> Bool {
    let index = wordOrNumber(from: start, in: tokens)
    guard tokens.isWord(index), let token = tokens[index],
      let letter = Letters.small(tokens.scalars[token.range.lowerBound])
    else { return false }
    return (0x400...0x52F).contains(letter.value) && letter != initial
  }

  /// The next word or number, past three other tokens at most.
  private static func wordOrNumber(from start: Int, in tokens: Tokens) -> Int {
    var index = start
    while index < start + 3, !tokens.isRun(index) { index += 1 }
    return index
  }

  /// The first token behind these words, which stand from `start` on; the last may have an ending.
  private static func end(of words: [String], at start: Int, in tokens: Tokens) -> Int? {
    var index = start
    for (position, word) in words.enumerated() {
      index = wordOrNumber(from: index, in: tokens)
      let isSpelled = tokens.isWord(index, spelled: word) || tokens.isNumber(index, written: word)
      let isLast = position == words.count - 1
      guard isSpelled || isLast && Endings.agree(tokens.word(index) ?? tokens.text(index), word)
      else { return nil }
      index += 1
    }
    return index
  }

  /// The words and numbers of a title as they are compared.
  static func words(of title: String) -> [String] { words(of: Tokens(title)) }

  static func words(of tokens: Tokens, in range: Range<Int>? = nil) -> [String] {
    (range ?? tokens.indices).compactMap { index in
      tokens.word(index) ?? (tokens.isNumber(index) ? tokens.text(index) : nil)
    }
  }

  /// «Ішкі аудит» of «Ішкі аудит құжатталған процедурасы».
  static func withoutKind(_ words: [String]) -> [String] {
    guard let last = words.last, Lexicon.contains(Lexicon.documentStems, last) else { return words }
    var words = words.dropLast()
    while let last = words.last, Lexicon.documentAttributes.contains(last) { words.removeLast() }
    return Array(words)
  }

  private static func key(_ words: [String]) -> Spelling {
    Spelling(words.dropLast().joined(separator: " "))
  }
}

extension Register {
  /// The abbreviations of the kinds that there are, stated or met: ҚП, УЕ.
  var kindAbbreviations: Set<String> {
    let met = documents.compactMap { $0.kind?.abbreviation }
    return Set((settings.codes?.kinds.map(\.abbreviation) ?? []) + met).subtracting([""])
  }
}
