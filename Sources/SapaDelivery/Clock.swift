import Glibc
package import SapaCore

/// The day on which a check is made.
package enum Clock {
  /// The day given, else that of SOURCE_DATE_EPOCH, else today in UTC.
  package static func today(asOf given: CalendarDate?) -> CalendarDate {
    if let given { return given }
    let epoch = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
    return date(ofEpoch: epoch ?? Glibc.time(nil))
  }

  private static func date(ofEpoch seconds: Int) -> CalendarDate {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Self.first
  }

  /// A clock that is out of all bounds stands at the beginning of its count.
  private static let first: CalendarDate = {
    guard let date = CalendarDate(year: 1970, month: 1, day: 1) else {
      preconditionFailure("1 January 1970 is a day of the calendar")
    }
    return date
  }()
}
