/// Finds the abbreviations of a text: words of two to six capitals.
enum AbbreviationScanner {
  /// The words, without their endings: СМЖ of `СМЖ-нің`.
  static func words(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let letters = scalars.filter(\.properties.isAlphabetic)
    // A text in capitals throughout, a heading, says nothing about abbreviations.
    guard letters.contains(where: \.properties.isLowercase) else { return [] }
    var result: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].properties.isAlphabetic else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { !$0.properties.isAlphabetic } ?? scalars.count
      let range = index..<end
      if isAbbreviation(scalars[range]), !isPartOfDesignation(range, scalars) {
        result.append(range)
      }
      index = end
    }
    return result
  }

  private static func isAbbreviation(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    (2...6).contains(word.count) && word.allSatisfy(\.properties.isUppercase)
      && !word.allSatisfy { "IVXLCDMІХМ".unicodeScalars.contains($0) }
  }

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
    if let joint = scalar(range.lowerBound - 1), "-/.".unicodeScalars.contains(joint),
      let before = scalar(range.lowerBound - 2),
      before.properties.isUppercase || before.properties.numericType != nil
    {
      return true
    }
    if let joint = scalar(range.upperBound), "-/.–".unicodeScalars.contains(joint) {
      if isDigit(range.upperBound + 1) { return true }
      if let next = scalar(range.upperBound + 1), next.properties.isUppercase { return true }
    }
    var index = range.upperBound
    while let space = scalar(index), space.properties.isWhitespace { index += 1 }
    return scalar(index) == "№"
  }
}
