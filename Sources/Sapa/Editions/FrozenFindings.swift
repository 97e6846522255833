import SapaCore

/// What is said of a text that is frozen: nobody can mend it before the next edition.
///
/// What it cites may have changed since: that is told, and weighs as a warning. Whatever else the check
/// finds was known on the day of the freeze, and is left out.
enum FrozenFindings {
  static func softened(_ finding: Finding, prefixes: [String]) -> Finding? {
    guard prefixes.contains(where: { finding.span.file.hasPrefix($0) }) else { return finding }
    guard finding.severity == .error else { return nil }
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
}
