package import Sapa
import SapaCore
package import SapaDiagram
import Subprocess
import SystemPackage

/// Graphviz, which lays out the diagrams whose arrows lead from box to box; it draws nothing.
package struct Graphviz: Sendable {
  package init() {}

  /// A layout for everything that a manual wants, by its graph.
  ///
  /// - Parameter wanted: what `wantedLayouts` names.
  /// - Returns: the layouts; nil where Graphviz is not installed and something is wanted.
  /// - Throws: `EnvironmentFault` where Graphviz is there and does not answer.
  package func layouts(
    of wanted: [WantedLayout]
  ) async throws(EnvironmentFault) -> [String: Layout]? {
    var layouts: [String: Layout] = [:]
    for graph in wanted {
      guard let layout = try await layout(of: graph.dot) else { return nil }
      layouts[graph.dot] = layout
    }
    return layouts
  }

  /// Which Graphviz answers: where the program lies, its size and time; nil where it is not on the
  /// PATH.
  var identity: String? {
    get async {
      guard let path = try? await Self.program.resolveExecutablePath(in: .inherit) else {
        return nil
      }
      return "\(path) \(FileSystem.stamp(of: path.string) ?? "")"
    }
  }

  private static let program = Executable.name("dot")

  /// Nil where the program is not on the PATH.
  func layout(of dot: String) async throws(EnvironmentFault) -> Layout? {
    guard (try? await Self.program.resolveExecutablePath(in: .inherit)) != nil else { return nil }
    let answer: [UInt8]
    do {
      let result = try await run(
        Self.program, arguments: ["-Tjson"], input: .string(dot),
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

/// Checks and assembles a manual with its diagrams laid out; where Graphviz is not installed, with
/// their words and a finding for each.
package func assembleDrawn(
  _ world: World, jobs: Int
) async throws(EnvironmentFault) -> Assembly {
  let manual = await check(world, jobs: jobs)
  let wanted = wantedLayouts(manual.register)
  var world = world
  if let layouts = try await Graphviz().layouts(of: wanted) {
    world.layouts = layouts
    return await assemble(manual, of: world, jobs: jobs)
  }
  world.findings += missingGraphviz(wanted)
  return await assemble(world, jobs: jobs)
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
