import SapaCore
import SapaLanguage

/// The stems of the words of texts, each text in its language, and the forms that they were met in.
///
/// Kazakh words are stemmed by the table that the page has too. For the languages of Snowball the
/// page has no stemmer: the index tells it the forms that it holds, `документами` of `документ`.
struct WordStems {
  /// Folded forms by their stem; only those that the page's own stemmer would bring elsewhere.
  private(set) var forms: [String: Set<String>] = [:]

  private let kazakh = Stemmer()
  private var snowball: [Language: Snowball] = [:]

  /// The stems of the words of a text, in their order; every word is stemmed anew.
  mutating func stems(of text: String, in language: Language) -> [String] {
    let words =
      language == .kazakh
      ? Folding.words(of: text) : Folding.letteredWords(of: text, in: language)
    return words.map { language == .kazakh ? kazakh.stem($0) : foreignStem(of: $0, in: language) }
  }

  /// The folded stem of a word by Snowball; a word in the letters of another language, a number or a
  /// code is treated as in a Kazakh text.
  private mutating func foreignStem(of word: String, in language: Language) -> String {
    let form = Folding.words(of: word).first ?? word
    guard word.unicodeScalars.allSatisfy({ Self.letters[language]?.contains($0) ?? false }),
      let stemmer = stemmer(of: language)
    else { return kazakh.stem(form) }
    let stem = Folding.folded(stemmer.stem(word))
    if kazakh.stem(form) != stem { forms[stem, default: []].insert(form) }
    return stem
  }

  private mutating func stemmer(of language: Language) -> Snowball? {
    if snowball[language] == nil { snowball[language] = Snowball(language) }
    return snowball[language]
  }

  private static let letters: [Language: Set<Unicode.Scalar>] = [
    .russian: Set("абвгдежзийклмнопрстуфхцчшщъыьэюя".unicodeScalars),
    .turkish: Set("abcçdefgğhıijklmnoöprsştuüvyzqwxâîû".unicodeScalars),
    .english: Set("abcdefghijklmnopqrstuvwxyz".unicodeScalars),
  ]
}
