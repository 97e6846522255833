import SapaCore
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
  /// By the first letters of the first word; the longest first, so that "жұмыс данасы" is met before
  /// "жұмыс".
  private var terms: [String: [Term]] = [:]
  /// How terms begin: a word that begins otherwise need not be looked up.
  private(set) var starts: Set<WordStart> = []

  init(_ vocabulary: Vocabulary) {
    for entry in vocabulary.terms where !entry.meaning.isEmpty {
      for name in [entry.form] + entry.aliases {
        let words = name.lowercased().split(separator: " ").map(String.init)
        guard let first = words.first, first.count >= Self.beginning else { continue }
        let key = String(first.prefix(Self.beginning))
        terms[key, default: []].append(Term(form: entry.form, words: words))
        starts.insert(WordStart(first))
      }
      meanings[entry.form] = entry.meaning
    }
    for key in terms.keys { terms[key]?.sort { $0.words.count > $1.words.count } }
  }

  func meaning(of form: String) -> String? { meanings[form] }

  /// The term that begins at a word of a text, and how many pieces it takes.
  func match(in pieces: [TextPiece], at index: Int) -> (form: String, count: Int)? {
    guard pieces[index].text.utf8.count >= Self.beginning, !terms.isEmpty else { return nil }
    let first = pieces[index].text.lowercased()
    for term in terms[String(first.prefix(Self.beginning))] ?? []
    where matches(term, pieces, from: index) {
      return (term.form, term.words.count * 2 - 1)
    }
    return nil
  }

  private func matches(_ term: Term, _ pieces: [TextPiece], from index: Int) -> Bool {
    for (offset, word) in term.words.enumerated() {
      let place = index + offset * 2
      guard place < pieces.count,
        offset == 0 || [" ", "\u{A0}"].contains(pieces[place - 1].text)
      else { return false }
      let met = pieces[place].text.lowercased()
      let isLast = offset == term.words.count - 1
      guard met == word || isLast && Self.isForm(met, of: word) else { return false }
    }
    return true
  }

  /// Whether a word is another with a case ending: "ақпаратты" of "ақпарат", never "жазбаша" of
  /// "жазба".
  private static func isForm(_ met: String, of word: String) -> Bool {
    met.hasPrefix(word) && endings.contains(String(met.dropFirst(word.count)))
  }

  private static let beginning = 4
  private static let endings: Set<String> = [
    "ның", "нің", "дың", "дің", "тың", "тің", "ны", "ні", "ды", "ді", "ты", "ті", "н", "ға", "ге",
    "қа", "ке", "на", "не", "да", "де", "та", "те", "нда", "нде", "дан", "ден", "тан", "тен", "нан",
    "нен", "мен", "бен", "пен", "лар", "лер", "дар", "дер", "тар", "тер", "лары", "лері", "дары",
    "дері", "тары", "тері", "ы", "і", "сы", "сі",
  ]
}
