import SapaCore
import SapaRegister

/// "9.2 Ішкі аудит": the sections of all documents by their numbers and titles, since whoever is cited
/// names those that cite it.
struct SectionNames: Sendable {
  /// By the anchors of each document.
  private let names: [[String: String]]

  init(_ register: Register) {
    names = register.documents.map { document in
      Dictionary(
        document.sections.map { section in
          (
            section.anchor,
            section.title.isEmpty ? "\(section.number)" : "\(section.number) \(section.title)"
          )
        },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// Nil where a document has no such section.
  subscript(anchor: String, in document: DocumentID) -> String? { names[document.index][anchor] }
}
