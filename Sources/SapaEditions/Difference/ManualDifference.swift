import SapaCore

/// What differs between all documents of a manual then and now.
package struct ManualDifference: Sendable {
  package struct Entry: Sendable {
    package enum Kind: String, Sendable {
      case added
      case removed
      case changed
    }

    package let kind: Kind
    /// Against an empty text where the document was added or removed.
    package let difference: EditionDifference

    /// The document as it is now, else as it was.
    package var text: EditionText { kind == .removed ? difference.old : difference.new }
  }

  /// Only what differs: in the order of the newer manual, then what was removed.
  package let entries: [Entry]

  /// - Parameters:
  ///   - old: the documents then.
  ///   - new: the documents now; one is the same as before by its code, else by its file.
  package init(from old: [EditionText], to new: [EditionText]) {
    let byCode = Self.places(of: old, by: \.code)
    let byPath = Self.places(of: old, by: \.path)
    let codes = Set(new.compactMap(\.code))
    var known: Set<Int> = []
    var entries: [Entry] = []
    for text in new {
      let index =
        text.code.flatMap { byCode[$0] }
        ?? byPath[text.path].flatMap { index in
          old[index].code.map(codes.contains) ?? false ? nil : index
        }
      guard let index, known.insert(index).inserted else {
        entries.append(
          Entry(kind: .added, difference: EditionDifference(from: text.empty, to: text)))
        continue
      }
      let difference = EditionDifference(from: old[index], to: text)
      if !difference.isEmpty { entries.append(Entry(kind: .changed, difference: difference)) }
    }
    let gone = old.indices.filter { !known.contains($0) }.map { old[$0] }
    self.entries =
      entries
      + gone.map { Entry(kind: .removed, difference: EditionDifference(from: $0, to: $0.empty)) }
  }

  private static func places<Key: Hashable>(
    of texts: [EditionText], by key: (EditionText) -> Key?
  ) -> [Key: Int] {
    Dictionary(
      texts.enumerated().compactMap { index, text in key(text).map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension EditionText {
  /// A document of this name that says nothing.
  package var empty: EditionText {
    var text = self
    text.sections = []
    return text
  }
}
