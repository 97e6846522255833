import Foundation
import SapaTestSupport
import Testing

/// A whole run is a folder: `input/`, the words of the command, what it says and leaves behind.
///
/// `Cases/NAME/command.txt` holds the words behind `sapa`; `expected/console.txt` what it printed and
/// its exit status; `expected/site/` the files that it wrote, where it wrote any.
struct GoldenTests {
  static let cases = Cases.names

  @Test(arguments: cases)
  func `the run gives what its folder expects`(name: String) throws {
    let golden = GoldenCase(name: name)
    let result = try golden.run()
    defer { golden.removeWork() }
    if Cases.isRecording {
      try golden.record(result)
      Issue.record("\(name) was recorded; a recording run is not green")
      return
    }
    #expect(result.console == golden.expectedConsole)
    let (expected, made) = (golden.expectedFiles, result.files)
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected where made[path] != nil {
      #expect(made[path] == bytes, "\(path) differs")
    }
  }
}

enum Cases {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { !$0.hasPrefix(".") }.sorted()
  }
  static var isRecording: Bool { ProcessInfo.processInfo.environment["SAPA_RECORD"] == "1" }
}

/// One folder of `Cases`, run in a copy of its own.
struct GoldenCase {
  struct Result {
    var console: String
    var files: [String: Data]
  }

  let folder: URL
  private let work: URL

  init(name: String) {
    folder = Cases.folder.appending(path: name)
    work = FileManager.default.temporaryDirectory.appending(
      path: "sapa-golden-\(UUID().uuidString)")
  }

  func run() throws -> Result {
    let files = FileManager.default
    try files.createDirectory(at: work, withIntermediateDirectories: true)
    let root = work.appending(path: "manual")
    try files.copyItem(at: folder.appending(path: "input"), to: root)
    let words = try String(contentsOf: folder.appending(path: "command.txt"), encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).map(String.init)
    let run = try SapaProgram.run(words, in: root)
    let console = """
      exit \(run.status)
      --- stdout
      \(run.output)--- stderr
      \(run.errors)
      """.replacing(root.path, with: "ROOT")
    return Result(console: console, files: Self.files(in: root.appending(path: "site")))
  }

  func removeWork() { try? FileManager.default.removeItem(at: work) }

  var expectedConsole: String {
    (try? String(contentsOf: folder.appending(path: "expected/console.txt"), encoding: .utf8)) ?? ""
  }

  var expectedFiles: [String: Data] { Self.files(in: folder.appending(path: "expected/site")) }

  func record(_ result: Result) throws {
    let expected = folder.appending(path: "expected")
    try? FileManager.default.removeItem(at: expected)
    try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
    try Data(result.console.utf8).write(to: expected.appending(path: "console.txt"))
    for (path, data) in result.files {
      let target = expected.appending(path: "site/" + path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: target)
    }
  }

  /// Files of a site; what the theme alone decides (styles, scripts, fonts) is left to its own tests.
  private static func files(in folder: URL) -> [String: Data] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    var files: [String: Data] = [:]
    for name in names where !name.hasPrefix("assets/") && !name.hasPrefix(".sapa") {
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      files[name] = name.hasSuffix(".html") ? withoutStamps(data) : data
    }
    return files
  }

  /// A page that asks for `assets/site.css`, whatever stamp the style's bytes give it.
  private static func withoutStamps(_ page: Data) -> Data {
    let stamp = /assets\/site\.[0-9a-f]{10}\./
    return Data(String(decoding: page, as: UTF8.self).replacing(stamp, with: "assets/site.").utf8)
  }
}
