package import SapaCore
import SapaLanguage
import SapaRegister

extension Rule {
  static let unrecordedChange = Rule(
    "unrecorded-change", .warning,
    Phrase(
      en: "A changed section that no row of the change sheet names",
      kk: "Өзгерген, бірақ өзгерістер енгізу парағына жазылмаған тармақ",
      ru: "Изменённый пункт, которого нет в листе регистрации изменений"),
    story: Rule.Story(
      why: Phrase(
        en: "Changes must be identified with the basis on which they were made (ISO 9001:2015, "
          + "7.5.3); whoever holds the old edition learns from the sheet what to read anew.",
        kk: "Өзгерістер негіздемесімен бірге белгіленуге тиіс (ISO 9001:2015, 7.5.3); ескі нұсқаны "
          + "ұстаған адам нені қайта оқу керегін осы парақтан біледі.",
        ru: "Изменения обозначают вместе с основанием (ISO 9001:2015, 7.5.3); держатель старой "
          + "редакции узнаёт из листа, что перечитать."),
      wrong: "edition: 4\nchanges:\n  - {edition: 3, sections: [\"7.1\"], basis: № 5}",
      right: "edition: 4\nchanges:\n  - {edition: 3, sections: [\"7.1\"], basis: № 5}\n"
        + "  - {edition: 4, sections: [\"7.2\"], basis: № 9}"))
}

/// Sections that differ from the edition frozen before, and that no row of this edition names.
package enum UnrecordedChange {
  /// One finding for a document, with a note at each section.
  package static func finding(_ sheet: ChangeSheet) -> Finding? {
    guard !sheet.unrecorded.isEmpty else { return nil }
    let (name, count) = (sheet.document.name, sheet.unrecorded.count)
    let (edition, before) = (sheet.edition, sheet.before)
    let names = sheet.unrecorded.prefix(12).map(\.sheetName).joined(separator: ", ")
    let list = names + (count > 12 ? " …" : "")
    let old = Language.kazakh.ordinal(of: before.edition)
    let new = Language.kazakh.ordinal(of: edition)
    let code = sheet.document.code?.text ?? sheet.document.slug
    let day = before.frozen.dotted
    return Finding(
      .unrecordedChange,
      at: sheet.document.control.edition?.span ?? Span(startOf: sheet.document.path),
      headline: Phrase(
        en: "Change sheet of \(name) lacks what changed in edition \(edition): \(list)",
        kk: "\(name) құжатының өзгерістер енгізу парағында \(new) нұсқада өзгергені жазылмаған: "
          + list,
        ru: "В листе регистрации изменений \(name) нет изменений редакции \(edition): \(list)"),
      explanation: Phrase(
        en: "The text differs there from edition \(before.edition), frozen on \(day).",
        kk: "Мәтін \(day)\u{A0}ж. мөрленген \(old) нұсқадан осы жерлерде өзгеше.",
        ru: "В этих местах текст расходится с редакцией \(before.edition), зафиксированной "
          + "\(day)."),
      notes: sheet.unrecorded.compactMap(note),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Run `sapa edition changes \(code)`, then fill in basis, name and date",
            kk: "`sapa edition changes \(code)` командасын іске қосып, негіздемесін, орындаушысы "
              + "мен күнін толтыру",
            ru: "Выполнить `sapa edition changes \(code)` и заполнить основание, имя и дату"))
      ])
  }

  private static func note(_ section: SectionDifference) -> Finding.Note? {
    guard let new = section.new else { return nil }
    func words(_ language: Language) -> String {
      let kinds = section.kindNames(InterfaceStrings(language))
      return "\(section.sheetName): \(kinds)"
    }
    return Finding.Note(
      Phrase(en: words(.english), kk: words(.kazakh), ru: words(.russian)), at: new.openingSpan)
  }
}
