import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// What a publish says: one line, so that a nightly job has one line in its log; findings before it
/// where somebody is there to read them.
struct PublishReport {
  private let isQuiet: Bool
  private let language: Language
  /// Nil where nothing was checked, or where findings are only counted.
  private let printer: FindingPrinter?

  init(options: SharedOptions) {
    isQuiet = options.quiet
    language = Console.language(near: options.place)
    printer = nil
  }

  init(options: SharedOptions, settings: Settings, world: World, isBrief: Bool) {
    isQuiet = options.quiet
    let printer = FindingPrinter(
      format: .full, settings: settings, world: world, isQuiet: options.quiet)
    language = printer.language
    self.printer = isBrief ? nil : printer
  }

  /// Tells the findings; the exit status that they give.
  func refusal(_ assembly: Assembly) -> ExitCode {
    if let printer {
      Console.standardError(printer.print(assembly.findings, fileCount: assembly.fileCount))
    } else {
      Console.complain(
        Self.refused(assembly.findings.filter { $0.severity == .error }), in: language)
    }
    return ExitCode(ExitStatus.contentHasErrors.rawValue)
  }

  func published(_ published: Published) {
    switch published {
    case .unchanged(let release):
      say(
        Phrase(
          en: "unchanged, release \(release.id) is served",
          kk: "өзгеріс жоқ, \(release.id) шығарылымы сайтта тұр",
          ru: "без изменений, на сайте выпуск \(release.id)"))
    case .rolledBack(let release):
      say(
        Phrase(
          en: "not published, the text is still the one that was rolled back from, release "
            + "\(release.id) is served",
          kk: "жарияланбады, мәтін алдыңғысына қайтарылғаннан бері өзгермеген, \(release.id) "
            + "шығарылымы сайтта тұр",
          ru: "не опубликовано: текст не изменился с тех пор, как вернули прежний выпуск, "
            + "на сайте выпуск \(release.id)"))
    case .release(let release, let findings):
      tell(findings)
      served(release)
    }
  }

  func served(_ release: Release) {
    say(
      Phrase(
        en: "release \(release.id) is served", kk: "\(release.id) шығарылымы сайтта тұр",
        ru: "на сайте выпуск \(release.id)"))
  }

  func writtenInPlace(_ delivered: Delivered) {
    tell(delivered.findings)
    say(
      Phrase(
        en: "written in place, not atomically: \(delivered.path)",
        kk: "орнына жазылды (атомарлы емес): \(delivered.path)",
        ru: "записано на месте, не атомарно: \(delivered.path)"))
  }

  /// What only a build could tell; it stops none.
  private func tell(_ findings: [Finding]) {
    guard let printer, !findings.isEmpty else { return }
    Console.standardError(printer.print(findings, fileCount: 0))
  }

  /// What a log says where nobody looks: the one error with its way out, or the first of several.
  private static func refused(_ errors: [Finding]) -> Phrase {
    let count = errors.count
    func first(_ language: Language) -> String {
      guard let error = errors.first else { return "" }
      let start = error.span.start
      let place = "\(error.span.file):\(start.line):\(start.column)"
      let told = "\(place): \(error.headline[language]) [\(error.rule.id)]"
      let wayOut = error.fixes.map { $0.label[language] }.joined(separator: " / ")
      return (count == 1 ? "\(told): \(wayOut)" : told).printable(keepingLines: false)
    }
    if count == 1 {
      return Phrase(
        en: "not published: \(first(.english))", kk: "жарияланбады: \(first(.kazakh))",
        ru: "не опубликовано: \(first(.russian))")
    }
    return Phrase(
      en: "not published, \(count.english("error")), told by `sapa check`, the first: "
        + first(.english),
      kk: "жарияланбады, \(count) қате бар, оларды `sapa check` көрсетеді, алғашқысы: "
        + first(.kazakh),
      ru: "не опубликовано, ошибок: \(count), их покажет `sapa check`, первая: "
        + first(.russian))
  }

  private func say(_ phrase: Phrase) {
    if !isQuiet { Console.standardOutput("sapa: " + phrase[language]) }
  }
}
