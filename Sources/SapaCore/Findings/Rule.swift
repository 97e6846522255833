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
  /// What `sapa explain` tells beyond that.
  package var story: Story?
  /// Whether no setting changes its weight: without `unsafe-file` a script would reach readers.
  package var isBinding: Bool

  package init(
    _ id: String, _ severity: Severity, _ summary: Phrase, story: Story? = nil,
    isBinding: Bool = false
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.story = story
    self.isBinding = isBinding
  }

  /// Why a rule matters, and a sample of the fault beside the same text mended.
  package struct Story: Hashable, Sendable {
    /// What the fault costs a reader, an editor or an auditor.
    package var why: Phrase
    /// As an editor might write it: `(осы СЖ 7.6 т.)`.
    package var wrong: String
    package var right: String

    package init(why: Phrase, wrong: String, right: String) {
      self.why = why
      self.wrong = wrong
      self.right = right
    }
  }
}
