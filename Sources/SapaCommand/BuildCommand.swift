import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa build`: check, then the site and the printable manual.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check a manual, then make its site and its printable PDF.",
    discussion: "With an error in the content nothing is written and the previous output stays.")

  @OptionGroup var options: SharedOptions

  @Option(name: .shortAndLong, help: "Where the site goes; by default site/ of the manual.")
  var output: String?

  @Option(name: .long, help: "The theme, instead of that of sapa.yaml.")
  var theme: String?

  @Flag(name: .long, help: "Show what is being written, in the place of what is in force.")
  var drafts = false

  @Flag(name: .customLong("no-pdf"), help: "Make the site only.")
  var noPDF = false

  func run() async throws {
    let manual = try options.manual()
    let typesetter = noPDF ? nil : Typesetter(Installation())
    let world = try manual.world(
      today: Clock.today(asOf: options.asOf), theme: theme, canPrint: typesetter != nil,
      showsDrafts: drafts)
    let printer = FindingPrinter(
      format: .full, settings: world.settingsRead, world: world, isQuiet: options.quiet)
    let report = BuildReport(
      language: printer.language, isQuiet: options.quiet,
      lacksTypesetter: !noPDF && typesetter == nil)
    let output = output ?? manual.root + "/site"
    let inputs = await BuildInputs(world, typesetter: typesetter)
    if let inputs,
      let standing = await Delivered(standingAt: output, madeFrom: inputs, jobs: options.jobs)
    {
      return report.report(standing)
    }
    let assembly = try await assembleDrawn(world, jobs: options.jobs)
    if assembly.hasErrors {
      Console.standardError(printer.print(assembly.findings, fileCount: assembly.fileCount))
      throw ExitCode(ExitStatus.contentHasErrors.rawValue)
    }
    let written = try await manual.deliver(
      assembly, of: world, to: output, typesetter: typesetter, jobs: options.jobs,
      madeFrom: inputs)
    let onlyHere = assembly.ofDiagrams + written.findings
    let ofPages = printer.print(onlyHere, fileCount: assembly.fileCount)
    if !onlyHere.isEmpty { Console.standardError(ofPages) }
    report.report(written)
  }
}
