import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa check`: every finding in one run.
struct CheckCommand: AsyncParsableCommand {
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
      format: format, settings: checked.settings, world: world, isQuiet: options.quiet)
    let findings = checked.allFindings
    Console.standardOutput(printer.print(findings, fileCount: checked.fileCount))
    let worst = findings.map(\.severity).min()
    if worst == .error || (strict && worst == .warning) {
      throw ExitCode(ExitStatus.contentHasErrors.rawValue)
    }
  }
}
