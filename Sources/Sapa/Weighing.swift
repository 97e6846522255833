import SapaCore
import SapaRegister

/// Gives findings the weight that the settings want: severities by rule, accepted concessions.
struct Weighing {
  private let settings: Settings
  private let today: CalendarDate
  /// The numbered sections of each file, in the order of their lines.
  private let sections: [String: [Section]]

  /// - Parameters:
  ///   - registers: of the same manual; a file that several hold is taken of the first.
  ///   - today: the day of the check.
  init(_ registers: [Register], today: CalendarDate) {
    settings = registers.first?.settings ?? Settings()
    self.today = today
    // Only a concession asks where a finding stands.
    guard !settings.accepted.isEmpty else {
      sections = [:]
      return
    }
    sections = registers.map { register in
      Dictionary(grouping: register.documents.flatMap(\.sections), by: \.span.file)
    }.reduce(into: [:]) { all, next in all.merge(next) { first, _ in first } }
  }

  /// The findings with their weights, and what is to be said of the concessions themselves.
  func weigh(_ findings: [Finding]) -> [Finding] {
    var used: Set<Settings.Concession> = []
    let weighed = findings.compactMap { weigh($0, &used) }
    let ofConcessions = Concessions.check(settings.accepted, used: used, today: today)
    return weighed + ofConcessions.compactMap { weigh($0, &used) }
  }

  /// Whether a finding stops a build, now that the settings have been asked.
  func isError(_ finding: Finding) -> Bool {
    var used: Set<Settings.Concession> = []
    return weigh(finding, &used)?.severity == .error
  }

  private func weigh(_ finding: Finding, _ used: inout Set<Settings.Concession>) -> Finding? {
    if finding.isBinding { return finding }
    var finding = finding
    if let wanted = settings.rules[finding.rule.id] {
      guard let severity = wanted.value else { return nil }
      finding.severity = severity
    }
    if let concession = settings.accepted.first(where: { covers($0, finding) }) {
      used.insert(concession)
      finding.severity = .note
      finding.notes.append(note(concession))
    }
    return finding
  }

  /// Whether a concession is meant for this finding and has not run out.
  private func covers(_ concession: Settings.Concession, _ finding: Finding) -> Bool {
    guard concession.rule == finding.rule.id else { return false }
    if let until = concession.until, until < today { return false }
    if let file = concession.file, finding.span.file != file { return false }
    guard let wanted = concession.section else { return true }
    return section(at: finding.span)?.description == wanted
  }

  /// The number of the nearest section above a place.
  private func section(at span: Span) -> SectionNumber? {
    sections[span.file]?.last { $0.span.start <= span.start }?.number
  }

  private func note(_ concession: Settings.Concession) -> Finding.Note {
    let by = concession.by.map { " (\($0))" } ?? ""
    let until = concession.until?.dotted
    return Finding.Note(
      Phrase(
        en: "accepted: \(concession.reason)\(by)" + (until.map { ", until \($0)" } ?? ""),
        kk: "қабылданған: \(concession.reason)\(by)"
          + (until.map { ", мерзімі \($0)\u{A0}ж." } ?? ""),
        ru: "принято: \(concession.reason)\(by)" + (until.map { ", до \($0)" } ?? "")),
      at: concession.span)
  }
}
