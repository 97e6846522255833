import SapaCore
import SapaLanguage

/// Letters of two scripts that look the same: the Latin C and the Cyrillic С of СЖ.
///
/// A code or a title with one of the other script reads well and is found by no search.
enum LookAlike {
  private static let pairs: [(latin: Character, cyrillic: Character)] = [
    ("A", "А"), ("B", "В"), ("C", "С"), ("E", "Е"), ("H", "Н"), ("I", "І"), ("K", "К"),
    ("M", "М"), ("O", "О"), ("P", "Р"), ("T", "Т"), ("X", "Х"), ("Y", "У"), ("Ə", "Ә"),
  ]
  private static let smallPairs: [(latin: Character, cyrillic: Character)] = [
    ("a", "а"), ("c", "с"), ("e", "е"), ("i", "і"), ("o", "о"), ("p", "р"), ("x", "х"),
    ("y", "у"), ("ə", "ә"),
  ]

  private static let capitals = Dictionary(
    uniqueKeysWithValues: pairs.map { ($0.latin, $0.cyrillic) })
  /// The same for letters of one code point each.
  private static let scalars = Dictionary(
    uniqueKeysWithValues: (pairs + smallPairs).flatMap { pair in
      zip(pair.latin.unicodeScalars, pair.cyrillic.unicodeScalars).map { ($0, $1) }
    })
  private static let toCyrillic = capitals.merging(
    smallPairs.map { ($0.latin, $0.cyrillic) }, uniquingKeysWith: { first, _ in first })
  private static let toLatin = Dictionary(
    uniqueKeysWithValues: (pairs + smallPairs).map { ($0.cyrillic, $0.latin) })

  /// What the eye sees: capitals, a Latin look-alike in its Cyrillic form.
  static func skeleton(_ word: ArraySlice<Unicode.Scalar>) -> String {
    String(word, each: seen)
      ?? String(String(word).uppercased().map { Self.capitals[$0] ?? $0 })
  }

  /// The same of one letter; nil where a table does not do.
  static func seen(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    Letters.capital(letter).map(cyrillic)
  }

  /// The letters with which a word can begin that looks like `skeleton`: large and small, of both
  /// scripts.
  static func letters(seenAs skeleton: String) -> Set<Unicode.Scalar> {
    guard let first = skeleton.first else { return [] }
    let twin = toLatin[first].map { String($0) } ?? ""
    let letters = String(first) + twin
    return Set((letters + letters.lowercased()).unicodeScalars)
  }

  /// A word as it is compared: small letters, a Cyrillic one without its Latin look-alikes.
  ///
  /// `бекiту` with a Latin i among them is бекіту; a word in Latin stays so.
  static func compared(_ word: ArraySlice<Unicode.Scalar>) -> String {
    let isMixed = word.contains(where: \.isASCII) && word.contains(where: isCyrillic)
    let small = String(word) { isMixed ? Letters.small($0).map(cyrillic) : Letters.small($0) }
    // Of İŞBU no table knows the first letter: the word is Turkish.
    let turkish =
      small == nil && word.contains("İ") ? String(word, each: Letters.turkishSmall) : nil
    return small ?? turkish ?? oneScript(String(word).lowercased())
  }

  /// The Cyrillic twin of a Latin letter that has one; any other letter itself.
  private static func cyrillic(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    isCyrillic(letter) ? letter : scalars[letter] ?? letter
  }

  private static func oneScript(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 < 128 }), word.unicodeScalars.contains(where: isCyrillic)
    else { return word }
    return String(word.map { toCyrillic[$0] ?? $0 })
  }

  /// The same letter in the other script: Cyrillic С for Latin C.
  static func twin(of letter: String) -> String? {
    guard let letter = letter.first else { return nil }
    return (toCyrillic[letter] ?? toLatin[letter]).map { String($0) }
  }

  /// The letters of `written` that stand for a twin of the other script in `meant`.
  static func strangers(in written: String, meant: String) -> [Character] {
    guard written.count == meant.count else { return [] }
    return zip(written, meant).compactMap { letter, right in
      letter != right && (toCyrillic[letter] == right || toLatin[letter] == right) ? letter : nil
    }
  }

  static func isLatin(_ letter: Character) -> Bool { toCyrillic[letter] != nil }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x52F).contains(scalar.value)
  }
}
