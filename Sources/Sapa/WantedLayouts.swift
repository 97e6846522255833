package import SapaCore
import SapaDiagram
package import SapaRegister

/// A graph that Graphviz has to lay out before it can be drawn.
package struct WantedLayout: Hashable, Sendable {
  /// In Graphviz's language, without a word of the manual; the key in `World.layouts`.
  package var dot: String
  /// The diagram, by its `diagram:`.
  package var span: Span
}

/// What the outside must make before `assemble` can draw everything, in the order of the register.
///
/// - Parameter register: linked or not; the drawings are the same.
/// - Returns: each graph once.
package func wantedLayouts(_ register: Register) -> [WantedLayout] {
  let controls =
    register.documents.flatMap { $0.parts.map(\.control) } + register.pages.map(\.control)
  var seen: Set<String> = []
  return controls.compactMap(\.diagram).flatMap { diagram in
    Medium.allCases.compactMap { medium in
      guard let dot = Chart(diagram, for: medium)?.wanted, seen.insert(dot).inserted else {
        return nil
      }
      return WantedLayout(dot: dot, span: diagram.kind.span)
    }
  }
}
