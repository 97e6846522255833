package import SapaCore
package import SapaRegister

extension EditionOrder {
  /// Edition 2 of a document of which edition 3 is frozen: numbers never go back, since two texts
  /// would then have had one.
  ///
  /// - Parameters:
  ///   - document: as it is written now.
  ///   - last: the record of its last frozen edition.
  /// - Returns: nil where the document is not below it.
  package static func finding(_ document: Document, behind last: EditionRecord) -> Finding? {
    guard let own = document.control.edition, own.value < last.edition else { return nil }
    let (name, frozen, day) = (document.name, last.edition, last.frozen.dotted)
    let next = frozen.next
    return Finding(
      .editionOrder, at: own.span,
      headline: Phrase(
        en: "Edition \(own.value) of \(name) is below edition \(frozen), which is frozen",
        kk: "\(name) құжатының \(own.value.kazakh) нұсқасы мөрленген \(frozen.kazakh) нұсқадан "
          + "төмен",
        ru: "Редакция \(own.value) документа \(name) ниже зафиксированной редакции \(frozen)"),
      explanation: Phrase(
        en: "Edition \(frozen) was frozen on \(day) (\(last.slug)/\(frozen)); a return to an "
          + "older text takes the next number as well.",
        kk: "\(frozen.kazakh) нұсқа \(day)\u{A0}ж. мөрленген (\(last.slug)/\(frozen)); ескі "
          + "мәтінге қайтқанда да келесі нөмір беріледі.",
        ru: "Редакция \(frozen) зафиксирована \(day) (\(last.slug)/\(frozen)); и возврат к "
          + "прежнему тексту получает следующий номер."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write `edition: \(frozen)` for the frozen text, `edition: \(next)` for a new one",
            kk: "Мөрленген мәтінге `edition: \(frozen)`, жаңасына `edition: \(next)` деп жазу",
            ru: "Для зафиксированного текста написать `edition: \(frozen)`, для нового – "
              + "`edition: \(next)`"))
      ], isBinding: true)
  }
}
