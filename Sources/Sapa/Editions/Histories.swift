import SapaCore
import SapaEditions
import SapaReading
import SapaRegister

/// The editions of each document that is shown.
struct Histories {
  let shelf: EditionShelf
  let drafts: Drafts
  /// Of the check.
  let day: CalendarDate
  /// Nil where nobody asks for the marks of texts that are not frozen.
  let hashing: Hashing?
  /// sapa.yaml as it is now.
  let settings: Source

  /// Those of documents whose citations are not linked: what one of them says does not depend on
  /// the others.
  func histories(of built: Register, jobs: Int) async -> [DocumentID: EditionHistory] {
    let histories = await concurrentMap(built.documents, jobs: jobs) { history(of: $0) }
    return Dictionary(uniqueKeysWithValues: zip(built.documents.map(\.id), histories))
  }

  private func history(of document: Document) -> EditionHistory {
    var frozen = shelf.editions(of: document).map(\.record)
    guard let draft = drafts.draft(of: document), let text = draft.inForce else {
      let mark = hashing.flatMap { EditionMark(document, hashing: $0) }
      let inForce = shelf.inForce(of: document, on: day)?.record
      return EditionHistory(
        mark: mark, frozen: frozen, inForce: inForce,
        organization: organization(of: shelf.sameEdition(of: document)))
    }
    let isRenamed = draft.document.code != document.code
    if isRenamed { frozen += shelf.editions(of: draft.document).map(\.record) }
    return EditionHistory(
      mark: text.edition.record.mark, frozen: frozen, inForce: text.edition.record,
      isFromArchive: true, next: next(draft.document, isRenamed: isRenamed, after: text),
      organization: organization(of: text.edition))
  }

  /// Under which name an edition was approved; nil where the settings are still those.
  private func organization(of edition: FrozenEdition?) -> Settings.Organization? {
    guard let former = edition?.settings, former.bytes != settings.bytes else { return nil }
    return readSettings(former).0.organization
  }

  /// What a source is about to be; nil where it is what was frozen and has come into force since.
  private func next(
    _ document: Document, isRenamed: Bool, after text: ArchivedText
  ) -> NextEdition? {
    let edition = document.control.edition?.value
    guard isRenamed || edition != text.edition.record.edition else { return nil }
    return NextEdition(
      status: document.isBeforeForce ? document.control.status?.value ?? .draft : .review,
      edition: edition, code: isRenamed ? document.code : nil,
      start: shelf.waiting(document, on: day)?.record.effective)
  }
}
