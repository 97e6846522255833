import SapaCore
import SapaRegister

/// The references of a register by the page on which they stand and the page to which they lead;
/// those that stay on their page are left out, since the reader sees both ends.
struct CitationIndex: Sendable {
  /// By the path of the page.
  private var citing: [String: [Reference]] = [:]
  private var cited: [String: [Reference]] = [:]
  /// Between documents, whatever the part: the other side is another document or a plain page.
  private var citingDocuments: [DocumentID: [Reference]] = [:]
  private var citedDocuments: [DocumentID: [Reference]] = [:]

  init(_ register: Register, _ addresses: Addresses, _ files: FileIndex) {
    for reference in register.references {
      let here = addresses.address(of: reference.place).path
      guard let there = addresses.address(of: reference.target)?.path, here != there else {
        continue
      }
      citing[here, default: []].append(reference)
      cited[there, default: []].append(reference)
      let (from, to) = (reference.place.document, files.document(of: reference.target))
      guard from != to else { continue }
      if let from { citingDocuments[from, default: []].append(reference) }
      if let to { citedDocuments[to, default: []].append(reference) }
    }
  }

  func references(from page: String) -> [Reference] { citing[page] ?? [] }
  func references(to page: String) -> [Reference] { cited[page] ?? [] }

  /// What a document cites outside itself.
  func references(from document: DocumentID) -> [Reference] { citingDocuments[document] ?? [] }
  /// Where a document is cited outside itself.
  func references(to document: DocumentID) -> [Reference] { citedDocuments[document] ?? [] }
}
