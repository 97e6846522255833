import SapaCore
import SapaRegister

/// What is said of a text that is frozen: nobody can mend it before the next edition.
///
/// What it cites may have changed since, and its review may be late: that is told, and weighs as a warning at
/// most. Whatever else the check finds was known on the day of the freeze, and is left out.
enum FrozenFindings {
  /// - Parameters:
  ///   - finding: of a frozen text that is shown.
  ///   - source: the document as it is written now.
  /// - Returns: nil for what is left out.
  static func softened(_ finding: Finding, source: Document) -> Finding? {
    isOfReviews(finding) ? finding.moved(to: source.place) : softened(finding)
  }

  /// The same where there is no other source than what is frozen.
  static func softened(_ finding: Finding) -> Finding? {
    guard finding.severity == .error || isOfWhatIsCited(finding) else { return nil }
    var finding = finding
    finding.severity = .warning
    finding.notes.append(
      Finding.Note(
        Phrase(
          en: "this text is frozen: mend it in the next edition",
          kk: "бұл мәтін мөрленген: келесі нұсқада түзетіңіз",
          ru: "этот текст зафиксирован: исправьте его в следующей редакции")))
    finding.fixes = []
    return finding
  }

  /// Whether it tells that a review of the text in force is late or near: one is entered at any time.
  static func isOfReviews(_ finding: Finding) -> Bool {
    ["review-overdue", "review-due"].contains(finding.rule.id)
  }

  private static func isOfWhatIsCited(_ finding: Finding) -> Bool {
    ["obsolete-reference", "draft-reference"].contains(finding.rule.id)
  }
}

extension Document {
  /// Where its control data begins.
  fileprivate var place: Span { control.code?.span ?? Span(startOf: path) }
}

extension Finding {
  fileprivate func moved(to place: Span) -> Finding {
    Finding(
      rule, at: place, severity: severity, headline: headline, explanation: explanation,
      notes: notes, fixes: fixes, isBinding: isBinding)
  }
}
