import ArgumentParser
import Glibc
import Sapa
import SapaCore
import SapaDelivery

/// `sapa check`: every finding in one run.
struct CheckCommand: AsyncParsableCommand, SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find everything that is wrong with a manual, in one run.")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "How findings are printed: full, concise, json, sarif or github.")
  var format = FindingFormat.full

  @Flag(name: .long, help: "Warnings also give exit status 1.")
  var strict = false

  func run() async throws {
    let manual = try options.manual()
    let world = try manual.world(today: Clock.today(asOf: options.asOf))
    let checked = await check(world, jobs: options.jobs, making: [])
    let printer = FindingPrinter(
      format: format, settings: checked.settings, world: world, isQuiet: options.quiet,
      on: STDOUT_FILENO)
    let findings = checked.allFindings
    Console.standardOutput(printer.print(findings, fileCount: checked.fileCount))
    let worst = findings.map(\.severity).min()
    let isFaulty = worst == .error || (strict && worst == .warning)
    // The process ends with the manual still whole: to take it apart first is a tenth of a check.
    withExtendedLifetime((world, checked)) {
      Self.exit(withError: isFaulty ? ExitCode(ExitStatus.contentHasErrors.rawValue) : nil)
    }
  }
}
