import Glibc
package import SapaCore

/// The day on which a check is made.
package enum Clock {
  /// The day given, else that of SOURCE_DATE_EPOCH in UTC, else today where the computer stands.
  ///
  /// In Kazakhstan the morning of a working day is still the day before in UTC.
  package static func today(asOf given: CalendarDate?) -> CalendarDate {
    if let given { return given }
    if let epoch = getenv("SOURCE_DATE_EPOCH").flatMap({ Int(String(cString: $0)) }) {
      return date(ofEpoch: epoch, gmtime_r)
    }
    tzset()
    return date(ofEpoch: Glibc.time(nil), localtime_r)
  }

  /// The beginning of a day in UTC, in seconds since 1970.
  static func epoch(of date: CalendarDate) -> Int {
    var parts = tm()
    parts.tm_year = Int32(date.year - 1900)
    parts.tm_mon = Int32(date.month - 1)
    parts.tm_mday = Int32(date.day)
    return timegm(&parts)
  }

  private static func date(
    ofEpoch seconds: Int,
    _ split: (UnsafePointer<time_t>, UnsafeMutablePointer<tm>) -> UnsafeMutablePointer<tm>?
  ) -> CalendarDate {
    var time = time_t(seconds)
    var parts = tm()
    _ = split(&time, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .epoch
  }
}
