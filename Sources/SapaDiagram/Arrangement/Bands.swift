import SapaCore

/// Groups one below the other, each a band with its boxes in rows: the map of processes.
enum Bands {
  static func drawing(_ diagram: Diagram, _ forest: Forest, _ measures: Measures) -> Drawing {
    let width = measures.column
    let most = forest.roots.map { forest.children[$0].count }.max() ?? 1
    let columns = max(1, min(Measures.columns, most))
    let inner = Double(columns) * width + Double(columns - 1) * Measures.gap
    var drawing = Drawing(measures)
    drawing.width = inner + 2 * Measures.gap
    var y = 0.0
    for root in forest.roots {
      if y > 0 { y += Measures.columnGap }
      let top = y
      let text = BoxText(
        diagram.nodes[root], width: drawing.width, isHead: true, measures)
      let head = Drawing.Rect(x: 0, y: y, width: drawing.width, height: text.height(measures))
      drawing.boxes.append(Drawing.Box(node: root, rect: head, role: .head, text: text))
      y = head.bottom + Measures.gap
      let children = forest.children[root]
      for start in stride(from: 0, to: children.count, by: columns) {
        let row = children[start..<min(start + columns, children.count)]
        let texts = row.map { BoxText(diagram.nodes[$0], width: width, measures) }
        let height = texts.map { $0.height(measures) }.max() ?? 0
        for (column, (node, text)) in zip(row, texts).enumerated() {
          let x = Measures.gap + Double(column) * (width + Measures.gap)
          let rect = Drawing.Rect(x: x, y: y, width: width, height: height)
          drawing.boxes.append(Drawing.Box(node: node, rect: rect, role: .plain, text: text))
        }
        y += height + Measures.gap
      }
      if children.isEmpty { y = head.bottom }
      drawing.bands.append(
        Drawing.Rect(x: 0, y: top, width: drawing.width, height: y - top))
    }
    drawing.height = y
    return drawing
  }
}
