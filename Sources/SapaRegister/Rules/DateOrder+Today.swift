import SapaCore

/// Dates beside the day of the check: what is said to have happened cannot be still to come.
extension DateOrder {
  /// `effective: 2027-01-01` beside `status: effective`, and a signature or a review of next year.
  static func ahead(of today: CalendarDate, in control: ControlData) -> [Finding] {
    var findings: [Finding] = []
    if control.status?.value == .effective, let effective = control.effective,
      effective.value > today
    {
      findings.append(early(effective, today))
    }
    let done = control.approvals.compactMap(\.on) + control.reviews.compactMap(\.on)
    return findings + done.filter { $0.value > today }.map { slip($0, today) }
  }

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
            en: "Keep `status: review` until that day, or correct the date",
            kk: "Сол күнге дейін `status: review` күйінде қалдыру немесе күнін түзету",
            ru: "Оставить `status: review` до этого дня или исправить дату"))
      ])
  }

  private static func slip(_ day: Placed<CalendarDate>, _ today: CalendarDate) -> Finding {
    let written = day.value.dotted
    return Finding(
      .dateOrder, at: day.span,
      headline: Phrase(
        en: "\(written) has not come: nobody can have signed or reviewed on it",
        kk: "\(written)\u{A0}ж. әлі келген жоқ: бұл күні ешкім қол қоя да, қайта қарай да алмаған",
        ru: "\(written) ещё не наступило: в этот день никто не мог подписать или пересмотреть"),
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
