import SapaCore

extension Rule {
  static let appendixOrder = Rule(
    "appendix-order", .warning,
    Phrase(
      en: "An appendix out of order", kk: "Ретінен тыс тұрған қосымша",
      ru: "Приложение не по порядку"),
    story: Rule.Story(
      why: Phrase(
        en:
          "Appendices stand in the order of their files, in the contents as on paper, and readers look "
          + "for a letter where the alphabet has it.",
        kk:
          "Қосымшалар мазмұнда да, қағазда да файлдарының ретімен тұрады, ал оқырман әріпті әліпбидегі "
          + "орнынан іздейді.",
        ru:
          "Приложения стоят в порядке своих файлов, в содержании и на бумаге, а букву ищут на её месте "
          + "в алфавите."),
      wrong: "appendix: В    # app-2-v.md\nappendix: Б    # app-3-b.md",
      right: "appendix: Б    # app-2-b.md\nappendix: В    # app-3-v.md"))
}

/// Appendix Б behind В; or 2 behind 3.
///
/// Told where the order breaks: of А, В, Б, Г at Б.
enum AppendixOrder {
  static func check(_ register: Register) -> [Finding] {
    let letters = register.settings.appendixLetters
    return register.documents.flatMap { document in
      var latest: (label: AppendixLabel, rank: Int, span: Span)?
      return document.appendices.compactMap { part -> Finding? in
        guard let placed = part.control.appendix, let label = part.appendix,
          let rank = rank(of: label, in: letters)
        else { return nil }
        if let latest, rank < latest.rank {
          return finding(label, behind: latest.label, at: placed.span, latest.span)
        }
        latest = (label, rank, placed.span)
        return nil
      }
    }
  }

  private static func rank(of label: AppendixLabel, in letters: [String]) -> Int? {
    label.isNumber ? Int(label.text) : letters.firstIndex(of: label.text)
  }

  private static func finding(
    _ label: AppendixLabel, behind later: AppendixLabel, at span: Span, _ other: Span
  ) -> Finding {
    Finding(
      .appendixOrder, at: span,
      headline: Phrase(
        en: "Appendix \(label) stands behind appendix \(later)",
        kk: "\(label) қосымшасы \(later) қосымшасынан кейін тұр",
        ru: "Приложение \(label) стоит после приложения \(later)"),
      explanation: Phrase(
        en: "Appendices follow each other by the names of their files, on the site and on paper.",
        kk: "Қосымшалар сайтта да, қағазда да файл атауларының ретімен тізіледі.",
        ru: "Приложения следуют друг за другом по именам файлов, на сайте и на бумаге."),
      notes: [
        Finding.Note(
          Phrase(
            en: "appendix \(later)", kk: "\(later) қосымшасы", ru: "приложение \(later)"), at: other
        )
      ],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Rename the files so that \(label) stands before \(later)",
            kk:
              "\(label) қосымшасы \(later) қосымшасының алдында тұратындай етіп файлдардың атын өзгерту",
            ru: "Переименовать файлы так, чтобы \(label) стояло перед \(later)"))
      ])
  }
}
