import SapaCore

/// The word that says what a number is the number of: т., тармағында, п., Ek, Appendix.
///
/// "Any unit word is accepted at any depth": manuals mix тарау, бап and т. for one thing.
struct Unit {
  enum Kind {
    case section
    case appendix
    /// Of a law, by nature: бап, статья, article.
    case article
    /// Part of a section, which has no place of its own: тармақша, подпункт, bent.
    case item
  }

  enum Order {
    /// `п. 4.2`, `section 4.2`
    case beforeNumber
    /// `9.2 бабы`
    case afterNumber
    /// `Madde 5`, `5. maddesi`; before the number only in its bare form.
    case either
  }

  var kind: Kind
  var order: Order
  var language: Language
  /// т., п., md.: may be something else, and takes its dot along.
  var isShort = false
  /// Whether it may stand before several numbers.
  var isPlural = false
  /// Whether it owns what follows: `5-тармағының 2) тармақшасы`.
  var isGenitive = false
  /// Whether it is somebody's: тармағында of an owner, never тармақта.
  var isPossessive = false
  /// Whether it has no ending.
  var isBare = true
  /// Whether it counts only with its dot: App.
  var needsDot = false
  /// Whether it also names sections of their own: `7.1.5.1-тармақша`, `подпункт 7.1.5.1`.
  var isSubsection = false
  /// How deep it lies among the parts of a text: a chapter 1, a section 2, a clause 3, a paragraph 4.
  var rank = 3
  /// Whether it also means something quite different: қосымша "additional", бөлім "department".
  var isAmbiguous = false
  /// Whether the manual itself has said that it cites so.
  var isOwn = false
}

extension Unit {
  /// The unit that a word is, if it is an entry's stem with an ending.
  init?(_ entry: Lexicon.Entry, _ word: String) {
    guard entry.endings.joins(entry.stem, in: word) else { return nil }
    let ending = Substring(word.utf8.dropFirst(entry.stem.utf8.count))
    self = entry.unit
    isBare = ending.isEmpty
    isPlural = isPlural || Lexicon.isPlural(ending, language)
    isGenitive = !ending.isEmpty && entry.endings.isGenitive(word)
    isPossessive = entry.endings.isPossessive(ending)
  }
}
