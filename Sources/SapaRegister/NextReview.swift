package import SapaCore

extension Document {
  /// The day of the last review that was held.
  package var lastReview: CalendarDate? { control.reviews.compactMap { $0.on?.value }.max() }

  /// The day by which the next review is due (ISO 9001:2015, 7.5.2): the interval after the last
  /// review, else after the day on which the document came into force.
  ///
  /// Nil where one of the two is not stated.
  package func nextReview(every interval: Months?) -> CalendarDate? {
    guard let months = control.reviewEvery?.value ?? interval else { return nil }
    return (lastReview ?? control.effective?.value)?.adding(months)
  }
}
