package import Sapa
package import SapaCore
package import SapaDiagram
import Subprocess
import SystemPackage

/// Graphviz, which lays out the diagrams whose arrows lead from box to box; it draws nothing.
package struct Graphviz: Sendable {
  /// How long one graph may take, in seconds: three times what the costliest takes that the budget of
  /// edges lets through.
  static let seconds = 10

  /// What came of the graphs of a manual.
  package struct Answer: Sendable {
    /// By their graphs.
    package fileprivate(set) var layouts: [String: Layout] = [:]
    fileprivate var late: [WantedLayout] = []

    /// What is to be told of the diagrams that took too long.
    package var findings: [Finding] { slowDiagrams(late, after: Graphviz.seconds) }
  }

  package init() {}

  /// A layout for everything that a manual wants; a graph that takes too long is given up.
  ///
  /// - Parameter wanted: what `wantedLayouts` names.
  /// - Returns: the layouts; nil where Graphviz is not installed and something is wanted.
  /// - Throws: `EnvironmentFault` where Graphviz is there and does not answer.
  package func layouts(
    of wanted: [WantedLayout]
  ) async throws(EnvironmentFault) -> Answer? {
    var answer = Answer()
    for graph in wanted where !answer.late.contains(where: { $0.span == graph.span }) {
      guard await isThere else { return nil }
      if let layout = try await layout(of: graph.dot) {
        answer.layouts[graph.dot] = layout
      } else {
        answer.late.append(graph)
      }
    }
    return answer
  }

  private var isThere: Bool {
    get async { (try? await Self.program.resolveExecutablePath(in: .inherit)) != nil }
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

  /// Nil where it takes too long; the process is ended then.
  private func layout(of dot: String) async throws(EnvironmentFault) -> Layout? {
    let answer: [UInt8]?
    do {
      answer = try await SapaDelivery.answer(within: .seconds(Self.seconds)) {
        try await Self.answer(to: dot)
      }
    } catch let fault as EnvironmentFault {
      throw fault
    } catch {
      throw .layoutFailed("\(error)")
    }
    guard let answer else { return nil }
    guard let layout = Layout(json: answer) else { throw .layoutFailed("") }
    return layout
  }

  private static func answer(to dot: String) async throws -> [UInt8] {
    let result = try await run(
      program, arguments: ["-Tjson"], input: .string(dot),
      output: .bytes(limit: 1 << 24), error: .string(limit: 1 << 16))
    guard result.terminationStatus.isSuccess else {
      throw EnvironmentFault.layoutFailed(result.standardError)
    }
    return result.standardOutput
  }
}

/// Checks a manual and has its diagrams laid out; where Graphviz is not installed, or takes too long
/// over one, a finding says so.
package func checkDrawn(
  _ world: World, jobs: Int
) async throws(EnvironmentFault) -> (manual: CheckedManual, world: World) {
  let manual = await check(world, jobs: jobs)
  let wanted = wantedLayouts(manual.register)
  var world = world
  if let answer = try await Graphviz().layouts(of: wanted) {
    world.layouts = answer.layouts
    if answer.findings.isEmpty { return (manual, world) }
    world.findings += answer.findings
  } else {
    world.findings += missingGraphviz(wanted)
  }
  return (await check(world, jobs: jobs), world)
}

/// Checks and assembles a manual with its diagrams laid out; where Graphviz is not installed, with
/// their words and a finding for each.
package func assembleDrawn(
  _ world: World, jobs: Int
) async throws(EnvironmentFault) -> Assembly {
  let (manual, world) = try await checkDrawn(world, jobs: jobs)
  return await assemble(manual, of: world, jobs: jobs)
}

extension EnvironmentFault {
  fileprivate static func layoutFailed(_ detail: String) -> EnvironmentFault {
    let last = detail.split(separator: "\n").last.map { " (\($0))" } ?? ""
    return EnvironmentFault(
      en: "Graphviz gave no layout\(last): run `make setup`, and see whether `dot -V` answers",
      kk: "Graphviz сызбаны орналастыра алмады\(last): `make setup` командасын іске қосып, "
        + "`dot -V` жауап беретінін тексеріңіз",
      ru: "Graphviz не дал раскладку\(last): выполните `make setup` и проверьте, отвечает ли "
        + "`dot -V`")
  }
}
