package import SapaCore

extension Language {
  /// A number with its ordinal mark: "3-ші" in Kazakh, "3" where the language avoids ordinals.
  ///
  /// The Kazakh ending follows the last number word read aloud: -шы after алты, тоғыз, он, жиырма,
  /// отыз, қырық, алпыс, тоқсан and after мың and above; -ші after the rest. ICU 72 has 50, 70, 80
  /// and 100 wrong, so the rule is written out.
  package func ordinal(_ number: Int) -> String {
    switch self {
    case .kazakh: "\(number)-\(Self.hasBackEnding(number) ? "шы" : "ші")"
    case .russian, .turkish, .english: String(number)
    }
  }

  private static func hasBackEnding(_ number: Int) -> Bool {
    if number == 0 { return false }
    if number % 10 != 0 { return [6, 9].contains(number % 10) }
    if number % 100 != 0 { return [10, 20, 30, 40, 60, 90].contains(number % 100) }
    return number % 1000 == 0
  }
}
