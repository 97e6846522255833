import Subprocess
import SystemPackage

/// The revision of a folder, where it lies in git.
struct Git {
  private let folder: String

  init(_ folder: String) {
    self.folder = folder
  }

  /// The full name of HEAD; nil outside git, or where there is no git.
  var revision: String? {
    get async {
      let result = try? await run(
        .name("git"), arguments: ["-C", folder, "rev-parse", "HEAD"], output: .string(limit: 1024))
      guard let result, result.terminationStatus.isSuccess else { return nil }
      let text = result.standardOutput.split(separator: "\n").first.map(String.init)
      return text?.count ?? 0 >= 40 ? text : nil
    }
  }
}
