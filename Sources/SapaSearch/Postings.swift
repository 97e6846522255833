/// Which entries have a stem, and how much it weighs in each.
///
/// A word of the title counts three times, one of the breadcrumb or the keywords once more than one
/// of the text, as BM25 over weighted fields has it.
struct Postings: Sendable {
  struct Posting: Hashable, Sendable {
    var entry: Int
    var weight: Int
  }

  /// By stem.
  private(set) var terms: [String: [Posting]] = [:]
  /// How many words each entry has, weighted alike.
  private(set) var lengths: [Int] = []
  /// The forms of a stem that the page is told.
  private(set) var forms: [String: Set<String>] = [:]

  init(_ entries: [SearchEntry]) {
    var words = WordTable()
    /// By the number of the stem; what an entry adds up is cleared behind it.
    var postings: [[Posting]] = []
    var weights: [Int] = []
    for (index, entry) in entries.enumerated() {
      var met: [Int] = []
      var length = 0
      for (text, weight) in fields(of: entry) {
        words.read(text, in: entry.language) { stem in
          while stem >= weights.count { weights.append(0) }
          if weights[stem] == 0 { met.append(stem) }
          weights[stem] += weight
          length += weight
        }
      }
      lengths.append(length)
      while postings.count < weights.count { postings.append([]) }
      for stem in met {
        postings[stem].append(Posting(entry: index, weight: weights[stem]))
        weights[stem] = 0
      }
    }
    terms = Dictionary(uniqueKeysWithValues: zip(words.stems, postings))
    forms = words.forms
  }

  private func fields(of entry: SearchEntry) -> [(String, Int)] {
    [(entry.title, 3), (entry.number, 1), (entry.text, 1)] + entry.trail.map { ($0, 1) }
      + entry.keywords.map { ($0, 3) }
  }
}
