package import SapaCore

/// The words of the interface in one language.
///
/// `InterfaceStrings(.kazakh)[.docEdition]` is "Нұсқасы";
/// `strings.filled(.filterShown, ["n": "3", "total": "19"])` is "Көрсетілгені: 3 / 19".
package struct InterfaceStrings: Sendable {
  package let language: Language
  private var words: [InterfaceKey: String]

  /// The strings of a language; `overrides` are a theme's, by key, and take the place of ours.
  package init(_ language: Language, overrides: [InterfaceKey: String] = [:]) {
    self.language = language
    words = Self.words(of: language).merging(overrides) { _, theirs in theirs }
  }

  /// The same strings for a manual that answers to a standard: "ISO 17025 талаптары бойынша".
  package func naming(_ standard: Standard) -> InterfaceStrings {
    var strings = self
    strings.words[.navClauses] = filled(.navClauses, ["standard": standard.nameWithoutYear])
    return strings
  }

  /// The string as it stands, braces included; the key itself where the language lacks the form.
  package subscript(key: InterfaceKey) -> String {
    words[key] ?? key.rawValue
  }

  /// Whether the language has this string: kk and tr have no plural forms.
  package func has(_ key: InterfaceKey) -> Bool { words[key] != nil }

  /// The string with its values filled in.
  package func filled(_ key: InterfaceKey, _ values: KeyValuePairs<String, String>) -> String {
    fill(self[key], values)
  }

  /// "3-ші нұсқа" for an edition that is counted, "1.10" in its own form for one that is not.
  package func edition(_ edition: Edition) -> String {
    let ordinal = edition.count.map { language.ordinal($0) } ?? edition.text
    return filled(.docEditionValue, ["ordinal": ordinal, "n": edition.text])
  }

  /// 01.03.2019; empty where no day is stated.
  package func stamp(_ day: Placed<CalendarDate>?) -> String {
    day.map { language.stamp($0.value) } ?? ""
  }

  /// "12 ай"; "1 month" where the language has a form for one.
  package func months(_ count: Int) -> String {
    filled(
      count == 1 && has(.reviewsMonthsOne) ? .reviewsMonthsOne : .reviewsMonths,
      ["n": String(count)])
  }

  /// "43 беттің 24-беті".
  package func page(_ page: Int, of total: Int) -> String {
    filled(.printPage, ["page": String(page), "total": String(total)])
  }

  /// "Қолданыста" for a document of ours, "Күшінде" for one from outside, as laws have it.
  package func status(_ status: Status, isExternal: Bool = false) -> String {
    switch status {
    case .draft: self[.statusDraft]
    case .review: self[.statusReview]
    case .effective: self[isExternal ? .statusEffectiveExternal : .statusEffective]
    case .superseded: self[.statusSuperseded]
    case .withdrawn: self[.statusWithdrawn]
    }
  }

  private static func words(of language: Language) -> [InterfaceKey: String] {
    switch language {
    case .kazakh: kazakhWords
    case .russian: russianWords
    case .turkish: turkishWords
    case .english: englishWords
    }
  }

  private static let kazakhWords = table(kazakh)
  private static let russianWords = table(russian)
  private static let turkishWords = table(turkish)
  private static let englishWords = table(english)

  private static func table(_ text: String) -> [InterfaceKey: String] {
    var result: [InterfaceKey: String] = [:]
    result.reserveCapacity(keys.count)
    // By their bytes, which are looked through ten times as fast as letters.
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")),
        let key = keys[String(Substring(line[..<space]))]
      else { continue }
      result[key] = String(Substring(line[line.index(after: space)...]))
    }
    return result
  }

  /// To make a key of its name takes a look at every key before it.
  private static let keys = Dictionary(
    uniqueKeysWithValues: InterfaceKey.allCases.map { ($0.rawValue, $0) })
}

/// `{n}` in `pattern` replaced by the value of `n`, for every value; values are not read again.
package func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
  var result = ""
  var rest = Substring(pattern)
  // By their bytes, which are looked through ten times as fast as letters.
  while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
    let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
  {
    let name = rest[rest.utf8.index(after: open)..<close]
    result += rest[..<open]
    result += values.first { $0.key == name }?.value ?? "{\(name)}"
    rest = rest[rest.utf8.index(after: close)...]
  }
  result += rest
  return result
}
