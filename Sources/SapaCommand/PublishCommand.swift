import ArgumentParser
import Sapa
import SapaCore
import SapaDelivery

/// `sapa publish TARGET`: check, build, switch atomically, verify.
struct PublishCommand: AsyncParsableCommand, SharedCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Check and build a manual, and put it on a web root in one switch.",
    discussion: "The web server serves TARGET/current. Killed at any moment, it is the old release "
      + "or the new one, whole.")

  @Argument(help: "The web root's folder, empty or published to before.")
  var target: String

  @OptionGroup var options: SharedOptions

  @Option(name: .long, help: "How many releases stay, the served one among them; by default 5.")
  var keep: Int?

  @Flag(name: .long, help: "Serve the release before the present one again.")
  var rollback = false

  @Flag(name: .customLong("if-changed"), help: "Make no release of a site that is served already.")
  var ifChanged = false

  @Flag(
    name: .customLong("in-place"),
    help: "Write into TARGET itself: not atomic, for shares without links.")
  var inPlace = false

  @Flag(name: .customLong("no-pdf"), help: "Publish the site without its PDFs.")
  var noPDF = false

  func validate() throws {
    guard keep ?? 1 >= 1 else { throw ValidationError(.fromOne("--keep")) }
    if inPlace, ifChanged || keep != nil {
      throw ValidationError(
        Phrase(
          en: "--in-place keeps no releases: it goes with neither --keep nor --if-changed.",
          kk: "--in-place шығарылымдарды сақтамайды, сондықтан --keep пен --if-changed онымен "
            + "бірге жазылмайды.",
          ru: "--in-place не хранит выпусков: с --keep и --if-changed он не сочетается."))
    }
    if rollback, ifChanged || inPlace {
      throw ValidationError(
        Phrase(
          en: "--rollback goes with no other way of publishing.",
          kk: "--rollback басқа жариялау тәсілімен бірге жазылмайды.",
          ru: "--rollback не сочетается с другим способом публикации."))
    }
  }

  func run() async throws {
    if rollback {
      let release = try ManualFolder.rollBack(try PublishedTarget(target))
      return PublishReport(options: options).served(release)
    }
    let manual = try options.manual()
    try manual.refuseAmongSources(target)
    let typesetter = noPDF ? nil : Typesetter(Installation())
    // Nobody looks at a nightly publish: it does not go on without what readers print.
    guard noPDF || typesetter != nil else { throw EnvironmentFault.noPDFs }
    let world = try manual.world(
      today: Clock.today(asOf: options.asOf), canPrint: typesetter != nil,
      output: PublishedTarget(publishedAt: target)?.current?.path ?? target)
    try PublishedTarget.refuseClockSetBack(
      for: world, to: target, isStated: Clock.isStated(asOf: options.asOf))
    let report = PublishReport(
      options: options, settings: world.settingsRead, world: world, isBrief: ifChanged)
    let inputs = await BuildInputs(world, typesetter: typesetter, isCompressed: true)
    if ifChanged, let inputs,
      let served = PublishedTarget(publishedAt: target)?.standing(madeFrom: inputs)
    {
      return report.published(.unchanged(served))
    }
    let assembly = try await assembleDrawn(world, jobs: options.jobs)
    if assembly.hasErrors { throw report.refusal(assembly) }
    if inPlace {
      let delivered = try await manual.publishInPlace(
        assembly, of: world, to: target, typesetter: typesetter, jobs: options.jobs)
      return report.writtenInPlace(delivered)
    }
    let published = try await manual.publish(
      assembly, of: world, to: try PublishedTarget(target), typesetter: typesetter,
      options: PublishOptions(keep: keep ?? 5, ifChanged: ifChanged, jobs: options.jobs),
      madeFrom: inputs)
    report.published(published)
  }
}

extension EnvironmentFault {
  fileprivate static var noPDFs: EnvironmentFault {
    EnvironmentFault(
      en: "Typst is missing, which sets the PDFs: \(typstRemedy.en); or publish without them by "
        + "--no-pdf",
      kk: "PDF құрайтын Typst жоқ: \(typstRemedy.kk); немесе --no-pdf арқылы PDF-сіз жариялаңыз",
      ru: "нет Typst, который верстает PDF: \(typstRemedy.ru); или опубликуйте без них через "
        + "--no-pdf")
  }
}
