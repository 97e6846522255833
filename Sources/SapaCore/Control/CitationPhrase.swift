/// A way to cite that a manual has beside the usual ones: `{section} нүкте`, `№ {appendix} үстеме`.
///
/// One placeholder stands for the number or the letter; what is around it is written in the text too.
package struct CitationPhrase: Hashable, Sendable {
  package enum Placeholder: String, CaseIterable, Sendable {
    case section
    case appendix
  }

  /// Why a text is no phrase.
  package enum Fault: Error, Hashable, Sendable {
    /// `нүкте`
    case noPlaceholder
    /// `{section} және {section} нүктелер`
    case severalPlaceholders
    /// `{number} нүкте`
    case unknownPlaceholder(String)
    /// `{section}`: any number would be cited.
    case nothingBeside
    /// `т{section}`: no number begins in the middle of a word.
    case joined
  }

  package let placeholder: Placeholder
  /// What is written before the placeholder, and behind it.
  package let before: String
  package let after: String

  package init(_ text: String) throws(Fault) {
    var placeholders: [Placeholder] = []
    var texts: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[open...close].dropFirst().dropLast())
      guard let placeholder = Placeholder(rawValue: name) else {
        throw .unknownPlaceholder(String(rest[open...close]))
      }
      placeholders.append(placeholder)
      texts.append(String(rest[..<open]))
      rest = rest[close...].dropFirst()
    }
    guard let first = placeholders.first, let before = texts.first else { throw .noPlaceholder }
    if placeholders.count > 1 { throw .severalPlaceholders }
    (placeholder, self.before, after) = (first, before, String(rest))
    if (before + after).allSatisfy(\.isWhitespace) { throw .nothingBeside }
    let isJoined =
      before.last.map { $0.isLetter || $0.isNumber } ?? false || after.first?.isNumber == true
    if isJoined { throw .joined }
  }

  /// What two phrases share that read the same texts: neither capitals nor spaces tell them apart.
  package var form: [String] {
    [before, after].map { text in
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
