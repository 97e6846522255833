import SapaCore

/// Two runs of text, word by word: "бес күн ішінде" and "он күн ішінде" differ in one word.
struct TextDifference {
  /// The newer text, in which `.revised` marks what was inserted and what was deleted.
  let inlines: [Inline]
  /// Whether any word differs.
  let isChanged: Bool

  init(_ old: [Inline], _ new: [Inline]) {
    self.init(Word.words(of: old), Word.words(of: new))
  }

  init(_ old: [Word], _ new: [Word]) {
    let steps = Self.steps(old, new)
    var text = RevisedText()
    for (index, step) in steps.enumerated() {
      let next = steps.indices.contains(index + 1) ? steps[index + 1] : nil
      text.add(step, before: next)
    }
    inlines = text.inlines
    isChanged = text.isChanged
  }

  /// Words that stayed, or those between which were replaced.
  enum Step {
    case kept([(old: Word, new: Word)])
    case replaced(old: ArraySlice<Word>, new: ArraySlice<Word>)
  }

  private static func steps(_ old: [Word], _ new: [Word]) -> [Step] {
    var pairs = Alignment(old.map(\.key), new.map(\.key)).pairs
    pairs = withoutIslands(pairs, old, new)
    var steps: [Step] = []
    var kept: [(old: Word, new: Word)] = []
    var (oldEnd, newEnd) = (0, 0)
    for pair in pairs + [(old: old.count, new: new.count)] {
      if pair.old > oldEnd || pair.new > newEnd {
        if !kept.isEmpty { steps.append(.kept(kept)) }
        kept = []
        steps.append(.replaced(old: old[oldEnd..<pair.old], new: new[newEnd..<pair.new]))
      }
      if pair.old < old.count { kept.append((old[pair.old], new[pair.new])) }
      (oldEnd, newEnd) = (pair.old + 1, pair.new + 1)
    }
    if !kept.isEmpty { steps.append(.kept(kept)) }
    return steps
  }

  /// Without the few words that happen to be the same in the middle of what was written anew: a
  /// sentence is read as deleted and inserted, not as a patchwork around its "және" and commas.
  private static func withoutIslands(
    _ pairs: [(old: Int, new: Int)], _ old: [Word], _ new: [Word]
  ) -> [(old: Int, new: Int)] {
    var runs: [Range<Int>] = []
    for index in pairs.indices {
      if let last = runs.last, pairs[index].old == pairs[index - 1].old + 1,
        pairs[index].new == pairs[index - 1].new + 1
      {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    func gap(before run: Int) -> Int {
      let (previous, next) = (
        run == 0 ? (old: -1, new: -1) : pairs[runs[run - 1].upperBound - 1],
        run == runs.count ? (old: old.count, new: new.count) : pairs[runs[run].lowerBound]
      )
      return min(next.old - previous.old, next.new - previous.new) - 1
    }
    let kept = runs.indices.filter { run in
      let words = runs[run].count { new[pairs[$0].new].isWord }
      let around = min(gap(before: run), gap(before: run + 1))
      return around == 0 || words * 2 > around
    }
    return kept.flatMap { runs[$0].map { pairs[$0] } }
  }
}

extension Word {
  /// Whether it is more than a sign.
  fileprivate var isWord: Bool {
    leaf.inline.plainText.first.map { $0.isLetter || $0.isNumber } ?? false
  }
}
