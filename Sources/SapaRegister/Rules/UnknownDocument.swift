import SapaCore

extension Rule {
  /// УЕ-ХҚТУ-047-2014, which is built like a code of the register and stands not in it.
  static let unknownDocument = Rule(
    "unknown-document", .error,
    Phrase(
      en: "A document that is cited is not in the register",
      kk: "Сілтеме жасалған құжат тізілімде жоқ",
      ru: "Документа, на который ссылаются, нет в реестре"),
    story: Rule.Story(
      why: Phrase(
        en: "A reader who looks for the document finds nothing; often two digits have "
          + "changed places.",
        kk: "Құжатты іздеген оқырман ештеңе таппайды; көбіне екі цифрдың орны ауысып "
          + "кеткен болады.",
        ru: "Кто ищет этот документ, не найдёт ничего; часто переставлены две цифры."),
      wrong: "УЕ-ХҚТУ-047-2014 бойынша",
      right: "УЕ-ХҚТУ-074-2014 бойынша"))
}

/// A code of the grammar that no document of the register has.
struct UnknownDocument {
  var code: String
  /// The one most likely meant, by its code or by the title behind the code.
  var nearest: Document?

  func finding(at span: Span) -> Finding {
    Finding(
      .unknownDocument, at: span,
      headline: Phrase(
        en: "\(code) is not in the register",
        kk: "\(code) құжаты тізілімде жоқ",
        ru: "Документа \(code) нет в реестре"),
      explanation: explanation, fixes: [fix])
  }

  private var explanation: Phrase {
    guard let nearest else {
      return Phrase(
        en: "It is built like the codes of the register, and none of them is near it.",
        kk: "Құрылысы тізілімдегі кодтарға сай, бірақ оған жақын код жоқ.",
        ru: "Он построен как коды реестра, но близкого к нему кода нет.")
    }
    guard let code = nearest.code else {
      return Phrase(
        en: "The title «\(nearest.title)» is in the register, without a code.",
        kk: "«\(nearest.title)» атауы тізілімде бар, бірақ коды көрсетілмеген.",
        ru: "Название «\(nearest.title)» в реестре есть, но без кода.")
    }
    return Phrase(
      en: "The nearest code is \(code), «\(nearest.title)».",
      kk: "Ең жақын код – \(code), «\(nearest.title)».",
      ru: "Самый близкий код – \(code), «\(nearest.title)».")
  }

  private var fix: Finding.Fix {
    guard let code = nearest?.code else {
      return Finding.Fix(
        Phrase(
          en: "Add the document to the register",
          kk: "Құжатты тізілімге енгізу",
          ru: "Внести документ в реестр"))
    }
    return Finding.Fix(
      Phrase(
        en: "Replace with \(code), or add the document to the register",
        kk: "\(code) деп жазу немесе құжатты тізілімге енгізу",
        ru: "Заменить на \(code) или внести документ в реестр"))
  }
}
