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

extension Sequence<Reference> {
  /// The references that stand for a citation each: of `S-1, section 1` the one that comes first, since
  /// what is wrong with S-1 is wrong once.
  var oncePerCitation: [Reference] {
    var kept: [Reference] = []
    for reference in self {
      let isRest = kept.last.map { $0.isOfOneCitation(with: reference) } ?? false
      if !isRest { kept.append(reference) }
    }
    return kept
  }
}

extension Reference {
  /// Whether one is a document and the other a number in it, side by side in a line.
  fileprivate func isOfOneCitation(with next: Reference) -> Bool {
    target.documentID == next.target.documentID && target.isDocument != next.target.isDocument
      && span.source == next.span.source && span.end.line == next.span.start.line
  }
}

extension Target {
  fileprivate var isDocument: Bool {
    if case .document = self { true } else { false }
  }
}
