package import SapaCore

extension Rule {
  /// A page of the PDF that does not read well.
  package static let pageLayout = Rule(
    "page-layout", .warning,
    Phrase(
      en: "A printed page that does not read well", kk: "Басылған бетте оқуға кедергі бар",
      ru: "Печатная страница, которую неудобно читать"),
    story: Rule.Story(
      why: Phrase(
        en: "Text that leaves its page or its column is lost on paper.",
        kk: "Беттен не бағаннан асып кеткен мәтін қағазда жоғалады.",
        ru: "Текст, вышедший за край страницы или столбца, на бумаге теряется."),
      wrong: "| УЕ-ХҚТУ-074-2014-УЕ-ХҚТУ-075-2014-УЕ-ХҚТУ-076-2014 |",
      right: "| УЕ-ХҚТУ-074-2014, УЕ-ХҚТУ-075-2014 |"))
}

extension Finding {
  static func layout(_ fault: Typeset.PageFault, at span: Span) -> Finding {
    let page = fault.page
    switch fault.kind {
    case "table-too-wide":
      return Finding(
        .pageLayout, at: span,
        headline: Phrase(
          en: "Table is too wide for page \(page)", kk: "Кесте \(page)-беттің еніне сыймайды",
          ru: "Таблица не помещается по ширине страницы \(page)"),
        explanation: Phrase(
          en: "Its longest words do not stand side by side even on a page across.",
          kk: "Ең ұзын сөздері көлденең бетке де қатар сыймайды.",
          ru: "Самые длинные слова не встают в ряд даже на альбомной странице."),
        fixes: [
          Fix(
            Phrase(
              en: "Split the table, or shorten the words of its columns",
              kk: "Кестені бөлу немесе бағандарындағы сөздерді қысқарту",
              ru: "Разделить таблицу или сократить слова в столбцах"))
        ])
    case "note-slipped":
      return Finding(
        .pageLayout, at: span,
        headline: Phrase(
          en: "Footnote does not stand on page \(page), where its mark is",
          kk: "Түсіндірме белгісі тұрған \(page)-бетте емес, басқа бетте тұр",
          ru: "Сноска стоит не на странице \(page), где её знак"),
        explanation: Phrase(
          en: "The mark stands where a page ends, and the two could not be brought together.",
          kk: "Белгі беттің аяқталар тұсында тұр, екеуін бір бетке сыйғызу мүмкін болмады.",
          ru: "Знак стоит там, где кончается страница, и свести их вместе не удалось."),
        fixes: [
          Fix(
            Phrase(
              en: "Shorten the footnote, or the text before its mark by a line",
              kk: "Түсіндірмені немесе белгісінің алдындағы мәтінді бір жолға қысқарту",
              ru: "Сократить сноску или на строку текст перед её знаком"))
        ])
    case "orphan", "widow", "page-sparse": return lonely(fault, at: span)
    default:
      return Finding(
        .pageLayout, at: span,
        headline: Phrase(
          en: "Heading ends page \(page) without its text",
          kk: "Тақырып \(page)-беттің соңында мәтінінен бөлініп қалған",
          ru: "Заголовок остался в конце страницы \(page) без своего текста"),
        explanation: Phrase(
          en: "What follows it begins the next page.", kk: "Жалғасы келесі беттен басталады.",
          ru: "То, что за ним следует, начинается на другой странице."),
        fixes: [
          Fix(
            Phrase(
              en: "Add a sentence below the heading, or shorten the text above it",
              kk: "Тақырыптың астына сөйлем қосу немесе алдындағы мәтінді қысқарту",
              ru: "Добавить фразу под заголовком или сократить текст перед ним"))
        ])
    }
  }
}

extension Finding {
  /// A line or two that stand alone at the end or the beginning of a page.
  private static func lonely(_ fault: Typeset.PageFault, at span: Span) -> Finding {
    let page = fault.page
    let headline: Phrase =
      switch fault.kind {
      case "orphan":
        Phrase(
          en: "First line of a paragraph stands alone at the end of page \(page)",
          kk: "Абзацтың алғашқы жолы \(page)-беттің соңында жалғыз қалған",
          ru: "Первая строка абзаца осталась одна в конце страницы \(page)")
      case "widow":
        Phrase(
          en: "Last line of a paragraph stands alone at the top of page \(page)",
          kk: "Абзацтың соңғы жолы \(page)-беттің басында жалғыз қалған",
          ru: "Последняя строка абзаца осталась одна в начале страницы \(page)")
      default:
        Phrase(
          en: "Page \(page) holds a line or two only",
          kk: "\(page)-бетте бір-екі жол ғана бар",
          ru: "На странице \(page) всего одна-две строки")
      }
    return Finding(
      .pageLayout, at: span, headline: headline,
      explanation: Phrase(
        en: "The pages cannot be broken better with the text as it is.",
        kk: "Мәтіннің қазіргі күйінде бетті бұдан жақсы бөлу мүмкін емес.",
        ru: "С этим текстом лучше разбить страницы нельзя."),
      fixes: [
        Fix(
          Phrase(
            en: "Shorten or lengthen the text of this section by a line",
            kk: "Осы тармақтың мәтінін бір жолға қысқарту немесе ұзарту",
            ru: "Сократить или дополнить текст этого пункта на строку"))
      ])
  }
}
