package import SapaCore
import SapaReading
package import SapaRegister

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
/// - Parameters:
///   - world: the manual and the day of the check.
///   - jobs: how many files are read at once; the result is the same for any number.
/// - Returns: the register and the findings. Faults of the content are never thrown.
package func check(_ world: World, jobs: Int) async -> CheckedManual {
  let (settings, settingsFindings) = readSettings(world.settings)
  let reader = Reader(settings: settings)
  let readings = await concurrentMap(world.sources, jobs: jobs) { reader.read($0) }
  let (built, buildFindings) = Register.build(
    readings.compactMap(\.manuscript), settings: settings, assets: world.assets)
  let (register, citationFindings) = await built.linked(jobs: jobs)
  let findings =
    world.findings + settingsFindings + readings.flatMap(\.findings) + buildFindings
    + citationFindings + drawingFindings(world, register) + EmptyManual.check(world)
    + UnknownRule.check(settings)
  return CheckedManual(
    register: register,
    findings: Weighing(register, today: world.today).weigh(findings).sorted,
    fileCount: world.sources.count)
}

/// What is unsafe in the drawings that pages show or offer; others are never published.
private func drawingFindings(_ world: World, _ register: Register) -> [Finding] {
  guard !world.drawings.isEmpty else { return [] }
  let cited = Set(register.citedAssets.map(\.path))
  return world.drawings.filter { cited.contains($0.path) }.flatMap(readDrawing)
}
