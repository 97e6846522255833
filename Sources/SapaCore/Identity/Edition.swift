/// An edition of a document: 3, or 1.10, which stays 1.10.
///
/// It is one by its numbers: 01 is edition 1, whatever it is written like.
package struct Edition: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// As written.
  package let text: String
  /// Its numbers from left to right: 1, 10.
  package let numbers: [Int]

  /// Nil unless `text` is whole numbers joined by dots, each of at most nine digits.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      guard (1...9).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      return Int(part)
    }
    guard numbers.count == parts.count else { return nil }
    self.text = text
    self.numbers = numbers
  }

  /// The same without zeros before its numbers: 1 of 01, 1.10 of 1.10.
  package var plain: Edition {
    Edition(numbers.map(String.init).joined(separator: ".")) ?? self
  }

  /// The letter by which other projects count their editions, C; nil for anything else.
  package static func lettered(_ text: String) -> Edition? {
    guard let letter = text.unicodeScalars.first, text.unicodeScalars.count == 1,
      ("A"..."Z").contains(letter)
    else { return nil }
    return Edition(text: text, numbers: [Int(letter.value) - 64])
  }

  private init(text: String, numbers: [Int]) {
    self.text = text
    self.numbers = numbers
  }

  /// The number of an edition that is counted: 3, which reads "3-ші нұсқа"; nil for 1.10 and C.
  package var count: Int? { Int(text) }

  package var description: String { text }

  package static func == (left: Edition, right: Edition) -> Bool {
    left.numbers == right.numbers
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(numbers) }

  package static func < (left: Edition, right: Edition) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
