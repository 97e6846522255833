/// The number of a section: 7, 7.1.3, or f.3.5 in a document that numbers so.
package struct SectionNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// A letter in front of the numbers, `f` of f.3.5; empty as a rule.
  package let prefix: String
  /// 7, 1, 3: at least one.
  package let numbers: [Int]

  package init(prefix: String = "", numbers: [Int]) {
    self.prefix = prefix
    self.numbers = numbers
  }

  /// Reads `7.1.3`; nil for anything else (an empty part, a leading zero, more than four digits).
  package init?(_ text: some StringProtocol) {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false)
    var prefix = ""
    if let first = parts.first, first.count == 1, first.allSatisfy(\.isLetter), parts.count > 1 {
      prefix = String(first)
      parts.removeFirst()
    }
    let numbers = parts.compactMap { part -> Int? in
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
        part.utf8.first != 48
      else { return nil }
      return Int(part)
    }
    guard !parts.isEmpty, numbers.count == parts.count else { return nil }
    self.init(prefix: prefix, numbers: numbers)
  }

  package var description: String {
    joined(prefix, with: ".")
  }

  /// How many parts a number in a text has at most; a page of digits and dots is none.
  package static let deepest = 12

  /// How deep it stands: 1 for a chapter, 3 for 7.1.3.
  package var depth: Int { numbers.count }

  /// The number one level up: 7.1 for 7.1.3; nil for a chapter.
  package var parent: SectionNumber? {
    numbers.count > 1 ? SectionNumber(prefix: prefix, numbers: Array(numbers.dropLast())) : nil
  }

  /// The numbers above it, the nearest first: 7.1 and 7 for 7.1.3.
  package var ancestors: [SectionNumber] { parent.map { [$0] + $0.ancestors } ?? [] }

  /// Whether it stands anywhere below another: 7.1.3 below 7.
  package func isBelow(_ other: SectionNumber) -> Bool {
    prefix == other.prefix && depth > other.depth && numbers.starts(with: other.numbers)
  }

  /// The chapter it belongs to: 7 for 7.1.3.
  package var chapter: SectionNumber {
    SectionNumber(prefix: prefix, numbers: Array(numbers.prefix(1)))
  }

  /// The number behind it at the same level: 7.1.4 for 7.1.3.
  package var successor: SectionNumber {
    SectionNumber(
      prefix: prefix, numbers: numbers.dropLast() + [(numbers.last ?? 0) + 1])
  }

  /// Whether it is the next one behind another: 7.1.4 behind 7.1.3.
  package func follows(_ other: SectionNumber) -> Bool {
    guard numbers.count == other.numbers.count, prefix == other.prefix else { return false }
    for (index, number) in numbers.enumerated() {
      let isLast = index == numbers.count - 1
      if number != other.numbers[index] + (isLast ? 1 : 0) { return false }
    }
    return true
  }

  /// `s-7-1-3`: the anchor of the section in its page.
  package var anchor: String { "s-" + slug }

  /// `7-1-3`: its part of an address.
  package var slug: String {
    joined(prefix.lowercased(), with: "-")
  }

  private func joined(_ prefix: String, with sign: Unicode.Scalar) -> String {
    // A number has at most nineteen digits.
    let length = prefix.utf8.count + numbers.count * 20
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { bytes in
      var text = UTF8Writing(bytes)
      for scalar in prefix.unicodeScalars { text.append(scalar) }
      for (index, number) in numbers.enumerated() {
        if index > 0 || !prefix.isEmpty { text.append(sign) }
        text.append(decimal: number)
      }
      return text.string
    }
  }

  package static func < (left: SectionNumber, right: SectionNumber) -> Bool {
    if left.prefix != right.prefix { return left.prefix < right.prefix }
    return left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
