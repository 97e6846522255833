import SapaCore
import SapaLanguage
import SapaRegister

/// The terms of the vocabulary, to be explained where they are met in a text.
///
/// "Құжатталған ақпарат" is met in "құжатталған ақпаратты": the last word may have an ending, which
/// in Kazakh and Turkish is what inflection adds.
struct Terms: Sendable {
  private struct Term {
    var form: String
    /// In lower case.
    var words: [String]
  }

  private var meanings: [String: String] = [:]
  /// By how they begin; the longest first, so that "жұмыс данасы" is met before "жұмыс".
  private var terms: [WordStart: [Term]] = [:]

  /// How terms begin: a word that begins otherwise need not be looked up.
  var starts: Set<WordStart> { Set(terms.keys) }

  init(_ vocabulary: Vocabulary) {
    for entry in vocabulary.terms where !entry.meaning.isEmpty {
      for name in [entry.form] + entry.aliases {
        let words = name.lowercased().split(separator: " ").map(String.init)
        guard let first = words.first, first.count >= Self.fewestLetters else { continue }
        terms[WordStart(first), default: []].append(Term(form: entry.form, words: words))
      }
      meanings[entry.form] = entry.meaning
    }
    for start in terms.keys { terms[start]?.sort { $0.words.count > $1.words.count } }
  }

  func meaning(of form: String) -> String? { meanings[form] }

  /// The term that begins at a word of a text, and how many pieces it takes.
  func match(in pieces: [TextPiece], at index: Int) -> (form: String, count: Int)? {
    let text = pieces[index].text
    guard text.utf8.count >= Self.fewestLetters, let terms = terms[WordStart(text)] else {
      return nil
    }
    let first = Letters.small(String(text))
    for term in terms where matches(term, first, pieces, from: index) {
      return (term.form, term.words.count * 2 - 1)
    }
    return nil
  }

  /// Whether the words of a term stand from a place on, where `first` does in small letters.
  private func matches(
    _ term: Term, _ first: String, _ pieces: [TextPiece], from index: Int
  ) -> Bool {
    for (offset, word) in term.words.enumerated() {
      let place = index + offset * 2
      guard place < pieces.count,
        offset == 0 || [" ", "\u{A0}"].contains(pieces[place - 1].text)
      else { return false }
      let met = offset == 0 ? first : Letters.small(String(pieces[place].text))
      let isLast = offset == term.words.count - 1
      guard met.isSpelled(word) || isLast && Self.isForm(met, of: word) else { return false }
    }
    return true
  }

  /// Whether a word is another with a case ending: "ақпаратты" of "ақпарат", never "жазбаша" of
  /// "жазба".
  private static func isForm(_ met: String, of word: String) -> Bool {
    guard met.utf8.starts(with: word.utf8) else { return false }
    let end = met.utf8.index(met.startIndex, offsetBy: word.utf8.count)
    return endings.contains(String(met[end...]))
  }

  /// A shorter word is met in too many others.
  private static let fewestLetters = 4
  private static let endings: Set<Spelling> = [
    "ның", "нің", "дың", "дің", "тың", "тің", "ны", "ні", "ды", "ді", "ты", "ті", "н", "ға", "ге",
    "қа", "ке", "на", "не", "да", "де", "та", "те", "нда", "нде", "дан", "ден", "тан", "тен", "нан",
    "нен", "мен", "бен", "пен", "лар", "лер", "дар", "дер", "тар", "тер", "лары", "лері", "дары",
    "дері", "тары", "тері", "ы", "і", "сы", "сі",
  ]
}
