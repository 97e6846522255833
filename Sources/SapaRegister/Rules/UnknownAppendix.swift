import SapaCore

extension Rule {
  /// `К қосымшасында` where the appendices are А to И; `(5 қосымша)` where they have letters.
  static let unknownAppendix = Rule(
    "unknown-appendix", .error,
    Phrase(
      en: "An appendix that is cited does not exist",
      kk: "Сілтеме жасалған қосымша жоқ",
      ru: "Приложение, на которое ссылаются, не существует"),
    story: Rule.Story(
      why: Phrase(
        en: "The reader leafs to the end and does not find the appendix; a letter was "
          + "changed or the citation forgotten.",
        kk: "Оқырман соңына дейін парақтап, қосымшаны таппайды; әрпі өзгерген не "
          + "сілтеме ұмыт қалған.",
        ru: "Читатель листает до конца и не находит приложения: букву сменили или "
          + "ссылку забыли."),
      wrong: "(К қосымша)",
      right: "(Ж қосымша)"))
}

/// A citation of an appendix that its document does not have.
struct UnknownAppendix {
  /// An appendix that may be meant, and why.
  struct Suggestion {
    enum Reason {
      /// In a frozen edition it had the letter that is cited.
      case renumbered
      /// The words before the citation resemble its title.
      case title
      /// It is the third, where 3 is cited.
      case position
    }

    var label: AppendixLabel
    var reason: Reason
  }

  var label: AppendixLabel
  var document: String
  var existing: [AppendixLabel]
  var suggestion: Suggestion?

  func finding(at span: Span) -> Finding {
    let fixes = suggestion.map { suggestion in
      [
        Finding.Fix(
          Phrase(
            en: "Replace \(label) with \(suggestion.label)",
            kk: "\(label) орнына \(suggestion.label) деп жазу",
            ru: "Заменить \(label) на \(suggestion.label)"))
      ]
    }
    return Finding(
      .unknownAppendix, at: span,
      headline: Phrase(
        en: "Appendix \(label) does not exist in \(document)",
        kk: "\(label) қосымшасы \(document) құжатында жоқ",
        ru: "Приложения \(label) нет в \(document)"),
      explanation: explanation,
      fixes: fixes ?? [
        Finding.Fix(
          Phrase(
            en: "Correct the letter, or add the appendix",
            kk: "Әріпті түзету немесе қосымшаны енгізу",
            ru: "Исправить букву или добавить приложение"))
      ])
  }

  /// `**А қосымшасы**` of a line in bold that is the title of the appendix, and no heading.
  static func finding(ofTitle written: String, _ label: AppendixLabel, at span: Span) -> Finding {
    Finding(
      .unknownAppendix, at: span,
      headline: Phrase(
        en: "“\(written)” is bold text and no heading",
        kk: "«\(written)» – тақырып емес, қалың мәтін",
        ru: "«\(written)» – не заголовок, а полужирный текст"),
      explanation: Phrase(
        en: "Sapa does not know that an appendix begins here, and citations of it lead nowhere.",
        kk:
          "Осы жерде қосымша басталатыны белгісіз болып қалады, сондықтан оған жасалған сілтемелер "
          + "ешқайда апармайды.",
        ru:
          "Что здесь начинается приложение, остаётся неизвестным, и ссылки на него никуда не ведут."
      ),
      fixes: [
        Finding.Fix(
          Phrase(
            en:
              "Make it a heading, “# \(written)”, or move the text to a file with “appendix: \(label)”",
            kk:
              "Оны «# \(written)» тақырыбы ету немесе мәтінді «appendix: \(label)» жазылған файлға көшіру",
            ru:
              "Сделать его заголовком «# \(written)» или перенести текст в файл с «appendix: \(label)»"
          ))
      ])
  }

  private var explanation: Phrase {
    guard let first = existing.first else {
      return Phrase(
        en: "The document has no appendices.",
        kk: "Құжаттың қосымшалары жоқ.",
        ru: "В документе нет приложений.")
    }
    let list = existing.map(\.text).joined(separator: ", ")
    var phrase = Phrase(
      en: "Appendices of the document: \(list).",
      kk: "Құжаттың қосымшалары: \(list).",
      ru: "Приложения документа: \(list).")
    if label.isNumber, !first.isNumber {
      phrase.en += " They have letters, not numbers."
      phrase.kk += " Олар санмен емес, әріппен белгіленген."
      phrase.ru += " Они обозначены буквами, а не числами."
    }
    switch suggestion?.reason {
    case .renumbered:
      let now = suggestion?.label ?? label
      phrase.en += " What was \(label) in an earlier edition is \(now) now."
      phrase.kk += " Бұрынғы нұсқадағы \(label) қосымшасы қазір – \(now)."
      phrase.ru += " Прежнее приложение \(label) теперь – \(now)."
    case .title:
      let resembled = suggestion?.label ?? label
      phrase.en += " The words before the citation resemble the title of appendix \(resembled)."
      phrase.kk += " Сілтеменің алдындағы сөздер \(resembled) қосымшасының атауына ұқсайды."
      phrase.ru += " Слова перед ссылкой похожи на название приложения \(resembled)."
    case .position, nil: break
    }
    return phrase
  }
}
