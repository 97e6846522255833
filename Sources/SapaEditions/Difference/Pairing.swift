import SapaCore

/// What two texts consist of, as far as it can be paired: blocks, items of a list, rows of a table.
protocol Pairable {
  /// Everything in it that can differ, word by word.
  var keys: [String] { get }
  /// Of another kind nothing can be the newer form of it: a table is none of a paragraph.
  var kind: String { get }
}

/// Which pieces of an older text the pieces of a newer one stand for, in the order of both.
struct Pairing<Piece: Pairable> {
  enum Step {
    case same(old: Piece, new: Piece)
    case changed(old: Piece, new: Piece)
    case deleted(Piece)
    case inserted(Piece)
  }

  private(set) var steps: [Step] = []

  /// A stretch of more pairs than this is not looked through for what resembles what.
  private static var mostPairs: Int { 10_000 }
  /// A paragraph that has kept a third of its words is the same one, changed.
  private static var likeness: Double { 0.34 }

  init(_ old: [Piece], _ new: [Piece]) {
    let (oldKeys, newKeys) = (old.map(\.identity), new.map(\.identity))
    var (oldEnd, newEnd) = (0, 0)
    for pair in Alignment(oldKeys, newKeys).pairs + [(old: old.count, new: new.count)] {
      pairStretch(old[oldEnd..<pair.old], new[newEnd..<pair.new])
      if pair.old < old.count { steps.append(.same(old: old[pair.old], new: new[pair.new])) }
      (oldEnd, newEnd) = (pair.old + 1, pair.new + 1)
    }
  }

  /// Pairs what resembles each other most, keeping the order; what is left was deleted or inserted.
  private mutating func pairStretch(_ old: ArraySlice<Piece>, _ new: ArraySlice<Piece>) {
    var (oldEnd, newEnd) = (old.startIndex, new.startIndex)
    for pair in Self.pairs(Array(old), Array(new)) {
      let (first, second) = (old.startIndex + pair.old, new.startIndex + pair.new)
      steps += old[oldEnd..<first].map { .deleted($0) }
      steps += new[newEnd..<second].map { .inserted($0) }
      steps.append(.changed(old: old[first], new: new[second]))
      (oldEnd, newEnd) = (first + 1, second + 1)
    }
    steps += old[oldEnd...].map { .deleted($0) }
    steps += new[newEnd...].map { .inserted($0) }
  }

  /// The pairs, in order, whose likenesses have the greatest sum.
  private static func pairs(_ old: [Piece], _ new: [Piece]) -> [(old: Int, new: Int)] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostPairs else { return [] }
    let (oldCounts, newCounts) = (old.map { WordCounts($0.keys) }, new.map { WordCounts($0.keys) })
    let width = new.count + 1
    var likenesses = [Double](repeating: 0, count: old.count * new.count)
    var best = [Double](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let likeness = old[i].kind == new[j].kind ? oldCounts[i].likeness(to: newCounts[j]) : 0
        likenesses[i * new.count + j] = likeness
        let paired = likeness >= Self.likeness ? likeness + best[(i + 1) * width + j + 1] : 0
        best[i * width + j] = max(paired, best[(i + 1) * width + j], best[i * width + j + 1])
      }
    }
    var pairs: [(old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      let likeness = likenesses[i * new.count + j]
      if likeness >= Self.likeness,
        best[i * width + j] == likeness + best[(i + 1) * width + j + 1]
      {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if best[i * width + j] == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}

extension Pairable {
  /// The same for pieces between which nothing differs.
  var identity: String { kind + "\u{1}" + keys.joined(separator: "\u{1}") }
}

/// How often each word stands in a text, to tell how much of it another text has.
struct WordCounts {
  private var counts: [String: Int] = [:]
  let total: Int

  init(_ keys: [String]) {
    for key in keys { counts[key, default: 0] += 1 }
    total = keys.count
  }

  /// The words in common, twice, in relation to all words: 1 where both have the same words.
  func likeness(to other: WordCounts) -> Double {
    guard total + other.total > 0 else { return 1 }
    let (few, many) = counts.count < other.counts.count ? (self, other) : (other, self)
    let common = few.counts.reduce(0) { $0 + min($1.value, many.counts[$1.key] ?? 0) }
    return 2 * Double(common) / Double(total + other.total)
  }

  /// The different words.
  var words: some Sequence<String> { counts.keys }
}
