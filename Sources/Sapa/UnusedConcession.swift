import SapaCore

extension Rule {
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

/// An entry of `accepted` that meets no finding.
enum UnusedConcession {
  static func finding(_ concession: Settings.Concession) -> Finding {
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
