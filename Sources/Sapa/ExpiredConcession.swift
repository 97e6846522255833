import SapaCore

extension Rule {
  static let expiredConcession = Rule(
    "expired-concession", .warning,
    Phrase(
      en: "An accepted finding whose date has passed",
      kk: "Қабылданған кемшіліктің мерзімі өткен",
      ru: "Срок принятого замечания истёк"),
    story: Rule.Story(
      why: Phrase(
        en: "Somebody answered for the finding until that day; from then on it weighs again, and "
          + "the entry only looks as if it helped.",
        kk: "Кемшілікке біреу сол күнге дейін ғана жауап берген; содан кейін ол қайтадан есепке "
          + "алынады, ал жазба енді көмектеспейді.",
        ru: "За замечание отвечали до этого дня; после него оно снова в силе, а запись больше не "
          + "помогает."),
      wrong: "accepted:\n  - {rule: section-gap, reason: Бекітілген мәтін, until: 2019-12-31}",
      right: "accepted:\n  - {rule: section-gap, reason: Бекітілген мәтін, until: 2030-12-31}"))
}

/// `accepted: [{rule: section-gap, reason: …, until: 2019-12-31}]` in 2020.
enum ExpiredConcession {
  static func finding(
    _ concession: Settings.Concession, _ until: CalendarDate
  ) -> Finding {
    Finding(
      .expiredConcession, at: concession.span,
      headline: Phrase(
        en: "Concession for \(concession.rule) ran out on \(until.dotted)",
        kk: "\(concession.rule) бойынша берілген рұқсаттың мерзімі \(until.dotted)\u{A0}ж. өткен",
        ru: "Допущение по \(concession.rule) истекло \(until.dotted)"),
      explanation: Phrase(
        en: "Its reason was: \(concession.reason). Its findings weigh again.",
        kk: "Себебі: \(concession.reason). Ол қамтыған кемшіліктер қайтадан есепке алынады.",
        ru: "Причина была: \(concession.reason). Покрытые замечания снова в силе."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Mend the text and remove the entry, or agree on a new date",
            kk: "Мәтінді түзетіп, жазбаны алып тастау немесе жаңа мерзім келісу",
            ru: "Исправить текст и убрать запись или согласовать новый срок"))
      ])
  }
}
