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

/// A controlled document: its identity, its control data, its text part by part.
///
/// Copies share all of it until one of them is changed: rules, sorts and pages take documents out of
/// their list by the ten thousand.
package struct Document: Sendable {
  private var shared: Shared<Content>

  private struct Content: Sendable {
    var id: DocumentID
    var code: DocumentCode?
    var title: String
    var kind: DocumentKind?
    var control: Shared<ControlData>
    var slug: String
    var path: String
    var parts: [Part]
    var sections: [Section]
  }

  package init(
    id: DocumentID, code: DocumentCode?, title: String, kind: DocumentKind?,
    control: Shared<ControlData>, slug: String, path: String, parts: [Part], sections: [Section]
  ) {
    shared = Shared(
      Content(
        id: id, code: code, title: title, kind: kind, control: control, slug: slug, path: path,
        parts: parts, sections: sections))
  }

  package var id: DocumentID {
    _read { yield shared.value.id }
    _modify { yield &shared.value.id }
  }
  /// Nil where nobody has stated it.
  package var code: DocumentCode? {
    _read { yield shared.value.code }
    _modify { yield &shared.value.code }
  }
  package var title: String {
    _read { yield shared.value.title }
    _modify { yield &shared.value.title }
  }
  package var kind: DocumentKind? {
    _read { yield shared.value.kind }
    _modify { yield &shared.value.kind }
  }
  package var control: ControlData {
    _read { yield shared.value.control.value }
    _modify { yield &shared.value.control.value }
  }
  /// Its part of an address: `ue-hqtu-074-2014`.
  package var slug: String {
    _read { yield shared.value.slug }
    _modify { yield &shared.value.slug }
  }
  /// The file that holds its control data.
  package var path: String {
    _read { yield shared.value.path }
    _modify { yield &shared.value.path }
  }
  /// The lead (the file with the code) first, then the others in the order of their names.
  package var parts: [Part] {
    _read { yield shared.value.parts }
    _modify { yield &shared.value.parts }
  }
  /// Every numbered section, in the order of the text.
  package var sections: [Section] {
    _read { yield shared.value.sections }
    _modify { yield &shared.value.sections }
  }

  /// Whether its text is here, and not only its control data.
  ///
  /// Paragraphs without a heading, in a file that states no edition and either no code or where the
  /// document is kept, are a remark about a text that is elsewhere.
  package var hasText: Bool {
    let parts = parts
    if parts.count > 1 { return true }
    let body = parts.isEmpty ? [] : parts[0].body
    let isKeptElsewhere = code == nil || control.location != nil
    let isRemark =
      isKeptElsewhere && control.edition == nil && !body.contains(where: \.isHeading)
    return !body.isEmpty && !isRemark
  }

  /// What the file says about a document whose text is kept elsewhere.
  package var remark: [Block] { hasText ? [] : parts.first?.body ?? [] }

  /// Whether every part of it could be read.
  package var isRead: Bool {
    let parts = parts
    return !parts.indices.contains { parts[$0].isUnread }
  }

  package var appendices: [Part] { parts.filter { $0.appendix != nil } }

  package func section(_ number: SectionNumber) -> Section? {
    sections.first { $0.number == number }
  }

  package func section(anchor: String) -> Section? {
    sections.first { $0.anchor == anchor }
  }

  package func appendix(_ label: AppendixLabel) -> Part? {
    parts.first { $0.appendix == label }
  }
}

/// What kind of document it is: УЕ, университет ережесі, level 3.
package struct DocumentKind: Hashable, Sendable {
  /// УЕ; empty where the kind has no abbreviation.
  package var abbreviation: String
  /// Its name in full: Университет ережесі.
  package var name: String
  package var level: Int?

  package init(abbreviation: String, name: String, level: Int?) {
    self.abbreviation = abbreviation
    self.name = name
    self.level = level
  }
}

/// One file of a document: its lead, its foreword, a chapter, a section, an appendix.
package struct Part: Sendable {
  package enum Role: Hashable, Sendable {
    /// The file that has the code; the whole text of a document in one file.
    case lead
    /// Foreword, introduction: text without a number.
    case unnumbered
    /// A chapter or a section with a file of its own.
    case numbered(SectionNumber)
    case appendix(AppendixLabel)
  }

  package var role: Role
  /// Its part of an address below the document's: empty for the lead, `foreword`, `7`, `7-1`,
  /// `appendix-a`.
  package var slug: String
  /// Path below the root of the manual.
  package var path: String
  package var control: ControlData {
    _read { yield sharedControl.value }
    _modify { yield &sharedControl.value }
  }
  /// Its title with its number and anchor: its first level-1 heading, else made from `title`.
  package var heading: Heading
  /// The text below that heading.
  package var body: [Block]
  package var footnotes: [Footnote]

  private(set) var sharedControl: Shared<ControlData>

  package init(
    role: Role, slug: String, path: String, control: Shared<ControlData>, heading: Heading,
    body: [Block], footnotes: [Footnote]
  ) {
    self.role = role
    self.slug = slug
    self.path = path
    sharedControl = control
    self.heading = heading
    self.body = body
    self.footnotes = footnotes
  }

  package var title: String { heading.content.plainText }

  /// Whether its text is there and could not be read: what it holds is unknown, not absent.
  package var isUnread: Bool { body.isEmpty && control.isUnreadable }

  package var appendix: AppendixLabel? {
    if case .appendix(let label) = role { label } else { nil }
  }
}

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

/// A page that is no controlled document: the home page's words, a vocabulary.
package struct PlainPage: Sendable {
  package enum Role: Hashable, Sendable {
    case home
    case vocabulary(Vocabulary.Kind)
    case other
  }

  package var role: Role
  /// Its address below the site's root: empty for the home page, `guides/printing`.
  package var slug: String
  package var path: String
  package var control: ControlData {
    _read { yield sharedControl.value }
    _modify { yield &sharedControl.value }
  }
  package var heading: Heading
  package var body: [Block]
  package var footnotes: [Footnote]

  private(set) var sharedControl: Shared<ControlData>

  package init(
    role: Role, slug: String, path: String, control: Shared<ControlData>, heading: Heading,
    body: [Block], footnotes: [Footnote]
  ) {
    self.role = role
    self.slug = slug
    self.path = path
    sharedControl = control
    self.heading = heading
    self.body = body
    self.footnotes = footnotes
  }

  package var title: String { heading.content.plainText }
}

/// Abbreviations, terms, roles and departments: what `abbreviations.md`, `terms.md`, `roles.md` list.
package struct Vocabulary: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case abbreviations
    case terms
    case roles
  }

  package struct Entry: Hashable, Sendable {
    /// What is explained: СМЖ.
    package var form: String
    /// сапа менеджменті жүйесі; for a role, what it is (лауазым, құрылымдық бөлім).
    package var meaning: String
    /// Other names under which it is met.
    package var aliases: [String]
    package var span: Span

    package init(form: String, meaning: String, aliases: [String], span: Span) {
      self.form = form
      self.meaning = meaning
      self.aliases = aliases
      self.span = span
    }
  }

  package var abbreviations: [Entry] = []
  package var terms: [Entry] = []
  package var roles: [Entry] = []

  package init() {}

  package subscript(_ kind: Kind) -> [Entry] {
    get {
      switch kind {
      case .abbreviations: abbreviations
      case .terms: terms
      case .roles: roles
      }
    }
    set {
      switch kind {
      case .abbreviations: abbreviations = newValue
      case .terms: terms = newValue
      case .roles: roles = newValue
      }
    }
  }
}

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
