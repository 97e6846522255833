import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery
import SapaEditions
import SapaRegister

/// `sapa edition freeze [CODE]`: the edition of a document, into the archive.
struct EditionFreezeCommand: AsyncParsableCommand, SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "Freeze the edition of a document: sources, pages, PDF and their manifest.",
    discussion: "Refused with an error in the content, without the approvals that the document's "
      + "kind needs, and over an edition that is frozen. What Sapa records of approvals is a "
      + "record: the signed paper or the electronic signature stays the authority.")

  @Argument(help: "The code of the document; by default the main document's.")
  var code: String?

  @OptionGroup var options: SharedOptions

  func run() async throws {
    let manual = try options.manual()
    guard let typesetter = Typesetter(Installation()) else { throw EnvironmentFault.noTypst }
    let world = try manual.world(today: Clock.today(asOf: options.asOf), canPrint: true)
    let assembly = try await assembleDrawn(world, jobs: options.jobs)
    let report = EditionReport(settings: assembly.settings, world: world, options: options)
    if assembly.hasErrors { throw report.refusal(assembly.findings, assembly.fileCount) }
    let document = try manual.documentToFreeze(code, in: assembly, on: world.today)
    let missing = assembly.register.approvalFindings(of: document.id)
    if !missing.isEmpty { throw report.refusal(ofApprovals: missing, of: document) }
    report.warnings(assembly.findings(of: document))
    let frozen = try await manual.freeze(
      document.id, of: assembly, world: world, with: typesetter)
    report.frozen(frozen)
  }
}
