import SapaCore

extension Rule {
  static let undefinedAbbreviation = Rule(
    "undefined-abbreviation", .warning,
    Phrase(
      en: "An abbreviation that the vocabulary does not explain",
      kk: "Сөздікте түсіндірілмеген қысқарту", ru: "Сокращение, которого нет в словаре"),
    story: Rule.Story(
      why: Phrase(
        en: "A new colleague cannot know what the letters stand for, and search by "
          + "the full name misses the text.",
        kk: "Жаңа қызметкер бұл әріптердің мағынасын білмейді, толық атауымен іздеу "
          + "мәтінді таппайды.",
        ru: "Новый сотрудник не знает, что значат эти буквы, а поиск по полному "
          + "названию текст не найдёт."),
      wrong: "Жазбаларға СББӨ жауап береді.",
      right: "| СББӨ | сапа бойынша басшылық өкілі |    # abbreviations.md"))
}

/// СББӨ in the text, and no such line in `abbreviations.md`.
///
/// Silent where there is no vocabulary. An abbreviation is a word of two to six capitals, with or without an ending (`СМЖ-нің`). Words
/// inside codes, Roman numbers, letters beside a number (`АБ № 0137408`, `АА0099`) and texts in
/// capitals throughout are none.
enum UndefinedAbbreviation {
  static func check(_ register: Register) -> [Finding] {
    guard !register.vocabulary.abbreviations.isEmpty else { return [] }
    let known = knownWords(register)
    var uses: [String: (count: Int, first: Span)] = [:]
    for run in texts(register) {
      let prose = Prose(run)
      for range in AbbreviationScanner.words(in: prose.scalars) {
        let word = prose.string(range)
        guard !known.contains(word) else { continue }
        let span = uses[word]?.first ?? prose.span(range)
        uses[word] = ((uses[word]?.count ?? 0) + 1, span)
      }
    }
    return uses.map { finding($0.key, count: $0.value.count, at: $0.value.first) }
  }

  private static func knownWords(_ register: Register) -> Set<String> {
    var known: Set<String> = []
    for entry in register.vocabulary.abbreviations + register.vocabulary.roles {
      for form in [entry.form] + entry.aliases {
        known.insert(form)
        known.formUnion(form.split { !$0.isLetter }.map(String.init))
      }
    }
    let grammar = register.settings.codes
    known.formUnion(grammar?.kinds.map(\.abbreviation) ?? [])
    known.formUnion(grammar?.issuers ?? [])
    for document in register.documents {
      known.formUnion(document.code?.text.split { !$0.isLetter }.map(String.init) ?? [])
    }
    return known
  }

  /// All running text of documents and pages, vocabularies aside.
  private static func texts(_ register: Register) -> [[Inline]] {
    let parts = register.documents.flatMap(\.parts).flatMap { part in
      part.body + part.footnotes.flatMap(\.blocks)
    }
    let pages = register.pages.filter { page in
      if case .vocabulary = page.role { false } else { true }
    }
    return (parts + pages.flatMap { $0.body + $0.footnotes.flatMap(\.blocks) })
      .flatMap(\.inlineRuns)
  }

  private static func finding(_ word: String, count: Int, at span: Span) -> Finding {
    Finding(
      .undefinedAbbreviation, at: span,
      headline: Phrase(
        en: "\(word) is not defined", kk: "\(word) қысқартуы түсіндірілмеген",
        ru: "Сокращение \(word) не расшифровано"),
      explanation: Phrase(
        en: count == 1
          ? "abbreviations.md has no entry for it."
          : "It is used \(count) times, here for the first time. abbreviations.md has no entry for "
            + "it.",
        kk: count == 1
          ? "abbreviations.md файлында ол жоқ."
          : "Мәтінде \(count) рет кездеседі, алғаш рет осы жерде. abbreviations.md файлында ол жоқ.",
        ru: count == 1
          ? "В abbreviations.md его нет."
          : "Встречается здесь впервые, всего мест: \(count). В abbreviations.md его нет."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Add \(word) to abbreviations.md",
            kk: "\(word) қысқартуын abbreviations.md файлына енгізу",
            ru: "Добавить \(word) в abbreviations.md"))
      ])
  }
}
