package import SapaCore

/// Words as a search compares them: «Құжаттарды» is `кужаттарды`, "СМЖ-нің" is `смж` and `нин`.
package enum Folding {
  /// In lower case, with the letters that keyboards lack made plain: өзгеріс is `озгерис`.
  package static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars where !silent.contains(scalar) {
      result.append(table[scalar] ?? scalar)
    }
    return String(result)
  }

  /// The words of a text, folded: runs of letters and digits.
  ///
  /// A Latin letter inside a Cyrillic word is read as the Cyrillic one it looks like.
  package static func words(of text: String) -> [String] {
    runs(of: folded(text)).map(whole)
  }

  /// The words of a text in small letters, with the letters of its language, for a stemmer that
  /// knows them: "Kalite El Kitabı" is `kalite`, `el`, `kitabı`; ё is е.
  package static func letteredWords(of text: String, in language: Language) -> [String] {
    let text = language == .turkish ? text.replacing("I", with: "ı") : text
    let small = text.lowercased().unicodeScalars.filter { !silent.contains($0) }
    let letters = small.map { $0 == "ё" ? "е" : $0 }
    return runs(of: String(String.UnicodeScalarView(letters))).map { String($0) }
  }

  private static func runs(of text: String) -> [String.UnicodeScalarView] {
    var words: [String.UnicodeScalarView] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isOfWord(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Latin letters and the Cyrillic ones that look the same.
  package static let lookAlikes = ("aceopxykmthb", "асеорхукмтнв")

  private static let table = Dictionary(
    uniqueKeysWithValues: zip(StemTable.letters, StemTable.foldedLetters))
  /// The soft hyphen, and the dot that İ leaves behind in lower case.
  private static let silent: Set<Unicode.Scalar> = ["\u{AD}", "\u{307}"]
  private static let cyrillicOfLatin = Dictionary(
    uniqueKeysWithValues: zip(lookAlikes.0.unicodeScalars, lookAlikes.1.unicodeScalars))

  private static func whole(_ word: String.UnicodeScalarView) -> String {
    guard word.contains(where: { (0x400...0x4FF).contains($0.value) }),
      word.contains(where: { (0x61...0x7A).contains($0.value) })
    else { return String(word) }
    return String(String.UnicodeScalarView(word.map { cyrillicOfLatin[$0] ?? $0 }))
  }

  /// Whether a sign is left out: it parts no word and is no letter of it.
  package static func isSilent(_ scalar: Unicode.Scalar) -> Bool { silent.contains(scalar) }

  /// Whether a sign is a letter or a digit.
  package static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
