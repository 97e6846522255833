import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// What a publish says: one line a run, so that a nightly job has one line in its log.
struct PublishReport {
  private let isQuiet: Bool
  private let language: Language
  private let printer: FindingPrinter?

  init(options: SharedOptions) {
    isQuiet = options.quiet
    language = Console.language
    printer = nil
  }

  init(options: SharedOptions, settings: Settings, world: World) {
    isQuiet = options.quiet
    let printer = FindingPrinter(
      format: .full, settings: settings, world: world, isQuiet: options.quiet)
    language = printer.language
    self.printer = printer
  }

  /// Tells the findings; the exit status that they give.
  func refusal(_ assembly: Assembly) -> ExitCode {
    if let printer {
      Console.standardError(printer.print(assembly.findings, fileCount: assembly.fileCount))
    }
    return ExitCode(ExitStatus.contentHasErrors.rawValue)
  }

  func published(_ published: Published, canPrint: Bool) {
    switch published {
    case .unchanged(let release):
      say(
        Phrase(
          en: "unchanged, release \(release.id) is served",
          kk: "өзгеріс жоқ, \(release.id) қолданыста",
          ru: "без изменений, действует выпуск \(release.id)"))
    case .release(let release, let findings):
      if let printer, !findings.isEmpty {
        Console.standardError(printer.print(findings, fileCount: 0))
      }
      served(release)
    }
    if !canPrint { Console.complain(BuildReport.noTypesetter, in: language) }
  }

  func served(_ release: Release) {
    say(
      Phrase(
        en: "release \(release.id) is served", kk: "\(release.id) шығарылымы қолданыста",
        ru: "действует выпуск \(release.id)"))
  }

  func writtenInPlace(_ delivered: Delivered) {
    say(
      Phrase(
        en: "written in place, not atomically: \(delivered.path)",
        kk: "орнына жазылды (атомарлы емес): \(delivered.path)",
        ru: "записано на месте, не атомарно: \(delivered.path)"))
  }

  private func say(_ phrase: Phrase) {
    if !isQuiet { Console.standardOutput("sapa: " + phrase[language]) }
  }
}
