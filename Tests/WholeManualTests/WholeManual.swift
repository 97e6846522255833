import Foundation
import SapaTestSupport
import Testing

/// The manual of this repository, built once for all tests of the room.
enum WholeManual {
  static let built: Result<BuiltManual, any Error> = Result { try BuiltManual() }

  static func get() throws -> BuiltManual { try built.get() }
}

struct BuiltManual: Sendable {
  let folder: TemporaryFolder
  let run: SapaProgram.Run

  init() throws {
    folder = try TemporaryFolder()
    run = try SapaProgram.run(
      ["build", "--output", folder.path + "/site"], in: SapaProgram.sourceTree)
  }

  var site: URL { folder.url.appending(path: "site") }

  /// Every file of one ending, as paths below the site.
  func files(ending: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: site.path).filter { $0.hasSuffix(ending) }
      .sorted()
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: site.appending(path: path), encoding: .utf8)
  }
}
