import SapaCore

extension Rule {
  static let emptyManual = Rule(
    "empty-manual", .error,
    Phrase(
      en: "A manual without a single page", kk: "Бірде-бір беті жоқ жетекшілік",
      ru: "Руководство без единой страницы"),
    story: Rule.Story(
      why: Phrase(
        en: "Nothing can be checked or published: most likely the command was run in "
          + "the wrong folder.",
        kk: "Тексеретін де, жариялайтын да ештеңе жоқ: бәлкім, команда басқа қалтада "
          + "орындалған.",
        ru: "Проверять и публиковать нечего: скорее всего, команда запущена не в той "
          + "папке."),
      wrong: "sapa.yaml\ncontent/",
      right: "sapa.yaml\ncontent/index.md"))
}

/// `content/` is missing or holds no Markdown.
enum EmptyManual {
  static func check(_ world: World) -> [Finding] {
    guard world.sources.isEmpty else { return [] }
    return [
      Finding(
        .emptyManual, at: Span(startOf: "content"),
        headline: Phrase(
          en: "content/ holds no page", kk: "content/ қалтасында бірде-бір бет жоқ",
          ru: "В content/ нет ни одной страницы"),
        explanation: Phrase(
          en: "A manual is the Markdown files (.md) of its folder content/.",
          kk: "Жетекшілік content/ қалтасындағы Markdown (.md) файлдарынан тұрады.",
          ru: "Руководство – это файлы Markdown (.md) в папке content/."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Write the first page into content/index.md",
              kk: "Алғашқы бетті content/index.md файлына жазу",
              ru: "Написать первую страницу в content/index.md"))
        ])
    ]
  }
}
