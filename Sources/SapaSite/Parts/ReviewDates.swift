import SapaCore
import SapaRegister

extension Document {
  /// The day of the last review that was held.
  var lastReview: CalendarDate? { control.reviews.compactMap { $0.on?.value }.max() }

  /// The day by which the next review is due: the interval after the last review, else after the
  /// day on which the document came into force; nil where one of the two is not stated.
  func nextReview(every interval: Months?) -> CalendarDate? {
    guard let months = control.reviewEvery?.value ?? interval,
      let start = lastReview ?? control.effective?.value
    else { return nil }
    let month = start.month - 1 + months.count
    let year = start.year + month / 12
    let day = min(start.day, CalendarDate.days(inMonth: month % 12 + 1, of: year))
    return CalendarDate(year: year, month: month % 12 + 1, day: day)
  }
}
