package import SapaCore
import SapaLanguage

extension Rule {
  static let draftReference = Rule(
    "draft-reference", .warning,
    Phrase(
      en: "A text in force that cites a draft",
      kk: "Қолданыстағы мәтіннің жобаға жасаған сілтемесі",
      ru: "Действующий текст ссылается на проект"),
    story: Rule.Story(
      why: Phrase(
        en: "A draft binds nobody and its text may change tomorrow; a text in force cannot rest "
          + "on it.",
        kk: "Жоба ешкімді міндеттемейді, мәтіні ертең-ақ өзгеруі мүмкін; қолданыстағы мәтін оған "
          + "сүйене алмайды.",
        ru: "Проект никого не обязывает, и его текст завтра может измениться; действующий текст "
          + "не может на него опираться."),
      wrong: "УЕ-ХҚТУ-090-2019 бойынша    # status: draft",
      right: "УЕ-ХҚТУ-074-2014 бойынша    # status: effective"))
}

/// A document in force cites one that is a draft or in review.
///
/// Drafts may cite each other: they will come into force together.
package enum DraftReference {
  static func check(_ register: Register) -> [Finding] {
    let isDraft = register.documents.map(\.isBeforeForce)
    guard isDraft.contains(true) else { return [] }
    return register.references.oncePerCitation.compactMap { reference in
      guard let id = reference.target.documentID, id != reference.place.document,
        isDraft[id.index], !(reference.place.document.map { isDraft[$0.index] } ?? false)
      else { return nil }
      return finding(register[id], at: reference.span)
    }
  }

  /// The finding for a link to the form of the next edition, `form.docx`, while the one frozen with the
  /// edition in force has the same name.
  package static func finding(
    file: String, of document: String, _ edition: Edition, at span: Span
  ) -> Finding {
    Finding(
      .draftReference, at: span,
      headline: Phrase(
        en: "\(file) is not the file that was frozen with \(document)",
        kk: "\(file) – \(document) құжатымен бірге мөрленген файл емес",
        ru: "\(file) – не тот файл, что зафиксирован с \(document)"),
      explanation: Phrase(
        en: "Edition \(edition) is in force, its next one is being written: whoever follows this "
          + "link gets a file that nobody has approved.",
        kk: "\(Language.kazakh.ordinal(of: edition)) нұсқа қолданыста, келесісі әзірленіп жатыр: "
          + "оқырман осы сілтемеден бекітілмеген файлды алады.",
        ru: "Действует редакция \(edition), следующая готовится: по этой ссылке читатель получит "
          + "неутверждённый файл."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Link to \(document), which offers the frozen file, or give the new one another "
              + "name until then",
            kk: "\(document) құжатына сілтеме жасау (мөрленген файл сонда) немесе жаңа файлға "
              + "әзірге басқа ат беру",
            ru: "Дать ссылку на \(document), где лежит зафиксированный файл, или назвать новый "
              + "пока иначе"))
      ])
  }

  /// The finding for a place that cites a draft, or a text in review.
  package static func finding(_ document: Document, at span: Span) -> Finding {
    let isDraft = document.control.status?.value == .draft
    let name = document.name
    return Finding(
      .draftReference, at: span,
      headline: Phrase(
        en: "\(name) is not in force yet", kk: "\(name) құжаты әлі қолданысқа енгізілмеген",
        ru: "Документ \(name) ещё не введён в действие"),
      explanation: Phrase(
        en: "Its status is \(isDraft ? "draft" : "in review"); readers cannot work by it.",
        kk: "Мәртебесі – \(isDraft ? "жоба" : "келісуде"); оқырман оны басшылыққа ала алмайды.",
        ru: "Его статус – \(isDraft ? "проект" : "на согласовании"); работать по нему нельзя."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Put \(name) into force first, or cite a document in force",
            kk: "Алдымен \(name) құжатын қолданысқа енгізу немесе қолданыстағы құжатты көрсету",
            ru: "Сначала ввести \(name) в действие или указать действующий документ"))
      ])
  }
}
