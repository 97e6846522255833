import SapaCore

/// A diagram with arrows as Graphviz is asked for it: boxes and the words at arrows are both nodes,
/// by their numbers; no word of the diagram goes along.
struct FlowGraph {
  struct Arrow: Hashable {
    var from: Int
    var to: Int
    var hasHead: Bool
  }

  let texts: [BoxText]
  /// The words at arrows: nodes behind those of the boxes.
  ///
  /// Arrows of one box that say the same share them.
  private(set) var labels: [[String]] = []
  private(set) var arrows: [Arrow] = []

  let measures: Measures
  /// The width of the boxes.
  var width: Double { measures.flowColumn }

  init(_ diagram: Diagram, _ measures: Measures) {
    self.measures = measures
    let width = measures.flowColumn
    texts = diagram.nodes.map { BoxText($0, width: width, measures) }
    let places = Dictionary(
      diagram.nodes.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    var shared: [String: Int] = [:]
    var seen: Set<[String?]> = []
    for edge in diagram.edges {
      let said = [edge.from.value, edge.to.value, edge.label?.value]
      guard seen.insert(said).inserted else { continue }
      guard let from = places[edge.from.value], let to = places[edge.to.value] else { continue }
      let words = edge.label?.value ?? ""
      let lines = TextLines.wrap(words, width: width, size: measures.smallSize)
      guard !lines.isEmpty else {
        arrows.append(Arrow(from: from, to: to, hasHead: true))
        continue
      }
      let key = "\(from) \(words)"
      let label = shared[key] ?? texts.count + labels.count
      if shared[key] == nil {
        shared[key] = label
        labels.append(lines)
        arrows.append(Arrow(from: from, to: label, hasHead: false))
      }
      arrows.append(Arrow(from: label, to: to, hasHead: true))
    }
  }

  /// Width and height of a label, in pixels.
  func size(of label: [String]) -> (width: Double, height: Double) {
    let widest = label.map { SansWidth.of($0) }.max() ?? 0
    return (
      widest * measures.smallSize + 8, Double(label.count) * measures.smallLine + 4
    )
  }

  /// The graph in Graphviz's language; a pixel is a point to it.
  var dot: String {
    var lines = [
      "digraph {",
      "graph [rankdir=TB, nodesep=0.1, ranksep=0.22, splines=true]",
      "node [shape=box, fixedsize=true, label=\"\"]",
    ]
    for (index, text) in texts.enumerated() {
      lines.append(node(index, width, text.height(measures)))
    }
    for (index, label) in labels.enumerated() {
      let size = size(of: label)
      lines.append(node(texts.count + index, size.width, size.height))
    }
    for arrow in arrows {
      lines.append("\(arrow.from) -> \(arrow.to)" + (arrow.hasHead ? "" : " [arrowhead=none]"))
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private func node(_ index: Int, _ width: Double, _ height: Double) -> String {
    "\(index) [width=\(Decimals.text(width / 72, 4)), height=\(Decimals.text(height / 72, 4))]"
  }
}
