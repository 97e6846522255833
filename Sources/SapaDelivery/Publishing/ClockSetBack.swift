package import Sapa
import SapaCore
import SapaEditions

extension PublishedTarget {
  /// Refuses a day on which readers would be shown less than they were: with a clock set back to 2019 what
  /// came into force in 2024 would be published as a draft.
  ///
  /// A day more or less is the time zone of another computer.
  /// - Parameters:
  ///   - world: what is to be published.
  ///   - given: the target, published to before or not.
  ///   - isStated: whether the user names the day: then the log says nothing against it.
  /// - Throws: `EnvironmentFault` before the day of a freeze, or of the last publish.
  package static func refuseClockSetBack(
    for world: World, to given: String, isStated: Bool
  ) throws(EnvironmentFault) {
    let newest = world.editions.max { $0.record.frozen < $1.record.frozen }
    if let newest, Clock.isBefore(world.today, newest.record.frozen) {
      throw .beforeFreeze(newest, on: world.today)
    }
    guard !isStated, let target = PublishedTarget(publishedAt: given),
      let last = ReleaseLog(target).lastDay, Clock.isBefore(world.today, last)
    else { return }
    throw .beforeLastPublish(last, on: world.today)
  }
}

extension EnvironmentFault {
  fileprivate static func beforeFreeze(
    _ frozen: FrozenEdition, on today: CalendarDate
  ) -> EnvironmentFault {
    let (day, freeze, folder) = (today.dotted, frozen.record.frozen.dotted, frozen.folder)
    return EnvironmentFault(
      en: "it is \(day) here, and \(folder) was frozen on \(freeze): set the clock right; only if "
        + "the day of the freeze is wrong, take that folder away and freeze the edition anew",
      kk: "мұндағы күн – \(day), ал \(folder) \(freeze)\u{A0}ж. мөрленген: сағатты дұрыстаңыз; "
        + "мөрлеу күнінің өзі қате болса ғана сол қалтаны алып тастап, нұсқаны қайта мөрлеңіз",
      ru: "здесь \(day), а \(folder) зафиксирована \(freeze): поставьте часы правильно; только "
        + "если неверен сам день фиксации, уберите эту папку и зафиксируйте редакцию заново")
  }

  fileprivate static func beforeLastPublish(
    _ last: CalendarDate, on today: CalendarDate
  ) -> EnvironmentFault {
    let (day, before) = (today.dotted, last.dotted)
    return EnvironmentFault(
      en: "it is \(day) here, and the last publish was on \(before): set the clock right; only if "
        + "it was wrong on that day, name today with --as-of once",
      kk: "мұндағы күн – \(day), ал соңғы жариялау \(before)\u{A0}ж. болған: сағатты дұрыстаңыз; "
        + "сағат сол күні қате болған болса ғана бүгінгі күнді бір рет --as-of арқылы жазыңыз",
      ru: "здесь \(day), а последняя публикация была \(before): поставьте часы правильно; только "
        + "если часы ошибались в тот день, укажите один раз сегодняшний день через --as-of")
  }
}
