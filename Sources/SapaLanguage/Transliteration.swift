/// Kazakh and Turkish letters in ASCII, for addresses: "УЕ-ХҚТУ-074-2014" is `ue-hqtu-074-2014`.
package enum Transliteration {
  /// Lower case letters, digits and single hyphens; empty if nothing of the text can be written so.
  package static func slug(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      if let ascii = ascii(scalar) {
        result += ascii
      } else if (97...122).contains(scalar.value) || (48...57).contains(scalar.value) {
        result.unicodeScalars.append(scalar)
      } else if !silent.contains(scalar), !result.isEmpty, result.last != "-" {
        result += "-"
      }
    }
    while result.last == "-" { result.removeLast() }
    return result
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> String? {
    scalar.value < table.count ? table[Int(scalar.value)] : nil
  }

  /// By code point: a look without hashing.
  private static let table: [String?] = (0..<0x530).map { value in
    Unicode.Scalar(value as UInt32).flatMap { letters[$0] }
  }

  private static let silent: Set<Unicode.Scalar> = [
    "ъ", "ь", "'", "’", "\u{306}", "\u{307}", "\u{308}",
  ]

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "yo",
    "ж": "j", "з": "z", "и": "i", "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n",
    "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u",
    "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ы": "y",
    "і": "i", "э": "e", "ю": "yu", "я": "ya",
    "ç": "c", "ğ": "g", "ı": "i", "ö": "o", "ş": "s", "ü": "u", "â": "a", "î": "i", "û": "u",
  ]
}
