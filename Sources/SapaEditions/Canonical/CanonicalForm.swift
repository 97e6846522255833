package import SapaCore
package import SapaRegister

/// What a freeze covers of a document, as text that is the same wherever and whenever it is made.
///
/// ```text
/// sapa-edition 1
/// code → УЕ-ХҚТУ-074-2014
/// title → Құжаттарды басқару
/// edition → 3
/// effective → 2019-03-01
/// approval → approved → Университет Президенті → … → 2019-03-01 → № 5
/// heading → 7.1.3 → Инфрақұрылым
/// paragraph → Университет ғимараттарды күтіп ұстайды.
/// ```
/// with a tab for each arrow; docs/editions.md describes it whole. How the text is broken into lines
/// and files, what is emphasised, and where references lead is left out: none of it changes what
/// the edition says.
package struct CanonicalForm: Hashable, Sendable {
  /// A stretch of the text: a section with the lines up to the next one.
  package struct Stretch: Hashable, Sendable {
    /// 7.1.3, an appendix's letter, the heading where it has no number; empty before the first.
    package var name: String
    package var span: Span
    package var lines: [String]

    package init(name: String, span: Span, lines: [String]) {
      self.name = name
      self.span = span
      self.lines = lines
    }
  }

  /// The identity of the edition, its approvals and its change rows.
  package let control: [String]
  /// The text, in its order.
  package let stretches: [Stretch]

  /// - Parameters:
  ///   - document: as the register builds it, before its citations are linked.
  ///   - picture: SHA-256, in hexadecimal digits, of the file that an image shows; nil where there
  ///     is none.
  package init(_ document: Document, picture: @escaping (String) -> String?) {
    control = CanonicalControl(document).lines
    stretches = CanonicalWriter(document, picture: picture).stretches
  }

  /// The text of the form in UTF-8, which a mark is made of without taking it apart.
  static func bytes(of document: Document, picture: @escaping (String) -> String?) -> [UInt8] {
    CanonicalWriter(document, behind: CanonicalControl(document).text, picture: picture).text.bytes
  }

  /// Its lines, each with its end.
  package var text: String {
    var text = ""
    for line in control + stretches.flatMap(\.lines) {
      text += line
      text += "\n"
    }
    return text
  }
}
