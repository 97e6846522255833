import SapaCore
import SapaEditions
import SapaRegister

/// The documents that are being written or wait for their day, and what stands for each until it is in
/// force: its last frozen edition, under the code that it had then, else its control data without a text.
struct Drafts: Sendable {
  struct Draft: Sendable {
    /// As it is written.
    var document: Document
    /// What is in force meanwhile.
    var inForce: ArchivedText?
    /// Whether another document has taken its place: it does not come back because an edition is begun.
    var isSuperseded = false
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
    var drafts = register.documents.compactMap { document -> Draft? in
      guard document.isBeforeForce || shelf.waiting(document, on: day) != nil else { return nil }
      let inForce = shelf.inForce(of: document, on: day)
      return Draft(document: document, inForce: inForce.flatMap { ArchivedText($0) })
    }
    let begun = Set(drafts.map(\.document.id))
    let others = drafts.isEmpty ? [] : register.documents.filter { !begun.contains($0.id) }
    let successions = (others + drafts.compactMap(\.inForce?.document)).compactMap { document in
      document.control.supersedes.flatMap { $0.value.code == document.code ? nil : $0.value }
    }
    for index in drafts.indices {
      guard let record = drafts[index].inForce?.edition.record else { continue }
      drafts[index].isSuperseded = successions.contains { $0.ends(record) }
    }
    self.drafts = drafts
    paths = Set(drafts.flatMap { $0.document.parts.map(\.path) })
    taken = Set(others.map(\.slug))
  }

  var isEmpty: Bool { drafts.isEmpty }

  /// The files of the manual with what is in force in the place of what is being written.
  func published(_ manuscripts: [Manuscript]) -> [Manuscript] {
    manuscripts.filter { !paths.contains($0.path) }
      + drafts.flatMap { draft -> [Manuscript] in
        if let text = draft.inForce { return Self.manuscripts(of: text, for: draft) }
        guard !taken.contains(draft.document.slug) else { return [] }
        return manuscripts.filter { $0.path == draft.document.path }.map { manuscript in
          var manuscript = manuscript.withoutText(titled: draft.document.title)
          if !draft.document.isBeforeForce { manuscript.state(.review) }
          return manuscript
        }
      }
  }

  /// The settings with which it is read: a main document that is to get a new code has its old one.
  func published(_ settings: Settings) -> Settings {
    var settings = settings
    let main = drafts.first {
      $0.document.code != nil && $0.document.code == settings.manual?.value
    }
    if let manual = settings.manual, let code = main?.inForce?.document.code {
      settings.manual = Placed(code, at: manual.span)
    }
    return settings
  }

  /// The draft behind a document that is shown.
  func draft(of document: Document) -> Draft? {
    drafts.first { draft in
      draft.document.path == document.path
        || draft.inForce.map { $0.document.code == document.code } ?? false
    }
  }

  /// The archived files, with what stays free to change taken from the source.
  private static func manuscripts(
    of text: ArchivedText, for draft: Draft
  ) -> [Manuscript] {
    text.manuscripts.map { manuscript in
      guard manuscript.path == text.document.path else { return manuscript }
      var manuscript = manuscript
      manuscript.control.takeWhatIsFree(from: draft.document.control)
      if text.edition.isWithdrawn(by: draft.document.control.reviews) {
        manuscript.state(.withdrawn)
      } else if draft.isSuperseded {
        manuscript.state(.superseded)
      }
      return manuscript
    }
  }
}

extension Supersession {
  /// Whether an edition is out of force by it: the one that it names, those before, or whichever there is.
  fileprivate func ends(_ record: EditionRecord) -> Bool {
    code == record.code && edition.map { $0 >= record.edition } ?? true
  }
}

extension Manuscript {
  /// What its document is now, whatever the file says.
  mutating func state(_ status: Status) {
    control.status = Placed(status, at: control.status?.span ?? Span(startOf: path))
  }

  /// The control data alone.
  func withoutText(titled title: String) -> Manuscript {
    var manuscript = self
    manuscript.control.title = control.title ?? Placed(title, at: Span(startOf: path))
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
  /// Whether the last review since its freeze has withdrawn it: what is out of force does not come back
  /// because its next edition is begun.
  fileprivate func isWithdrawn(by reviews: [Review]) -> Bool {
    let since = reviews.filter { $0.on.map { $0.value >= record.frozen } ?? false }
    return since.latest?.outcome?.value == .withdraw
  }
}
