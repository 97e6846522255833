import SapaCore

/// The words of citations in the four languages, as data.
enum Lexicon {
  struct Entry {
    var stem: String
    var endings: Endings
    var unit: Unit
  }

  /// The units of some languages.
  static func words(of languages: Set<Language>) -> Words {
    if languages.count == Language.allCases.count { return Words(units: units, short: shortUnits) }
    return Words(
      units: units.mapValues { $0.filter { languages.contains($0.unit.language) } },
      short: shortUnits.filter { languages.contains($0.value.language) })
  }

  struct Words {
    var units: [Unicode.Scalar: [Entry]]
    var short: [Spelling: Unit]

    func unit(_ word: String) -> Unit? { Lexicon.unit(word, short, units) }
  }

  /// The unit that a word (small letters, without its dot) names, if any.
  static func unit(
    _ word: String, _ short: [Spelling: Unit], _ units: [Unicode.Scalar: [Entry]]
  ) -> Unit? {
    if let unit = short[word] { return unit }
    guard let initial = word.unicodeScalars.first else { return nil }
    for entry in units[initial] ?? [] {
      if let unit = Unit(entry, word) { return unit }
    }
    return nil
  }

  /// Units by the first letters of their stems; longer stems stand before those that they begin
  /// with.
  static let units = Dictionary(
    grouping: kazakhUnits + russianUnits + turkishUnits + englishUnits
  ) { $0.stem.unicodeScalars.first ?? " " }

  /// Units in short: т., пп., md.
  static let shortUnits: [Spelling: Unit] = [
    "т": short(.section, .afterNumber, .kazakh),
    "тт": short(.section, .afterNumber, .kazakh, isPlural: true),
    "тарм": short(.section, .afterNumber, .kazakh),
    "қос": short(.appendix, .afterNumber, .kazakh),
    "п": short(.section, .beforeNumber, .russian),
    "пп": short(.section, .beforeNumber, .russian, isPlural: true),
    "гл": short(.section, .beforeNumber, .russian, rank: 1),
    "разд": short(.section, .beforeNumber, .russian, rank: 1),
    "прил": short(.appendix, .beforeNumber, .russian),
    "ст": short(.article, .beforeNumber, .russian),
    "ч": short(.article, .beforeNumber, .russian),
    "подп": short(.item, .beforeNumber, .russian),
    "md": short(.section, .either, .turkish),
    "mad": short(.section, .either, .turkish, needsDot: true),
    "sec": short(.section, .beforeNumber, .english, rank: 2),
    "sect": short(.section, .beforeNumber, .english, rank: 2),
    "cl": short(.section, .beforeNumber, .english),
    "para": short(.section, .beforeNumber, .english, rank: 4),
    "paras": short(.section, .beforeNumber, .english, isPlural: true, rank: 4),
    "app": short(.appendix, .beforeNumber, .english, needsDot: true),
    "art": short(.article, .beforeNumber, .english),
  ]

  /// What the words for an appendix begin with: қосымша, приложение, ek, appendix.
  static let appendixInitials = Set(
    (units.values.joined().filter { $0.unit.kind == .appendix }.map(\.stem)
      + shortUnits.filter { $0.value.kind == .appendix }.map(\.key.text))
      .compactMap(\.unicodeScalars.first))

  /// Whether an ending can be a plural's; Russian пункты and приложения may also be singular.
  static func isPlural(_ ending: Substring, _ language: Language) -> Bool {
    switch language {
    case .kazakh, .turkish: pluralBeginnings.contains(String(ending.prefix(3)))
    case .russian, .english: pluralEndings.contains(String(ending))
    }
  }

  private static let pluralBeginnings: Set<Spelling> = [
    "лар", "лер", "дар", "дер", "тар", "тер", "lar", "ler",
  ]

  private static let pluralEndings: Set<Spelling> = [
    "ы", "и", "ов", "ам", "ами", "ах", "я", "й", "ям", "ями", "ях", "s", "es",
  ]

