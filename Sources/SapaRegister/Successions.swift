package import SapaCore

/// Which documents replace which, by their codes: УЕ-ХҚТУ-074-2019 in the place of УЕ-ХҚТУ-074-2014.
///
/// Made once for a register, so that nobody walks through all documents for each of them.
package struct Successions: Sendable {
  private var successors: [DocumentCode: [DocumentID]] = [:]
  private var documents: [DocumentCode: [DocumentID]] = [:]

  package init(_ register: Register) {
    for document in register.documents {
      if let code = document.code { documents[code, default: []].append(document.id) }
      if let former = document.control.supersedes?.value.code {
        successors[former, default: []].append(document.id)
      }
    }
  }

  /// The documents that say that they replace this one, in the order of the register.
  package func successors(of document: Document) -> [DocumentID] {
    guard let code = document.code else { return [] }
    return (successors[code] ?? []).filter { $0 != document.id }
  }

  /// What holds instead of a document: the first in force along the chain of those that replace it.
  ///
  /// Where none says that it is in force, the last one that states no status; a draft and what is out of
  /// force itself hold nothing.
  package func whatHolds(insteadOf document: Document, in register: Register) -> Document? {
    var seen: Set<DocumentID> = [document.id]
    var latest: Document?
    var next = successors(of: document).map { register[$0] }
    while let here = next.first(where: { $0.control.status?.value == .effective }) ?? next.first,
      seen.insert(here.id).inserted
    {
      if here.control.status?.value == .effective { return here }
      if here.control.status == nil { latest = here }
      next = successors(of: here).map { register[$0] }
    }
    return latest
  }

  /// The day on which a superseded document went out of force: that on which the first of those that
  /// replace it came into force.
  package func supersededOn(_ document: Document, in register: Register) -> CalendarDate? {
    successors(of: document).map { register[$0] }.filter { !$0.isBeforeForce }
      .compactMap { $0.control.effective?.value }.min()
  }

  /// The document that this one says it replaces.
  package func predecessor(of document: Document) -> DocumentID? {
    guard let code = document.control.supersedes?.value.code else { return nil }
    return documents[code]?.first { $0 != document.id }
  }

  /// The first document that has a code.
  package func document(with code: DocumentCode) -> DocumentID? { documents[code]?.first }
}

extension Document {
  /// Superseded or withdrawn: not to be used.
  package var isObsolete: Bool {
    control.status?.value == .superseded || control.status?.value == .withdrawn
  }

  /// The day of the review that withdrew it; nil where it stands or nobody has said.
  package var withdrawnOn: CalendarDate? {
    guard control.status?.value == .withdrawn else { return nil }
    return control.reviews.filter { $0.outcome?.value == .withdraw }.compactMap { $0.on?.value }
      .max()
  }
}
