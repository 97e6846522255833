/// How wide words are in PT Sans, in ems: rounded up to a twentieth, so that a line never outgrows
/// its box.
enum SansWidth {
  static func of(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  static func of(_ scalar: Unicode.Scalar) -> Double { widths[scalar] ?? 1 }

  private static let widths: [Unicode.Scalar: Double] = {
    var result: [Unicode.Scalar: Double] = [:]
    for (width, letters) in classes {
      for letter in letters.unicodeScalars { result[letter] = width }
    }
    return result
  }()

  /// Advances of the regular face; what is not listed counts as a full em.
  private static let classes: [(Double, String)] = [
    (0.25, ".,:'"),
    (0.3, "іІijlIJıİ ;()\u{A0}"),
    (0.35, "frt“”\"!"),
    (0.4, "гғт-/"),
    (0.45, "зГszş?"),
    (0.5, "авксуұүчъьэяҒackvyç«»"),
    (0.55, "бдеёийқлнңоөпрхһцәБЕЁЗbdeghnopquxEFLSZğöüŞ0123456789<>+=#"),
    (0.6, "АВРСТУҰҮЬЭЯABCPRTVYÇ"),
    (0.65, "мКҚЛХҺЧЪӘGKXĞ"),
    (0.7, "жфыДИЙНОӨПЦDHNOQUÖÜ–"),
    (0.75, "шюҢw"),
    (0.8, "щМФЫM%…"),
    (0.85, "ЖmW—&"),
    (0.9, "ШЮ"),
    (0.95, "Щ"),
    (1.05, "№"),
  ]
}
