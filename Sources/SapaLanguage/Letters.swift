import SapaCore

/// Small and capital letters, code point by code point: ҚҰЖАТ is құжат.
///
/// The same as `lowercased()` and `uppercased()`, for the text of which every letter has one code
/// point in both forms. Latin and Cyrillic words are such, and a table is then ten times as fast;
/// nil sends the caller to the slow way.
package enum Letters {
  /// The letter in its small form; nil where a table does not do.
  package static func small(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    mapped(letter, smalls)
  }

  /// A letter in the small form that Turkish has for it: ı for I, i for İ.
  package static func turkishSmall(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "I": "ı"
    case "İ": "i"
    default: small(letter)
    }
  }

  /// A word in small letters.
  package static func small(_ word: String) -> String {
    String([Unicode.Scalar](word)[...], each: { small($0) }) ?? word.lowercased()
  }

  /// The letter as a capital; nil where a table does not do.
  package static func capital(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    mapped(letter, capitals)
  }

  private static func mapped(
    _ letter: Unicode.Scalar, _ table: [Unicode.Scalar]
  ) -> Unicode.Scalar? {
    guard letter.value < end else { return nil }
    let mapped = table[Int(letter.value)]
    return mapped == unknown ? nil : mapped
  }

  /// Latin, Greek and Cyrillic letters lie below.
  private static let end: UInt32 = 0x530
  /// What has more than one code point in the other form, or is a part of a letter itself.
  private static let unknown: Unicode.Scalar = "\0"

  private static let smalls = table(\.properties.lowercaseMapping)
  private static let capitals = table(\.properties.uppercaseMapping)

  private static func table(_ form: (Unicode.Scalar) -> String) -> [Unicode.Scalar] {
    (0..<end).map { value in
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isGraphemeExtend else {
        return unknown
      }
      let mapped = form(scalar).unicodeScalars
      return mapped.count == 1 ? mapped[mapped.startIndex] : unknown
    }
  }
}
