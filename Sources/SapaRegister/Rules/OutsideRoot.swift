import SapaCore

extension Rule {
  static let outsideRoot = Rule(
    "outside-root", .error,
    Phrase(
      en: "A path that leads out of the manual's folder",
      kk: "Жетекшілік қалтасынан тыс шығатын жол", ru: "Путь за пределы папки руководства"),
    story: Rule.Story(
      why: Phrase(
        en: "A file from outside content/ is not published with the manual, and "
          + "perhaps should not be seen at all.",
        kk: "content/ сыртындағы файл жетекшілікпен бірге жарияланбайды, бәлкім, оны "
          + "көрсетуге де болмайды.",
        ru: "Файл вне content/ не публикуется вместе с руководством, а может быть, и "
          + "не должен быть виден."),
      wrong: "[тізім](../../private/staff.csv)",
      right: "[тізім](files/staff-form.docx)"))
}

/// `[…](../../etc/passwd)`.
enum OutsideRoot {
  static func finding(_ written: String, at span: Span) -> Finding {
    let destination = written.shortened
    return Finding(
      .outsideRoot, at: span,
      headline: Phrase(
        en: "Path \(destination) leads out of content/",
        kk: "\(destination) жолы content/ қалтасынан тыс шығады",
        ru: "Путь \(destination) ведёт за пределы content/"),
      explanation: Phrase(
        en: "Only what lies inside content/ is published.",
        kk: "Тек content/ ішіндегі нәрсе жарияланады.",
        ru: "Публикуется только то, что лежит в content/."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Copy the file into content/ and link to it there",
            kk: "Файлды content/ ішіне көшіріп, сілтемені соған жасау",
            ru: "Скопировать файл в content/ и сослаться на него там"))
      ])
  }
}
