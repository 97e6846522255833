import SapaCore

extension Rule {
  static let dateOrder = Rule(
    "date-order", .warning,
    Phrase(
      en: "Two dates of a document in an impossible order",
      kk: "Құжаттың реті келмейтін екі күні", ru: "Две даты документа в невозможном порядке"),
    story: Rule.Story(
      why: Phrase(
        en: "A document approved after it came into force was used without approval; one of the "
          + "two dates is a slip, and an auditor will ask which.",
        kk: "Қолданысқа енгізілген соң бекітілген құжат бекітусіз қолданылған болып шығады; екі "
          + "күннің бірі қате, аудитор қайсысы екенін сұрайды.",
        ru: "Документ, утверждённый после введения в действие, применялся без утверждения; одна "
          + "из дат ошибочна, и аудитор спросит, какая."),
      wrong: "effective: 2019-03-01\napprovals:\n  - {meaning: approved, on: 2019-04-15}",
      right: "effective: 2019-03-01\napprovals:\n  - {meaning: approved, on: 2019-02-15}"))
}

/// In force before its approval; reviewed before it was in force; a copy withdrawn before its issue.
enum DateOrder {
  static func check(_ register: Register) -> [Finding] {
    register.documents.flatMap { document -> [Finding] in
      let control = document.control
      var findings: [Finding] = []
      if let effective = control.effective {
        findings += control.approvals.compactMap { approval in
          guard approval.meaning.value == .approved, let on = approval.on else { return nil }
          return finding(on, mustBeBefore: effective, approved)
        }
        findings += control.reviews.compactMap { review in
          review.on.flatMap { finding($0, mustBeAfter: effective, reviewed) }
        }
      }
      return findings
        + control.copies.compactMap { copy in
          guard let issued = copy.issued, let withdrawn = copy.withdrawn else { return nil }
          return finding(withdrawn, mustBeAfter: issued, withdrawal)
        }
    }
  }

  private static let approved = Phrase(
    en: "approved after it came into force", kk: "қолданысқа енгізілген соң бекітілген",
    ru: "утверждён после введения в действие")
  private static let reviewed = Phrase(
    en: "reviewed before it came into force", kk: "қолданысқа енгізілмей тұрып қайта қаралған",
    ru: "пересмотрен до введения в действие")
  private static let withdrawal = Phrase(
    en: "withdrawn before it was issued", kk: "берілмей тұрып қайтарып алынған",
    ru: "изъят до выдачи")

  private static func finding(
    _ date: Placed<CalendarDate>, mustBeBefore other: Placed<CalendarDate>, _ words: Phrase
  ) -> Finding? {
    date.value > other.value ? finding(date, other, words) : nil
  }

  private static func finding(
    _ date: Placed<CalendarDate>, mustBeAfter other: Placed<CalendarDate>, _ words: Phrase
  ) -> Finding? {
    date.value < other.value ? finding(date, other, words) : nil
  }

  private static func finding(
    _ date: Placed<CalendarDate>, _ other: Placed<CalendarDate>, _ words: Phrase
  ) -> Finding {
    let (written, line) = (date.value.dotted, other.span.start.line)
    return Finding(
      .dateOrder, at: date.span,
      headline: Phrase(
        en: "\(written) is out of order: \(words.en)",
        kk: "\(written) күні реттен тыс: \(words.kk)",
        ru: "Дата \(written) не на своём месте: \(words.ru)"),
      explanation: Phrase(
        en: "The other date, \(other.value.dotted), stands in line \(line).",
        kk: "Екінші күн – \(other.value.dotted), \(line)-жолда.",
        ru: "Другая дата, \(other.value.dotted), стоит в строке \(line)."),
      notes: [
        Finding.Note(
          Phrase(en: "the other date", kk: "екінші күн", ru: "другая дата"), at: other.span)
      ],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Correct one of the two dates", kk: "Екі күннің бірін түзету",
            ru: "Исправить одну из двух дат"))
      ])
  }
}
