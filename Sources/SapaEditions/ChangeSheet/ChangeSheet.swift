package import SapaCore
package import SapaRegister

/// The change sheet of an edition (Өзгерістер енгізу парағы) beside what has really changed since the
/// edition that was frozen before it.
package struct ChangeSheet: Sendable {
  package let document: Document
  /// The edition whose rows they are.
  package let edition: Edition
  package let before: EditionRecord
  /// What changed and no row names, in the order of the text.
  package let unrecorded: [SectionDifference]
  /// What rows name though it has not changed; `isKnown` where either edition has such a section.
  let mismatched: [(name: Placed<String>, isKnown: Bool)]

  /// - Parameters:
  ///   - document: as it is written now, before its citations are linked.
  ///   - edition: that it states.
  ///   - frozen: the document as it was frozen in the edition before.
  ///   - before: the record of that edition.
  package init(
    _ document: Document, edition: Edition, since frozen: Document, _ before: EditionRecord
  ) {
    self.document = document
    self.edition = edition
    self.before = before
    let difference = EditionDifference(from: frozen, to: document)
    let rows = document.changeRows(of: edition)
    let places = rows.flatMap(\.sections).map { (name: $0, place: ChangePlace($0.value)) }
    unrecorded = difference.unrecorded(in: rows)
    mismatched = places.filter { place in !difference.changed.contains { place.place.covers($0) } }
      .map { entry in
        (entry.name, difference.sections.contains { entry.place.covers($0) })
      }
  }
}

extension Document {
  /// The rows of its change sheet that are of an edition.
  package func changeRows(of edition: Edition) -> [Change] {
    control.changes.filter { $0.edition?.value == edition }
  }
}

extension EditionDifference {
  /// What changed and none of these rows names; a row without sections speaks of the whole document.
  package func unrecorded(in rows: [Change]) -> [SectionDifference] {
    if rows.contains(where: { $0.sections.isEmpty }) { return [] }
    let places = rows.flatMap(\.sections).map { ChangePlace($0.value) }
    return changed.filter { section in !places.contains { $0.covers(section) } }
  }
}
