package import Sapa
import SapaCore
import SapaDiagram
import Subprocess

/// Graphviz, which lays out the diagrams whose arrows lead from box to box; it draws nothing.
package struct Graphviz: Sendable {
  package init() {}

  /// The world with a layout for everything that its manual wants; where Graphviz is not installed,
  /// with a finding instead.
  ///
  /// - Parameters:
  ///   - world: as it was checked.
  ///   - manual: the outcome of the check.
  /// - Returns: what `assemble` draws from.
  /// - Throws: `EnvironmentFault` where Graphviz is there and does not answer.
  package func layingOut(
    _ world: World, for manual: CheckedManual
  ) async throws(EnvironmentFault) -> (world: World, manual: CheckedManual) {
    var world = world
    for wanted in wantedLayouts(manual.register) where world.layouts[wanted.dot] == nil {
      guard let layout = try await layout(of: wanted.dot) else {
        return (world, manual.missingGraphviz(on: world.today))
      }
      world.layouts[wanted.dot] = layout
    }
    return (world, manual)
  }

  /// Nil where the program is not on the PATH.
  func layout(of dot: String) async throws(EnvironmentFault) -> Layout? {
    let program = Executable.name("dot")
    guard (try? await program.resolveExecutablePath(in: .inherit)) != nil else { return nil }
    let answer: [UInt8]
    do {
      let result = try await run(
        program, arguments: ["-Tjson"], input: .string(dot),
        output: .bytes(limit: 1 << 24), error: .string(limit: 1 << 16))
      guard result.terminationStatus.isSuccess else {
        throw EnvironmentFault.layoutFailed(result.standardError)
      }
      answer = result.standardOutput
    } catch let fault as EnvironmentFault {
      throw fault
    } catch {
      throw .layoutFailed("\(error)")
    }
    guard let layout = Layout(json: answer) else { throw .layoutFailed("") }
    return layout
  }
}

/// Checks and assembles a manual with its diagrams laid out.
package func assembleDrawn(
  _ world: World, jobs: Int
) async throws(EnvironmentFault) -> Assembly {
  let checked = await check(world, jobs: jobs)
  let (world, manual) = try await Graphviz().layingOut(world, for: checked)
  return await assemble(manual, of: world, jobs: jobs)
}

extension EnvironmentFault {
  fileprivate static func layoutFailed(_ detail: String) -> EnvironmentFault {
    let last = detail.split(separator: "\n").last.map { " (\($0))" } ?? ""
    return EnvironmentFault(
      en: "Graphviz gave no layout\(last): run `make setup`, and see whether `dot -V` answers",
      kk: "Graphviz сызбаны орналастыра алмады\(last): `make setup` іске қосып, `dot -V` жауап "
        + "беретінін тексеріңіз",
      ru: "Graphviz не дал раскладку\(last): выполните `make setup` и проверьте, отвечает ли "
        + "`dot -V`")
  }
}
