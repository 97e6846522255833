import SapaCore

extension Rule {
  static let titleMismatch = Rule(
    "title-mismatch", .warning,
    Phrase(
      en: "A title behind a code that is not the one of the register",
      kk: "Код жанындағы атау тізілімдегіден өзгеше",
      ru: "Название при коде расходится с реестром"),
    story: Rule.Story(
      why: Phrase(
        en: "Code and title then name two documents, and the reader has to guess which of the two "
          + "is meant.",
        kk: "Онда код бір құжатты, атау екінші құжатты білдіреді; оқырман қайсысы көзделгенін "
          + "жорамалдайды.",
        ru: "Тогда код и название говорят о двух документах, и читатель гадает, какой имелся в "
          + "виду."),
      wrong: "УЕ-ХҚТУ-027-2018 «Семестрлік емтихан өткізудің ережесі»",
      right: "УЕ-ХҚТУ-027-2018 «Семестрлік емтихан өткізу ережесі»"))
}

/// УЕ-ХҚТУ-027-2018 «… өткізудің ережесі» where the register has «… өткізу ережесі».
struct TitleMismatch {
  /// As it is written, without « ».
  var title: String
  var document: Document
  /// The document that does have the written title.
  var owner: Document?

  func finding(at place: Span) -> Finding {
    let name = document.name
    return Finding(
      .titleMismatch, at: place,
      headline: Phrase(
        en: "Title of \(name) differs from the register",
        kk: "\(name) құжатының атауы тізілімдегіден өзгеше",
        ru: "Название \(name) расходится с реестром"),
      explanation: Phrase(
        en: "Here: «\(title)»; in the register: «\(document.title)». The case ending of the last "
          + "word is not counted.\(owned.en)",
        kk: "Мұнда: «\(title)»; тізілімде: «\(document.title)». Соңғы сөздің септік жалғауы есепке "
          + "алынбайды.\(owned.kk)",
        ru:
          "Здесь: «\(title)»; в реестре: «\(document.title)». Падежное окончание последнего слова "
          + "не учитывается.\(owned.ru)"),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Use the title of the register: «\(document.title)»",
            kk: "Тізілімдегі атауды жазу: «\(document.title)»",
            ru: "Взять название из реестра: «\(document.title)»"))
      ])
  }

  private var owned: Phrase {
    guard let owner else { return Phrase(en: "", kk: "", ru: "") }
    return Phrase(
      en: " The title written here is that of \(owner.name).",
      kk: " Мұнда жазылған атау – \(owner.name) құжатының атауы.",
      ru: " Написанное название принадлежит документу \(owner.name).")
  }
}
