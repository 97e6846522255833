import FoundationEssentials
import SapaPrint
import Subprocess
import SystemPackage

/// Makes PDFs with Typst, in a process of its own that reads requests and writes answers.
package struct Typesetter: Sendable {
  private let python: String
  private let script: String
  /// Folders of fonts; those of the system are ignored.
  let fonts: [String]

  /// Nil where Typst is not installed.
  package init?(_ installation: Installation) {
    guard let python = installation.typesettingPython, let script = installation.typesettingScript
    else { return nil }
    self.python = python
    self.script = script
    fonts = ["/usr/share/fonts/truetype/paratype"]
  }

  /// What every PDF depends on besides its text: the script, and with it the version of Typst.
  func recipe() throws(EnvironmentFault) -> [UInt8] {
    guard let bytes = FileSystem.read(script) else { throw .unreadable(script) }
    return bytes
  }

  /// One answer for each request, in their order.
  ///
  /// - Parameter requests: each names the file that its PDF goes to.
  /// - Returns: the answers.
  /// - Throws: `EnvironmentFault` where the process does not run or ends before it has answered.
  func typeset(_ requests: [TypesetRequest]) async throws(EnvironmentFault) -> [TypesetAnswer] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = requests.compactMap { try? encoder.encode($0) }
      .map { String(decoding: $0, as: UTF8.self) + "\n" }
    let output: String
    do {
      let result = try await run(
        .path(FilePath(python)), arguments: [script], input: .string(lines.joined()),
        output: .string(limit: 1 << 24), error: .string(limit: 1 << 20))
      output = result.standardOutput
      if !result.terminationStatus.isSuccess {
        throw EnvironmentFault.typesettingFailed(result.standardError)
      }
    } catch let fault as EnvironmentFault {
      throw fault
    } catch {
      throw .typesettingFailed("\(error)")
    }
    let answers = output.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(TypesetAnswer.self, from: Data($0.utf8))
    }
    guard answers.count == requests.count else { throw .typesettingFailed(output) }
    return answers
  }
}

extension EnvironmentFault {
  package static var noTypst: EnvironmentFault {
    EnvironmentFault(
      en: "Typst is missing, which sets the pages: run `make setup` once, then print again",
      kk: "бетті құрайтын Typst жоқ: бір рет `make setup` іске қосып, қайта басып шығарыңыз",
      ru: "нет Typst, который верстает страницы: выполните один раз `make setup` и повторите печать"
    )
  }

  static func typesettingFailed(_ detail: String) -> EnvironmentFault {
    let last = detail.split(separator: "\n").last.map { " (\($0))" } ?? ""
    return EnvironmentFault(
      en: "typesetting ended early\(last): run `make setup`, or build with --no-pdf",
      kk: "PDF жасау үзіліп қалды\(last): `make setup` іске қосыңыз немесе --no-pdf арқылы "
        + "құрастырыңыз",
      ru: "вёрстка PDF прервалась\(last): выполните `make setup` или соберите с --no-pdf")
  }
}
