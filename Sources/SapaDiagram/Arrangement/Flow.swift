import SapaCore

/// Boxes and arrows where Graphviz has put them: the business process.
enum Flow {
  /// Room around the outermost lines.
  private static let margin = 4.0

  /// Nil where the layout is not that of the graph.
  static func drawing(_ graph: FlowGraph, _ layout: Layout) -> Drawing? {
    var drawing = Drawing(graph.measures)
    drawing.width = layout.width + 2 * margin
    drawing.height = layout.height + 2 * margin
    func rect(_ node: Int, _ width: Double, _ height: Double) -> Drawing.Rect? {
      layout.centers[node].map {
        Drawing.Rect(
          x: $0.x - width / 2 + margin, y: $0.y - height / 2 + margin, width: width,
          height: height)
      }
    }
    for (node, text) in graph.texts.enumerated() {
      guard let rect = rect(node, graph.width, text.height(graph.measures)) else { return nil }
      drawing.boxes.append(Drawing.Box(node: node, rect: rect, role: .plain, text: text))
    }
    for (index, lines) in graph.labels.enumerated() {
      let size = graph.size(of: lines)
      guard let rect = rect(graph.texts.count + index, size.width, size.height) else { return nil }
      drawing.labels.append(Drawing.Label(rect: rect, lines: lines))
    }
    for arrow in graph.arrows {
      guard let curve = layout.curves[Layout.Ends(from: arrow.from, to: arrow.to)] else {
        return nil
      }
      let points = curve.map { Drawing.Point(x: $0.x + margin, y: $0.y + margin) }
      drawing.lines.append(
        Drawing.Line(points: points, isCurved: true, hasArrow: arrow.hasHead))
    }
    return drawing
  }
}
