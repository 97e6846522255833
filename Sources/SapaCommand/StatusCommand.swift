import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery
import SapaRegister

/// `sapa status`: reviews due and overdue, drafts, missing signatures and facts.
struct StatusCommand: AsyncParsableCommand, SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show which documents the quality office has to do something about.",
    discussion:
      "Exit status 1 where --fail-on names something that there is, or where an error of the "
      + "content hides facts: a nightly job can rely on it.")

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "How it is printed: table, json or csv.")
  var format = StatusFormat.table

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Give exit status 1 for: \(StatusFormat.knownConcerns); several with commas.",
      valueName: StatusFormat.concerns),
    transform: StatusFormat.concerns)
  var failOn: [ControlStatus.Concern] = []

  func run() async throws {
    let manual = try options.manual()
    let today = try Clock.today(asOf: options.asOf)
    let world = try manual.world(today: today)
    let checked = await check(world, jobs: options.jobs, making: [])
    let printer = FindingPrinter(settings: checked.settings, world: world, isQuiet: options.quiet)
    let report = StatusReport(of: checked, on: today, language: printer.language)
    switch format {
    case .table: Console.standardOutput(StatusPrinter(report, printer.language).text)
    case .json: Console.standardOutput(String(decoding: report.json, as: UTF8.self))
    case .csv: Console.standardOutput(report.csv)
    }
    let errors = checked.allFindings.filter { $0.severity == .error }
    if !errors.isEmpty {
      Console.standardError(printer.lines(errors))
      Console.complain(StatusPrinter.hidden(errors.count), in: printer.language)
    }
    if !errors.isEmpty || failOn.contains(where: { report.count($0) > 0 }) {
      throw ExitCode(ExitStatus.contentHasErrors.rawValue)
    }
  }
}
