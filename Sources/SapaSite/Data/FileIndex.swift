import SapaCore
import SapaRegister

/// What the files of `content/` are in the register, by their paths.
struct FileIndex: Sendable {
  enum Entry: Sendable {
    case page(Int)
    case part(DocumentID, Int)
  }

  private var entries: [String: Entry] = [:]

  init(_ register: Register) {
    for document in register.documents {
      for (index, part) in document.parts.enumerated() {
        entries[part.path] = .part(document.id, index)
      }
    }
    for (index, page) in register.pages.enumerated() { entries[page.path] = .page(index) }
  }

  subscript(path: String) -> Entry? { entries[path] }

  /// The document that a reference leads to; nil for a plain page or a file.
  func document(of target: Target) -> DocumentID? {
    switch target {
    case .document(let id), .section(let id, _), .appendix(let id, _): return id
    case .file(let path, _):
      if case .part(let id, _) = entries[path] { return id }
      return nil
    }
  }
}
