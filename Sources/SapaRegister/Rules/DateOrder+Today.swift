import SapaCore

/// Dates beside the day of the check: what is said to have happened cannot be still to come.
extension DateOrder {
  /// `effective: 2027-01-01` beside `status: effective`, and a signature, a review, a copy or a change of next
  /// year.
  static func ahead(of today: CalendarDate, in control: ControlData, waits: Bool) -> [Finding] {
    var findings: [Finding] = []
    if !waits, control.status?.value == .effective, let effective = control.effective,
      effective.value > today
    {
      findings.append(early(effective, today))
    }
    let done = control.approvals.compactMap(\.on) + control.reviews.compactMap(\.on)
    let issued = control.copies.compactMap(\.issued)
    let entered = control.changes.compactMap(\.on)
    return findings + done.filter { $0.value > today }.map { slip($0, today, unsigned) }
      + issued.filter { $0.value > today }.map { slip($0, today, unissued) }
      + entered.filter { $0.value > today }.map { slip($0, today, unmade) }
  }

  private static let unsigned = Phrase(
    en: "nobody can have signed or reviewed on it",
    kk: "бұл күні ешкім қол қоя да, қайта қарай да алмаған",
    ru: "в этот день никто не мог подписать или пересмотреть")
  private static let unissued = Phrase(
    en: "no copy can have been issued on it", kk: "бұл күні дана берілуі мүмкін емес",
    ru: "в этот день экземпляр не могли выдать")
  private static let unmade = Phrase(
    en: "no change can have been made on it", kk: "бұл күні өзгеріс енгізілуі мүмкін емес",
    ru: "в этот день изменение не могли внести")

  private static func early(_ day: Placed<CalendarDate>, _ today: CalendarDate) -> Finding {
    let written = day.value.dotted
    return Finding(
      .dateOrder, at: day.span,
      headline: Phrase(
        en: "`status` is effective, but \(written) has not come",
        kk: "`status` мәні effective, ал \(written)\u{A0}ж. әлі келген жоқ",
        ru: "`status` – effective, но \(written) ещё не наступило"),
      explanation: Phrase(
        en: "On \(today.dotted) the site already shows the document as in force.",
        kk: "Сайт құжатты \(today.dotted)\u{A0}ж. өзінде-ақ қолданыста деп көрсетеді.",
        ru: "Уже \(today.dotted) сайт показывает документ как действующий."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Freeze the edition (`sapa edition freeze`): it then waits for its day; or keep "
              + "`status: review` until then, or correct the date",
            kk:
              "Нұсқаны мөрлеу (`sapa edition freeze`): сонда ол өз күнін күтеді; немесе сол күнге "
              + "дейін `status: review` күйінде қалдыру, немесе күнін түзету",
            ru:
              "Зафиксировать редакцию (`sapa edition freeze`): тогда она подождёт своего дня; либо "
              + "до него оставить `status: review`, либо исправить дату"))
      ])
  }

  private static func slip(
    _ day: Placed<CalendarDate>, _ today: CalendarDate, _ words: Phrase
  ) -> Finding {
    let written = day.value.dotted
    return Finding(
      .dateOrder, at: day.span,
      headline: Phrase(
        en: "\(written) has not come: \(words.en)",
        kk: "\(written)\u{A0}ж. әлі келген жоқ: \(words.kk)",
        ru: "\(written) ещё не наступило: \(words.ru)"),
      explanation: Phrase(
        en: "The check is of \(today.dotted).", kk: "Тексеру күні – \(today.dotted)\u{A0}ж.",
        ru: "Проверка – на \(today.dotted)."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Correct the date, or enter it once it is done",
            kk: "Күнін түзету немесе іс жүзінде орындалғанда енгізу",
            ru: "Исправить дату или внести её, когда это произойдёт"))
      ])
  }
}
