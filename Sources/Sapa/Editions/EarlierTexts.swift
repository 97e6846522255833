import SapaCore
import SapaEditions
import SapaRegister

/// The editions that were frozen before the present ones of a register, each read once.
struct EarlierTexts: Sendable {
  let shelf: EditionShelf
  /// By their folders.
  private let texts: [String: ArchivedText]

  init(of register: Register, _ shelf: EditionShelf, jobs: Int) async {
    self.shelf = shelf
    let editions = register.documents.flatMap { document in
      let own = shelf.editionsBefore(document)
      return own.isEmpty ? [shelf.editionBefore(document)].compactMap(\.self) : own
    }
    let texts = await concurrentMap(editions, jobs: jobs) { ArchivedText($0) }
    self.texts = Dictionary(
      texts.compactMap { text in text.map { ($0.edition.folder, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  var isEmpty: Bool { texts.isEmpty }

  /// Nil for an edition that is only listed, or whose files make no document any more.
  subscript(_ edition: FrozenEdition) -> ArchivedText? { texts[edition.folder] }
}

extension EditionShelf {
  /// The editions of a document that were frozen before the one that it states, the oldest first.
  func editionsBefore(_ document: Document) -> [FrozenEdition] {
    guard let own = document.control.edition?.value, document.hasText else { return [] }
    return editions(of: document).filter { $0.record.edition < own }
  }
}
