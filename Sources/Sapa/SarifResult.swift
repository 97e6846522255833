import SapaCore

/// One finding in SARIF.
struct SarifResult: Encodable, Sendable {
  var ruleId: String
  var ruleIndex: Int
  var level: String
  var message: SarifText
  var locations: [SarifLocation]
  var relatedLocations: [SarifLocation]?
  var fixes: [SarifFix]?

  init(_ finding: Finding, ruleIndex: Int, language: Language) {
    ruleId = finding.rule.id
    self.ruleIndex = ruleIndex
    level = finding.severity.rawValue
    let certain = finding.fixes.filter { !$0.edits.isEmpty }
    let spoken = finding.fixes.filter(\.edits.isEmpty).map { "\($0.label[language])." }
    let unplaced = finding.notes.filter { $0.span == nil }.map { "\($0.text[language])." }
    message = SarifText(
      (["\(finding.headline[language]).", finding.explanation[language]] + unplaced + spoken)
        .joined(separator: " "))
    locations = [SarifLocation(finding.span)]
    let related = finding.notes.compactMap { note in
      note.span.map { SarifLocation($0, message: note.text[language]) }
    }
    relatedLocations = related.isEmpty ? nil : related
    fixes = certain.isEmpty ? nil : certain.map { SarifFix($0, language) }
  }
}

struct SarifLocation: Encodable, Sendable {
  struct Physical: Encodable, Sendable {
    var artifactLocation: SarifArtifact
    var region: SarifRegion
  }

  var physicalLocation: Physical
  var message: SarifText?

  init(_ span: Span, message: String? = nil) {
    physicalLocation = Physical(
      artifactLocation: SarifArtifact(span.file), region: SarifRegion(span))
    self.message = message.map { SarifText($0) }
  }
}

/// A file by its address: a path below the root of the manual, with signs outside ASCII escaped.
struct SarifArtifact: Encodable, Sendable {
  var uri: String

  init(_ path: String) {
    uri = path.percentEncoded(keeping: "/")
  }
}

struct SarifRegion: Encodable, Sendable {
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  var endColumn: Int

  init(_ span: Span) {
    startLine = span.start.line
    startColumn = span.start.column
    endLine = span.end.line
    endColumn = span.end.column
  }
}

struct SarifFix: Encodable, Sendable {
  struct Change: Encodable, Sendable {
    var artifactLocation: SarifArtifact
    var replacements: [Replacement]
  }

  struct Replacement: Encodable, Sendable {
    var deletedRegion: SarifRegion
    var insertedContent: SarifText
  }

  var description: SarifText
  var artifactChanges: [Change]

  init(_ fix: Finding.Fix, _ language: Language) {
    description = SarifText(fix.label[language])
    let files = Set(fix.edits.map(\.span.file)).sorted()
    artifactChanges = files.map { file in
      Change(
        artifactLocation: SarifArtifact(file),
        replacements: fix.edits.filter { $0.span.file == file }.map {
          Replacement(
            deletedRegion: SarifRegion($0.span), insertedContent: SarifText($0.replacement))
        })
    }
  }
}
