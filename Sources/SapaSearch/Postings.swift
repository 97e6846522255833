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
    var stems = WordStems()
    for (index, entry) in entries.enumerated() {
      var weights: [String: Int] = [:]
      var length = 0
      for (text, weight) in fields(of: entry) {
        for stem in stems.stems(of: text, in: entry.language) {
          weights[stem, default: 0] += weight
          length += weight
        }
      }
      lengths.append(length)
      for (stem, weight) in weights {
        terms[stem, default: []].append(Posting(entry: index, weight: weight))
      }
    }
    forms = stems.forms
  }

  private func fields(of entry: SearchEntry) -> [(String, Int)] {
    [(entry.title, 3), (entry.number, 1), (entry.text, 1)] + entry.trail.map { ($0, 1) }
      + entry.keywords.map { ($0, 3) }
  }
}
