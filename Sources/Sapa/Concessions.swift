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
  static let unusedConcession = Rule(
    "unused-concession", .note,
    Phrase(
      en: "An accepted finding that no longer exists",
      kk: "Қабылданған, бірақ енді жоқ кемшілік", ru: "Принятое замечание, которого уже нет"),
    story: Rule.Story(
      why: Phrase(
        en: "The fault was mended, or the entry names another file or section than it means; "
          + "left alone, it will hide the next fault of that kind.",
        kk: "Кемшілік жойылған немесе жазбада басқа файл не тармақ аталған; қалып қойса, осындай "
          + "келесі қатені жасырады.",
        ru: "Ошибка исправлена, или запись называет не тот файл или пункт; оставленная, она "
          + "скроет следующую такую ошибку."),
      wrong: "accepted:\n  - {rule: section-gap, file: content/old.md, reason: …}",
      right: "accepted: []"))
}

/// What is wrong with `accepted` in sapa.yaml: entries that have run out or meet nothing.
enum Concessions {
  static func check(
    _ concessions: [Settings.Concession], used: Set<Settings.Concession>, today: CalendarDate
  ) -> [Finding] {
    let known = Set(Catalogue.rules.map(\.id))
    return concessions.compactMap { concession in
      if let until = concession.until, until < today { return expired(concession, until) }
      let isUnused = known.contains(concession.rule) && !used.contains(concession)
      return isUnused ? unused(concession) : nil
    }
  }

  private static func expired(
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

  private static func unused(_ concession: Settings.Concession) -> Finding {
    Finding(
      .unusedConcession, at: concession.span,
      headline: Phrase(
        en: "Concession for \(concession.rule) covers no finding",
        kk: "\(concession.rule) бойынша берілген рұқсатқа сай кемшілік жоқ",
        ru: "Допущение по \(concession.rule) не покрывает ни одного замечания"),
      explanation: Phrase(
        en: "The fault is mended, or `file` and `section` name another place.",
        kk: "Кемшілік жойылған немесе `file` мен `section` басқа жерді көрсетеді.",
        ru: "Ошибка исправлена, или `file` и `section` указывают на другое место."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Remove the entry, or correct its place",
            kk: "Жазбаны алып тастау немесе орнын түзету",
            ru: "Убрать запись или исправить место"))
      ])
  }
}
