import SapaCore

extension Rule {
  static let uncitedDocument = Rule(
    "uncited-document", .note,
    Phrase(
      en: "A document of the register that no text cites",
      kk: "Тізілімдегі ешбір мәтін сілтеме жасамаған құжат",
      ru: "Документ реестра, на который никто не ссылается"),
    story: Rule.Story(
      why: Phrase(
        en: "A document outside the web of citations is read by nobody who starts from the manual.",
        kk: "Сілтемелерден тыс қалған құжатты жетекшіліктен бастаған оқырман таппайды.",
        ru: "Документ вне сети ссылок не найдёт тот, кто начинает с руководства."),
      wrong: "Жатақханаға орналастыру ережеге сай жүргізіледі.",
      right: "Жатақханаға орналастыру УЕ-ХҚТУ-074-2014 бойынша жүргізіледі."))
}

/// УЕ-ХҚТУ-074-2014, which no text of the manual leads to.
enum UncitedDocument {
  static func finding(_ document: Document) -> Finding {
    Finding(
      .uncitedDocument, at: document.control.code?.span ?? Span(startOf: document.path),
      headline: Phrase(
        en: "\(document.name) is cited nowhere", kk: "\(document.name) құжатына сілтеме жасалмаған",
        ru: "На документ \(document.name) нет ни одной ссылки"),
      explanation: Phrase(
        en: "No text of the manual leads to it.", kk: "Жетекшіліктің ешбір мәтіні оған апармайды.",
        ru: "Ни один текст руководства к нему не ведёт."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Cite it where it applies, or withdraw it",
            kk: "Қолданылатын жерінде сілтеме жасау немесе құжаттың күшін жою",
            ru: "Сослаться на него там, где он нужен, или отменить его"))
      ])
  }
}
