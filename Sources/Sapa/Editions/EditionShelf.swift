import SapaCore
package import SapaEditions
package import SapaRegister
package import SapaSite

/// The frozen editions of a manual, by the documents that they are editions of.
///
/// `code: СТО-12`, `supersedes: СТО-02`, and no file has СТО-02 any more: the document goes on under a new
/// code, and the editions of СТО-02 are its former ones.
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
  /// The code that a document had before: СТО-02 of СТО-12.
  private var formerCodes: [DocumentCode: DocumentCode] = [:]

  /// - Parameters:
  ///   - editions: those of the archive.
  ///   - written: the sources as they are.
  package init(_ editions: [FrozenEdition], in written: Register) {
    self.editions = Dictionary(grouping: editions) { Key($0.record.code, slug: $0.record.slug) }
      .mapValues { $0.sorted { $0.record.edition < $1.record.edition } }
    if editions.isEmpty { return }
    var seen = Set(written.documents.compactMap(\.code))
    for document in written.documents {
      var next = document
      while let code = next.code, let old = next.control.supersedes?.value.code,
        let last = self.editions[.code(old)]?.last, seen.insert(old).inserted
      {
        formerCodes[code] = old
        guard let text = ArchivedText(last) else { break }
        next = text.document
      }
    }
  }

  /// The last frozen edition of every document that has one, in the order of their folders.
  var last: [FrozenEdition] {
    editions.values.compactMap(\.last).sorted { $0.folder < $1.folder }
  }

  /// The frozen editions of a document under the code that it has, the oldest first.
  func editions(of document: Document) -> [FrozenEdition] {
    editions[Key(document.code, slug: document.slug)] ?? []
  }

  /// The last edition under each code that a document had before, the latest code first.
  func formerDocuments(of document: Document) -> [FrozenEdition] {
    formerCodes(of: document).compactMap { editions[.code($0)]?.last }
  }

  /// The edition that holds on a day while the source of a document is being written: the last one
  /// frozen as in force whose day has come.
  func inForce(of document: Document, on day: CalendarDate) -> FrozenEdition? {
    let former = formerCodes(of: document).reversed().flatMap { editions[.code($0)] ?? [] }
    return (former + editions(of: document)).last { edition in
      edition.record.isMeantToHold && edition.record.effective.map { $0 <= day } ?? true
    }
  }

  /// The frozen text under the edition that a document states.
  func sameEdition(of document: Document) -> FrozenEdition? {
    editions(of: document).first { $0.record.edition == document.control.edition?.value }
  }

  /// The edition of a document that is frozen, and whose day has not come: `status` need not wait for it.
  func waiting(_ document: Document, on day: CalendarDate) -> FrozenEdition? {
    guard !document.isObsolete, let edition = sameEdition(of: document),
      edition.record.isMeantToHold, let start = edition.record.effective, start > day
    else { return nil }
    return edition
  }

  /// The last edition frozen before the one that a document states.
  func editionBefore(_ document: Document) -> FrozenEdition? {
    guard let own = document.control.edition?.value else { return nil }
    return editions(of: document).last { $0.record.edition < own }
      ?? formerDocuments(of: document).first
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

  /// СТО-02, then what СТО-02 was called before.
  private func formerCodes(of document: Document) -> [DocumentCode] {
    Array(
      sequence(state: document.code) { [formerCodes] code in
        code = code.flatMap { formerCodes[$0] }
        return code
      })
  }
}

extension Register {
  /// With the documents noted whose stated edition is frozen.
  func noting(_ shelf: EditionShelf) -> Register {
    var register = self
    register.frozen = Set(documents.filter { shelf.sameEdition(of: $0) != nil }.map(\.id))
    return register
  }
}
