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

/// УЕ-ХҚТУ-029-2019 in two files of the register, or СМ-01 in Cyrillic and CM-01 in Latin letters.
enum DuplicateCode {
  static func check(_ register: Register) -> [Finding] {
    var first: [String: Document] = [:]
    return register.documents.sorted { $0.path < $1.path }.compactMap { document in
      guard let code = document.code else { return nil }
      let seen = look(of: code, in: register)
      guard let other = first[seen] else {
        first[seen] = document
        return nil
      }
      return other.code == code
        ? twice(code, document, other) : alike(code, document, other)
    }
  }

  /// What the eye sees of a code: capitals of one script, no soft hyphen.
  ///
  /// The code itself where a rule of its own tells of its letters: it mixes scripts, or the settings
  /// say how codes are put together.
  static func look(of code: DocumentCode, in register: Register) -> String {
    let scalars = [Unicode.Scalar](code.text)
    if register.settings.codes != nil || MixedScript.isMixed(scalars) {
      return code.text.lowercased()
    }
    return LookAlike.skeleton(scalars.filter { !$0.properties.isDefaultIgnorableCodePoint }[...])
  }

  private static func twice(
    _ code: DocumentCode, _ document: Document, _ other: Document
  ) -> Finding {
    finding(
      document, other,
      headline: Phrase(
        en: "\(code) is the code of two documents", kk: "\(code) коды екі құжатқа берілген",
        ru: "Код \(code) присвоен двум документам"),
      explanation: Phrase(
        en: "The other is «\(other.title)» (\(other.path)). In the register one code is one "
          + "document.",
        kk: "Екіншісі – «\(other.title)» (\(other.path)). Тізілімде әр құжаттың өз коды болады.",
        ru: "Второй – «\(other.title)» (\(other.path)). В реестре у каждого документа свой код."))
  }

  private static func alike(
    _ code: DocumentCode, _ document: Document, _ other: Document
  ) -> Finding {
    finding(
      document, other,
      headline: Phrase(
        en: "\(code) looks the same as the code of another document",
        kk: "\(code) кодын басқа құжаттың кодынан көзбен ажырату мүмкін емес",
        ru: "Код \(code) на вид не отличить от кода другого документа"),
      explanation: Phrase(
        en: "The other is «\(other.title)» (\(other.path)). The codes differ only in letters of "
          + "another script, or in characters that nobody sees.",
        kk: "Екіншісі – «\(other.title)» (\(other.path)). Кодтардың айырмасы – басқа әліпбидің "
          + "ұқсас әріптері немесе көрінбейтін таңбалар ғана.",
        ru: "Второй – «\(other.title)» (\(other.path)). Коды различаются только похожими буквами "
          + "другого алфавита или невидимыми знаками."))
  }

  private static func finding(
    _ document: Document, _ other: Document, headline: Phrase, explanation: Phrase
  ) -> Finding {
    Finding(
      .duplicateCode, at: document.control.code?.span ?? Span(startOf: document.path),
      headline: headline, explanation: explanation,
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
