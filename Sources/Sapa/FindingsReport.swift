package import SapaCore

/// The findings as data, `{"version": "1.0", "findings": […], "summary": {…}}`, in one language.
///
/// The site carries it as `findings.json`; `sapa check --format json` prints the same.
package struct FindingsReport: Encodable, Sendable {
  struct Entry: Encodable, Sendable {
    var rule: String
    var severity: String
    var file: String
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var headline: String
    var explanation: String
    var notes: [NoteEntry]
    var fixes: [FixEntry]
  }

  struct NoteEntry: Encodable, Sendable {
    var text: String
    var file: String?
    var line: Int?
    var column: Int?
  }

  struct FixEntry: Encodable, Sendable {
    var label: String
    var edits: [EditEntry]
  }

  struct EditEntry: Encodable, Sendable {
    var file: String
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
    var replacement: String
  }

  struct Summary: Encodable, Sendable {
    var errors: Int
    var warnings: Int
    var notes: Int
    var files: Int
  }

  let version = "1.0"
  let findings: [Entry]
  let summary: Summary

  package init(_ findings: [Finding], fileCount: Int, language: Language) {
    self.findings = findings.map { Entry($0, language) }
    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    summary = Summary(
      errors: count(.error), warnings: count(.warning), notes: count(.note), files: fileCount)
  }
}

extension FindingsReport.Entry {
  init(_ finding: Finding, _ language: Language) {
    let span = finding.span
    self.init(
      rule: finding.rule.id, severity: finding.severity.rawValue, file: span.file,
      line: span.start.line, column: span.start.column, endLine: span.end.line,
      endColumn: span.end.column, headline: finding.headline[language],
      explanation: finding.explanation[language],
      notes: finding.notes.map { note in
        FindingsReport.NoteEntry(
          text: note.text[language], file: note.span?.file, line: note.span?.start.line,
          column: note.span?.start.column)
      },
      fixes: finding.fixes.map { fix in
        FindingsReport.FixEntry(
          label: fix.label[language], edits: fix.edits.map { FindingsReport.EditEntry($0) })
      })
  }
}

extension FindingsReport.EditEntry {
  init(_ edit: Finding.Edit) {
    self.init(
      file: edit.span.file, line: edit.span.start.line, column: edit.span.start.column,
      endLine: edit.span.end.line, endColumn: edit.span.end.column,
      replacement: edit.replacement)
  }
}
