package import SapaCore

/// A numbered section: a heading or a paragraph that begins with a number.
package struct Section: Sendable {
  package var number: SectionNumber
  /// Its heading without the number; the first words of a numbered paragraph.
  package var title: String
  /// `s-7-1-3`; a second 4.3 has `s-4-3--2`.
  package var anchor: String
  /// Which of the document's parts it stands in.
  package var part: Int
  /// Whether it is a paragraph, which has no heading.
  package var isParagraph: Bool
  package var span: Span
  /// Roles and departments, as written: its own, else its file's where it is the file's heading.
  package var responsible: [String]
  package var clauses: [String]

  package init(
    number: SectionNumber, title: String, anchor: String, part: Int, isParagraph: Bool, span: Span,
    responsible: [String], clauses: [String]
  ) {
    self.number = number
    self.title = title
    self.anchor = anchor
    self.part = part
    self.isParagraph = isParagraph
    self.span = span
    self.responsible = responsible
    self.clauses = clauses
  }
}
