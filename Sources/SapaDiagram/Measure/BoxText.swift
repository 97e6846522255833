import SapaCore

/// The words of one box, broken into lines: number and title, below them the owner.
package struct BoxText: Hashable, Sendable {
  /// What the box stands for, 7.1.3, at the beginning of the first line.
  package var ref: String?
  /// The title, the first line without the number.
  package var title: [String]
  package var owner: [String]

  /// Breaks the words of a node for a box of that width.
  ///
  /// An owner that repeats the title is left out: a box of the President needs no owner.
  init(
    _ node: Diagram.Node, width: Double, isHead: Bool = false, _ measures: Measures
  ) {
    let room = width - 2 * measures.padding
    let size = measures.titleSize * (isHead ? Measures.bold : 1)
    let number = node.ref.flatMap { $0.value.isEmpty ? nil : $0.value } ?? ""
    let lead = SansWidth.of(number + " ") * measures.titleSize * Measures.bold
    // A long code does not leave the title room.
    ref = number.isEmpty || lead > room * 0.6 ? nil : number
    title = TextLines.wrap(
      node.title.value, width: room, size: size, lead: ref == nil ? 0 : lead)
    let name = node.owner?.value ?? ""
    owner =
      name == node.title.value
      ? [] : TextLines.wrap(name, width: room, size: measures.smallSize)
  }

  func height(_ measures: Measures) -> Double {
    2 * measures.padding - 4 + Double(title.count) * measures.titleLine
      + (owner.isEmpty ? 0 : 2 + Double(owner.count) * measures.smallLine)
  }
}
