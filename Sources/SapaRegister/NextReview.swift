package import SapaCore

extension Document {
  /// The day of the last review that was held, whatever came of it.
  package var lastReview: CalendarDate? { control.reviews.compactMap { $0.on?.value }.max() }

  /// Whether the last review decided to withdraw it.
  package var isWithdrawnByReview: Bool { control.reviews.latest?.outcome?.value == .withdraw }

  /// The last review that let the text stand.
  ///
  /// One that asks for a new edition, or for a withdrawal, confirms nothing.
  var lastConfirmation: CalendarDate? { confirmations.map(\.value).max() }

  private var confirmations: [Placed<CalendarDate>] {
    control.reviews.filter { [.confirmed, nil].contains($0.outcome?.value) }.compactMap(\.on)
  }

  /// What the next review is counted from: the last review that confirmed the text, or the day on
  /// which the edition came into force where that is later, since who writes a text anew has reviewed
  /// it.
  var reviewStart: Placed<CalendarDate>? {
    let days = confirmations + [control.effective].compactMap(\.self)
    return days.max { $0.value < $1.value }
  }

  /// The day by which the next review is due (ISO 9001:2015, 7.5.2): the interval after the last
  /// review that confirmed the text, or after the day on which the edition came into force where that
  /// is later.
  ///
  /// Nil where neither day, or no interval, is stated, and for what nobody here reviews: a document from
  /// outside, or out of force.
  package func nextReview(every interval: Months?) -> CalendarDate? {
    guard !isExternal, !isObsolete, let months = control.reviewEvery?.value ?? interval else {
      return nil
    }
    return reviewStart?.value.adding(months)
  }

  /// The review that decided to revise or to withdraw the text that is still in force: since then no
  /// review has confirmed it, and no edition has come into force.
  package var openDecision: Review? {
    guard isReviewed else { return nil }
    let decisions = control.reviews.filter { [.revise, .withdraw].contains($0.outcome?.value) }
    guard let last = decisions.latest, let day = last.on?.value else { return nil }
    return reviewStart.map { $0.value > day } ?? false ? nil : last
  }
}

extension [Review] {
  /// The last that was held; of those of one day, the one that stands last.
  package var latest: Review? {
    reversed().filter { $0.on != nil }.max { left, right in
      (left.on?.value ?? .epoch) < (right.on?.value ?? .epoch)
    }
  }
}
