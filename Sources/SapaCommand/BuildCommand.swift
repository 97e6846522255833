import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa build`: check, then the site and the printable manual.
struct BuildCommand: AsyncParsableCommand, SharedCommand {
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
    var world = try manual.world(
      today: Clock.today(asOf: options.asOf), theme: theme, canPrint: typesetter != nil,
      showsDrafts: drafts, output: output)
    let report = BuildReport(
      language: Console.language(of: world.settingsRead), isQuiet: options.quiet,
      lacksTypesetter: !noPDF && typesetter == nil)
    let output = output ?? manual.root + "/site"
    try manual.refuseAmongSources(output)
    let keeping = report.lacksTypesetter ? Typesetter.keeping(Installation()) : nil
    let inputs = await BuildInputs(world, typesetter: typesetter ?? keeping)
    if let inputs,
      let standing = await Delivered(standingAt: output, madeFrom: inputs, jobs: options.jobs)
    {
      return report.report(standing)
    }
    if let keeping {
      let kept = try await manual.keptPDFs(
        of: world, in: output, with: keeping, jobs: options.jobs)
      (world.canPrint, world.keptPDFs) = (!kept.isEmpty, kept)
    }
    let assembly = try await assembleDrawn(world, jobs: options.jobs)
    if assembly.hasErrors {
      tell(assembly.findings, of: assembly, in: world.allSources)
      throw ExitCode(ExitStatus.contentHasErrors.rawValue)
    }
    // The register has the texts; those of a large manual need not lie in memory twice.
    world.sources = []
    let written = try await manual.deliver(
      assembly, of: world, to: output, typesetter: typesetter ?? keeping, jobs: options.jobs,
      madeFrom: inputs)
    if !written.findings.isEmpty {
      let files = Set(written.findings.map(\.span.file))
      tell(written.findings, of: assembly, in: manual.sources(at: files))
    }
    report.report(written)
    // As a check does: the process ends with the manual still whole.
    withExtendedLifetime((world, assembly)) { Self.exit() }
  }

  private func tell(_ findings: [Finding], of assembly: Assembly, in sources: [Source]) {
    let printer = FindingPrinter(
      format: .full, settings: assembly.settings, sources: sources, isQuiet: options.quiet)
    Console.standardError(printer.print(findings, fileCount: assembly.fileCount))
  }
}
