import SapaCore

extension Rule {
  static let appendixGap = Rule(
    "appendix-gap", .warning,
    Phrase(
      en: "A letter left out in the sequence of appendices",
      kk: "Қосымшалар қатарында түсіп қалған әріп",
      ru: "Пропуск в последовательности приложений"),
    story: Rule.Story(
      why: Phrase(
        en: "A reader who counts the appendices takes the gap for a lost sheet.",
        kk: "Қосымшаларды санаған оқырман үзілісті жоғалған парақ деп ойлайды.",
        ru: "Читатель, считая приложения, примет пропуск за потерянный лист."),
      wrong: "appendix: А    # app-a.md\nappendix: В    # app-b.md",
      right: "appendix: А    # app-a.md\nappendix: Б    # app-b.md"))
}

/// Appendices А and В, and no Б; or 1 and 3, and no 2.
enum AppendixGap {
  static func check(_ register: Register) -> [Finding] {
    let letters = register.settings.appendixLetters
    return register.documents.filter(\.isRead).flatMap { document in
      let labels = Set(document.appendices.compactMap(\.appendix))
      return document.appendices.compactMap { part -> Finding? in
        guard let label = part.appendix, let place = part.control.appendix?.span,
          let before = predecessor(of: label, in: letters), !labels.contains(before)
        else { return nil }
        return finding(label, missing: before, at: place)
      }
    }
  }

  private static func predecessor(of label: AppendixLabel, in letters: [String]) -> AppendixLabel? {
    if label.isNumber {
      guard let number = Int(label.text), number > 1 else { return nil }
      return AppendixLabel(String(number - 1))
    }
    guard let index = letters.firstIndex(of: label.text), index > 0 else { return nil }
    return AppendixLabel(letters[index - 1])
  }

  private static func finding(
    _ label: AppendixLabel, missing: AppendixLabel, at span: Span
  ) -> Finding {
    Finding(
      .appendixGap, at: span,
      headline: Phrase(
        en: "Appendix \(missing) is missing before \(label)",
        kk: "\(label) қосымшасының алдында \(missing) қосымшасы жоқ",
        ru: "Перед приложением \(label) нет приложения \(missing)"),
      explanation: Phrase(
        en: "Readers take a gap for a lost sheet; citations of appendix \(missing) lead nowhere.",
        kk: "Оқырман мұндай үзілісті жоғалған парақ деп ойлайды; \(missing) қосымшасына жасалған "
          + "сілтеме ешқайда апармайды.",
        ru: "Читатель примет пропуск за потерянный лист; ссылки на приложение \(missing) никуда "
          + "не ведут."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Change this appendix to \(missing), or add appendix \(missing)",
            kk: "Осы қосымшаны \(missing) деп белгілеу немесе \(missing) қосымшасын қосу",
            ru: "Обозначить это приложение \(missing) или добавить приложение \(missing)"))
      ])
  }
}
