import Glibc
import SapaCore
import SapaDelivery

/// What a build says when it is done: a line on a terminal, nothing in a pipe.
struct BuildReport {
  let language: Language
  let isQuiet: Bool
  /// Whether PDFs were wanted that cannot be made.
  var lacksTypesetter = false

  func report(_ delivered: Delivered) {
    let warnings = delivered.warningCount
    if warnings > 0, !isQuiet { Console.complain(Self.warned(warnings), in: language) }
    if lacksTypesetter { Console.complain(Self.noTypesetter(delivered.pdfCount), in: language) }
    guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return }
    Console.standardError(summary(delivered)[language])
  }

  func report(_ printed: Printed) {
    guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return }
    let pages = printed.pages
    let summary = Phrase(
      en: "\(printed.path): \(pages.english("page"))", kk: "\(printed.path): \(pages) бет",
      ru: "\(printed.path): страниц: \(pages)")
    Console.standardError(summary[language])
  }

  /// Warnings do not stop a build; the check tells them one by one.
  private static func warned(_ count: Int) -> Phrase {
    Phrase(
      en: "\(count.english("warning")), told by `sapa check`",
      kk: "\(count) ескерту бар, \(count == 1 ? "оны" : "оларды") `sapa check` көрсетеді",
      ru: "предупреждений: \(count); подробности: `sapa check`")
  }

  /// Those that are kept, an earlier build has made from the same text.
  private static func noTypesetter(_ kept: Int) -> Phrase {
    if kept == 0 {
      return Phrase(
        en: "the PDF was not made, since Typst is missing: \(remedy.en), then build again",
        kk: "PDF жасалмады, себебі Typst жоқ: \(remedy.kk), сосын қайта құрастырыңыз",
        ru: "PDF не создан, так как нет Typst: \(remedy.ru) и соберите заново")
    }
    return Phrase(
      en: "no PDF was made, since Typst is missing (kept, their texts unchanged: \(kept)): "
        + "\(remedy.en), then build again",
      kk: "PDF жасалмады, себебі Typst жоқ (мәтіні өзгермегендіктен сақталғаны – \(kept)): "
        + "\(remedy.kk), сосын қайта құрастырыңыз",
      ru: "PDF не созданы, так как нет Typst (сохранено прежних, с тем же текстом: \(kept)): "
        + "\(remedy.ru) и соберите заново")
  }
  private static let remedy = EnvironmentFault.typstRemedy

  private func summary(_ delivered: Delivered) -> Phrase {
    let (path, written, kept) = (delivered.path, delivered.writtenCount, delivered.keptCount)
    return Phrase(
      en: "\(path): \(written.english("file")) written, \(kept) unchanged",
      kk: "\(path): \(written) файл жазылды, \(kept) файл өзгеріссіз қалды",
      ru: "\(path): записано файлов: \(written), без изменений: \(kept)")
  }
}
