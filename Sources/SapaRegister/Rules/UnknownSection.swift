import SapaCore

extension Rule {
  /// `(осы СЖ 7.6 т.)` where chapter 7 ends with 7.5.
  static let unknownSection = Rule(
    "unknown-section", .error,
    Phrase(
      en: "A section that is cited does not exist",
      kk: "Сілтеме жасалған тармақ жоқ",
      ru: "Пункт, на который ссылаются, не существует"),
    story: Rule.Story(
      why: Phrase(
        en: "A reader who follows the citation finds nothing; sections were "
          + "renumbered and the text forgot it.",
        kk: "Сілтемемен іздеген оқырман ештеңе таппайды; тармақтар қайта нөмірленіп, "
          + "мәтін ескерілмей қалған.",
        ru: "По такой ссылке читатель ничего не найдёт: пункты перенумеровали, а "
          + "текст забыли."),
      wrong: "(осы СЖ 7.6 т.)",
      right: "(осы СЖ 7.1.5 т.)"))
}

/// A citation of a section that its document does not have.
struct UnknownSection {
  /// What the document has instead.
  enum Fact {
    /// Chapter 7, or section 9.1, ends with this one.
    case ends(SectionNumber, last: SectionNumber)
    /// Section 9.2 is not divided.
    case undivided(SectionNumber)
    /// The document has chapters from … to ….
    case chapters(SectionNumber, SectionNumber)
    /// The section that had the number in a frozen edition has this one now.
    case renumbered(SectionNumber)
  }

  var number: SectionNumber
  /// The code of the document, or its title in « ».
  var document: String
  var fact: Fact?
  var suggestion: SectionNumber?

  func finding(at span: Span) -> Finding {
    let isChapter = number.depth == 1
    let fixes = suggestion.map { suggestion in
      [
        Finding.Fix(
          Phrase(
            en: "Replace \(number) with \(suggestion)",
            kk: "\(number) орнына \(suggestion) деп жазу",
            ru: "Заменить \(number) на \(suggestion)"))
      ]
    }
    return Finding(
      .unknownSection, at: span,
      headline: Phrase(
        en: "\(isChapter ? "Chapter" : "Section") \(number) does not exist in \(document)",
        kk: "\(number.kazakhName) \(document) құжатында жоқ",
        ru: "\(isChapter ? "Главы" : "Пункта") \(number) нет в \(document)"),
      explanation: explanation,
      fixes: fixes ?? [
        Finding.Fix(
          Phrase(
            en: "Correct the number, or add the \(isChapter ? "chapter" : "section")",
            kk: "Нөмірді түзету немесе \(isChapter ? "тарауды" : "тармақты") қосу",
            ru: "Исправить номер или добавить \(isChapter ? "главу" : "пункт")"))
      ])
  }

  private var explanation: Phrase {
    let lost = Phrase(
      en: "A reader who follows this citation finds nothing.",
      kk: "Осы сілтеме бойынша іздеген оқырман ештеңе таппайды.",
      ru: "По этой ссылке читатель ничего не найдёт.")
    switch fact {
    case .ends(let parent, let last) where parent.depth == 1:
      return Phrase(
        en: "Chapter \(parent) ends with section \(last). \(lost.en)",
        kk: "\(parent)-тараудың соңғы тармағы – \(last). \(lost.kk)",
        ru: "Глава \(parent) заканчивается пунктом \(last). \(lost.ru)")
    case .ends(let parent, let last):
      return Phrase(
        en: "Section \(parent) ends with section \(last). \(lost.en)",
        kk: "\(parent) тармағындағы соңғы нөмір – \(last). \(lost.kk)",
        ru: "Пункт \(parent) заканчивается пунктом \(last). \(lost.ru)")
    case .undivided(let parent) where parent.depth == 1:
      return Phrase(
        en: "Chapter \(parent) has no sections. \(lost.en)",
        kk: "\(parent)-тарау тармақтарға бөлінбеген. \(lost.kk)",
        ru: "Глава \(parent) не делится на пункты. \(lost.ru)")
    case .undivided(let parent):
      return Phrase(
        en: "Section \(parent) has no sections of its own. \(lost.en)",
        kk: "\(parent) тармағы бұдан әрі бөлінбеген. \(lost.kk)",
        ru: "Пункт \(parent) дальше не делится. \(lost.ru)")
    case .chapters(let only, let last) where only == last:
      return Phrase(
        en: "The document has one chapter, \(only). \(lost.en)",
        kk: "Құжатта бір ғана тарау бар: \(only). \(lost.kk)",
        ru: "В документе одна глава: \(only). \(lost.ru)")
    case .chapters(let first, let last):
      return Phrase(
        en: "The document has chapters \(first) to \(last). \(lost.en)",
        kk: "Құжаттың тараулары: \(first)–\(last). \(lost.kk)",
        ru: "В документе есть главы \(first)–\(last). \(lost.ru)")
    case .renumbered(let new):
      return Phrase(
        en: "In an earlier edition it was \(number); it is \(new) now. \(lost.en)",
        kk: "Бұрынғы нұсқадағы \(number.kazakhName) қазір – \(new). \(lost.kk)",
        ru: "\(number.depth == 1 ? "Прежняя глава" : "Прежний пункт") \(number) теперь – "
          + "\(new). \(lost.ru)")
    case nil:
      return lost
    }
  }
}

extension SectionNumber {
  /// "7-тарау", "7.1 тармағы".
  var kazakhName: String { depth == 1 ? "\(self)-тарау" : "\(self) тармағы" }
}
