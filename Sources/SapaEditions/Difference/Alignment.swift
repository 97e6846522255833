/// Which elements of two sequences are the same, in the order of both.
///
/// Of "a b c d" and "a c x d" it pairs a, c and d. What stands once in either sequence is paired
/// first, which cuts long texts into short stretches and keeps a sentence together; between those,
/// the standard library's difference (Myers) finds the longest common order. That takes time with the
/// square of what differs, so a stretch of more than `longestStretch` elements that
/// has nothing unique in common counts as replaced.
struct Alignment {
  /// Pairs of positions, ascending in both.
  private(set) var pairs: [(old: Int, new: Int)] = []

  /// Two stretches of a thousand different words take 30 ms.
  private static var longestStretch: Int { 2_000 }

  init<Element: Hashable>(_ old: [Element], _ new: [Element]) {
    align(old[...], new[...])
  }

  private mutating func align<Element: Hashable>(
    _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
  ) {
    var (old, new) = (old, new)
    while let first = old.first, first == new.first {
      pairs.append((old.startIndex, new.startIndex))
      old.removeFirst()
      new.removeFirst()
    }
    var tail: [(old: Int, new: Int)] = []
    while let last = old.last, last == new.last {
      tail.append((old.endIndex - 1, new.endIndex - 1))
      old.removeLast()
      new.removeLast()
    }
    if !old.isEmpty, !new.isEmpty { alignStretches(old, new) }
    pairs += tail.reversed()
  }

  private mutating func alignStretches<Element: Hashable>(
    _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
  ) {
    let anchors = Self.anchors(old, new)
    guard !anchors.isEmpty else { return alignWithoutAnchors(old, new) }
    var (oldStart, newStart) = (old.startIndex, new.startIndex)
    for anchor in anchors {
      align(old[oldStart..<anchor.old], new[newStart..<anchor.new])
      pairs.append(anchor)
      (oldStart, newStart) = (anchor.old + 1, anchor.new + 1)
    }
    align(old[oldStart...], new[newStart...])
  }

  private mutating func alignWithoutAnchors<Element: Hashable>(
    _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
  ) {
    guard old.count + new.count <= Self.longestStretch else { return }
    let difference = Array(new).difference(from: Array(old))
    var (removed, inserted) = (Set<Int>(), Set<Int>())
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
      case .insert(let offset, _, _): inserted.insert(new.startIndex + offset)
      }
    }
    let kept = (
      old.indices.filter { !removed.contains($0) }, new.indices.filter { !inserted.contains($0) }
    )
    pairs += zip(kept.0, kept.1).map { (old: $0, new: $1) }
  }

  /// What stands once in each, as far as it has the same order in both.
  private static func anchors<Element: Hashable>(
    _ old: ArraySlice<Element>, _ new: ArraySlice<Element>
  ) -> [(old: Int, new: Int)] {
    let (first, second) = (unique(old), unique(new))
    let common = first.compactMap { element, position in
      second[element].map { (old: position, new: $0) }
    }.sorted { $0.old < $1.old }
    return increasing(common.map(\.new)).map { common[$0] }
  }

  private static func unique<Element: Hashable>(_ elements: ArraySlice<Element>) -> [Element: Int] {
    var positions: [Element: Int] = [:]
    var repeated = Set<Element>()
    for (position, element) in zip(elements.indices, elements)
    where positions.updateValue(position, forKey: element) != nil {
      repeated.insert(element)
    }
    return positions.filter { !repeated.contains($0.key) }
  }
}

/// The indices of a longest ascending choice of different numbers: of 2 0 1 3 that of 0 1 3.
///
/// Where weights are given, of the heaviest one.
func increasing(_ numbers: [Int], weights: [Int]? = nil) -> [Int] {
  // The best choice that ends with each number; a Fenwick tree keeps the best up to any rank.
  let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
  var rank = [Int](repeating: 0, count: numbers.count)
  for (place, index) in order.enumerated() { rank[index] = place + 1 }
  var tree = [(weight: Int, index: Int)](repeating: (0, -1), count: numbers.count + 1)
  var previous = [Int](repeating: -1, count: numbers.count)
  var best = (weight: 0, index: -1)
  for index in numbers.indices {
    var below = (weight: 0, index: -1)
    var place = rank[index] - 1
    while place > 0 {
      if tree[place].weight > below.weight { below = tree[place] }
      place -= place & -place
    }
    previous[index] = below.index
    let own = (weight: below.weight + (weights?[index] ?? 1), index: index)
    if own.weight > best.weight { best = own }
    place = rank[index]
    while place <= numbers.count {
      if own.weight > tree[place].weight { tree[place] = own }
      place += place & -place
    }
  }
  var chosen: [Int] = []
  var index = best.index
  while index >= 0 {
    chosen.append(index)
    index = previous[index]
  }
  return chosen.reversed()
}
