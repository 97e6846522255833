/// What sapa.yaml says of a manual.
///
/// ```yaml
/// organization: {name: Сынақ университеті}
/// language: kk
/// ```
/// is the smallest; everything else has a default.
package struct Settings: Sendable {
  package var organization = Organization()
  /// Of the content, and of the interface unless a file says otherwise.
  package var language: Language {
    get { statedLanguage ?? .kazakh }
    set { statedLanguage = newValue }
  }
  /// The same; nil where the settings do not state it, or cannot be read.
  package private(set) var statedLanguage: Language?
  /// Of the manual's texts, whose words its citations are read with: `language` is always one of them.
  package var languages: Set<Language> {
    get { statedLanguages?.union([language]) ?? Set(Language.allCases) }
    set { statedLanguages = newValue }
  }
  private var statedLanguages: Set<Language>?
  /// Of the findings; nil leaves it to the locale of who runs the check.
  package var messages: Language?
  /// Where the site is served, `https://sapa.example/`: for QR codes and the site map.
  ///
  /// It ends in `/`.
  package var address: String?
  package var theme = "base"
  /// The code of the main document: what `осы СЖ` and a bare number outside a document mean.
  package var manual: Placed<DocumentCode>?
  /// Nil where a manual has no grammar: any code is then accepted.
  package var codes: CodeGrammar?
  package var appendixLetters = AppendixLabel.alphabet(of: .kazakh)
  /// How the manual cites beside the ways that every manual does.
  package var citations: [CitationPhrase] = []
  /// How often a document is reviewed unless it says otherwise.
  package var reviewEvery: Months?
  /// Another project's names of keys: `code: doc_id` is `["doc_id": "code"]`.
  package var fields: [String: String] = [:]
  /// Severities that differ from a rule's own; nil switches a rule off.
  package var rules: [String: Placed<Severity?>] = [:]
  package var accepted: [Concession] = []
  /// The standard of the matrix of clauses.
  package var standard = Standard.iso9001
  /// The folder of frozen editions, from the manual's own folder, or absolute.
  package var archive: String { statedArchive?.value ?? "archive" }
  /// The same; nil where the settings do not state it.
  package var statedArchive: Placed<String>?
  /// Who signs documents before they are in force, by kind (УЕ) or level (3); the place is the key's.
  package var approvers: [String: Placed<RequiredSignatures>] = [:]
  /// The departments that receive every document unless it names its own.
  package var distribution: [Placed<String>] = []

  /// The keys that stand in sapa.yaml; nil where it cannot be read.
  package var keys: Set<String>?

  package init() {}

  package struct Organization: Hashable, Sendable {
    package var name = ""
    /// The short name, where there is little room; the name if none is given.
    package var short: String?
    /// The management system: Сапа менеджменті жүйесі.
    package var system: String?
    package var contact: String?

    package init() {}
  }

  /// A finding that somebody answers for: it becomes a note that names the reason, until the date.
  package struct Concession: Hashable, Sendable {
    package var rule: String
    package var file: String?
    package var section: String?
    package var reason: String
    package var by: String?
    package var until: CalendarDate?
    package var span: Span

    package init(
      rule: String, file: String?, section: String?, reason: String, by: String?,
      until: CalendarDate?, span: Span
    ) {
      self.rule = rule
      self.file = file
      self.section = section
      self.reason = reason
      self.by = by
      self.until = until
      self.span = span
    }
  }
}

/// Who must have signed a document before it is in force: `{agreed: [СРСО, Заң бөлімі], approved:
/// [Президент]}`, or `[Президент]` for the approval alone.
///
/// One of the roles named approves; of the other meanings every role named must have signed.
package struct RequiredSignatures: Hashable, Sendable {
  package var roles: [Approval.Meaning: [String]]

  package init(_ roles: [Approval.Meaning: [String]]) {
    self.roles = roles
  }
}

/// How the codes of a manual are built: unless it says otherwise of a kind, an issuer, a number and a
/// year, joined by hyphens.
///
/// УЕ-ХҚТУ-074-2014 is kind УЕ, issuer ХҚТУ, number 074, year 2014.
package struct CodeGrammar: Hashable, Sendable {
  package struct Kind: Hashable, Sendable {
    /// As codes have it: УЕ; empty for a kind whose documents have no such code.
    package var abbreviation: String
    /// In full: Университет ережесі.
    package var name: String
    /// 1 (policy and manual) to 4 (records); nil where nobody has said.
    package var level: Int?

    package init(abbreviation: String, name: String, level: Int?) {
      self.abbreviation = abbreviation
      self.name = name
      self.level = level
    }
  }

  package var kinds: [Kind]
  package var issuers: [String]
  /// How many digits the number has: 2 to 3.
  package var serial: ClosedRange<Int>
  /// How a code may be put together; empty for the usual way, which needs kinds and issuers.
  package var patterns: [CodePattern]
  package var hasYear: Bool

  package init(
    kinds: [Kind] = [], issuers: [String] = [], serial: ClosedRange<Int> = 1...9,
    patterns: [CodePattern] = [], hasYear: Bool = true
  ) {
    self.kinds = kinds
    self.issuers = issuers
    self.serial = serial
    self.patterns = patterns
    self.hasYear = hasYear
  }

  /// The abbreviations that codes may have.
  package var abbreviations: [String] { kinds.map(\.abbreviation).filter { !$0.isEmpty } }

  /// The patterns that hold for this manual; none where the settings do not say enough.
  package var effectivePatterns: [CodePattern] {
    if !patterns.isEmpty { return patterns }
    if abbreviations.isEmpty || issuers.isEmpty { return [] }
    return [hasYear ? .withYear : .withoutYear]
  }
}
