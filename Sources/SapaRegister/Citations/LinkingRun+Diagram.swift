import SapaCore

extension LinkingRun {
  /// What the boxes of a diagram stand for: `ref: "9.2"`, `ref: В`, `ref: УЕ-ХҚТУ-074-2014`.
  ///
  /// They are read as the same words in [[ ]] would be, and count where a section is cited.
  mutating func read(_ diagram: inout Diagram?) {
    guard var read = diagram else { return }
    place.section = nil
    for index in read.nodes.indices {
      let node = read.nodes[index]
      guard let ref = node.ref, !ref.value.isEmpty else { continue }
      let bracketed = BracketedReference(target: ref.value, shown: nil, span: ref.span)
      let (target, finding) = reader.resolve(bracketed, at: place)
      note(finding)
      guard let target else { continue }
      read.nodes[index].target = target
      note(
        Reference(
          place: place, target: target, span: ref.span, before: "", shown: node.title.value,
          after: ""))
    }
    diagram = read
  }
}
