package import SapaCore
import SapaPrint
package import SapaReading
package import SapaRegister
import SapaSite

/// A manual that was read and checked: its register, with the citations linked, and every finding.
package struct CheckedManual: Sendable {
  package var register: Register
  /// In the order of the report, with the severities and concessions of the settings.
  package var findings: [Finding]
  /// How many files were read.
  package var fileCount: Int

  /// Whether the previous output must stay.
  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  package var settings: Settings { register.settings }
}

/// Reads a manual and finds everything that is wrong with it, in one run.
///
/// That is its text, and what the making of its pages and its print would stumble over; nothing is
/// made.
/// - Parameters:
///   - world: the manual and the day of the check.
///   - jobs: how many files are read at once; the result is the same for any number.
/// - Returns: the register and the findings. Faults of the content are never thrown.
package func check(_ world: World, jobs: Int) async -> CheckedManual {
  let reader = Reader(settings: readSettings(world.settings).0)
  let readings = await concurrentMap(world.sources, jobs: jobs) { reader.read($0) }
  var manual = await register(world, readings: readings, jobs: jobs)
  let text = manual.register
  async let ofPrint = printFindings(text)
  let site = checkSite(SiteInput(register: text, theme: world.theme))
  let theme = printTheme(world.printValues)
  // What a fault of the content has told of a file's address is not told again.
  let clashing = Set(manual.findings.filter { $0.severity == .error }.map(\.span.file))
  manual.findings +=
    site.filter { $0.rule.id != "name-collision" || !clashing.contains($0.span.file) }
    + theme.findings + (await ofPrint)
  return manual.weighed(today: world.today)
}

/// Checks the text alone, of files that have been read already, in the order of the world's sources:
/// what pages and print would stumble over is left to who makes them.
package func checkText(_ world: World, readings: [Reading], jobs: Int) async -> CheckedManual {
  await register(world, readings: readings, jobs: jobs).weighed(today: world.today)
}

/// The register of files that have been read, with the findings of its content, not yet weighed.
private func register(_ world: World, readings: [Reading], jobs: Int) async -> CheckedManual {
  let (settings, settingsFindings) = readSettings(world.settings)
  let (built, buildFindings) = Register.build(
    readings.compactMap(\.manuscript), settings: settings, assets: world.assets)
  let (register, citationFindings) = await built.linked(jobs: jobs)
  let ofTexts = readings.flatMap(\.findings) + buildFindings + citationFindings
  let findings =
    world.findings + settingsFindings + ofTexts
    + register.checked(today: world.today, beside: ofTexts)
    + drawingFindings(world, register) + EmptyManual.check(world) + UnknownRule.check(settings)
  return CheckedManual(
    register: register, findings: findings, fileCount: world.sources.count)
}

extension CheckedManual {
  /// With the severities and concessions of the settings, in the order of the report.
  func weighed(today: CalendarDate) -> CheckedManual {
    var manual = self
    manual.findings = Weighing(register, today: today).weigh(findings).sorted
    return manual
  }
}

/// What is unsafe in the drawings that pages show or offer; others are never published.
private func drawingFindings(_ world: World, _ register: Register) -> [Finding] {
  guard !world.drawings.isEmpty else { return [] }
  let cited = Set(register.citedAssets.map(\.path))
  return world.drawings.filter { cited.contains($0.path) }.flatMap(readDrawing)
}
