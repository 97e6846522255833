import SapaCore
import SapaRegister

/// The abbreviations of the vocabulary, to be explained where they are met.
///
/// "СМЖ-нің" holds СМЖ; "ЖН-СМЖ-013-2014" is a code and holds none; "ҚР СТ" is met over two words.
struct Abbreviations: Sendable {
  private var meanings: [Spelling: String] = [:]
  /// Forms of two and more words by their first.
  private var phrases: [Spelling: [[String]]] = [:]
  /// How forms begin: most words of a text begin otherwise, and are not looked up.
  private(set) var starts: Set<WordStart> = []

  init(_ vocabulary: Vocabulary) {
    for entry in vocabulary.abbreviations where !entry.meaning.isEmpty {
      let words = entry.form.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      meanings[Spelling(entry.form)] = entry.meaning
      starts.insert(WordStart(first))
      if words.count > 1 { phrases[Spelling(first), default: []].append(words) }
    }
  }

  /// What an abbreviation stands for.
  func meaning(of form: String) -> String? { meanings[form] }

  /// The abbreviation that begins at a word of a text: its form, how many pieces it takes, and the
  /// ending behind its last word.
  func match(in pieces: [TextPiece], at index: Int) -> (form: String, count: Int, ending: String)? {
    guard let head = pieces[index].text.headAndEnding else { return nil }
    for words in phrases[head.head] ?? [] where head.ending.isEmpty {
      if let ending = ending(of: words, in: pieces, from: index) {
        return (words.joined(separator: " "), words.count * 2 - 1, ending)
      }
    }
    return meanings[head.head] == nil ? nil : (head.head, 1, head.ending)
  }

  /// What hangs on the last of `words`; nil where the text does not have them all.
  private func ending(of words: [String], in pieces: [TextPiece], from index: Int) -> String? {
    var ending = ""
    for (offset, word) in words.enumerated() {
      let position = index + offset * 2
      guard position < pieces.count, ending.isEmpty,
        offset == 0 || [" ", "\u{A0}"].contains(pieces[position - 1].text),
        let found = pieces[position].text.headAndEnding, found.head.isSpelled(word)
      else { return nil }
      ending = found.ending
    }
    return ending
  }
}

extension Substring {
  /// СМЖ and -нің of "СМЖ-нің"; nil for a code, whose hyphens join capitals or digits.
  fileprivate var headAndEnding: (head: String, ending: String)? {
    guard let hyphen = utf8.firstIndex(of: UInt8(ascii: "-")) else { return (String(self), "") }
    let ending = self[hyphen...]
    guard hyphen > startIndex, ending.count > 1,
      ending.dropFirst().allSatisfy({ $0.isLowercase })
    else { return nil }
    return (String(self[..<hyphen]), String(ending))
  }
}
