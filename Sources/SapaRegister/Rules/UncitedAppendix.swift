import SapaCore

extension Rule {
  static let uncitedAppendix = Rule(
    "uncited-appendix", .note,
    Phrase(
      en: "An appendix that no text cites", kk: "Ешбір мәтін сілтеме жасамаған қосымша",
      ru: "Приложение, на которое никто не ссылается"),
    story: Rule.Story(
      why: Phrase(
        en: "An appendix belongs to a sentence of the text; without one nobody knows when it "
          + "applies.",
        kk: "Қосымша мәтіндегі бір сөйлемге тиесілі; сілтемесіз оның қашан қолданылатыны белгісіз.",
        ru: "Приложение относится к какой-то фразе текста; без ссылки неясно, когда оно нужно."),
      wrong: "Үдерістер картасы жасалған.", right: "Үдерістер картасы жасалған (А қосымшасы)."))
}

/// Appendix Б, which no sentence of the text cites.
enum UncitedAppendix {
  static func finding(_ part: Part) -> Finding {
    let label = part.appendix?.text ?? ""
    return Finding(
      .uncitedAppendix, at: part.control.appendix?.span ?? Span(startOf: part.path),
      headline: Phrase(
        en: "Appendix \(label) is cited nowhere", kk: "\(label) қосымшасына сілтеме жасалмаған",
        ru: "На приложение \(label) нет ни одной ссылки"),
      explanation: Phrase(
        en: "It is «\(part.title)».", kk: "Атауы – «\(part.title)».", ru: "Это «\(part.title)»."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Cite it where it applies: (\(label) қосымшасы)",
            kk: "Қолданылатын жерінде сілтеме жасау: (\(label) қосымшасы)",
            ru: "Сослаться на него там, где оно нужно: (\(label) қосымшасы)"))
      ])
  }
}
