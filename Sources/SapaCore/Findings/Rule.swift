/// A rule of the check: `unknown-section`, an error by default.
///
/// Each rule is declared in the file that applies it; the check's catalogue lists them all.
package struct Rule: Hashable, Sendable {
  /// The name that the settings and the reports use.
  package var id: String
  /// Its weight unless the settings say otherwise.
  package var severity: Severity
  /// What it finds, in a sentence without a full stop.
  package var summary: Phrase

  package init(_ id: String, _ severity: Severity, _ summary: Phrase) {
    self.id = id
    self.severity = severity
    self.summary = summary
  }
}
