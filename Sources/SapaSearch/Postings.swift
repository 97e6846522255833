/// Which entries have a stem, and how much it weighs in each.
///
/// A word of the title counts three times, one of the breadcrumb or the keywords once more than one
/// of the text, as BM25 over weighted fields has it.
struct Postings {
  struct Posting: Hashable, Sendable {
    var entry: Int32
    var weight: Int32
  }

  /// How many words each entry has, weighted alike.
  private(set) var lengths: [Int] = []
  private var words = WordTable()
  /// By the number of the stem.
  private var postings: [[Posting]] = []
  /// What an entry adds up, by the number of the stem; cleared behind it.
  private var weights: [Int32] = []
  private var found: [Int32] = []
  private var met: [Int32] = []

  /// By stem.
  var terms: [String: [Posting]] { Dictionary(uniqueKeysWithValues: zip(words.stems, postings)) }
  /// The forms of a stem that the page is told.
  var forms: [String: Set<String>] { words.forms }

  /// Reads the next entry.
  mutating func add(_ entry: SearchEntry) {
    var length = 0
    for (text, weight) in fields(of: entry) {
      words.read(text, in: entry.language, into: &found)
      while weights.count < words.stems.count { weights.append(0) }
      weights.withUnsafeMutableBufferPointer { weights in
        for stem in found {
          if weights[Int(stem)] == 0 { met.append(stem) }
          weights[Int(stem)] += weight
        }
      }
      length += Int(weight) * found.count
    }
    while postings.count < weights.count { postings.append([]) }
    for stem in met {
      postings[Int(stem)].append(
        Posting(entry: Int32(lengths.count), weight: weights[Int(stem)]))
      weights[Int(stem)] = 0
    }
    met.removeAll(keepingCapacity: true)
    lengths.append(length)
  }

  /// The number of a section is left out: the page finds it among the entries.
  private func fields(of entry: SearchEntry) -> [(String, Int32)] {
    let code = entry.isNumbered ? "" : entry.number
    return [(entry.title, 3), (code, 1), (entry.text, 1)] + entry.trail.map { ($0, 1) }
      + entry.keywords.map { ($0, 3) }
  }
}
