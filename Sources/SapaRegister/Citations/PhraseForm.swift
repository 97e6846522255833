import SapaCore
import SapaLanguage

/// A phrase of the manual's own, in the pieces that must stand around a number: of `осы Нұсқаулық
/// {section} т.` осы and Нұсқаулық before it, т and a dot behind.
struct PhraseForm {
  enum Piece {
    /// A word with its endings, in each language that it may be of; т of т. has none.
    case word([Lexicon.Entry])
    case digits(String)
    case sign(Unicode.Scalar)
  }

  let kind: Unit.Kind
  let order: Unit.Order
  /// Of the text, for a phrase of signs alone.
  let language: Language
  let before: [Piece]
  let after: [Piece]

  /// - Parameters:
  ///   - phrase: as the settings have it.
  ///   - languages: of the manual.
  ///   - language: of the text, which a word is first taken to be of.
  init(_ phrase: CitationPhrase, of languages: Set<Language>, in language: Language) {
    kind = phrase.placeholder == .section ? .section : .appendix
    order = phrase.before.allSatisfy(\.isWhitespace) ? .afterNumber : .beforeNumber
    self.language = language
    let unit = Unit(kind: kind, order: order, language: language, isOwn: true)
    let others = Language.allCases.filter { $0 != language && languages.contains($0) }
    before = Self.pieces(phrase.before, unit, [language] + others)
    after = Self.pieces(phrase.after, unit, [language] + others)
  }

  private static func pieces(_ text: String, _ unit: Unit, _ languages: [Language]) -> [Piece] {
    let tokens = Tokens(text)
    return tokens.indices.compactMap { index in
      if let sign = tokens.mark(index) { return .sign(sign) }
      if tokens.isNumber(index) { return .digits(tokens.text(index)) }
      guard let word = tokens.word(index) else { return nil }
      let isShort = tokens.mark(index + 1) == "." || word.count < 3
      let fitting = languages.filter { $0.mayHave(word) }
      let ofWord = fitting.isEmpty ? [unit.language] : fitting
      return .word(ofWord.flatMap { entries(word, isShort: isShort, unit, in: $0) })
    }
  }

  var length: Int { before.count + after.count }

  /// The word of a phrase that has no more: нүкте of `{section} нүкте`.
  var onlyWord: String? { entries.first?.stem }

  /// The word before the dot of a phrase that has no more: т of `{section} т.`.
  var abbreviation: String? {
    let pieces = before + after
    guard pieces.count == 2, case .word(let entries) = pieces[0], case .sign(".") = pieces[1] else {
      return nil
    }
    return entries.first?.stem
  }

  /// The forms of such a word.
  var entries: [Lexicon.Entry] {
    guard length == 1, case .word(let entries)? = before.first ?? after.first else { return [] }
    return entries
  }

  /// The sign that stands right before the number.
  var opening: Unicode.Scalar? {
    if case .sign(let sign)? = before.last { sign } else { nil }
  }

  /// The unit of a phrase of signs alone.
  var unit: Unit { Unit(kind: kind, order: order, language: language, isOwn: true) }

  /// A word with endings; first the stem that is written, then the one that its endings change:
  /// бөлшек, бөлшегі; глава, главе.
  private static func entries(
    _ word: String, isShort: Bool, _ unit: Unit, in language: Language
  ) -> [Lexicon.Entry] {
    var unit = unit
    unit.language = language
    let endings = isShort ? Endings.none : language.endings
    var stems = [word]
    if !isShort, let changed = language.changedStem(of: word) { stems.append(changed) }
    return stems.map { Lexicon.Entry(stem: $0, endings: endings, unit: unit) }
  }
}

extension Language {
  /// Whether a word can be of the language, by its letters; any language has the word that is of none.
  fileprivate func mayHave(_ word: String) -> Bool {
    let letters = word.unicodeScalars
    let isCyrillic = letters.contains { (0x400...0x52F).contains($0.value) }
    switch self {
    case .kazakh: return isCyrillic
    case .russian:
      return isCyrillic && !letters.contains { "әғқңөұүһі".unicodeScalars.contains($0) }
    case .turkish: return !isCyrillic
    case .english: return !isCyrillic && letters.allSatisfy(\.isASCII)
    }
  }

  fileprivate func changedStem(of word: String) -> String? {
    guard word.count > 3, let last = word.last else { return nil }
    let softened: [Character: Character] =
      switch self {
      case .kazakh: ["қ": "ғ", "к": "г", "п": "б"]
      case .turkish: ["k": "ğ", "ç": "c", "t": "d", "p": "b"]
      case .russian, .english: [:]
      }
    if let soft = softened[last] { return word.dropLast() + String(soft) }
    return self == .russian && "аяоеьй".contains(last) ? String(word.dropLast()) : nil
  }
}
