import SapaCore

/// Finds the abbreviations of a text: words of two to six capitals.
enum AbbreviationScanner {
  /// The words, without their endings: СМЖ of `СМЖ-нің`.
  static func words(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    // Most texts hold no two capitals side by side.
    guard zip(scalars, scalars.dropFirst()).contains(where: { $0.isCapital && $1.isCapital })
    else { return [] }
    // A text in capitals throughout, a heading, says nothing about abbreviations.
    guard scalars.contains(where: \.properties.isLowercase) else { return [] }
    var result: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isLetter else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { !$0.isLetter } ?? scalars.count
      let range = index..<end
      if isAbbreviation(scalars[range]), !isPartOfDesignation(range, scalars) {
        result.append(range)
      }
      index = end
    }
    return result
  }

  private static func isAbbreviation(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    (2...6).contains(word.count) && word.allSatisfy(\.isCapital)
      && !word.allSatisfy { romanDigits.contains($0) }
  }

  /// Latin ones and their Cyrillic twins.
  private static let romanDigits = [Unicode.Scalar]("IVXLCDMІХМ")

  /// Whether the word belongs to a code or a number: УЕ-ХҚТУ-074, `АА0099`, `АБ № 0137408`, `/01`.
  private static func isPartOfDesignation(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool
  {
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && scalars[index].properties.numericType != nil
    }
    func scalar(_ index: Int) -> Unicode.Scalar? {
      scalars.indices.contains(index) ? scalars[index] : nil
    }
    if isDigit(range.lowerBound - 1) || isDigit(range.upperBound) { return true }
    if let joint = scalar(range.lowerBound - 1), ["-", "/", "."].contains(joint),
      let before = scalar(range.lowerBound - 2),
      before.properties.isUppercase || before.properties.numericType != nil
    {
      return true
    }
    if let joint = scalar(range.upperBound), ["-", "/", ".", "–"].contains(joint) {
      if isDigit(range.upperBound + 1) { return true }
      if let next = scalar(range.upperBound + 1), next.properties.isUppercase { return true }
    }
    return isDesignation(range.upperBound, scalars)
  }

  /// Whether a number with a year or a long number follows, as in `ҚР СТ ИСО 9000-2017`, `ISO 9001`
  /// and `АБ № 0137408`; a year alone (`СМЖ 2019`) is no such number.
  private static func isDesignation(_ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    var index = end
    func skipSpaces() {
      while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    }
    skipSpaces()
    // The capitals of one designation may be several words.
    while let word = word(at: index, scalars), isAbbreviation(scalars[word]) {
      index = word.upperBound
      skipSpaces()
    }
    if index < scalars.count, scalars[index] == "№" { return true }
    let start = index
    while index < scalars.count, (48...57).contains(scalars[index].value) { index += 1 }
    let digits = String(String.UnicodeScalarView(scalars[start..<index]))
    guard !digits.isEmpty, index > end + 1 else { return false }
    let joint = index < scalars.count && ["-", "–", ":"].contains(scalars[index])
    let isYear = digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    return joint || (digits.count >= 4 && !isYear)
  }

  private static func word(at start: Int, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
    guard start < scalars.count, scalars[start].isLetter else { return nil }
    let end = scalars[start...].firstIndex { !$0.isLetter } ?? scalars.count
    return start..<end
  }
}

extension Unicode.Scalar {
  /// Whether it is alphabetic; of the Latin, Greek and Cyrillic blocks without a look into the tables of
  /// Unicode.
  var isLetter: Bool {
    value < Self.letters.count ? Self.letters[Int(value)] : properties.isAlphabetic
  }

  private static let letters = (0..<0x530).map { value in
    Unicode.Scalar(value as UInt32)?.properties.isAlphabetic ?? false
  }

  /// Whether it is a capital letter; of what manuals are written in, without a look into the tables
  /// of Unicode.
  var isCapital: Bool {
    switch value {
    case 65...90, 0x400...0x42F: true
    case 0...127, 0x430...0x45F: false
    // Kazakh and its neighbours: each capital before its small letter.
    case 0x490...0x4BF, 0x4D0...0x52F: value.isMultiple(of: 2)
    default: properties.isUppercase
    }
  }
}
