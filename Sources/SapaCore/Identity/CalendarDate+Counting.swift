extension CalendarDate {
  /// Days since the beginning of the calendar: only differences mean something.
  ///
  /// 2019-03-01 less 2019-02-28 is 1.
  package var dayCount: Int {
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    let months = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    return before * 365 + leapDays + months + day
  }

  /// The day so many months later; the last of its month where that month is shorter.
  ///
  /// Nil beyond the year 9999.
  package func adding(_ months: Months) -> CalendarDate? {
    let count = month - 1 + months.count
    let (year, month) = (year + count / 12, count % 12 + 1)
    return CalendarDate(
      year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }

  /// 01.03.2019, as sheets and sentences have it.
  package var dotted: String {
    let parts = description.split(separator: "-")
    return parts.reversed().joined(separator: ".")
  }
}
