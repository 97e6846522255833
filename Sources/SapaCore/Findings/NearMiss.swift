/// The nearest of several words: what a typing mistake most likely meant.
///
/// `NearMiss.nearest("7.1-resource.md", among: ["7.1-resources.md"])` is that file; nothing where
/// more than a third of the word would have to change.
package enum NearMiss {
  /// Longer than this, in bytes, is no word that somebody has mistyped.
  private static let longest = 400

  package static func nearest(_ word: String, among words: some Sequence<String>) -> String? {
    guard word.utf8.count <= longest else { return nil }
    let wanted = Array(word.lowercased().unicodeScalars)
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in words {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      guard distance <= limit else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.word) }) ?? true {
        best = (distance, candidate)
      }
    }
    return best?.word
  }

  /// Levenshtein's distance, with two neighbours exchanged counted as one change.
  package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1] + [Int](repeating: 0, count: right.count)
      for j in right.indices {
        let change = left[i] == right[j] ? 0 : 1
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + change)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
