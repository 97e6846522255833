/// Which sections have another place among their neighbours, or stand below another section.
///
/// Of the sections below one heading the heaviest choice that has kept its order stays; the others
/// have moved. So a short section that changed places with a long one is the one that moved, and
/// where a whole chapter moves its sections stay where they are in it.
struct MovedSections {
  private(set) var indices: Set<Int> = []

  init(_ old: [SectionText], _ new: [SectionText], _ olds: [Int?]) {
    let known = new.indices.filter { olds[$0] != nil }
    let siblings = Dictionary(grouping: known) { new[$0].parent }
    for (parent, sections) in siblings {
      let former = parent.flatMap { olds[$0] }
      let (stayed, came) = sections.partitioned { index in
        guard let before = olds[index] else { return false }
        // A section below a new heading has not moved if that is only put above it.
        return old[before].parent == former || (parent != nil && former == nil)
      }
      indices.formUnion(came)
      let kept = Set(
        increasing(
          stayed.map { olds[$0] ?? 0 }, weights: stayed.map { new[$0].weight }
        ).map { stayed[$0] })
      indices.formUnion(stayed.filter { !kept.contains($0) })
    }
  }
}

extension SectionText {
  fileprivate var weight: Int {
    1 + Word.words(of: firstLine).count + body.reduce(0) { $0 + $1.keys.count }
  }
}

extension Array {
  /// Those for which something holds, and the others.
  fileprivate func partitioned(by holds: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(holds), filter { !holds($0) })
  }
}
