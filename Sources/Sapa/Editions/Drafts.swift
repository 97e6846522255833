import SapaCore
import SapaEditions
import SapaRegister

/// The documents that are being written, and what stands for each until it is in force: its last
/// frozen edition, else its control data without a text.
struct Drafts: Sendable {
  struct Draft: Sendable {
    /// As it is written.
    var document: Document
    /// What is in force meanwhile.
    var inForce: ArchivedText?
  }

  let drafts: [Draft]
  /// The files of them all.
  let paths: Set<String>
  /// Codes and addresses that documents in force have: a draft beside one is not shown at all.
  private let taken: Set<String>

  /// Where every text is shown as it is.
  init() {
    drafts = []
    paths = []
    taken = []
  }

  /// - Parameters:
  ///   - register: of the sources as they are.
  ///   - shelf: the frozen editions.
  ///   - day: of the check.
  init(in register: Register, _ shelf: EditionShelf, on day: CalendarDate) {
    drafts = register.documents.filter(\.isBeforeForce).map { document in
      let inForce = shelf.inForce(of: document, on: day)
      return Draft(document: document, inForce: inForce.flatMap { ArchivedText($0) })
    }
    paths = Set(drafts.flatMap { $0.document.parts.map(\.path) })
    taken =
      drafts.isEmpty ? [] : Set(register.documents.filter { !$0.isBeforeForce }.map(\.slug))
  }

  var isEmpty: Bool { drafts.isEmpty }

  /// The files of the manual with what is in force in the place of what is being written.
  func published(_ manuscripts: [Manuscript]) -> [Manuscript] {
    manuscripts.filter { !paths.contains($0.path) }
      + drafts.flatMap { draft -> [Manuscript] in
        if let text = draft.inForce { return Self.manuscripts(of: text, for: draft.document) }
        guard !taken.contains(draft.document.slug) else { return [] }
        return manuscripts.filter { $0.path == draft.document.path }
          .map { Self.withoutText($0, draft.document) }
      }
  }

  /// The draft behind a document that is shown.
  func draft(of document: Document) -> Draft? {
    drafts.first { draft in
      draft.document.path == document.path
        || draft.inForce != nil && draft.document.code == document.code
    }
  }

  /// The archived files, with what stays free to change taken from the source.
  private static func manuscripts(
    of text: ArchivedText, for document: Document
  ) -> [Manuscript] {
    text.manuscripts.map { manuscript in
      guard manuscript.path == text.document.path else { return manuscript }
      var manuscript = manuscript
      manuscript.control.takeWhatIsFree(from: document.control)
      if text.edition.isWithdrawn(by: document.control.reviews) {
        let place = manuscript.control.status?.span ?? Span(startOf: manuscript.path)
        manuscript.control.status = Placed(.withdrawn, at: place)
      }
      return manuscript
    }
  }

  private static func withoutText(_ manuscript: Manuscript, _ document: Document) -> Manuscript {
    var manuscript = manuscript
    let title = Placed(document.title, at: Span(startOf: document.path))
    manuscript.control.title = manuscript.control.title ?? title
    manuscript.control.changes = []
    manuscript.control.sections = []
    manuscript.control.diagram = nil
    manuscript.blocks = []
    manuscript.footnotes = []
    return manuscript
  }
}

extension ControlData {
  /// Takes over what a freeze leaves free to change; the status stays as it was frozen, since that in the
  /// source is the next edition's.
  fileprivate mutating func takeWhatIsFree(from live: ControlData) {
    reviews = live.reviews
    reviewEvery = live.reviewEvery
    copies = live.copies
    distribution = live.distribution
    retention = live.retention
    location = live.location
    aliases = live.aliases
    keywords = live.keywords
    slug = live.slug
    owner = live.owner
    responsible = live.responsible
  }
}

extension FrozenEdition {
  /// Whether a review since its freeze has withdrawn it: what is out of force does not come back because
  /// its next edition is begun.
  fileprivate func isWithdrawn(by reviews: [Review]) -> Bool {
    reviews.contains { review in
      review.outcome?.value == .withdraw && review.on.map { $0.value >= record.frozen } ?? false
    }
  }
}
