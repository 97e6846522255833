/// How much the words of a sentence resemble a title, endings aside.
struct Resemblance {
  /// Words that say nothing, the name of the organisation.
  private let ignored: [String]

  init(ignoring text: String) {
    ignored = TitleIndex.words(of: text)
  }

  /// The index of the title that the words resemble most; nil if they resemble none.
  ///
  /// A word that many titles share says little.
  ///
  /// - Parameters:
  ///   - titles: those to choose from.
  ///   - words: of the sentence.
  ///   - all: the titles among which a word is common or rare.
  /// - Returns: the index, the first of several that are equally like.
  func best(of titles: [String], to words: [String], among all: [String]) -> Int? {
    let all = all.map { significant(TitleIndex.words(of: $0)) }
    let words = significant(words)
    let scores = titles.map { title in
      significant(TitleIndex.words(of: title)).reduce(0.0) { score, word in
        guard words.contains(where: { Endings.agree($0, word) }) else { return score }
        let holders = all.filter { $0.contains { Endings.agree($0, word) } }.count
        return score + 1 / Double(max(1, holders))
      }
    }
    guard let best = scores.max(), best > 0 else { return nil }
    return scores.firstIndex(of: best)
  }

  private func significant(_ words: [String]) -> [String] {
    words.filter { word in
      word.count > 4 && !ignored.contains { Endings.agree($0, word) }
    }
  }
}
