import SapaCore
import SapaEditions
import SapaRegister

/// What the rules of editions find: each document as it is written against what is frozen of it.
struct EditionChecks {
  let earlier: EarlierTexts
  let hashing: Hashing?

  private var shelf: EditionShelf { earlier.shelf }

  /// What they find in one document, and its change sheet where an edition was frozen before.
  struct Result: Sendable {
    var findings: [Finding] = []
    var sheet: ChangeSheet?
  }

  /// The results for documents as they are, before their citations are linked.
  func results(in written: Register, jobs: Int) async -> [Result] {
    let known = written.documents.filter {
      !shelf.editions(of: $0).isEmpty || !shelf.formerDocuments(of: $0).isEmpty
    }
    return await concurrentMap(known, jobs: jobs) { result(of: $0, in: written) }
  }

  private func result(of document: Document, in written: Register) -> Result {
    var result = Result()
    // Compared with editions of the future, every other finding would be of the same fault.
    if let last = shelf.editions(of: document).last,
      let backwards = EditionOrder.finding(document, behind: last.record)
    {
      return Result(findings: [backwards])
    }
    if let last = shelf.editions(of: document).last,
      let gap = EditionOrder.gap(document, behind: last)
    {
      result.findings.append(gap)
    }
    if let same = shelf.sameEdition(of: document), let text = ArchivedText(same) {
      let form = CanonicalForm(document, picture: { hashing?.file($0) })
      let changed = FrozenEditionChanged.finding(
        document, form: form, frozen: text.form, record: same.record,
        files: written.attachedFiles(of: document).filter { isExchanged($0.path, since: same) })
      if let changed { result.findings.append(changed) }
    }
    guard let edition = document.control.edition?.value, document.hasText,
      let before = shelf.editionBefore(document)
    else { return result }
    result.findings += DateOrder.findings(document, after: before.record)
    result.findings += DateOrder.rows(document, after: before.record)
    if let text = earlier[before] {
      let sheet = ChangeSheet(
        document, edition: edition, since: text.document, before.record)
      if let unrecorded = UnrecordedChange.finding(sheet) { result.findings.append(unrecorded) }
      result.findings += ChangeSheetMismatch.findings(sheet)
      result.sheet = sheet
    }
    return result
  }
  /// Whether a file is none of those that were frozen with an edition, whatever it was called then.
  ///
  /// One that is missing is told as such.
  private func isExchanged(_ path: String, since edition: FrozenEdition) -> Bool {
    guard let digest = hashing?.file(path) else { return false }
    return !edition.assets.values.contains(digest)
  }
}
