import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa edition changes [CODE]`: the missing rows of the change sheet, ready to be filled in.
struct EditionChangesCommand: AsyncParsableCommand, SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Write the rows that the change sheet lacks into the front matter.",
    discussion: "A row for each section that differs from the edition frozen before; basis, name "
      + "and date are left to be filled in. Everything else in the file stays as it is.")

  @Argument(help: "The code of the document; by default the main document's.")
  var code: String?

  @OptionGroup var options: SharedOptions

  func run() async throws {
    let manual = try options.manual()
    let world = try manual.world(today: Clock.today(asOf: options.asOf), showsDrafts: true)
    let checked = await check(world, jobs: options.jobs, making: [])
    let written = try manual.writeChangeRows(code, of: checked, world: world)
    EditionReport(settings: checked.settings, world: world, options: options).written(written)
  }
}
