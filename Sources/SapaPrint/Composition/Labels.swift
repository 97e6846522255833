import SapaCore
import SapaRegister

/// The places of a document that a reference in its PDF can lead to.
///
/// A label is the number of the part and the anchor: `p4-s-7-1-3`. Anchors are unique in a part.
struct Labels {
  private let document: Document
  /// Every label that the print will set.
  private var known: Set<String> = []

  init(_ document: Document) {
    self.document = document
    for (index, part) in document.parts.enumerated() {
      if part.role != .lead { known.insert(Self.label(index, part.heading.anchor)) }
      for block in part.body {
        switch block {
        case .heading(let heading): known.insert(Self.label(index, heading.anchor))
        case .clause(let clause): known.insert(Self.label(index, clause.anchor))
        default: break
        }
      }
    }
  }

  static func label(_ part: Int, _ anchor: String) -> String { "p\(part)-\(anchor)" }

  /// Nil for what stands elsewhere, or has no place of its own in the PDF.
  func label(of target: Target) -> String? {
    switch target {
    case .document: nil
    case .section(let id, let anchor):
      id == document.id ? document.section(anchor: anchor).flatMap { known($0.part, anchor) } : nil
    case .appendix(let id, let label):
      id == document.id
        ? document.parts.firstIndex { $0.appendix == label }.flatMap(heading) : nil
    case .file(let path, let anchor):
      document.parts.firstIndex { $0.path == path }.flatMap { part in
        anchor.map { known(part, $0) } ?? heading(part)
      }
    }
  }

  private func heading(_ part: Int) -> String? { known(part, document.parts[part].heading.anchor) }

  private func known(_ part: Int, _ anchor: String) -> String? {
    let label = Self.label(part, anchor)
    return known.contains(label) ? label : nil
  }
}
