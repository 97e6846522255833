import SapaCore

extension Rule {
  /// УЕ-ХҚТУ-047-2014, which is built like a code of the register and stands not in it.
  static let unknownDocument = Rule(
    "unknown-document", .error,
    Phrase(
      en: "A document that is cited is not in the register",
      kk: "Сілтеме жасалған құжат тізілімде жоқ",
      ru: "Документа, на который ссылаются, нет в реестре"))
}

/// A code of the grammar that no document of the register has.
struct UnknownDocument {
  var code: String
  var nearest: DocumentCode?
  var nearestTitle: String?

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
    let title = nearestTitle.map { ", «\($0)»" } ?? ""
    return Phrase(
      en: "The nearest code is \(nearest)\(title).",
      kk: "Ең жақын код – \(nearest)\(title).",
      ru: "Самый близкий код – \(nearest)\(title).")
  }

  private var fix: Finding.Fix {
    guard let nearest else {
      return Finding.Fix(
        Phrase(
          en: "Add the document to the register",
          kk: "Құжатты тізілімге енгізу",
          ru: "Внести документ в реестр"))
    }
    return Finding.Fix(
      Phrase(
        en: "Replace with \(nearest), or add the document to the register",
        kk: "\(nearest) деп жазу немесе құжатты тізілімге енгізу",
        ru: "Заменить на \(nearest) или внести документ в реестр"))
  }
}
