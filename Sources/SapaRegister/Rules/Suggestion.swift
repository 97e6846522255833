package import SapaCore

/// The fix that most rules of links and names offer.
package enum Suggestion {
  /// "Write 7.1-resources.md".
  package static func replace(with text: String) -> Finding.Fix {
    Finding.Fix(
      Phrase(en: "Write \(text)", kk: "\(text) деп жазу", ru: "Написать \(text)"))
  }
}

extension String {
  /// As much of a path as a message can show.
  var shortened: String { count > 120 ? prefix(119) + "…" : self }
}
