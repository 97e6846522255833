package import SapaCore

/// All that a manual holds, put in order: what exists, under which number or code, and who cites it.
///
/// Built in two steps, `Register.build` (documents, outline, vocabulary) and `linked` (citations
/// read and resolved, the graph); the site and the print read nothing else.
package struct Register: Sendable {
  package var settings: Settings
  /// In the order of the register: level, kind, code, title.
  ///
  /// `DocumentID` is the index.
  package var documents: [Document]
  /// Files without a code outside a document's folder, in the order of their paths.
  package var pages: [PlainPage]
  package var vocabulary: Vocabulary
  /// Paths of files that pages may cite, images and the like.
  package var assets: Set<String>
  /// Every reference of the manual, in the order of the text; empty until `linked`.
  ///
  /// As each text has given them: they are many, and nobody needs them in one place.
  package var references: FlattenSequence<[[Reference]]> = [].joined()
  /// The runs in which a word may be of two scripts; empty until `linked`.
  var mixedTexts: [[Inline]] = []
  /// The documents that show an image or a diagram: few do, and not all texts need be searched for them.
  package internal(set) var pictured: Set<DocumentID> = []
  /// How many have signed that they know a document, by department; filled from `private/`.
  package var coverage: [DocumentID: Coverage] = [:]
  /// What was called otherwise in an edition that is frozen; filled from the archive before citations are
  /// linked.
  package var formerNumbers: [DocumentID: FormerNumbers] = [:]
  /// The documents whose stated edition lies in the archive: its approvals were held against `approvers`
  /// of that day, and it waits for its own day.
  package var frozen: Set<DocumentID> = []
  /// The document that `осы СЖ` means.
  package var main: DocumentID?

  package init(
    settings: Settings, documents: [Document], pages: [PlainPage], vocabulary: Vocabulary,
    assets: Set<String>, main: DocumentID?
  ) {
    self.settings = settings
    self.documents = documents
    self.pages = pages
    self.vocabulary = vocabulary
    self.assets = assets
    self.main = main
  }

  package subscript(_ id: DocumentID) -> Document {
    // Read in place: a document is large.
    _read { yield documents[id.index] }
  }
}
