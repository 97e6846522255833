import SapaCore
import SapaRegister

/// The references of a register by the page on which they stand and the page to which they lead;
/// those that stay on their page are left out, since the reader sees both ends.
struct CitationIndex: Sendable {
  private let all: [Reference]
  /// By the path of the page, which of all they are.
  private var citing: [String: [Int]] = [:]
  private var cited: [String: [Int]] = [:]
  /// Between documents, whatever the part: the other side is another document or a plain page.
  private var citingDocuments: [DocumentID: [Int]] = [:]
  private var citedDocuments: [DocumentID: [Int]] = [:]

  init(_ register: Register, _ addresses: Addresses, _ files: FileIndex) {
    all = Array(register.references)
    for (index, reference) in all.enumerated() {
      let here = addresses.address(of: reference.place).path
      guard let there = addresses.address(of: reference.target)?.path, here != there else {
        continue
      }
      citing[here, default: []].append(index)
      cited[there, default: []].append(index)
      let (from, to) = (reference.place.document, files.document(of: reference.target))
      guard from != to else { continue }
      if let from { citingDocuments[from, default: []].append(index) }
      if let to { citedDocuments[to, default: []].append(index) }
    }
  }

  func references(from page: String) -> References { references(citing[page]) }
  func references(to page: String) -> References { references(cited[page]) }

  /// What a document cites outside itself.
  func references(from document: DocumentID) -> References {
    references(citingDocuments[document])
  }

  /// Where a document is cited outside itself.
  func references(to document: DocumentID) -> References { references(citedDocuments[document]) }

  private func references(_ indices: [Int]?) -> References {
    References(all: all, places: indices ?? [])
  }
}
