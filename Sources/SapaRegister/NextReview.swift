package import SapaCore

extension Document {
  /// The day of the last review that was held.
  package var lastReview: CalendarDate? { control.reviews.compactMap { $0.on?.value }.max() }

  /// What the next review is counted from: the last review, or the day on which the edition came into
  /// force where that is later, since who writes a text anew has reviewed it.
  var reviewStart: Placed<CalendarDate>? {
    let days = control.reviews.compactMap(\.on) + [control.effective].compactMap(\.self)
    return days.max { $0.value < $1.value }
  }

  /// The day by which the next review is due (ISO 9001:2015, 7.5.2): the interval after the last
  /// review, or after the day on which the edition came into force where that is later.
  ///
  /// Nil where neither day, or no interval, is stated.
  package func nextReview(every interval: Months?) -> CalendarDate? {
    guard let months = control.reviewEvery?.value ?? interval else { return nil }
    return reviewStart?.value.adding(months)
  }
}
