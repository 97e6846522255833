import SapaCore

extension Rule {
  static let emptyHeading = Rule(
    "empty-heading", .warning,
    Phrase(
      en: "A heading has no words", kk: "Тақырыпта сөз жоқ", ru: "В заголовке нет слов"),
    story: Rule.Story(
      why: Phrase(
        en: "An empty heading is a hole in the contents and stops screen readers and "
          + "the PDF.",
        kk: "Бос тақырып мазмұнда бос жол қалдырады, экран оқу бағдарламасы мен PDF "
          + "оны түсінбейді.",
        ru: "Пустой заголовок – дыра в содержании; на нём спотыкаются экранные чтецы "
          + "и PDF."),
      wrong: "##",
      right: "## 7.2 Құзыреттілік"))
}

extension BlockCopier {
  /// A heading without words is left out: nothing could lead to it.
  static func emptyHeading(at span: Span) -> Finding {
    Finding(
      .emptyHeading, at: span,
      headline: Phrase(
        en: "Heading has no words", kk: "Тақырып бос тұр", ru: "Заголовок пуст"),
      explanation: Phrase(
        en: "It is left out: the contents could not name it and no link could lead to it.",
        kk: "Ол бетке шығарылмайды: мазмұнда атауы болмас еді, оған сілтеме де жасалмас еді.",
        ru: "Он опускается: в содержании его нечем назвать, и ссылка к нему не приведёт."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write the heading, or delete the line",
            kk: "Тақырыпты жазу немесе жолды өшіру", ru: "Написать заголовок или удалить строку"))
      ])
  }
}

extension [Inline] {
  /// Whether HTML is in it, which has a finding of its own.
  var hasHTML: Bool {
    holds { if case .html = $0 { true } else { false } }
  }

  /// Whether no word and no image is in it.
  var isBlank: Bool {
    !holds { inline in
      switch inline {
      case .text(let text, _), .code(let text, _): !text.allSatisfy(\.isWhitespace)
      case .image, .bracketed, .citation: true
      default: false
      }
    }
  }
}
