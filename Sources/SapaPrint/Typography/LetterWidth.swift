/// How wide a word is in the serif of the print, in ems: near enough to share out columns.
///
/// The faces themselves are the template's affair; it measures the longest words and widens a column
/// that these shares would make too narrow.
enum LetterWidth {
  static func of(_ word: some StringProtocol) -> Double {
    word.unicodeScalars.reduce(0) { $0 + (widths[$1] ?? 0.55) }
  }

  private static let widths: [Unicode.Scalar: Double] = {
    var result: [Unicode.Scalar: Double] = [:]
    for (width, letters) in classes {
      for letter in letters.unicodeScalars { result[letter] = width }
    }
    return result
  }()

  /// Advances of PT Serif, rounded to a twentieth of an em; what is not listed is 0.55.
  private static let classes: [(Double, String)] = [
    (0.3, "іijl.,'ı"),
    (0.35, "ІftIJİ:;()!/ "),
    (0.4, "r-\""),
    (0.45, "гғзсcsş«»?ç"),
    (0.5, "аеётуұүхһьэәГaekvxyz"),
    (0.6, "ийнңпцъБВЕЁРТЬhnBEPTZ"),
    (0.65, "КЛСУҰҮХҺЧЭЯCKRUXYÇÜ–"),
    (0.7, "жфАДҚПЪӘADVGĞ"),
    (0.75, "мыИЙНҢОӨЦwHNOQÖ"),
    (0.85, "шщюФМЫmM%"),
    (1.0, "ЖШЩЮW№—…"),
  ]
}
