package import SapaCore

/// A diagram on its way to a drawing: measured, and arranged where its form allows.
///
/// A map of processes becomes bands, a tree columns of indented boxes; where arrows lead from box to
/// box, Graphviz says where they go.
package struct Chart: Sendable {
  private enum Form {
    case arranged(Drawing)
    case flow(FlowGraph)
  }

  private let form: Form

  /// Nil for a diagram without nodes.
  package init?(_ diagram: Diagram, for medium: Medium) {
    guard !diagram.nodes.isEmpty else { return nil }
    let forest = Forest(diagram)
    switch (diagram.kind.value, forest) {
    case (.process, let forest?) where forest.isMap:
      form = .arranged(Bands.drawing(diagram, forest, medium.measures))
    case (.hierarchy, let forest?), (.organisation, let forest?):
      form = .arranged(Columns.drawing(diagram, forest, medium.measures))
    default:
      form = .flow(FlowGraph(diagram, medium.measures))
    }
  }

  /// What Graphviz has to lay out, in its language; nil where it is not needed.
  package var wanted: String? {
    guard case .flow(let graph) = form else { return nil }
    return graph.dot
  }

  /// The drawing; nil where its layout is not among those made.
  package func drawing(_ layouts: [String: Layout]) -> Drawing? {
    switch form {
    case .arranged(let drawing): drawing
    case .flow(let graph): layouts[graph.dot].flatMap { Flow.drawing(graph, $0) }
    }
  }
}
