import SapaCore

extension Rule {
  static let duplicateCode = Rule(
    "duplicate-code", .error,
    Phrase(
      en: "One code borne by two documents", kk: "Екі құжатқа берілген бір код",
      ru: "Один код у двух документов"),
    story: Rule.Story(
      why: Phrase(
        en: "A citation by code must lead to one document; with two, half of the "
          + "readers open the wrong one.",
        kk: "Код бойынша сілтеме бір ғана құжатқа апаруы керек; екеу болса, "
          + "оқырманның жартысы басқасын ашады.",
        ru: "Ссылка по коду ведёт к одному документу; при двух половина читателей "
          + "откроет не тот."),
      wrong: "code: УЕ-ХҚТУ-029-2019    # a.md\ncode: УЕ-ХҚТУ-029-2019    # b.md",
      right: "code: УЕ-ХҚТУ-029-2019    # a.md\ncode: УЕ-ХҚТУ-030-2019    # b.md"))
}

/// УЕ-ХҚТУ-029-2019 in two files of the register.
enum DuplicateCode {
  static func check(_ register: Register) -> [Finding] {
    var first: [DocumentCode: Document] = [:]
    return register.documents.sorted { $0.path < $1.path }.compactMap { document in
      guard let code = document.code else { return nil }
      guard let other = first[code] else {
        first[code] = document
        return nil
      }
      return finding(code, document, other)
    }
  }

  private static func finding(
    _ code: DocumentCode, _ document: Document, _ other: Document
  ) -> Finding {
    Finding(
      .duplicateCode, at: document.control.code?.span ?? Span(startOf: document.path),
      headline: Phrase(
        en: "\(code) is the code of two documents", kk: "\(code) коды екі құжатқа берілген",
        ru: "Код \(code) присвоен двум документам"),
      explanation: Phrase(
        en: "The other is «\(other.title)» (\(other.path)). In the register one code is one "
          + "document.",
        kk: "Екіншісі – «\(other.title)» (\(other.path)). Тізілімде әр құжаттың өз коды болады.",
        ru: "Второй – «\(other.title)» (\(other.path)). В реестре у каждого документа свой код."),
      notes: other.control.code.map {
        [
          Finding.Note(
            Phrase(
              en: "the other document with this code", kk: "осы коды бар екінші құжат",
              ru: "другой документ с этим кодом"),
            at: $0.span)
        ]
      } ?? [],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Give one of the two its own code", kk: "Екі құжаттың біріне жаңа код беру",
            ru: "Дать одному из документов другой код"))
      ])
  }
}
