package import SapaCore

extension Register {
  /// The documents that say that they replace this one.
  package func successors(of document: Document) -> [Document] {
    guard let code = document.code else { return [] }
    return documents.filter { $0.id != document.id && $0.control.supersedes?.value.code == code }
  }

  /// What holds instead of a document: the end of the chain of those that replace it.
  ///
  /// The first in force is taken; where none is, the last of the chain.
  package func whatHolds(insteadOf document: Document) -> Document? {
    var seen: Set<DocumentID> = [document.id]
    var latest: Document?
    var next = successors(of: document)
    while let here = next.first(where: { $0.control.status?.value == .effective }) ?? next.first,
      seen.insert(here.id).inserted
    {
      if here.control.status?.value == .effective { return here }
      latest = here
      next = successors(of: here)
    }
    return latest
  }

  /// The day on which a superseded document went out of force: that on which the first of those that
  /// replace it came into force.
  package func supersededOn(_ document: Document) -> CalendarDate? {
    successors(of: document).filter { !$0.isBeforeForce }
      .compactMap { $0.control.effective?.value }.min()
  }
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
