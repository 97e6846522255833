import SapaCore
package import SapaEditions
package import SapaRegister
package import SapaSite

/// The frozen editions of a manual, by the documents that they are editions of.
package struct EditionShelf: Sendable {
  /// The code; the address part of a document whose code nobody has stated.
  private enum Key: Hashable {
    case code(DocumentCode)
    case slug(String)

    init(_ code: DocumentCode?, slug: String) {
      self = code.map { .code($0) } ?? .slug(slug)
    }
  }

  private let editions: [Key: [FrozenEdition]]

  package init(_ editions: [FrozenEdition]) {
    self.editions = Dictionary(grouping: editions) { Key($0.record.code, slug: $0.record.slug) }
      .mapValues { $0.sorted { $0.record.edition < $1.record.edition } }
  }

  /// The last frozen edition of every document that has one, in the order of their folders.
  var last: [FrozenEdition] {
    editions.values.compactMap(\.last).sorted { $0.folder < $1.folder }
  }

  /// The frozen editions of a document, the oldest first.
  func editions(of document: Document) -> [FrozenEdition] {
    editions[Key(document.code, slug: document.slug)] ?? []
  }

  /// The edition that holds on a day while the source of a document is being written: the last one
  /// frozen as in force whose day has come.
  func inForce(of document: Document, on day: CalendarDate) -> FrozenEdition? {
    editions(of: document).last { edition in
      [.effective, nil].contains(edition.record.status)
        && edition.record.effective.map { $0 <= day } ?? true
    }
  }

  /// The frozen text under the edition that a document states.
  func sameEdition(of document: Document) -> FrozenEdition? {
    editions(of: document).first { $0.record.edition == document.control.edition?.value }
  }

  /// The last edition frozen before the one that a document states.
  func editionBefore(_ document: Document) -> FrozenEdition? {
    guard let own = document.control.edition?.value else { return nil }
    return editions(of: document).last { $0.record.edition < own }
  }

  /// What changed in a document since the edition that was frozen before it; nil where none was.
  package func comparison(of document: Document) -> EditionComparison? {
    guard document.hasText, let before = editionBefore(document), let text = before.text else {
      return nil
    }
    return EditionComparison(
      before: before.record.edition,
      difference: EditionDifference(from: text, to: EditionText(document)))
  }
}
