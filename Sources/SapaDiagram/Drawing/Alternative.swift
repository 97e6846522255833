package import SapaCore

extension Diagram {
  /// The whole diagram in one text, for readers of a PDF who do not see it:
  /// «Ішкі аудит (9.2) → Деректерді талдау: Ішкі аудит нәтижелері».
  package func alternative(titled title: String) -> String {
    let titles = Dictionary(
      nodes.map { ($0.id.value, $0.title.value) }, uniquingKeysWith: { first, _ in first })
    let sentences = nodes.map { node in
      let facts = [node.ref?.value, node.owner?.value].compactMap(\.self)
      let next = edges.filter { $0.from.value == node.id.value }.map { edge in
        let label = edge.label?.value ?? ""
        return (titles[edge.to.value] ?? "") + (label.isEmpty ? "" : ": \(label)")
      }
      return node.title.value + (facts.isEmpty ? "" : " (\(facts.joined(separator: "; ")))")
        + (next.isEmpty ? "" : " → " + next.joined(separator: ", "))
    }
    return ([title] + sentences).joined(separator: ". ") + "."
  }
}
