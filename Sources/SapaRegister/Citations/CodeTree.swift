import SapaCore

/// Codes run by run: behind УЕ stands ХҚТУ, behind that 074, behind that 2014.
///
/// A text is looked up in it word by word, so that a word with which no code goes on ends the search.
struct CodeTree {
  private struct Step: Hashable {
    var node: Int
    var run: Spelling
  }

  /// Where every code begins.
  static let root = 0

  private var steps: [Step: Int] = [:]
  /// Nodes behind which some code goes on.
  private var inner: Set<Int> = []

  /// Puts a code in; gives the node at its end, the same for the same code.
  mutating func insert(_ runs: [String]) -> Int {
    runs.reduce(Self.root) { node, run in
      let step = Step(node: node, run: Spelling(run))
      if let next = steps[step] { return next }
      let next = steps.count + 1
      steps[step] = next
      inner.insert(node)
      return next
    }
  }

  /// The node that a run leads to; nil where no code goes on so.
  func next(_ node: Int, _ run: Spelling) -> Int? { steps[Step(node: node, run: run)] }

  /// Whether some code goes on behind a node.
  func goesOn(behind node: Int) -> Bool { inner.contains(node) }

  /// Whether some code goes on behind these runs.
  func goesOn(behind runs: [String]) -> Bool {
    var node: Int? = Self.root
    for run in runs { node = node.flatMap { next($0, Spelling(run)) } }
    return node.map { goesOn(behind: $0) } ?? false
  }
}
