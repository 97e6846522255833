import SapaCore
package import SapaEditions

/// What differs between two texts as data:
/// `{"version": "1.0", "documents": [{"code": …, "sections": […]}]}`.
package struct DifferenceReport: Encodable, Sendable {
  struct Entry: Encodable, Sendable {
    /// added, removed or changed.
    var change: String
    var code: String?
    var title: String
    var file: String
    /// Code, title or edition where they differ.
    var identity: [Identity]
    var sections: [SectionEntry]
  }

  struct Identity: Encodable, Sendable {
    var field: String
    var from: String
    var to: String
  }

  struct SectionEntry: Encodable, Sendable {
    /// added, removed, moved, renumbered, retitled, changed.
    var changes: [String]
    /// 7.3; nil where the section was added.
    var from: String?
    /// 7.4; nil where it was removed.
    var to: String?
    /// The words of the title, and then the lines of the text, in pieces.
    var title: [Piece]
    var lines: [[Piece]]
  }

  struct Piece: Encodable, Sendable {
    var text: String
    /// inserted, deleted; nil for words that stayed.
    var change: String?
  }

  let version = "1.0"
  let documents: [Entry]

  package init(_ difference: ManualDifference) {
    documents = difference.entries.map(Entry.init)
  }
}

extension DifferenceReport.Entry {
  init(_ entry: ManualDifference.Entry) {
    let identity = entry.kind == .changed ? entry.difference.identityChanges : []
    self.init(
      change: entry.kind.rawValue, code: entry.text.code?.text, title: entry.text.title,
      file: entry.text.path,
      identity: identity.map { .init(field: $0.field.rawValue, from: $0.old, to: $0.new) },
      sections: entry.difference.changed.map(DifferenceReport.SectionEntry.init))
  }
}

extension DifferenceReport.SectionEntry {
  init(_ section: SectionDifference) {
    self.init(
      changes: section.kinds.map(\.rawValue), from: section.old?.name.text,
      to: section.new?.name.text, title: section.titleLine.pieces.map(DifferenceReport.Piece.init),
      lines: section.lines.map { $0.pieces.map(DifferenceReport.Piece.init) })
  }
}

extension DifferenceReport.Piece {
  init(_ piece: RevisedLine.Piece) {
    let change: String? =
      switch piece.revision {
      case .inserted: "inserted"
      case .deleted: "deleted"
      case nil: nil
      }
    self.init(text: piece.text, change: change)
  }
}
