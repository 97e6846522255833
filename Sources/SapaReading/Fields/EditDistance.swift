/// How many letters lie between two words: for suggestions.
enum EditDistance {
  /// The candidate nearest to `word`, if it is near: one slip in a short word, two in a longer one.
  static func nearest(_ word: String, in candidates: [String]) -> String? {
    let limit = word.count < 5 ? 1 : 2
    let distances = candidates.lazy.map {
      ($0, between(Array(word.lowercased()), Array($0.lowercased())))
    }
    return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }

  /// Letters added, left out, replaced, or swapped with their neighbour.
  private static func between(_ left: [Character], _ right: [Character]) -> Int {
    guard abs(left.count - right.count) <= 2 else { return .max }
    var before: [Int] = []
    var above = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(above[column + 1], current[column]) + 1
        best = min(best, above[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
