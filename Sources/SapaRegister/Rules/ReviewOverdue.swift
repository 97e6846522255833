import SapaCore

extension Rule {
  static let reviewOverdue = Rule(
    "review-overdue", .warning,
    Phrase(
      en: "A document whose review is overdue", kk: "Қайта қарау мерзімі өткен құжат",
      ru: "Документ с истёкшим сроком пересмотра"),
    story: Rule.Story(
      why: Phrase(
        en: "Documents are reviewed at planned intervals so that they stay suitable "
          + "(ISO 9001:2015, 7.5.2); an overdue review is a usual nonconformity of audits.",
        kk: "Құжаттар жарамдылығын сақтау үшін жоспарлы аралықпен қайта қаралады (ISO 9001:2015, "
          + "7.5.2); мерзімі өткен қайта қарау – аудитте жиі кездесетін сәйкессіздік.",
        ru: "Документы пересматривают с плановой периодичностью, чтобы они оставались пригодными "
          + "(ISO 9001:2015, 7.5.2); просроченный пересмотр – частое несоответствие на аудите."),
      wrong: "effective: 2019-03-01\nreview: {every: 12 months}",
      right: "effective: 2019-03-01\nreview: {every: 12 months}\nreviews:\n"
        + "  - {on: 2020-02-20, by: СРСО, outcome: confirmed}"))
}

/// A review that was due on 01.03.2020 and has not been held.
enum ReviewOverdue {
  static func finding(
    _ document: Document, _ next: CalendarDate, _ months: Months, since: Placed<CalendarDate>,
    late: Int
  ) -> Finding {
    let (name, day, count) = (document.name, next.dotted, months.count)
    let (start, isReviewed) = (since.value.dotted, document.lastConfirmation == since.value)
    return Finding(
      .reviewOverdue, at: since.span,
      headline: Phrase(
        en: "Review of \(name) was due on \(day)",
        kk: "\(name) құжатын қайта қарау мерзімі \(day)\u{A0}ж. өткен",
        ru: "Срок пересмотра \(name) истёк \(day)"),
      explanation: Phrase(
        en: "\(isReviewed ? "Last reviewed" : "In force since") \(start), "
          + "interval \(count.english("month")): \(late.english("day")) late.",
        kk: (isReviewed
          ? "Соңғы рет \(start)\u{A0}ж. қаралған" : "\(start)\u{A0}ж. бастап қолданыста")
          + ", аралығы – \(count) ай: \(late) күнге кешікті.",
        ru: "\(isReviewed ? "Последний пересмотр" : "Действует с") \(start), период в месяцах – "
          + "\(count), просрочено дней: \(late)."),
      fixes: [ReviewDue.fix])
  }
}
