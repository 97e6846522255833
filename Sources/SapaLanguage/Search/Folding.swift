package import SapaCore

/// Words as a search compares them: «Құжаттарды» is `кужаттарды`, "СМЖ-нің" is `смж` and `нин`.
package enum Folding {
  /// In lower case, with the letters that keyboards lack made plain: өзгеріс is `озгерис`.
  package static func folded(_ text: String) -> String {
    let scalars = [Unicode.Scalar](text)
    if let folded = String(scalars[...], each: { Letters.small($0).flatMap(plain) }) {
      return folded
    }
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
    let folded = folded(text)
    let scalars = folded.unicodeScalars
    // Most often asked about one word.
    if !scalars.isEmpty, scalars.allSatisfy(isOfWord) { return [whole(scalars)] }
    return runs(of: folded).map(whole)
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
  /// The same for the letters of Latin and Cyrillic, by their numbers; nil for what is left out.
  private static let plainLetters = (0..<0x530).map { value -> Unicode.Scalar? in
    Unicode.Scalar(UInt32(value)).flatMap { silent.contains($0) ? nil : table[$0] ?? $0 }
  }

  /// A small letter made plain; nil where that takes a closer look.
  private static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    letter.value < plainLetters.count ? plainLetters[Int(letter.value)] : nil
  }

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
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    // Cyrillic, by far the most: answered without a look into the tables of Unicode.
    case 0x400...0x481, 0x48A...0x52F: true
    default: isRareOfWord(scalar)
    }
  }

  private static func isRareOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
