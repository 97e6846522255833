import SapaCore

/// The day of a signed row: `СЖ-СК-01-2019;3;…;02.09.2099`, one from before the text, or none.
enum SignedDay {
  /// A day that has not come.
  ///
  /// The signature counts all the same: no number of a page depends on the day.
  static func ahead(_ day: Placed<CalendarDate>, _ today: CalendarDate) -> Finding {
    finding(
      day.span,
      Phrase(
        en: "Signed on \(day.value.dotted), which has not come",
        kk: "Қол қойылған күн \(day.value.dotted)\u{A0}ж. әлі келген жоқ",
        ru: "Подписано \(day.value.dotted), а этот день ещё не наступил"),
      Phrase(
        en: "The check is of \(today.dotted).", kk: "Тексеру күні – \(today.dotted)\u{A0}ж.",
        ru: "Проверка – на \(today.dotted)."))
  }

  /// A day before there was a text to sign for: the signature does not count.
  static func early(_ day: Placed<CalendarDate>, _ document: Document) -> Finding {
    let first = document.firstDayOfSigning?.dotted ?? ""
    return finding(
      day.span,
      Phrase(
        en: "Signed on \(day.value.dotted), before there was this edition of \(document.name)",
        kk: "Қол \(day.value.dotted)\u{A0}ж. қойылған, ал \(document.name) құжатының бұл нұсқасы "
          + "әлі "
          + "болмаған",
        ru: "Подписано \(day.value.dotted), когда этой редакции \(document.name) ещё не было"),
      Phrase(
        en: "It was approved, or came into force, on \(first); the signature does not count.",
        kk: "Ол \(first)\u{A0}ж. бекітілген не қолданысқа енгізілген; қолтаңба есепке кірмейді.",
        ru: "Она утверждена или введена \(first); подпись не засчитана."))
  }

  static func missing(at span: Span) -> Finding {
    finding(
      span, severity: .note,
      Phrase(
        en: "Row does not say on which day it was signed",
        kk: "Жолда қол қойылған күн көрсетілмеген",
        ru: "В строке нет дня подписи"),
      Phrase(
        en: "The signature counts, but nobody can show that it is older than the work.",
        kk: "Қолтаңба есепке кіреді, бірақ жұмыстан бұрын танысқанын дәлелдеу мүмкін емес.",
        ru: "Подпись засчитана, но нечем показать, что с документом ознакомились до работы."))
  }

  private static func finding(
    _ span: Span, severity: Severity? = nil, _ headline: Phrase, _ explanation: Phrase
  ) -> Finding {
    Finding(
      .unmatchedSignature, at: span, severity: severity, headline: headline,
      explanation: explanation,
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Enter the day that stands on the signed sheet",
            kk: "Қол қойылған парақтағы күнді жазу", ru: "Внести день с подписанного листа"))
      ])
  }
}
