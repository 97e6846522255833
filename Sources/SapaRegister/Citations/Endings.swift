import SapaCore

/// The endings that a noun takes, as tables: тармақ + тар + ы + на.
///
/// A stem with a table of endings accepts every form of тарау, бап, тармақ, қосымша, which no list
/// of forms would.
struct Endings: Sendable {
  private let plurals: [String]
  private let possessives: [String]
  private let cases: [String]
  private let genitives: [String]
  private let datives: [String]

  private init(
    plurals: [String], possessives: [String], cases: [String], genitives: [String],
    datives: [String] = []
  ) {
    self.plurals = plurals
    self.possessives = possessives
    self.cases = cases
    self.genitives = genitives
    self.datives = datives
  }

  /// тармағындағы = тармағ + ы + ндағы.
  static let kazakh = Endings(
    plurals: ["лар", "лер", "дар", "дер", "тар", "тер"],
    possessives: ["ы", "і", "сы", "сі", "ымыз", "іміз", "мыз", "міз"],
    cases: [
      "ның", "нің", "дың", "дің", "тың", "тің",
      "ны", "ні", "ды", "ді", "ты", "ті", "н",
      "ға", "ге", "қа", "ке", "на", "не", "а", "е",
      "да", "де", "та", "те", "нда", "нде",
      "дан", "ден", "тан", "тен", "нан", "нен",
      "мен", "бен", "пен",
      "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі",
      "дағыдай", "дегідей", "тағыдай", "тегідей", "ндағыдай", "ндегідей", "ша", "ше", "нша", "нше",
    ],
    genitives: ["ның", "нің", "дың", "дің", "тың", "тің"],
    datives: ["ға", "ге", "қа", "ке", "на", "не"])

  /// maddesinin = madde + si + nin.
  static let turkish = Endings(
    plurals: ["lar", "ler"],
    possessives: ["ı", "i", "u", "ü", "sı", "si", "su", "sü"],
    cases: [
      "ın", "in", "un", "ün", "nın", "nin", "nun", "nün",
      "yı", "yi", "yu", "yü", "nı", "ni", "nu", "nü",
      "a", "e", "ya", "ye", "na", "ne",
      "da", "de", "ta", "te", "nda", "nde",
      "dan", "den", "tan", "ten", "ndan", "nden",
      "la", "le", "yla", "yle",
      "daki", "deki", "taki", "teki", "ndaki", "ndeki",
    ],
    genitives: ["ın", "in", "un", "ün"])

  /// пунктами = пункт + ами; stems are cut where every form still agrees (`приложени`).
  static let russian = Endings(
    plurals: [], possessives: [],
    cases: [
      "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах", "и", "я", "ю", "ем", "ем", "ей", "ой",
      "й", "ям", "ями", "ях", "ь", "ью", "ие", "ия", "ию", "ием", "ии", "ий",
    ],
    genitives: ["а", "ы", "и", "я"])

  /// Those of т., which takes its dot.
  static let none = Endings(plurals: [], possessives: [], cases: [], genitives: [])

  static let english = Endings(
    plurals: ["s", "es"], possessives: [], cases: [], genitives: [])

  /// Whether `ending` can follow a stem: a plural, a possessive and a case, each of which may be
  /// missing.
  func contains(_ ending: Substring.UTF8View) -> Bool {
    Self.any(of: plurals, open: ending) { rest in
      Self.any(of: possessives, open: rest) { last in
        last.isEmpty || cases.contains { last.elementsEqual($0.utf8) }
      }
    }
  }

  /// Whether `isRest` holds of the text, or of what stands behind one of these at its head.
  private static func any(
    of heads: [String], open text: Substring.UTF8View, _ isRest: (Substring.UTF8View) -> Bool
  ) -> Bool {
    isRest(text)
      || heads.contains { text.starts(with: $0.utf8) && isRest(text.dropFirst($0.utf8.count)) }
  }

  /// Whether a text is the ending of a case by itself: ні of `9.1.2-ні`.
  func isCase(_ ending: String) -> Bool { cases.contains { ending.isSpelled($0) } }

  /// Whether `word` is `stem` with an ending.
  func joins(_ stem: String, in word: String) -> Bool {
    word.begins(with: stem) && contains(Substring(word).utf8.dropFirst(stem.utf8.count))
  }

  /// Whether the word is somebody's or something's: Шарттың.
  func isGenitive(_ word: String) -> Bool {
    genitives.contains { word.ends(with: $0) } && word.count > 3
  }

  /// Whether a text is the ending of a genitive by itself: nun of Senato'nun.
  func isGenitiveEnding(_ ending: String) -> Bool {
    ending.count < 4 && genitives.contains { ending.ends(with: $0) }
  }

  /// Whether the word says to what: бұйрыққа 1-қосымша.
  func isDative(_ word: String) -> Bool {
    datives.contains { word.ends(with: $0) } && word.count > 3
  }

  /// Whether a text is the ending of that case by itself: ға of `9.1.2-ға`.
  func isDativeEnding(_ ending: String) -> Bool { datives.contains { ending.isSpelled($0) } }

  /// Whether an ending says that what it ends is somebody's: ы + на of тармағына, not қа of тармаққа.
  func isPossessive(_ ending: Substring) -> Bool {
    let behindPlural =
      plurals.first { ending.utf8.starts(with: $0.utf8) }
      .map { ending.utf8.dropFirst($0.utf8.count) } ?? ending.utf8
    return possessives.contains { behindPlural.starts(with: $0.utf8) }
  }

  /// Whether two words differ in their endings at most: ережесі, ережесіне.
  func agree(_ first: String, _ second: String) -> Bool {
    if first.isSpelled(second) { return true }
    let (first, second) = ([Unicode.Scalar](first), [Unicode.Scalar](second))
    let common = zip(first, second).prefix { $0 == $1 }.count
    // бағалауды and бағалаудың share a letter of their endings.
    return (max(3, common - 2)..<max(4, common + 1)).contains { stem in
      stem <= common && contains(Substring(String(first[stem...])).utf8)
        && contains(Substring(String(second[stem...])).utf8)
    }
  }

  /// Whether two words differ in their endings at most, in any language that has them.
  static func agree(_ first: String, _ second: String) -> Bool {
    // Most words that are compared are the same: nothing is to be softened.
    if first.isSpelled(second) { return true }
    let (first, second) = (softened(first), softened(second))
    return kazakh.agree(first, second) || turkish.agree(first, second)
  }

  /// нұсқаулығы as нұсқаулықы: the last sound of a stem softens before a vowel.
  private static func softened(_ word: String) -> String {
    var letters = [Unicode.Scalar](word)
    for index in letters.indices.dropFirst().dropLast() where isVowel(letters[index + 1]) {
      letters[index] = hard(letters[index])
    }
    return String(letters[...])
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "ы", "і", "ı", "i", "u", "ü": true
    default: false
    }
  }

  private static func hard(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "ғ": "қ"
    case "г": "к"
    case "б": "п"
    case "ğ": "k"
    default: letter
    }
  }
}

extension Language {
  var endings: Endings {
    switch self {
    case .kazakh: .kazakh
    case .russian: .russian
    case .turkish: .turkish
    case .english: .english
    }
  }
}

extension String {
  /// Whether a word begins with a stem, byte by byte: both are in NFC.
  func begins(with stem: String) -> Bool { utf8.starts(with: stem.utf8) }

  /// Whether a word ends so, byte by byte.
  func ends(with ending: String) -> Bool {
    utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
