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

  /// Which spaces of a text become no-break spaces, by their place among its code points.
  ///
  /// In "осы СЖ 9.1.3 т." these are the second and the third. The text is read as a whole, so that
  /// the words may stand in different pieces of it.
  package static func bound(in text: [Unicode.Scalar]) -> Set<Int> {
    var bound: Set<Int> = []
    var start = 0
    for index in text.indices where text[index].properties.isWhitespace {
      defer { start = index + 1 }
      guard text[index] == " ", start < index, index + 1 < text.count else { continue }
      // Most words are small letters beside small letters, and never bound.
      if text[start].properties.isLowercase, text[index + 1].properties.isLowercase { continue }
      let right = text[(index + 1)...].prefix { !$0.properties.isWhitespace }
      let left = Substring(String(text[start..<index]))
      if binds(left, Substring(String(right))) { bound.insert(index) }
    }
    return bound
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

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
