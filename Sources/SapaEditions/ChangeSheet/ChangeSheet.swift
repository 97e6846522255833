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
    let rows = document.control.changes.filter { $0.edition?.value == edition }
    let names = rows.flatMap(\.sections)
    let places = names.map { (name: $0, place: ChangePlace($0.value)) }
    // A row that names no section speaks of the whole document.
    let coversAll = rows.contains { $0.sections.isEmpty }
    unrecorded =
      coversAll
      ? [] : difference.changed.filter { section in !places.contains { $0.place.covers(section) } }
    mismatched = places.filter { place in !difference.changed.contains { place.place.covers($0) } }
      .map { entry in
        (entry.name, difference.sections.contains { entry.place.covers($0) })
      }
  }
}
