import Foundation
import SapaTestSupport
import Testing

/// Tests of a small manual in a folder of its own, which is published to `web` beside it.
protocol PublishingSuite {
  var folder: TemporaryFolder { get }
}

extension PublishingSuite {
  static func manual() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeManual()
    return folder
  }

  var target: String { folder.path + "/web" }

  func publish(_ words: String...) throws -> SapaProgram.Run {
    try SapaProgram.run(["publish", target, "--no-pdf"] + words, in: folder.url)
  }

  func verify(_ path: String? = nil) throws -> SapaProgram.Run {
    try SapaProgram.run(["verify", path ?? target], in: folder.url)
  }

  func releases() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: target + "/releases").sorted()
  }

  func served() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: target + "/current")
  }

  /// Every file and link in a folder, with what is in it.
  func files(in name: String = "") throws -> [String: Data?] {
    let folder = folder.url.appending(path: name)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { !$0.hasSuffix(".sapa/lock") }
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, try? Data(contentsOf: folder.appending(path: $0))) })
  }

  func edit(_ words: String) throws {
    try folder.write("# Басты бет\n\n\(words)\n", to: "content/index.md")
  }
}
