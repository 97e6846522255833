package import SapaCore
import SapaRegister

/// The day of a freeze, which stays for ever.
extension DateOrder {
  /// Editions that were frozen on a day that has not come: the clock was wrong.
  ///
  /// - Parameters:
  ///   - editions: those of the archive.
  ///   - today: the day of the check.
  /// - Returns: one for each, at its record.
  package static func findings(
    _ editions: [FrozenEdition], on today: CalendarDate
  ) -> [Finding] {
    editions.filter { $0.record.frozen > today }.map { early($0, today) }
  }

  private static func early(_ frozen: FrozenEdition, _ today: CalendarDate) -> Finding {
    let record = frozen.record
    let (name, day) = (record.code?.text ?? "«\(record.title)»", record.frozen.dotted)
    return Finding(
      .dateOrder, at: Span(startOf: frozen.folder + "/edition.json"),
      headline: Phrase(
        en: "Edition \(record.edition) of \(name) was frozen on \(day), which has not come",
        kk: "\(name) құжатының \(record.edition.kazakh) нұсқасы әлі келмеген күні, "
          + "\(day)\u{A0}ж., мөрленген",
        ru: "Редакция \(record.edition) документа \(name) зафиксирована \(day), а этот день ещё не "
          + "наступил"),
      explanation: Phrase(
        en:
          "The check is of \(today.dotted). Reviews before the day of a freeze do not count for it.",
        kk: "Тексеру күні – \(today.dotted)\u{A0}ж. Мөрлеу күнінен бұрынғы қайта қарау бұл нұсқаға "
          + "есептелмейді.",
        ru: "Проверка – на \(today.dotted). Пересмотры до дня фиксации к редакции не относятся."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Set the clock right; only if the day of the freeze itself is wrong, take "
              + "\(frozen.folder) away and freeze the edition anew",
            kk: "Компьютер сағатын дұрыстау; мөрлеу күнінің өзі қате болса ғана \(frozen.folder) "
              + "қалтасын алып тастап, нұсқаны қайта мөрлеу",
            ru: "Поправить часы; только если неверен сам день фиксации, убрать папку "
              + "\(frozen.folder) и зафиксировать редакцию заново"))
      ])
  }
}
