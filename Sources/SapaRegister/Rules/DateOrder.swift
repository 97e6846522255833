package import SapaCore

extension Rule {
  package static let dateOrder = Rule(
    "date-order", .warning,
    Phrase(
      en: "A date of a document that cannot be: beside another one, or still to come",
      kk: "Құжаттың басқа күнге қайшы немесе әлі келмеген күні",
      ru: "Дата документа, которая противоречит другой или ещё не наступила"),
    story: Rule.Story(
      why: Phrase(
        en: "A document approved after it came into force was used without approval; one of the "
          + "two dates is a slip, and an auditor will ask which.",
        kk: "Қолданысқа енгізілген соң бекітілген құжат бекітусіз қолданылған болып шығады; екі "
          + "күннің бірі қате, аудитор қайсысы екенін сұрайды.",
        ru: "Документ, утверждённый после введения в действие, применялся без утверждения; одна "
          + "из дат ошибочна, и аудитор спросит, какая."),
      wrong: "effective: 2019-03-01\napprovals:\n  - {meaning: approved, on: 2019-04-15}",
      right: "effective: 2019-03-01\napprovals:\n  - {meaning: approved, on: 2019-02-15}"))
}

/// In force before its approval, or before the document that it replaces; agreed after it was
/// approved; reviewed before it was in force; a copy withdrawn before its issue; in force, signed,
/// reviewed or changed on a day that has not come.
///
/// Dates left as the edition before had them are found where the archive is known.
package enum DateOrder {
  static func check(_ register: Register, today: CalendarDate) -> [Finding] {
    register.documents.flatMap { document -> [Finding] in
      let control = document.control
      var findings = signatures(control.approvals)
      if let finding = succession(document, in: register) { findings.append(finding) }
      if let effective = control.effective {
        findings += control.approvals.compactMap { approval in
          guard approval.meaning.value == .approved, let on = approval.on else { return nil }
          return finding(on, mustBeBefore: effective, approved)
        }
        // A later edition comes into force after the reviews of those before it.
        let isFirst =
          control.edition.map { $0.value.numbers.lexicographicallyPrecedes([2]) } ?? true
        findings += control.reviews.filter { _ in isFirst }.compactMap { review in
          review.on.flatMap { finding($0, mustBeAfter: effective, reviewed) }
        }
      }
      findings += control.copies.compactMap { copy in
        guard let issued = copy.issued, let withdrawn = copy.withdrawn else { return nil }
        return finding(withdrawn, mustBeAfter: issued, withdrawal)
      }
      let told = Set(findings.map(\.span))
      // What is frozen waits for its day by itself.
      let isFrozen = register.frozen.contains(document.id)
      return findings
        + ahead(of: today, in: control, waits: isFrozen).filter { !told.contains($0.span) }
    }
  }

  /// A document is prepared, then checked, then agreed, then approved.
  private static func signatures(_ approvals: [Approval]) -> [Finding] {
    let order = Approval.Meaning.allCases
    func rank(_ approval: Approval) -> Int { order.firstIndex(of: approval.meaning.value) ?? 0 }
    return approvals.compactMap { early in
      guard let on = early.on else { return nil }
      let overtaken = approvals.filter {
        rank($0) > rank(early) && ($0.on.map { $0.value < on.value } ?? false)
      }
      guard let first = overtaken.compactMap(\.on).min(by: { $0.value < $1.value }) else {
        return nil
      }
      return finding(on, first, late(early.meaning.value))
    }
  }

  private static func succession(_ document: Document, in register: Register) -> Finding? {
    guard let code = document.control.supersedes?.value.code, code != document.code,
      let effective = document.control.effective,
      let former = register.documents.first(where: { $0.code == code })?.control.effective
    else { return nil }
    return finding(effective, mustBeAfter: former, replacement)
  }

  private static func late(_ meaning: Approval.Meaning) -> Phrase {
    switch meaning {
    case .prepared:
      Phrase(
        en: "prepared after it was signed further", kk: "кейінгі қолдардан соң әзірленген",
        ru: "разработан позже следующих подписей")
    case .checked:
      Phrase(
        en: "checked after it was signed further", kk: "кейінгі қолдардан соң тексерілген",
        ru: "проверен позже следующих подписей")
    case .agreed, .approved:
      Phrase(
        en: "agreed after it was approved", kk: "бекітілген соң келісілген",
        ru: "согласован после утверждения")
    }
  }

  private static let replacement = Phrase(
    en: "in force before the document that it replaces",
    kk: "алмастыратын құжатынан бұрын қолданысқа енгізілген",
    ru: "введён раньше документа, который заменяет")
  private static let approved = Phrase(
    en: "approved after it came into force", kk: "қолданысқа енгізілген соң бекітілген",
    ru: "утверждён после введения в действие")
  private static let reviewed = Phrase(
    en: "reviewed before it came into force", kk: "қолданысқа енгізілмей тұрып қайта қаралған",
    ru: "пересмотрен до введения в действие")
  private static let withdrawal = Phrase(
    en: "withdrawn before it was issued", kk: "берілмей тұрып қайтарып алынған",
    ru: "изъят до выдачи")

  private static func finding(
    _ date: Placed<CalendarDate>, mustBeBefore other: Placed<CalendarDate>, _ words: Phrase
  ) -> Finding? {
    date.value > other.value ? finding(date, other, words) : nil
  }

  private static func finding(
    _ date: Placed<CalendarDate>, mustBeAfter other: Placed<CalendarDate>, _ words: Phrase
  ) -> Finding? {
    date.value < other.value ? finding(date, other, words) : nil
  }

  private static func finding(
    _ date: Placed<CalendarDate>, _ other: Placed<CalendarDate>, _ words: Phrase
  ) -> Finding {
    let (written, line) = (date.value.dotted, other.span.start.line)
    let path = other.span.file == date.span.file ? "" : other.span.file + ", "
    func file(_ language: Language) -> String {
      switch language {
      case .kazakh: "\(path)\(line)-жолда"
      case .russian: path + "строке \(line)"
      case .english, .turkish: path + "line \(line)"
      }
    }
    return Finding(
      .dateOrder, at: date.span,
      headline: Phrase(
        en: "\(written) is out of order: \(words.en)",
        kk: "\(written) күні реттен тыс: \(words.kk)",
        ru: "Дата \(written) не на своём месте: \(words.ru)"),
      explanation: Phrase(
        en: "The other date, \(other.value.dotted), stands in \(file(.english)).",
        kk: "Екінші күн – \(other.value.dotted)\u{A0}ж., \(file(.kazakh)).",
        ru: "Другая дата, \(other.value.dotted), стоит в \(file(.russian))."),
      notes: [
        Finding.Note(
          Phrase(en: "the other date", kk: "екінші күн", ru: "другая дата"), at: other.span)
      ],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Correct one of the two dates", kk: "Екі күннің бірін түзету",
            ru: "Исправить одну из двух дат"))
      ])
  }
}
