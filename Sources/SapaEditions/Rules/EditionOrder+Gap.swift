package import SapaCore
package import SapaRegister

extension EditionOrder {
  /// Edition 3 is being written, and edition 1 is the last that was frozen: readers are shown edition 1
  /// as in force, though edition 2 was.
  ///
  /// It stands at the record of the archive: a finding in a draft would stop nothing. Of an edition that is
  /// in force itself it is a warning: readers are shown what holds.
  ///
  /// - Parameters:
  ///   - document: as it is written now.
  ///   - last: its last frozen edition.
  /// - Returns: nil where the document is the next edition, and where editions are not simply counted.
  package static func gap(_ document: Document, behind last: FrozenEdition) -> Finding? {
    guard let own = document.control.edition?.value, let number = own.count,
      let frozen = last.record.edition.count, number > frozen + 1,
      let missing = Edition(String(number - 1))
    else { return nil }
    let (name, shown) = (document.name, last.record.edition)
    let (code, day) = (document.code?.text ?? document.slug, last.record.frozen.dotted)
    if !document.isBeforeForce { return leap(document, to: own, over: missing, from: last.record) }
    return Finding(
      .editionOrder, at: Span(startOf: last.folder + "/edition.json"),
      headline: Phrase(
        en: "Edition \(missing) of \(name) is not frozen: readers are shown edition \(shown)",
        kk: "\(name) құжатының \(missing.kazakh) нұсқасы мөрленбеген: оқырманға "
          + "\(shown.kazakh) нұсқа көрсетіледі",
        ru: "Редакция \(missing) документа \(name) не зафиксирована: читателям показана "
          + "редакция \(shown)"),
      explanation: Phrase(
        en: "Edition \(own) is being written, and the last one in the archive is edition "
          + "\(shown), frozen on \(day).",
        kk:
          "\(own.kazakh) нұсқа әзірленіп жатыр, ал мұрағаттағы соңғысы – \(day)\u{A0}ж. мөрленген "
          + "\(shown.kazakh) нұсқа.",
        ru: "Готовится редакция \(own), а последняя в архиве – редакция \(shown), "
          + "зафиксированная \(day)."),
      notes: document.control.edition.map { edition in
        [
          Finding.Note(
            Phrase(en: "being written", kk: "әзірленіп жатқан нұсқа", ru: "готовится"),
            at: edition.span)
        ]
      } ?? [],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Bring edition \(missing) back, run `sapa edition freeze \(code)`, then go on with "
              + "edition \(own); if there was none, write `edition: \(missing)`",
            kk: "\(missing.kazakh) нұсқаны қайтарып, `sapa edition freeze \(code)` командасын "
              + "іске қосып, содан кейін \(own.kazakh) нұсқаны жалғастыру; ондай нұсқа болмаса, "
              + "`edition: \(missing)` деп жазу",
            ru: "Вернуть редакцию \(missing), выполнить `sapa edition freeze \(code)`, затем "
              + "продолжить редакцию \(own); если её не было, написать `edition: \(missing)`"))
      ])
  }

  /// Edition 4 is in force, and edition 2 is the last that was frozen: a slip in the number, or an edition
  /// of which the archive knows nothing.
  private static func leap(
    _ document: Document, to own: Edition, over missing: Edition, from last: EditionRecord
  ) -> Finding? {
    guard let place = document.control.edition, !document.isObsolete else { return nil }
    let (name, before, day) = (document.name, last.edition, last.frozen.dotted)
    return Finding(
      .editionOrder, at: place.span, severity: .warning,
      headline: Phrase(
        en: "Edition \(missing) of \(name) is not frozen: the archive ends with edition \(before)",
        kk: "\(name) құжатының \(missing.kazakh) нұсқасы мөрленбеген: мұрағаттағы соңғысы – "
          + "\(before.kazakh) нұсқа",
        ru: "Редакция \(missing) документа \(name) не зафиксирована: архив кончается редакцией "
          + "\(before)"),
      explanation: Phrase(
        en:
          "Edition \(before) was frozen on \(day). Once edition \(own) is frozen as well, the gap "
          + "stays for ever.",
        kk:
          "\(before.kazakh) нұсқа \(day)\u{A0}ж. мөрленген. \(own.kazakh) нұсқа да мөрленсе, арадағы "
          + "олқылық мәңгі қалады.",
        ru:
          "Редакция \(before) зафиксирована \(day). Если зафиксировать и редакцию \(own), пропуск "
          + "останется навсегда."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Freeze edition \(missing) first; if there was none, write `edition: \(missing)`",
            kk:
              "Алдымен \(missing.kazakh) нұсқаны мөрлеу; ондай нұсқа болмаса, `edition: \(missing)` деп "
              + "жазу",
            ru: "Сначала зафиксировать редакцию \(missing); если её не было, написать "
              + "`edition: \(missing)`"))
      ])
  }
}