  private static let kazakhUnits = [
    kazakh("тармақша", .item, isSubsection: true), kazakh("тармақ", .section),
    kazakh("тармағ", .section),
    kazakh("тарау", .section, rank: 1), kazakh("параграф", .section, rank: 2),
    kazakh("пункті", .section), kazakh("бөлім", .section, isAmbiguous: true, rank: 1),
    kazakh("бап", .section, isAmbiguous: true), kazakh("баб", .section, isAmbiguous: true),
    kazakh("қосымша", .appendix, .either, isAmbiguous: true),
    kazakh("абзац", .item), kazakh("бөлік", .item), kazakh("бөліг", .item),
  ]

  private static let russianUnits = [
    russian("подпункт", .item, isSubsection: true), russian("подраздел", .section, rank: 2),
    russian("пункт", .section), russian("раздел", .section, rank: 1),
    russian("глав", .section, rank: 1), russian("параграф", .section, rank: 2),
    russian("приложени", .appendix), russian("стать", .article), russian("стате", .article),
    russian("част", .article),
    russian("абзац", .item),
  ]

  /// In capitals KISIM has the I of every language, and is compared as kisim.
  private static let turkishUnits = [
    turkish("bölüm", .section, rank: 1), turkish("madde", .section),
    turkish("kısım", .section, rank: 1), turkish("kısm", .section, rank: 1),
    turkish("kisim", .section, rank: 1), turkish("kism", .section, rank: 1),
    turkish("ek", .appendix, isAmbiguous: true),
    turkish("fıkra", .item), turkish("fikra", .item), turkish("bent", .item),
    turkish("bend", .item),
  ]

  private static let englishUnits = [
    english("section", .section, rank: 2), english("subsection", .section),
    english("clause", .section),
    english("subclause", .section, rank: 4), english("chapter", .section, rank: 1),
    english("paragraph", .section, rank: 4),
    english("appendix", .appendix), english("appendices", .appendix, isPlural: true),
    english("annex", .appendix), english("article", .article), english("item", .item),
  ]

  /// Words that join the numbers of a list: `7 және 9 тарауларында`.
  static let conjunctions: Set<Spelling> = [
    "және", "мен", "пен", "бен", "немесе", "не", "әрі", "яки", "и", "или", "либо", "ve", "veya",
    "ile", "and", "or",
  ]

  /// Words that send the reader to a number: `see 4.2`, `см. также 7.1`, `bkz. 4.2`.
  static let sendingWords: [Spelling: Language] = [
    "see": .english, "cf": .english, "см": .russian, "смотри": .russian, "смотрите": .russian,
    "согласно": .russian, "bkz": .turkish, "bakınız": .turkish, "bakiniz": .turkish,
    "қар": .kazakh, "қараңыз": .kazakh,
  ]

  static let alsoWords: Set<Spelling> = ["also", "также", "ayrıca", "ayrica"]

  /// The same behind the number, as Kazakh has it: `9.1.3 қараңыз`.
  static let askingStems: Set<Spelling> = ["қараңыз", "қараңыздар", "қара"]

  /// What a number behind the name of a document may be that is no section of it.
  static let countedStems = [
    "нұсқа", "басылым", "редакци", "revizyon", "edition", "version", "пайыз", "процент", "кесте",
    "сурет", "сызба", "формула", "диаграмма", "рисун", "таблиц", "tablo", "şekil", "table",
    "figure",
  ]

  /// How a unit word ends of which so many make up a whole, or are held: `12 тараудан тұрады`.
  static let ablatives = ["дан", "ден", "тан", "тен", "dan", "den", "tan", "ten"]
  static let accusatives = ["ды", "ді", "ты", "ті", "ны", "ні"]

  static let consistingStems = ["тұрад", "тұрат", "құрал", "құрыл", "oluş", "ibaret"]
  static let holdingStems = ["қамти", "қамты", "қосад", "біріктір"]
  static let existingStems = ["бар", "жоқ", "болад", "болу"]

