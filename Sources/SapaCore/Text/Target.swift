/// What a reference leads to, by identity; the site and the print know where that stands.
package enum Target: Hashable, Sendable {
  /// A document of the register, by its place in it.
  case document(DocumentID)
  /// A section of a document: `s-7-1-3`.
  case section(DocumentID, anchor: String)
  /// An appendix of a document: А.
  case appendix(DocumentID, AppendixLabel)
  /// A file of the manual, and an anchor in it: what an ordinary link names.
  case file(path: String, anchor: String?)
}

/// A document's place in the register, stable within one run.
package struct DocumentID: Hashable, Comparable, Sendable {
  package var index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (left: DocumentID, right: DocumentID) -> Bool {
    left.index < right.index
  }
}
