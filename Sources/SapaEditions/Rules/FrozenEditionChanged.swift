package import SapaCore
import SapaLanguage
package import SapaRegister

extension Rule {
  package static let frozenEditionChanged = Rule(
    "frozen-edition-changed", .error,
    Phrase(
      en: "A frozen edition whose text has been changed",
      kk: "Мәтіні өзгертілген мөрленген нұсқа",
      ru: "Зафиксированная редакция, текст которой изменён"),
    story: Rule.Story(
      why: Phrase(
        en: "What was approved and frozen is what people signed for; under the same edition nobody "
          + "can tell which of two texts holds.",
        kk: "Бекітіліп, мөрленген мәтінге адамдар қол қойған; бір нұсқаның екі мәтіні болса, "
          + "қайсысы қолданыста екенін ешкім айта алмайды.",
        ru: "Под утверждённым и зафиксированным текстом люди подписались; если у одной редакции "
          + "два текста, никто не скажет, какой действует."),
      wrong: "edition: 3    # archive/…/3",
      right: "edition: 4\nstatus: draft"),
    isBinding: true)
}

/// Holds a document against its frozen edition of the same number.
///
/// What a freeze covers is compared: the canonical form, not the bytes of its files, and the bytes of
/// those that it offers, `form.docx`.
package enum FrozenEditionChanged {
  /// - Parameters:
  ///   - document: as it is written now.
  ///   - form: of it.
  ///   - frozen: the form of the frozen edition.
  ///   - record: of that edition.
  ///   - files: that the document offers and that were not frozen with it.
  /// - Returns: one finding, with a note at each part that has changed; nil where nothing has.
  package static func finding(
    _ document: Document, form: CanonicalForm, frozen: CanonicalForm, record: EditionRecord,
    files: [(path: String, span: Span)] = []
  ) -> Finding? {
    let change = FormChange(from: frozen, to: form, files: files)
    guard !change.parts.isEmpty else { return nil }
    let (name, edition, day) = (document.name, record.edition, record.frozen.dotted)
    let ordinal = Language.kazakh.ordinal(of: edition)
    let parts = ChangedParts(change.parts)
    let next = edition.next
    return Finding(
      .frozenEditionChanged,
      at: document.control.edition?.span ?? Span(startOf: document.path),
      headline: Phrase(
        en: "Edition \(edition) of \(name) differs from its frozen text",
        kk: "\(name) құжатының \(ordinal) нұсқасы мөрленген мәтінге сай емес",
        ru: "Редакция \(edition) документа \(name) расходится с зафиксированной"),
      explanation: Phrase(
        en: "Frozen on \(day); \(parts.words.en) since. Copies in use no longer match the site.",
        kk: "\(day)\u{A0}ж. мөрленген; содан бері \(parts.words.kk). Қолдағы даналар сайттағы "
          + "мәтінге енді сай келмейді.",
        ru: "Зафиксирована \(day); с тех пор \(parts.words.ru). Экземпляры на руках больше не "
          + "совпадают с сайтом."),
      notes: notes(change),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Restore the frozen text, or raise `edition` to \(next) and set `status` to draft",
            kk: "Мөрленген мәтінді қалпына келтіру немесе `edition` мәнін \(next), `status` мәнін "
              + "draft деп өзгерту",
            ru: "Вернуть зафиксированный текст или поднять `edition` до \(next) и поставить "
              + "`status` draft"))
      ])
  }

  private static func notes(_ change: FormChange) -> [Finding.Note] {
    change.parts.compactMap { part in
      guard let span = change.places[part] else { return nil }
      let name = ChangedParts([part]).names
      if let words = change.spaces[part] { return note(ofSpacesBehind: words, name, at: span) }
      return Finding.Note(
        Phrase(en: "changed: \(name.en)", kk: "өзгерген: \(name.kk)", ru: "изменено: \(name.ru)"),
        at: span)
    }
  }

  private static func note(
    ofSpacesBehind words: String, _ name: Phrase, at span: Span
  ) -> Finding.Note {
    Finding.Note(
      Phrase(
        en: "only spaces differ (doubled, or no-break): \(name.en), behind «\(words)»",
        kk:
          "тек бос орындар өзгерген (қосарланған не үзілмейтін): \(name.kk), «\(words)» сөздерінен "
          + "кейін",
        ru: "отличаются только пробелы (двойной или неразрывный): \(name.ru), после слов «\(words)»"
      ),
      at: span)
  }
}

extension Edition {
  /// 4 for 3, 1.11 for 1.10.
  var next: String {
    (numbers.dropLast() + [(numbers.last ?? 0) + 1]).map(String.init).joined(separator: ".")
  }
}
