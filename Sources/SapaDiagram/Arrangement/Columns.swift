import SapaCore

/// A tree as columns of indented boxes: hierarchies and organisation charts, which side by side
/// would be several pages wide.
struct Columns {
  private let diagram: Diagram
  private let forest: Forest
  private let measures: Measures
  private var drawing: Drawing

  static func drawing(_ diagram: Diagram, _ forest: Forest, _ measures: Measures) -> Drawing {
    var columns = Columns(diagram: diagram, forest: forest, measures)
    columns.arrange()
    return columns.drawing
  }

  private init(diagram: Diagram, forest: Forest, _ measures: Measures) {
    self.diagram = diagram
    self.forest = forest
    self.measures = measures
    drawing = Drawing(measures)
  }

  /// The one root over everything, or none where there are several.
  private var root: Int? { forest.roots.count == 1 ? forest.roots[0] : nil }

  private mutating func arrange() {
    let entries = entries()
    let shares = ColumnShare.shares(of: entries, measures)
    let count = Double(max(1, shares.count))
    drawing.width = count * measures.column + (count - 1) * Measures.columnGap
    var top = 0.0
    if let root {
      let text = BoxText(
        diagram.nodes[root], width: drawing.width, isHead: true, measures)
      let rect = Drawing.Rect(
        x: 0, y: 0, width: drawing.width, height: text.height(measures))
      drawing.boxes.append(Drawing.Box(node: root, rect: rect, role: .head, text: text))
      top = rect.bottom
    }
    drawing.height = top
    for (index, share) in shares.enumerated() {
      let x = Double(index) * (measures.column + Measures.columnGap)
      place(share, at: x, below: top)
    }
  }

  /// Boxes below each other, each with a line from the one that it belongs to.
  private mutating func place(_ share: [ColumnEntry], at x: Double, below top: Double) {
    var y = root == nil ? 0 : top + Measures.gap
    // What the boxes of each depth hang from: where its line begins, at its left.
    var stems: [Drawing.Point?] = [
      root == nil ? nil : Drawing.Point(x: x + Measures.indent / 2, y: top)
    ]
    for entry in share {
      let box = entry.box(x: x, y: y)
      drawing.boxes.append(box)
      stems = Array(stems.prefix(entry.depth + 1))
      if let stem = stems.last ?? nil, box.role != .continued {
        let level = box.rect.y + min(box.rect.height / 2, 18)
        drawing.lines.append(
          Drawing.Line(
            points: [
              stem, Drawing.Point(x: stem.x, y: level), Drawing.Point(x: box.rect.x, y: level),
            ], isCurved: false, hasArrow: false))
      }
      if !entry.words.isEmpty {
        drawing.labels.append(entry.label(of: box))
      }
      stems.append(Drawing.Point(x: box.rect.x + Measures.indent / 2, y: box.rect.bottom))
      y = box.rect.bottom + Measures.gap
    }
    drawing.height = max(drawing.height, y - Measures.gap)
  }

  /// Every box below the root, in the order of reading.
  private func entries() -> [ColumnEntry] {
    var open = (root.map { forest.children[$0] } ?? forest.roots).reversed().map { ($0, 0) }
    var result: [ColumnEntry] = []
    while let (node, depth) = open.popLast() {
      result.append(
        ColumnEntry(
          node: node, depth: depth, words: forest.words[node], of: diagram.nodes[node],
          isIndented: root != nil, measures))
      open += forest.children[node].reversed().map { ($0, depth + 1) }
    }
    return result
  }
}
