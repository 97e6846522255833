import SapaCore

/// Reads the control data of a file: every key of the contract, each value with its place.
struct ControlReader {
  /// Every key that the front matter of a file may have.
  static let keys = [
    "code", "title", "edition", "kind", "slug", "language", "status", "owner", "responsible",
    "approvals", "effective", "review", "reviews", "supersedes", "external", "location", "access",
    "clauses", "retention", "copies", "distribution", "changes", "aliases", "keywords",
    "references", "appendix", "sheet", "sections", "diagram", "nodes", "edges",
  ]

  /// Those of them that a chapter does not have: its document states them.
  private static let documentKeys = [
    "edition", "kind", "status", "owner", "approvals", "effective", "review", "reviews",
    "supersedes", "external", "location", "access", "retention", "copies", "distribution",
    "changes",
  ]

  var reader: FieldReader
  let letters: [String]
  private let language: Language
  private let languages: Set<Language>

  init(settings: Settings) {
    reader = FieldReader(names: settings.fields)
    language = settings.language
    languages = settings.languages
    letters = settings.appendixLetters
  }

  mutating func read(_ value: YAMLValue) -> ControlData {
    var control = ControlData()
    guard let fields = reader.fields(value, named: nil, known: Self.keys) else { return control }
    control.span = fields.span
    control.keys = fields.names
    if fields["code"] == nil {
      control.documentKeys = Self.documentKeys.compactMap { key in
        fields[key].map { Placed(key, at: $0.keySpan) }
      }
    }
    readIdentity(fields, &control)
    readLife(fields, &control)
    readPlace(fields, &control)
    readParts(fields, &control)
    return control
  }

  private mutating func readIdentity(_ fields: Fields, _ control: inout ControlData) {
    control.language = language(fields["language"])
    reader.countsFromZero = (control.language?.value ?? language) == .turkish
    control.code = statedCode(fields["code"])
    control.title = reader.text(fields["title"], limit: 500)
    control.edition = reader.edition(fields["edition"])
    control.kind = reader.text(fields["kind"])
    control.slug = reader.slug(fields["slug"])
    control.supersedes = supersession(fields["supersedes"])
    control.aliases = aliases(fields["aliases"])
    control.keywords = reader.texts(fields["keywords"])
  }

  /// Of the file: one of those that `languages` of the settings names.
  private mutating func language(_ field: Field?) -> Placed<Language>? {
    guard let field, let language = reader.choice(field, Language.self) else { return nil }
    if !languages.contains(language.value) {
      let known = Language.allCases.filter { languages.contains($0) }
      reader.notAmong(known.map(\.rawValue), language, for: field.name)
    }
    return language
  }

  private mutating func readLife(_ fields: Fields, _ control: inout ControlData) {
    control.status = reader.choice(fields["status"], Status.self)
    control.approvals = approvals(fields["approvals"])
    control.effective = reader.date(fields["effective"])
    control.reviewEvery = reader.reviewInterval(fields["review"])
    control.reviews = reviews(fields["reviews"])
    control.changes = changes(fields["changes"])
    control.readsCitations = readsCitations(fields["references"])
  }

  private mutating func readPlace(_ fields: Fields, _ control: inout ControlData) {
    control.owner = reader.text(fields["owner"])
    control.responsible = reader.texts(fields["responsible"])
    control.clauses = reader.texts(fields["clauses"])
    control.external = external(fields["external"])
    if let edition = control.edition, let version = control.external?.version,
      let stated = Edition(version.value), stated != edition.value
    {
      reader.differ(version, from: edition)
    }
    control.location = reader.text(fields["location"])
    control.access = reader.choice(fields["access"], Access.self)
    control.retention = retention(fields["retention"])
    control.copies = copies(fields["copies"])
    control.distribution = reader.texts(fields["distribution"])
  }

  private mutating func readParts(_ fields: Fields, _ control: inout ControlData) {
    control.appendix = appendix(fields["appendix"])
    control.sheet = reader.choice(fields["sheet"], Sheet.self)
    control.sections = sections(fields["sections"])
    control.diagram = diagram(fields)
  }
}
