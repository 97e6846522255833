import SapaCore

/// Which neighbours stay on one line: № 1, СЖ 9.1.3 т., Г қосымшасы, ISO 9001, ҚР Білім…, 2019 ж., and
/// a word with the dash behind it, so that a dash ends a line and never begins one.
package enum NoBreak {
  /// Whether a line must not end between two words that one space parts.
  package static func binds(_ left: Substring, _ right: Substring) -> Bool {
    let left = left.drop { opening.contains($0) }
    let core = right.prefix { !closing.contains($0) }
    if left == "№" || left == "§" { return true }
    if right == "–" || right == "—" { return true }
    guard let last = left.last, let first = core.first else { return false }
    if isNumber(left) && behindNumber.contains(core) { return true }
    if first.isNumber && (beforeNumber.contains(left) || isAbbreviation(left)) { return true }
    if standards.contains(left) && standards.contains(core) { return true }
    if states.contains(left) && first.isUppercase { return true }
    if isLabel(left) && core.hasPrefix("қосымша") { return true }
    if isAppendixWord(left) && isLabel(core) { return true }
    return last == "." && left.count <= 4 && isInitials(left) && first.isUppercase
  }

  /// Which spaces of a text in UTF-8 become no-break spaces, by their place among its bytes.
  ///
  /// In "осы СЖ 9.1.3 т." these are the second and the third. The text is read as a whole, so that
  /// the words may stand in different pieces of it.
  package static func bound(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var bound: [Int] = []
    var start = 0
    while start < text.count {
      let space = text.nextSpace(from: start)
      guard space + 1 < text.count else { break }
      // Two words in small letters are never bound, and nearly all are such.
      if text[space] == 0x20, start < space,
        !text.beginsSmall(at: start) || !text.beginsSmall(at: space + 1),
        binds(start..<space, space + 1, in: text)
      {
        bound.append(space)
      }
      start = text.endOfSpace(at: space)
    }
    return bound
  }

  /// The same for a text by itself.
  package static func bound(in text: String) -> [Int] {
    text.withBytes { bound(in: $0) }
  }

  /// A text by itself with its bound spaces made no-break, as in "№ 17" or in a name with initials.
  package static func binding(_ text: String) -> String {
    var bound = bound(in: text)[...]
    var offset = 0
    return binding(&bound, in: text, from: &offset)
  }

  /// What stands in a text for something that is no text, a picture.
  package static let object: UInt8 = 0x1A

  /// A piece of a text with its bound spaces made no-break.
  ///
  /// - Parameters:
  ///   - bound: what `bound` has found in the text from the piece on; those in the piece are taken away.
  ///   - piece: a part of the text.
  ///   - offset: at which byte of the text it begins; moved to its end.
  /// - Returns: the piece, longer where spaces were bound.
  package static func binding(
    _ bound: inout ArraySlice<Int>, in piece: String, from offset: inout Int
  ) -> String {
    let start = offset
    let end = start + piece.utf8.count
    offset = end
    let inside = bound.prefix { $0 < end }
    guard !inside.isEmpty else { return piece }
    bound = bound.dropFirst(inside.count)
    var bytes: [UInt8] = []
    var written = 0
    let old = Array(piece.utf8)
    for place in inside {
      bytes += old[written..<(place - start)]
      bytes += "\u{A0}".utf8
      written = place - start + 1
    }
    return String(decoding: bytes + old[written...], as: UTF8.self)
  }

  private static func binds(
    _ left: Range<Int>, _ right: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let pair = WordPair(left, right, in: text)
    if let answer = pair.binds { return answer }
    return binds(
      Substring(String(decoding: pair.left, as: UTF8.self)),
      Substring(String(decoding: pair.right, as: UTF8.self)))
  }

  private static let opening: Set<Character> = ["(", "«", "[", "“"]
  private static let closing: Set<Character> = [")", "»", "]", "”", ",", ";", ":", "!", "?"]
  private static let behindNumber: Set<Substring> = [
    "т.", "тт.", "т", "тт", "ж.", "жж.", "г.", "гг.", "%", "‰",
  ]
  private static let beforeNumber: Set<Substring> = [
    "п.", "пп.", "с.", "ст.", "md.", "s.", "p.", "pp.", "No.", "no.", "section", "Section",
    "clause", "Madde", "Bölüm",
  ]
  private static let standards: Set<Substring> = [
    "ISO", "ИСО", "IEC", "МЭК", "ISO/IEC", "ИСО/МЭК", "EN", "TS", "СТ", "ХС", "МЕМСТ", "ГОСТ", "ҚР",
    "РК", "Р",
  ]
  private static let states: Set<Substring> = ["ҚР", "РК", "РФ", "ТР"]
  /// In UTF-8.
  static let spelledUnits = behindNumber.map { Array($0.utf8) }
  static let spelledStandards = standards.map { Array($0.utf8) }
  static let spelledStates = states.map { Array($0.utf8) }

  /// A number of any kind: 7, 9.1.3, 01.03.2019.
  private static func isNumber(_ word: Substring) -> Bool {
    guard let first = word.first, first.isNumber else { return false }
    return word.allSatisfy { $0.isNumber || ".,–-".contains($0) }
  }

  /// A short abbreviation in capitals: СЖ, ISO.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    word.count <= 4 && word.allSatisfy(\.isUppercase)
  }

  /// The label of an appendix: А, 3.
  private static func isLabel(_ word: Substring) -> Bool {
    let core = word.last == "." ? word.dropLast() : word
    if core.allSatisfy(\.isNumber) { return !core.isEmpty && core.count <= 2 }
    return core.count == 1 && core.allSatisfy(\.isUppercase)
  }

  private static func isAppendixWord(_ word: Substring) -> Bool {
    let lower = word.lowercased()
    return lower.hasPrefix("приложени") || ["appendix", "ek", "қосымша"].contains(lower)
  }

  /// Initials of a name: А, А.С.
  private static func isInitials(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false).dropLast()
    return parts.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
  }
}
