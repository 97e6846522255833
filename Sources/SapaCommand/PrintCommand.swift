import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa print`: the PDF of a document, a numbered copy, a form, the master list.
struct PrintCommand: AsyncParsableCommand, SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print a document, a numbered copy, a form or the register as a PDF.",
    discussion: "With an error in the content nothing is printed.")

  @Argument(
    help: "The code of the document, УЕ-ХҚТУ-074-2014; by default the main document's.")
  var code: String?

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "The number of a registered copy; the page then carries the day.")
  var copy: String?

  @Option(name: .long, help: "A form alone, or the master list, instead of the text.")
  var sheet: PrintedSheet?

  @Flag(name: .long, help: "Print what is being written, in the place of what is in force.")
  var drafts = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The PDF; by default named by code and edition, here.", valueName: "pdf"))
  var output: String?

  func validate() throws {
    guard copy == nil || sheet == nil else {
      throw ValidationError(
        Phrase(
          en: "A numbered copy is the whole document: leave out --copy or --sheet.",
          kk: "Нөмірлі дана – тұтас құжат: --copy не --sheet параметрін алып тастаңыз.",
          ru: "Нумерованный экземпляр – весь документ: уберите --copy или --sheet."))
    }
    guard code == nil || sheet != .register && sheet != .auditor else {
      throw ValidationError(
        Phrase(
          en: "This lists every document of the register: leave out the code.",
          kk: "Бұл тізілімдегі барлық құжатты қамтиды: кодты алып тастаңыз.",
          ru: "Это перечень всех документов реестра: уберите код."))
    }
  }

  func run() async throws {
    let manual = try options.manual()
    guard let typesetter = Typesetter(Installation()) else { throw EnvironmentFault.noTypst }
    let wish = PrintingWish(code: code, copy: copy, part: sheet?.part)
    var world = try manual.world(
      today: Clock.today(asOf: options.asOf), canPrint: true, showsDrafts: drafts)
    let checked: CheckedManual
    if wish.hasText {
      (checked, world) = try await checkDrawn(world, jobs: options.jobs)
    } else {
      checked = await check(world, jobs: options.jobs)
    }
    let printer = FindingPrinter(
      format: .full, settings: checked.settings, world: world, isQuiet: options.quiet)
    if checked.hasErrors {
      Console.standardError(printer.print(checked.findings, fileCount: checked.fileCount))
      throw ExitCode(ExitStatus.contentHasErrors.rawValue)
    }
    let printed = try await manual.print(
      wish, of: checked, world: world, to: output, with: typesetter)
    if !printed.findings.isEmpty {
      Console.standardError(printer.print(printed.findings, fileCount: checked.fileCount))
    }
    BuildReport(language: printer.language, isQuiet: options.quiet).report(printed)
  }
}
