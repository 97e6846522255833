import SapaCore
import SapaEditions
import SapaRegister

/// Documents that go on under a new code, as the register has them under the old one, of which no file is
/// left.
///
/// СТО-02 of which СТО-12 says that it replaces it: superseded, its page leads to СТО-12, and what cites it
/// is told. Of its text only the control data is shown; the text lies in the archive.
struct FormerDocuments {
  private let editions: [(FrozenEdition, Status?)]

  /// - Parameters:
  ///   - written: the sources as they are.
  ///   - shelf: the frozen editions.
  ///   - day: of the check.
  ///   - showsDrafts: whether a draft is shown in the place of what is in force.
  init(
    in written: Register, _ shelf: EditionShelf, on day: CalendarDate, showsDrafts: Bool
  ) {
    editions = written.documents.flatMap { document -> [(FrozenEdition, Status?)] in
      let former = shelf.formerDocuments(of: document)
      let isComing = document.isBeforeForce || shelf.waiting(document, on: day) != nil
      guard !former.isEmpty, isComing else { return former.map { ($0, .superseded) } }
      guard let holding = shelf.inForce(of: document, on: day) else { return [] }
      guard let index = former.firstIndex(where: { $0.record.code == holding.record.code }) else {
        return former.map { ($0, .superseded) }
      }
      return former[(index + 1)...].map { ($0, .superseded) }
        + (showsDrafts ? [(holding, holding.record.status)] : [])
    }
  }

  var isEmpty: Bool { editions.isEmpty }

  /// The folders of the archive that they lie in.
  var prefixes: [String] { editions.map(\.0.prefix) }

  /// Their files, beside those of a manual.
  func manuscripts(beside others: [Manuscript]) -> [Manuscript] {
    let aliases = others.flatMap(\.control.aliases).map(\.value)
    var taken = Set(others.compactMap(\.control.slug?.value))
    for alias in aliases { taken.formUnion(alias.split(separator: "/").map(String.init)) }
    return editions.compactMap { edition, status in
      Self.manuscript(of: edition, status: status, beside: &taken)
    }
  }

  private static func manuscript(
    of edition: FrozenEdition, status: Status?, beside taken: inout Set<String>
  ) -> Manuscript? {
    guard let text = ArchivedText(edition),
      var lead = text.manuscripts.first(where: { $0.path == text.document.path })
    else { return nil }
    lead.path = edition.prefix + lead.path
    lead = lead.withoutText(titled: text.document.title)
    if let status { lead.state(status) }
    let start = Span(startOf: lead.path)
    // Its address stays, unless its successor has it.
    let (own, other) = (
      edition.record.slug, edition.record.slug + "-" + edition.record.edition.text
    )
    lead.control.slug = Placed(taken.insert(own).inserted ? own : other, at: start)
    lead.control.location = lead.control.location ?? Placed(edition.folder, at: start)
    lead.control.aliases = []
    return lead
  }
}
