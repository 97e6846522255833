import SapaCore
import SapaEditions
import SapaRegister

/// What the rules of editions find: each document as it is written against what is frozen of it.
struct EditionChecks {
  let shelf: EditionShelf
  let hashing: Hashing?

  /// What they find in the documents as they are, before their citations are linked.
  func findings(in written: Register, jobs: Int) async -> [Finding] {
    let known = written.documents.filter { !shelf.editions(of: $0).isEmpty }
    return await concurrentMap(known, jobs: jobs) { findings(of: $0) }.flatMap(\.self)
  }

  private func findings(of document: Document) -> [Finding] {
    guard let same = shelf.sameEdition(of: document), let text = ArchivedText(same) else {
      return []
    }
    let form = CanonicalForm(document, picture: { hashing?.file($0) })
    let changed = FrozenEditionChanged.finding(
      document, form: form, frozen: text.form, record: same.record)
    return changed.map { [$0] } ?? []
  }
}
