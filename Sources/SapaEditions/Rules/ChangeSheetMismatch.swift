package import SapaCore
import SapaLanguage
import SapaRegister

extension Rule {
  static let changeSheetMismatch = Rule(
    "change-sheet-mismatch", .warning,
    Phrase(
      en: "A row of the change sheet that names what has not changed",
      kk: "Өзгермеген жерді атаған өзгерістер енгізу парағының жолы",
      ru: "Строка листа регистрации изменений о том, что не изменилось"),
    story: Rule.Story(
      why: Phrase(
        en:
          "The sheet sends readers to a section that says what it always said, and most likely the "
          + "one that did change is not named.",
        kk:
          "Парақ оқырманды өзгермеген тармаққа жібереді, ал шынында өзгергені, бәлкім, аталмаған.",
        ru: "Лист посылает читателя к пункту, который гласит то же, а изменённый, скорее всего, не "
          + "назван."),
      wrong: "changes:\n  - {edition: 4, sections: [\"7.2\"]}",
      right: "changes:\n  - {edition: 4, sections: [\"7.3\"]}"))
}

/// Sections in the rows of an edition whose text is that of the edition frozen before, or that
/// neither of the two has.
package enum ChangeSheetMismatch {
  /// A finding for each of them.
  package static func findings(_ sheet: ChangeSheet) -> [Finding] {
    sheet.mismatched.map { name, isKnown in
      Finding(
        .changeSheetMismatch, at: name.span,
        headline: isKnown ? unchanged(name.value, sheet) : unknown(name.value, sheet),
        explanation: Phrase(
          en: "A row of edition \(sheet.edition) names it; compared with edition "
            + "\(sheet.before.edition), frozen on \(sheet.before.frozen.dotted).",
          kk: "Оны \(Language.kazakh.ordinal(of: sheet.edition)) нұсқаның жолы атайды; "
            + "\(sheet.before.frozen.dotted)\u{A0}ж. мөрленген "
            + "\(Language.kazakh.ordinal(of: sheet.before.edition)) нұсқамен салыстырылды.",
          ru: "Его называет строка редакции \(sheet.edition); сравнение с редакцией "
            + "\(sheet.before.edition), зафиксированной \(sheet.before.frozen.dotted)."),
        fixes: [
          Finding.Fix(
            Phrase(
              en: "Name the section that changed, or delete it from the row",
              kk: "Шынында өзгерген тармақты жазу немесе жолдан алып тастау",
              ru: "Назвать изменённый пункт или убрать его из строки"))
        ])
    }
  }

  private static func unchanged(_ name: String, _ sheet: ChangeSheet) -> Phrase {
    let before = sheet.before.edition
    return Phrase(
      en: "\(name) has not changed since edition \(before)",
      kk: "\(name) \(Language.kazakh.ordinal(of: before)) нұсқадан бері өзгермеген",
      ru: "\(name) не изменялось с редакции \(before)")
  }

  private static func unknown(_ name: String, _ sheet: ChangeSheet) -> Phrase {
    let (before, now) = (sheet.before.edition, sheet.edition)
    let kazakh = (Language.kazakh.ordinal(of: before), Language.kazakh.ordinal(of: now))
    return Phrase(
      en: "\(name) is in neither edition \(before) nor edition \(now)",
      kk: "\(name) \(kazakh.0) нұсқада да, \(kazakh.1) нұсқада да жоқ",
      ru: "\(name) нет ни в редакции \(before), ни в редакции \(now)")
  }
}
