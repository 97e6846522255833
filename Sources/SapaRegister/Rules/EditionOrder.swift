package import SapaCore

extension Rule {
  package static let editionOrder = Rule(
    "edition-order", .error,
    Phrase(
      en: "An edition out of order: in a row of the change sheet, or below a frozen one",
      kk: "Реттен тыс нұсқа: өзгерістер енгізу парағының жолында немесе мөрленгенінен төмен",
      ru: "Редакция не по порядку: в строке листа регистрации изменений или ниже зафиксированной"),
    story: Rule.Story(
      why: Phrase(
        en: "The change sheet tells how the document came to its edition; out of order, or beyond "
          + "it, the history proves nothing.",
        kk: "Өзгерістер енгізу парағы құжаттың қазіргі нұсқаға қалай келгенін көрсетеді; реті "
          + "бұзылса не нұсқадан асып кетсе, ол ештеңені дәлелдемейді.",
        ru: "Лист регистрации изменений показывает путь к нынешней редакции; без порядка или за её "
          + "пределами он ничего не доказывает."),
      wrong: "edition: 3\nchanges:\n  - {edition: 3, basis: № 5}\n  - {edition: 2, basis: № 2}",
      right: "edition: 3\nchanges:\n  - {edition: 2, basis: № 2}\n  - {edition: 3, basis: № 5}"))
}

/// Rows of the change sheet that do not ascend, or that go beyond the document's own edition.
///
/// An edition below the last frozen one is found where the archive is known.
package enum EditionOrder {
  static func check(_ register: Register) -> [Finding] {
    register.documents.flatMap { document -> [Finding] in
      var highest: Edition?
      return document.control.changes.compactMap(\.edition).compactMap { row in
        if let own = document.control.edition?.value, own < row.value {
          return beyond(row, document.name, own)
        }
        if let highest, row.value < highest { return descending(row, behind: highest) }
        highest = row.value
        return nil
      }
    }
  }

  private static func beyond(
    _ row: Placed<Edition>, _ name: String, _ own: Edition
  ) -> Finding {
    Finding(
      .editionOrder, at: row.span,
      headline: Phrase(
        en: "Edition \(row.value) of the change sheet is above that of \(name)",
        kk: "Өзгерістер енгізу парағындағы \(row.value.kazakh) нұсқа \(name) құжатының нұсқасынан "
          + "жоғары",
        ru: "Редакция \(row.value) листа регистрации изменений выше редакции \(name)"),
      explanation: Phrase(
        en: "The document is in edition \(own).", kk: "Құжаттың нұсқасы – \(own).",
        ru: "Редакция документа – \(own)."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Raise `edition` to \(row.value), or correct the row",
            kk: "`edition` мәнін \(row.value) деп өзгерту немесе жолды түзету",
            ru: "Поднять `edition` до \(row.value) или исправить строку"))
      ])
  }

  private static func descending(_ row: Placed<Edition>, behind other: Edition) -> Finding {
    Finding(
      .editionOrder, at: row.span,
      headline: Phrase(
        en: "Edition \(row.value) stands behind edition \(other)",
        kk: "\(row.value.kazakh) нұсқа \(other.kazakh) нұсқадан кейін тұр",
        ru: "Редакция \(row.value) стоит после редакции \(other)"),
      explanation: Phrase(
        en: "The rows of the change sheet go from the oldest edition to the newest.",
        kk: "Өзгерістер енгізу парағының жолдары ең ескі нұсқадан ең жаңасына қарай жазылады.",
        ru: "Строки листа регистрации изменений идут от старой редакции к новой."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Put the rows into the order of their editions",
            kk: "Жолдарды нұсқалардың ретімен орналастыру",
            ru: "Расположить строки в порядке редакций"))
      ])
  }
}
