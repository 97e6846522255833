import SapaCore
import SapaRegister

/// Which documents replace which, by their codes.
struct Successions: Sendable {
  private var successors: [DocumentCode: [DocumentID]] = [:]
  private var documents: [DocumentCode: [DocumentID]] = [:]

  init(_ register: Register) {
    for document in register.documents {
      if let code = document.code { documents[code, default: []].append(document.id) }
      if let former = document.control.supersedes?.value.code {
        successors[former, default: []].append(document.id)
      }
    }
  }

  /// The documents that say that they replace this one, in the order of the register.
  func successors(of document: Document) -> [DocumentID] {
    guard let code = document.code else { return [] }
    return (successors[code] ?? []).filter { $0 != document.id }
  }

  /// The document that this one says it replaces.
  func predecessor(of document: Document) -> DocumentID? {
    guard let code = document.control.supersedes?.value.code else { return nil }
    return documents[code]?.first { $0 != document.id }
  }

  /// The first document that has a code.
  func document(with code: DocumentCode) -> DocumentID? { documents[code]?.first }
}
