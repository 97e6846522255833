package import SapaCore

/// What stands in the register and is cited nowhere.
///
/// Forms (`sheet:`) need no citation; neither do the main document, documents from outside, and
/// those that are not in force. A document without a code may be cited in words that no reader of
/// citations knows («университеттің Жарғысы»).
enum Uncited {
  static func check(_ register: Register) -> [Finding] {
    // What a text cites that could not be read, nobody knows.
    guard register.main != nil, !register.hasUnreadText else { return [] }
    var documents: Set<DocumentID> = []
    var appendices: Set<Target> = []
    var paths: Set<String> = []
    for reference in register.references {
      if case .file(let path, _) = reference.target { paths.insert(path) }
      guard let id = reference.target.documentID else { continue }
      if id != reference.place.document { documents.insert(id) }
      if case .appendix = reference.target { appendices.insert(reference.target) }
    }
    let codes = Set(documents.compactMap { register[$0].code })
    return register.documents.flatMap { document -> [Finding] in
      let parts = document.appendices.filter { part in
        guard let label = part.appendix, part.control.sheet == nil else { return false }
        return !appendices.contains(.appendix(document.id, label)) && !paths.contains(part.path)
      }
      // Two documents of one code are a fault of their own; a citation may mean either.
      let isCited =
        document.code.map(codes.contains) == true || documents.contains(document.id)
        || paths.contains(document.path)
      let isWanted =
        document.code != nil && document.id != register.main && !document.isExternal
        && !isNotInForce(document)
      return parts.map(UncitedAppendix.finding)
        + (isCited || !isWanted ? [] : [UncitedDocument.finding(document)])
    }
  }

  private static func isNotInForce(_ document: Document) -> Bool {
    let status = document.control.status?.value
    return document.isBeforeForce || status == .superseded || status == .withdrawn
  }
}

extension Finding {
  /// Whether it says that something is cited nowhere.
  package var isUncited: Bool { rule == .uncitedDocument || rule == .uncitedAppendix }
}

extension Register {
  /// Whether there is a file of which nothing but its control data could be read.
  fileprivate var hasUnreadText: Bool {
    !documents.allSatisfy(\.isRead)
      || pages.contains { $0.control.isUnreadable && $0.body.isEmpty }
  }
}
