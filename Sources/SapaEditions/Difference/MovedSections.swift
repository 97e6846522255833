/// Which sections have another place among their neighbours, or stand below another section.
///
/// Of the sections below one heading the heaviest choice that has kept its order stays; the others
/// have moved. So a short section that changed places with a long one is the one that moved, and
/// where a whole chapter moves its sections stay where they are in it.
struct MovedSections {
  private(set) var indices: Set<Int> = []

  init(_ old: [SectionText], _ new: [SectionText], _ olds: [Int?]) {
    let known = new.indices.filter { olds[$0] != nil }
    let kept = Set(olds.compactMap { $0 })
    let siblings = Dictionary(grouping: known) { new[$0].parent }
    for (parent, sections) in siblings {
      let former = parent.flatMap { olds[$0] }
      let stayed = sections.filter { index in
        guard let before = olds[index] else { return false }
        if old[before].parent == former { return true }
        // A heading that another one took the place of takes nothing along.
        let isReplaced = old[before].parent.map { !kept.contains($0) } ?? false
        return isReplaced && parent != nil && former == nil
      }
      let order = increasing(
        stayed.map { olds[$0] ?? 0 }, weights: stayed.map { new[$0].weight })
      indices.formUnion(Set(sections).subtracting(order.map { stayed[$0] }))
    }
  }
}

extension SectionText {
  fileprivate var weight: Int {
    1 + Word.words(of: firstLine).count + body.reduce(0) { $0 + $1.keys.count }
  }
}
