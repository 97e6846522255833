package import SapaEditions
package import SapaRegister

extension World {
  /// The edition of a document that was frozen last, under the code that it had then; nil where none is.
  package func lastFrozenEdition(of document: Document, in written: Register) -> FrozenEdition? {
    let shelf = EditionShelf(editions, in: written)
    return shelf.editions(of: document).last ?? shelf.formerDocuments(of: document).first
  }
}

extension FrozenEdition {
  /// Its text, to be compared with another edition's.
  ///
  /// Nil for an edition that is only listed, or whose files make no document any more.
  package var text: EditionText? { ArchivedText(self).map { EditionText($0.document) } }
}
