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
  static let reviewDue = Rule(
    "review-due", .note,
    Phrase(
      en: "A document whose review is due within 90 days",
      kk: "Қайта қарау мерзіміне 90 күннен аз қалған құжат",
      ru: "Документ, срок пересмотра которого наступает в ближайшие 90 дней"),
    story: Rule.Story(
      why: Phrase(
        en: "A review takes time: whoever answers for the document should begin before it is late.",
        kk: "Қайта қарауға уақыт керек: құжатқа жауапты адам мерзімі өтпей тұрып бастағаны жөн.",
        ru: "Пересмотр требует времени: ответственному за документ стоит начать до срока."),
      wrong: "effective: 2019-03-01\nreview: {every: 12 months}",
      right: "reviews:\n  - {on: 2020-02-20, by: СРСО, outcome: confirmed}"))
}

/// Holds the next review of every document in force against a day.
enum ReviewDue {
  static func check(_ register: Register, today: CalendarDate) -> [Finding] {
    let interval = register.settings.reviewEvery
    return register.documents.compactMap { document in
      guard document.isReviewed, let start = document.reviewStart,
        let months = document.control.reviewEvery?.value ?? interval,
        let next = document.nextReview(every: interval)
      else { return nil }
      let days = next.dayCount - today.dayCount
      guard days <= ControlStatus.notice else { return nil }
      return days < 0
        ? overdue(document, next, months, since: start, late: -days)
        : due(document, next, since: start, days: days)
    }
  }

  private static func overdue(
    _ document: Document, _ next: CalendarDate, _ months: Months, since: Placed<CalendarDate>,
    late: Int
  ) -> Finding {
    let (name, day, count) = (document.name, next.dotted, months.count)
    let (start, isReviewed) = (since.value.dotted, document.lastReview == since.value)
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
      fixes: [fix])
  }

  private static func due(
    _ document: Document, _ next: CalendarDate, since: Placed<CalendarDate>, days: Int
  ) -> Finding {
    let (name, day) = (document.name, next.dotted)
    return Finding(
      .reviewDue, at: since.span,
      headline: Phrase(
        en: "Review of \(name) is due on \(day)",
        kk: "\(name) құжатын қайта қарау мерзімі – \(day)\u{A0}ж.",
        ru: "Срок пересмотра \(name) – \(day)"),
      explanation: Phrase(
        en: "Days left: \(days).", kk: "Қалған күн саны: \(days).", ru: "Осталось дней: \(days)."),
      fixes: [fix])
  }

  private static let fix = Finding.Fix(
    Phrase(
      en: "Review the document and enter the review in `reviews`",
      kk: "Құжатты қайта қарап, нәтижесін `reviews` өрісіне жазу",
      ru: "Пересмотреть документ и внести пересмотр в `reviews`"))
}
