import SapaCore

extension Rule {
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
        ? ReviewOverdue.finding(document, next, months, since: start, late: -days)
        : due(document, next, since: start, days: days)
    }
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

  static let fix = Finding.Fix(
    Phrase(
      en: "Review the document and enter the review in `reviews`",
      kk: "Құжатты қайта қарап, нәтижесін `reviews` өрісіне жазу",
      ru: "Пересмотреть документ и внести пересмотр в `reviews`"))
}
