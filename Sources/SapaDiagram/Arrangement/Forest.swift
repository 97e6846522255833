import SapaCore

/// A diagram whose nodes have one parent each: who stands below whom, by their places in the list.
struct Forest {
  private(set) var roots: [Int] = []
  private(set) var children: [[Int]]
  /// The words at the edge that leads to a node.
  private(set) var words: [String]

  /// Nil where a node has two parents, or edges run in a ring.
  init?(_ diagram: Diagram) {
    let places = Dictionary(
      diagram.nodes.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    children = diagram.nodes.map { _ in [] }
    words = diagram.nodes.map { _ in "" }
    var parents: [Int?] = diagram.nodes.map { _ in nil }
    for edge in diagram.edges {
      guard let from = places[edge.from.value], let to = places[edge.to.value] else { continue }
      guard parents[to] == nil, from != to else { return nil }
      parents[to] = from
      children[from].append(to)
      words[to] = edge.label?.value ?? ""
    }
    roots = parents.indices.filter { parents[$0] == nil }
    // A ring has no root, so that its nodes are not reached.
    guard preorder.count == diagram.nodes.count else { return nil }
  }

  /// Whether it is groups: heads with one layer of boxes below them, without words at the edges.
  var isMap: Bool {
    roots.contains { children[$0].count > 1 }
      && roots.flatMap { children[$0] }.allSatisfy { children[$0].isEmpty && words[$0].isEmpty }
  }

  /// Every node in the order of reading.
  private var preorder: [Int] {
    var result: [Int] = []
    var open = Array(roots.reversed())
    while let node = open.popLast() {
      result.append(node)
      open += children[node].reversed()
    }
    return result
  }
}
