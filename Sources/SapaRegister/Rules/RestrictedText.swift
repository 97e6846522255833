import SapaCore

extension Rule {
  static let restrictedText = Rule(
    "restricted-text", .warning,
    Phrase(
      en: "A document with restricted access whose text the site shows",
      kk: "Қолжетімділігі шектеулі, бірақ мәтіні сайтта көрсетілетін құжат",
      ru: "Документ с ограниченным доступом, текст которого показывает сайт"),
    story: Rule.Story(
      why: Phrase(
        en: "A folder of pages asks nobody for a password: whoever reaches the site reads every "
          + "text, "
          + "finds it by search and downloads its PDF.",
        kk: "Беттер қалтасы ешкімнен құпиясөз сұрамайды: сайтқа кірген адам кез келген мәтінді "
          + "оқиды, "
          + "іздеп табады, PDF файлын жүктеп алады.",
        ru: "Папка страниц ни у кого не спрашивает пароль: кто попал на сайт, читает любой текст, "
          + "находит его поиском и скачивает PDF."),
      wrong: "access: restricted\n---\n\n# Мәтін",
      right: "access: restricted\nlocation: Сапа бөлімі, № 3 сейф\n---"))
}

/// `access: restricted` beside a text: the mark is shown, and nothing keeps anybody out.
enum RestrictedText {
  static func check(_ register: Register) -> [Finding] {
    register.documents.compactMap { document in
      guard let access = document.control.access, access.value == .restricted, document.hasText
      else { return nil }
      return finding(document, at: access.span)
    }
  }

  private static func finding(_ document: Document, at span: Span) -> Finding {
    let name = document.name
    return Finding(
      .restrictedText, at: span,
      headline: Phrase(
        en: "\(name) is restricted, but its text is published",
        kk: "\(name) құжатының қолжетімділігі шектеулі, бірақ мәтіні жарияланады",
        ru: "Доступ к \(name) ограничен, но текст публикуется"),
      explanation: Phrase(
        en: "Pages and paper carry the mark, but a static site cannot keep anybody out.",
        kk: "Белгі беттер мен қағазда тұрады, бірақ статикалық сайт ешкімді кіргізбей тұра "
          + "алмайды.",
        ru: "Пометка стоит на страницах и бумаге, но статический сайт никого не может не "
          + "впустить."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Keep the text elsewhere, with `location` and the control data here; or let the "
              + "web "
              + "server ask for a password and name that in `accepted` of sapa.yaml",
            kk: "Мәтінді басқа жерде сақтап, мұнда `location` пен деректемелерін қалдыру; немесе "
              + "веб-серверде құпиясөз қойып, оны sapa.yaml файлының `accepted` өрісінде көрсету",
            ru: "Хранить текст в другом месте, оставив здесь `location` и реквизиты; или закрыть "
              + "сайт "
              + "паролем на веб-сервере и указать это в `accepted` в sapa.yaml"))
      ])
  }
}
