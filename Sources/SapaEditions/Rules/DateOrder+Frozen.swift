package import SapaCore
import SapaLanguage
package import SapaRegister

/// Dates that were left as the edition frozen before had them.
extension DateOrder {
  /// A row of edition 2 that is older than edition 1: what changed then is no change of edition 1.
  ///
  /// - Parameters:
  ///   - document: as it is written now, also as a draft.
  ///   - before: the record of the edition frozen before it.
  /// - Returns: one at the day of each such row.
  package static func rows(_ document: Document, after before: EditionRecord) -> [Finding] {
    guard let edition = document.control.edition?.value,
      let day = [before.approvedOn, before.effective].compactMap(\.self).min()
    else { return [] }
    return document.changeRows(of: edition).compactMap(\.on).filter { $0.value < day }
      .map { earlyRow($0, edition, before, day) }
  }

  private static func earlyRow(
    _ own: Placed<CalendarDate>, _ edition: Edition, _ before: EditionRecord, _ day: CalendarDate
  ) -> Finding {
    let kazakh = kazakh(edition, before)
    return Finding(
      .dateOrder, at: own.span,
      headline: Phrase(
        en: "A change of edition \(edition) is older than edition \(before.edition)",
        kk: "\(kazakh.now) нұсқаның өзгерісі \(kazakh.before) нұсқадан бұрын енгізілген",
        ru: "Изменение редакции \(edition) старше редакции \(before.edition)"),
      explanation: explanation(
        before, en: "is not older than \(day.dotted)",
        kk: "\(day.dotted)\u{A0}ж. бұрын болмаған", ru: "не старше \(day.dotted)"),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write the day on which it was changed, or the edition that the row is of",
            kk: "Өзгеріс енгізілген күнді не жол тиесілі нұсқаны жазу",
            ru: "Указать день изменения или редакцию, к которой относится строка"))
      ])
  }

  /// Edition 2 is effective since the day of edition 1, or approved by the approval of edition 1: the
  /// number was raised, and the dates forgotten.
  ///
  /// - Parameters:
  ///   - document: as it is written now; of a draft the dates are yet to come.
  ///   - before: the record of the edition frozen before it.
  /// - Returns: one at the day, one at the last approval.
  package static func findings(_ document: Document, after before: EditionRecord) -> [Finding] {
    let control = document.control
    guard control.status?.value == .effective, let edition = control.edition?.value else {
      return []
    }
    var findings: [Finding] = []
    if let own = control.effective, let day = before.effective, own.value <= day {
      findings.append(sameStart(own, edition, before, day))
    }
    let approvals = control.approvals.filter { $0.meaning.value == .approved }.compactMap(\.on)
    if let last = approvals.max(by: { $0.value < $1.value }), let day = before.approvedOn,
      last.value <= day
    {
      findings.append(sameApproval(last, edition, before, day))
    }
    return findings
  }

  private static func sameStart(
    _ own: Placed<CalendarDate>, _ edition: Edition, _ before: EditionRecord, _ day: CalendarDate
  ) -> Finding {
    let kazakh = kazakh(edition, before)
    return Finding(
      .dateOrder, at: own.span,
      headline: Phrase(
        en: "Edition \(edition) is not in force later than edition \(before.edition)",
        kk: "\(kazakh.now) нұсқа \(kazakh.before) нұсқадан кейін қолданысқа енгізілмеген",
        ru: "Редакция \(edition) действует не позже редакции \(before.edition)"),
      explanation: explanation(
        before, en: "is in force since \(day.dotted)",
        kk: "\(day.dotted)\u{A0}ж. бастап қолданыста", ru: "действует с \(day.dotted)"),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write the day on which edition \(edition) came into force",
            kk: "\(kazakh.now) нұсқа қолданысқа енгізілген күнді жазу",
            ru: "Указать день введения редакции \(edition)"))
      ])
  }

  private static func sameApproval(
    _ own: Placed<CalendarDate>, _ edition: Edition, _ before: EditionRecord, _ day: CalendarDate
  ) -> Finding {
    let kazakh = kazakh(edition, before)
    return Finding(
      .dateOrder, at: own.span,
      headline: Phrase(
        en: "Edition \(edition) is not approved later than edition \(before.edition)",
        kk: "\(kazakh.now) нұсқа \(kazakh.before) нұсқадан кейін бекітілмеген",
        ru: "Редакция \(edition) утверждена не позже редакции \(before.edition)"),
      explanation: explanation(
        before, en: "was approved on \(day.dotted)", kk: "\(day.dotted)\u{A0}ж. бекітілген",
        ru: "утверждена \(day.dotted)"),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Enter the approval of edition \(edition) in its place",
            kk: "Оның орнына \(kazakh.now) нұсқаның бекітілуін енгізу",
            ru: "Внести вместо неё утверждение редакции \(edition)"))
      ])
  }

  private static func explanation(
    _ before: EditionRecord, en: String, kk: String, ru: String
  ) -> Phrase {
    let (edition, frozen) = (before.edition, before.frozen.dotted)
    return Phrase(
      en: "Edition \(edition), frozen on \(frozen), \(en).",
      kk: "\(frozen)\u{A0}ж. мөрленген \(Language.kazakh.ordinal(of: edition)) нұсқа \(kk).",
      ru: "Редакция \(edition), зафиксированная \(frozen), \(ru).")
  }

  private static func kazakh(
    _ edition: Edition, _ before: EditionRecord
  ) -> (now: String, before: String) {
    (Language.kazakh.ordinal(of: edition), Language.kazakh.ordinal(of: before.edition))
  }
}

extension EditionRecord {
  /// The last day on which it was approved.
  fileprivate var approvedOn: CalendarDate? {
    approvals.filter { $0.meaning == SapaCore.Approval.Meaning.approved.rawValue }
      .compactMap { $0.on.flatMap { CalendarDate(iso: $0) } }.max()
  }
}