  /// Between a number and its unit word: `4.2 numaralı maddede`.
  static let numberedWords: Set<Spelling> = [
    "numaralı", "numarali", "nolu", "нөмірлі", "аралығындағы",
  ]

  /// Words that make a range of two numbers: `clauses 7.1 to 7.3`.
  static let rangeWords: Set<Spelling> = ["to", "through", "по", "ila"]

  /// Whether a word ends as Kazakh and Russian surnames do, in any case: Оспановқа, Иванову.
  static func isSurname(_ word: String) -> Bool {
    surnames.contains { part in
      guard let place = word.ranges(of: part).last, word[..<place.lowerBound].count > 1 else {
        return false
      }
      let ending = String(word[place.upperBound...])
      return ending.isEmpty || Endings.kazakh.isCase(ending) || surnameCases.contains(ending)
    }
  }

  private static let surnames = ["ов", "ев", "ова", "ева", "ский", "ская", "ұлы", "қызы"]
  private static let surnameCases: Set = ["а", "у", "ым", "е", "ой", "ою", "ого", "ому", "им"]

  /// What is weighed in tonnes: `4.9 т. жүк`.
  static let weighedStems = [
    "жүк", "автокөлік", "автомоб", "көмір", "цемент", "астық", "бидай", "отын", "мұнай", "қалдық",
  ]

  /// Of what so many tonnes or tenge are: `салмағы 4.9 т.`, `бағасы 45.17 т.`.
  static let measureStems = [
    "масса", "салмағ", "көтергішт", "бағасы", "құны", "көлем", "мөлшер", "сыйымдылығ",
  ]

  /// Letters that are words by themselves, of which an appendix has to be there: I, и, в.
  static let lettersAsWords: Set<Spelling> = [
    "I", "A", "O", "И", "В", "С", "К", "О", "У", "А", "Я",
  ]

  /// Ordinal endings behind a number: `3-ші`, `4 üncü`, `193'üncü`.
  static let ordinals: Set<Spelling> = [
    "ші", "шы", "інші", "ыншы", "нші", "ншы",
    "inci", "ıncı", "uncu", "üncü", "nci", "ncı", "ncu", "ncü",
  ]

  private static func short(
    _ kind: Unit.Kind, _ order: Unit.Order, _ language: Language, isPlural: Bool = false,
    needsDot: Bool = false, rank: Int = 3
  ) -> Unit {
    Unit(
      kind: kind, order: order, language: language, isShort: true, isPlural: isPlural,
      needsDot: needsDot, rank: rank)
  }

  private static func kazakh(
    _ stem: String, _ kind: Unit.Kind, _ order: Unit.Order = .afterNumber,
    isSubsection: Bool = false, isAmbiguous: Bool = false, rank: Int = 3
  ) -> Entry {
    Entry(
      stem: stem, endings: .kazakh,
      unit: Unit(
        kind: kind, order: order, language: .kazakh, isSubsection: isSubsection, rank: rank,
        isAmbiguous: isAmbiguous))
  }

  private static func russian(
    _ stem: String, _ kind: Unit.Kind, isSubsection: Bool = false, rank: Int = 3
  ) -> Entry {
    Entry(
      stem: stem, endings: .russian,
      unit: Unit(
        kind: kind, order: .beforeNumber, language: .russian, isSubsection: isSubsection,
        rank: rank))
  }

  private static func turkish(
    _ stem: String, _ kind: Unit.Kind, isAmbiguous: Bool = false, rank: Int = 3
  ) -> Entry {
    Entry(
      stem: stem, endings: .turkish,
      unit: Unit(
        kind: kind, order: .either, language: .turkish, rank: rank, isAmbiguous: isAmbiguous))
  }

  private static func english(
    _ stem: String, _ kind: Unit.Kind, isPlural: Bool = false, rank: Int = 3
  ) -> Entry {
    Entry(
      stem: stem, endings: .english,
      unit: Unit(
        kind: kind, order: .beforeNumber, language: .english, isPlural: isPlural, rank: rank))
  }
}
