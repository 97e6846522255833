import Glibc
package import SapaCore

/// The day on which a check is made.
package enum Clock {
  /// The day given, else that of SOURCE_DATE_EPOCH in UTC, else today where the computer stands.
  ///
  /// In Kazakhstan the morning of a working day is still the day before in UTC.
  ///
  /// - Throws: `EnvironmentFault` where SOURCE_DATE_EPOCH, or the clock, shows no day.
  package static func today(asOf given: CalendarDate?) throws(EnvironmentFault) -> CalendarDate {
    if let given { return given }
    if let stated = statedEpoch {
      guard let day = Int(stated).flatMap({ date(ofEpoch: $0, gmtime_r) }) else {
        throw .noEpoch(stated)
      }
      return day
    }
    return try shown
  }

  /// The day of the computer's clock where it stands, whatever day is stated.
  ///
  /// - Throws: `EnvironmentFault` where it shows none.
  static var shown: CalendarDate {
    get throws(EnvironmentFault) {
      tzset()
      guard let day = date(ofEpoch: Glibc.time(nil), localtime_r) else { throw .noClock }
      return day
    }
  }

  /// Whether the day of a run is stated, and not that of the clock.
  package static func isStated(asOf given: CalendarDate?) -> Bool {
    given != nil || statedEpoch != nil
  }

  /// Whether one day is before another by more than the time zones of two computers explain.
  static func isBefore(_ day: CalendarDate, _ other: CalendarDate) -> Bool {
    epoch(of: other) - epoch(of: day) > 86_400
  }

  private static var statedEpoch: String? {
    getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) }
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
  ) -> CalendarDate? {
    var time = time_t(seconds)
    var parts = tm()
    guard split(&time, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

extension EnvironmentFault {
  fileprivate static func noEpoch(_ text: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "SOURCE_DATE_EPOCH is «\(text)» and takes the seconds since 1970 as a whole number, "
        + "1551398400 for 2019-03-01: correct it, or unset it",
      kk: "SOURCE_DATE_EPOCH мәні – «\(text)», ал оған 1970 жылдан бергі секундтар бүтін санмен "
        + "жазылады, 2019-03-01 үшін 1551398400: түзетіңіз немесе алып тастаңыз",
      ru: "SOURCE_DATE_EPOCH – «\(text)», а нужны секунды с 1970 года целым числом, 1551398400 для "
        + "2019-03-01: исправьте или уберите переменную")
  }

  fileprivate static var noClock: EnvironmentFault {
    EnvironmentFault(
      en: "the clock of the computer shows no day of the calendar: set it, or name the day with "
        + "--as-of",
      kk:
        "компьютер сағаты күнтізбедегі күнді көрсетпейді: сағатты дұрыстаңыз немесе күнді --as-of "
        + "арқылы жазыңыз",
      ru: "часы компьютера не показывают дня календаря: поставьте их или укажите день через --as-of"
    )
  }
}
