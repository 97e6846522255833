import SapaCore

extension Rule {
  /// `ҚП «Жазбаларды басқару»` where the register has no such procedure.
  static let unregisteredTitle = Rule(
    "unregistered-title", .warning,
    Phrase(
      en: "A document that is cited by its title is not in the register",
      kk: "Атауымен аталған құжат тізілімде жоқ",
      ru: "Документа, названного по заглавию, нет в реестре"),
    story: Rule.Story(
      why: Phrase(
        en: "The text sends the reader to a document that nobody keeps: it was "
          + "renamed, or never registered.",
        kk: "Мәтін оқырманды ешкімде жоқ құжатқа жібереді: ол қайта аталған не "
          + "тіркелмеген.",
        ru: "Текст отсылает к документу, которого никто не ведёт: его переименовали "
          + "или не внесли в реестр."),
      wrong: "ҚП «Жазбаларды басқару»",
      right: "ҚП «Құжаттаманы басқару»"))
}

/// A title in « » that the words around call a document of this system.
struct UnregisteredTitle {
  var title: String
  var nearest: Document?

  func finding(at span: Span) -> Finding {
    Finding(
      .unregisteredTitle, at: span,
      headline: Phrase(
        en: "«\(title)» is not in the register",
        kk: "«\(title)» құжаты тізілімде жоқ",
        ru: "Документа «\(title)» нет в реестре"),
      explanation: explanation, fixes: [fix])
  }

  private var explanation: Phrase {
    guard let nearest else {
      return Phrase(
        en: "The words beside it call it a document of this system.",
        kk: "Қасындағы сөздер оны осы жүйенің құжаты деп атайды.",
        ru: "Слова рядом называют его документом этой системы.")
    }
    return Phrase(
      en: "The words beside it call it a document of this system. The nearest title is "
        + "«\(nearest.title)».",
      kk: "Қасындағы сөздер оны осы жүйенің құжаты деп атайды. Ең жақын атау – "
        + "«\(nearest.title)».",
      ru: "Слова рядом называют его документом этой системы. Самое близкое название – "
        + "«\(nearest.title)».")
  }

  private var fix: Finding.Fix {
    guard let nearest else {
      return Finding.Fix(
        Phrase(
          en: "Add the document to the register, without a code if none is known",
          kk: "Құжатты тізілімге енгізу (коды белгісіз болса, кодсыз)",
          ru: "Внести документ в реестр, без кода, если он неизвестен"))
    }
    return Finding.Fix(
      Phrase(
        en: "Write «\(nearest.title)», or add the document to the register",
        kk: "«\(nearest.title)» деп жазу немесе құжатты тізілімге енгізу",
        ru: "Написать «\(nearest.title)» или внести документ в реестр"))
  }
}
