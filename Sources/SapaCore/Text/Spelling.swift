/// A word that is looked up byte by byte, as text in NFC can be: `Spelling("қосымша")`.
///
/// A `String` asks the tables of Unicode whether two words that differ may yet be the same one, which
/// costs ten times as much as the look itself; all running text is in NFC, where they never are.
package struct Spelling: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package init(stringLiteral text: String) {
    self.text = text
  }

  package static func == (left: Spelling, right: Spelling) -> Bool {
    left.text.isSpelled(right.text)
  }

  package func hash(into hasher: inout Hasher) {
    text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Whether two words have the same letters, byte by byte: both are in NFC.
  package func isSpelled(_ other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { mine.elementsEqual($0) }
    }
    return isSame.flatMap { $0 } ?? utf8.elementsEqual(other.utf8)
  }
}

extension Set<Spelling> {
  package func contains(_ word: String) -> Bool { contains(Spelling(word)) }
}

extension Dictionary where Key == Spelling {
  package subscript(_ word: String) -> Value? { self[Spelling(word)] }
}
