/// Normalisation to NFC of the letters that European and Turkic texts use.
///
/// `и` followed by U+0306, as a Mac may store `й`, becomes `й`. The standard library compares strings
/// by canonical equivalence and has no NFC to offer, so a table of the precomposed letters, found
/// by equality, serves.
enum Composition {
  /// Latin, Greek and Cyrillic letters; none of these blocks holds a composition exclusion.
  private static let letters: [Character: Character] = {
    var letters: [Character: Character] = [:]
    for block in [0xC0...0x2FF, 0x370...0x52F, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
      for scalar in block.lazy.compactMap(Unicode.Scalar.init) {
        let letter = Character(scalar)
        if letters[letter] == nil { letters[letter] = letter }
      }
    }
    return letters
  }()

  /// The code points of the letter with the most marks, ᾂ.
  private static let longest = 4

  /// Whether any byte begins a combining mark of U+0300 to U+036F.
  static func mayChange(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 == 0xCC || $0 == 0xCD }
  }

  /// `text` in NFC.
  static func composed(_ text: String) -> String {
    guard mayChange(text.utf8) else { return text }
    return text.reduce(into: "") { $0 += composed($1) }
  }

  /// A letter with its marks in NFC: as much of it as there is a letter for, and the other marks.
  static func composed(_ cluster: Character) -> String {
    let scalars = Array(cluster.unicodeScalars)
    for count in stride(from: min(scalars.count, longest), to: 1, by: -1) {
      guard let letter = letters[Character(string(scalars[..<count]))] else { continue }
      return String(letter) + string(scalars[count...])
    }
    return String(cluster)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
