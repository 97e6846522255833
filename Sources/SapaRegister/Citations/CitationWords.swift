import SapaCore

/// The words by which a text cites: those of the manual's languages, and the manual's own phrases.
final class CitationWords: Sendable {
  /// Of the text.
  let language: Language
  /// Of the manual.
  let languages: Set<Language>
  /// Units by the first letters of their stems; the lexicon's keep their meaning.
  private let units: [Unicode.Scalar: [Lexicon.Entry]]
  private let shortUnits: [Spelling: Unit]
  /// Phrases of more than a word, the longest first.
  let phrases: [PhraseForm]
  /// The signs that stand right before the numbers of phrases: ¶ of `¶9.1`.
  let openings: Set<Unicode.Scalar>

  /// The words of all languages, for texts that are no manual's.
  static let all = CitationWords(Settings(), language: .kazakh)

  /// The words for the texts of one language in a manual.
  init(_ settings: Settings, language: Language) {
    self.language = language
    languages = settings.languages
    let lexicon = Lexicon.words(of: settings.languages)
    shortUnits = lexicon.short
    let own = OwnWords(settings, language: language) { lexicon.unit($0) }
    units = own.entries.reduce(into: lexicon.units) { units, entry in
      units[entry.stem.unicodeScalars.first ?? " ", default: []].append(entry)
    }
    phrases = own.phrases.sorted { $0.length > $1.length }
    openings = Set(phrases.compactMap(\.opening))
  }

  /// The unit that a word (small letters, without its dot) names, if any.
  func unit(_ word: String) -> Unit? { Lexicon.unit(word, shortUnits, units) }

  /// Whether a word sends the reader to a number: `see 4.2`.
  func sends(_ word: String) -> Bool {
    Lexicon.sendingWords[word].map { languages.contains($0) } ?? false
  }
}

/// The phrases of a manual: those of one new word as units, the others as they are.
private struct OwnWords {
  private(set) var entries: [Lexicon.Entry] = []
  private(set) var phrases: [PhraseForm] = []

  init(_ settings: Settings, language: Language, builtIn: (String) -> Unit?) {
    let forms = settings.citations.map { PhraseForm($0, of: settings.languages, in: language) }
    phrases = forms.filter { form in
      let unit = form.abbreviation.flatMap(builtIn)
      return form.onlyWord == nil && !(unit?.isShort == true && unit?.reads(form) == true)
    }
    // нүкте before нүктеде, which it reads too.
    let ofWords = forms.compactMap { form in form.onlyWord.map { (form: form, word: $0) } }
      .sorted { $0.word.utf8.count < $1.word.utf8.count }
    for (form, word) in ofWords {
      if let unit = builtIn(word) ?? unit(word) {
        // What is read so already is read with more care.
        if !unit.reads(form) { phrases.append(form) }
      } else {
        entries += form.entries
      }
    }
  }

  private func unit(_ word: String) -> Unit? {
    entries.lazy.compactMap { Unit($0, word) }.first
  }
}

extension Unit {
  fileprivate func reads(_ form: PhraseForm) -> Bool {
    kind == form.kind && (order == form.order || order == .either && isBare)
  }
}
