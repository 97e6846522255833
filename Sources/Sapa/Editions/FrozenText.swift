package import SapaEditions
package import SapaRegister

extension World {
  /// The edition of a document that was frozen last; nil where none is.
  package func lastFrozenEdition(of document: Document) -> FrozenEdition? {
    EditionShelf(editions).editions(of: document).last
  }
}

extension FrozenEdition {
  /// Its text, to be compared with another edition's.
  ///
  /// Nil for an edition that is only listed, or whose files make no document any more.
  package var text: EditionText? { ArchivedText(self).map { EditionText($0.document) } }
}
