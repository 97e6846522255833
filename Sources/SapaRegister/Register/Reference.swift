package import SapaCore

/// Where in the manual a text stands: in a document's part and section, or on a plain page.
package struct Place: Hashable, Sendable {
  package var document: DocumentID?
  /// Which of the document's parts; which of the plain pages where there is no document.
  package var part: Int
  /// The nearest numbered section above, by its anchor.
  package var section: String?

  package init(document: DocumentID?, part: Int, section: String?) {
    self.document = document
    self.part = part
    self.section = section
  }
}

/// One reference: from a sentence at a place to what it leads to.
package struct Reference: Hashable, Sendable {
  package var place: Place
  package var target: Target
  package var span: Span
  /// The sentence around it, in three: before, the reference as it stands, behind.
  package var before: String
  package var shown: String
  package var after: String

  package init(
    place: Place, target: Target, span: Span, before: String, shown: String, after: String
  ) {
    self.place = place
    self.target = target
    self.span = span
    self.before = before
    self.shown = shown
    self.after = after
  }
}
