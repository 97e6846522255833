package import SapaCore

extension Rule {
  static let unmatchedSignature = Rule(
    "unmatched-signature", .warning,
    Phrase(
      en: "A signed row that fits no document, no edition, no day or nobody on the staff list",
      kk: "Құжатқа, нұсқаға, күнге не тізімдегі қызметкерге сәйкес келмейтін қолтаңба",
      ru: "Подпись, которой не соответствует документ, редакция, день или сотрудник"),
    story: Rule.Story(
      why: Phrase(
        en: "Such a signature does not count: somebody seems to be missing who has signed.",
        kk: "Мұндай қолтаңба есепке кірмейді: қол қойған адам қоймаған болып көрінеді.",
        ru: "Такая подпись не засчитывается: подписавший выглядит неподписавшим."),
      wrong: "код;нұсқа;аты-жөні\nСЖ-СК-1-2019;3;Сейітова Ә.",
      right: "код;нұсқа;аты-жөні\nСЖ-СК-01-2019;3;Сейітова Ә."))
}

/// Rows of signed lists that fit no document, no edition, nobody.
///
/// Names of people never stand in a finding: a report may be published.
enum ListRows {
  static func check(
    _ lists: PrivateLists, _ register: Register, today: CalendarDate
  ) -> [Finding] {
    let known = Dictionary(
      register.documents.compactMap { document in document.code.map { ($0, document) } },
      uniquingKeysWith: { first, _ in first })
    let acknowledgements = Acknowledgements(lists, in: register)
    return lists.signed.compactMap { row in
      guard let document = known[row.code.value] else {
        return unknown(row.code, among: register.documents)
      }
      if let own = document.control.edition?.value, own < row.edition.value {
        return beyond(row.edition, document, own)
      }
      if let on = row.on, on.value > today { return SignedDay.ahead(on, today) }
      guard row.edition.value == document.control.edition?.value else { return nil }
      if let on = row.on, acknowledgements.isEarly(row, for: document) {
        return SignedDay.early(on, document)
      }
      guard !lists.staff.isEmpty else { return nil }
      if acknowledgements.isAmbiguous(row) { return ambiguous(row) }
      if !acknowledgements.hasSigner(row) { return unmatched(row) }
      return row.on == nil ? SignedDay.missing(at: row.name.span) : nil
    }
  }

  private static func unknown(_ code: Placed<DocumentCode>, among documents: [Document]) -> Finding
  {
    let near = NearMiss.nearest(code.value.text, among: documents.compactMap(\.code?.text))
    return Finding(
      .unmatchedSignature, at: code.span,
      headline: Phrase(
        en: "\(code.value) is not in the register", kk: "\(code.value) тізілімде жоқ",
        ru: "\(code.value) нет в реестре"),
      explanation: Phrase(
        en: "The signature counts for no document.", kk: "Қолтаңба ешбір құжатқа есептелмейді.",
        ru: "Подпись не засчитана ни одному документу."),
      fixes: [
        near.map { Suggestion.replace(with: $0) }
          ?? Finding.Fix(
            Phrase(
              en: "Write the code as the register has it", kk: "Кодты тізілімдегідей жазу",
              ru: "Написать код как в реестре"))
      ])
  }

  private static func beyond(
    _ edition: Placed<Edition>, _ document: Document, _ own: Edition
  ) -> Finding {
    Finding(
      .unmatchedSignature, at: edition.span,
      headline: Phrase(
        en: "Edition \(edition.value) of \(document.name) does not exist yet",
        kk: "\(document.name) құжатының \(edition.value.kazakh) нұсқасы әлі жоқ",
        ru: "Редакции \(edition.value) у \(document.name) ещё нет"),
      explanation: Phrase(
        en: "The document is in edition \(own).", kk: "Құжаттың нұсқасы – \(own).",
        ru: "Редакция документа – \(own)."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write the edition that stands on the signed sheet",
            kk: "Қол қойылған парақтағы нұсқаны жазу", ru: "Указать редакцию подписанного листа"))
      ])
  }

  private static func ambiguous(_ row: SignedEntry) -> Finding {
    Finding(
      .unmatchedSignature, at: row.name.span,
      headline: Phrase(
        en: "Name of the row is that of people in two departments",
        kk: "Жолдағы аты-жөні екі бөлімнің қызметкеріне сай келеді",
        ru: "Имя в строке носят люди из двух подразделений"),
      explanation: Phrase(
        en: "The signature does not count until the row says whose it is.",
        kk: "Кімнің қолы екені көрсетілмейінше, қолтаңба есепке кірмейді.",
        ru: "Подпись не засчитана, пока строка не говорит, чья она."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Fill in the column of the department", kk: "Бөлім бағанын толтыру",
            ru: "Заполнить столбец подразделения"))
      ])
  }

  private static func unmatched(_ row: SignedEntry) -> Finding {
    // Staff leave, and their signatures stay: worth a look, no more.
    Finding(
      .unmatchedSignature, at: row.name.span, severity: .note,
      headline: Phrase(
        en: "Signature of somebody who is not on the staff list",
        kk: "Қол қойған адам қызметкерлер тізімінде жоқ",
        ru: "Подписавшего нет в списке сотрудников"),
      explanation: Phrase(
        en:
          "It counts for nobody of today: the name, or the department, is spelt differently there, or "
          + "the person has left.",
        kk: "Қазіргі қызметкерлердің ешқайсысына есептелмейді: тізімде аты-жөні не бөлімі басқаша "
          + "жазылған немесе адам жұмыстан кеткен.",
        ru:
          "Никому из нынешних сотрудников она не засчитана: имя или подразделение в списке написаны "
          + "иначе, либо человек ушёл."),
      fixes: [
        Finding.Fix(
          Phrase(
            en:
              "Spell the name and the department as the staff list does; leave the row of somebody who "
              + "has left as the record that it is",
            kk: "Аты-жөнін, бөлімін тізімдегідей жазу; жұмыстан кеткен адамның жолы жазба ретінде "
              + "қалсын",
            ru: "Написать имя и подразделение как в списке; строку ушедшего оставить: это запись"))
      ])
  }
}

extension Register {
  /// What is wrong with the rows of the private lists, seen from the register.
  ///
  /// - Parameters:
  ///   - lists: the staff and the signed rows.
  ///   - today: the day on which nobody can have signed for tomorrow.
  /// - Returns: findings without a name of anybody.
  package func checked(_ lists: PrivateLists, today: CalendarDate) -> [Finding] {
    ListRows.check(lists, self, today: today) + StaffDepartments.check(lists, self)
  }
}
