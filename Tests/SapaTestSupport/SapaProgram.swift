package import Foundation

/// The program itself, run as a user runs it.
package enum SapaProgram {
  package struct Run: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// The root of the source tree.
  package static let sourceTree = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program lies beside the tests that were built with it.
  package static var program: URL {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "sapa")
  }

  /// Runs a program as a plain user, who may be refused: `run(…, under: asPlainUser)`.
  package static let asPlainUser =
    geteuid() == 0
    ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  /// Where the program lies.
  package static var path: String { program.path }

  /// How much longer than an optimised program this one may take.
  package static var slowness: Double {
    #if DEBUG
      4
    #else
      1
    #endif
  }

  /// Runs `sapa` with these words in a folder, in English unless told otherwise.
  ///
  /// - Parameters:
  ///   - words: behind `sapa`.
  ///   - folder: where it runs.
  ///   - environment: what is added to the variables of this process.
  ///   - runner: a program that runs it, with its own words: `["/usr/bin/strace", "-f"]`.
  /// - Returns: how it ended, and what it said.
  /// - Throws: where it could not be run.
  package static func run(
    _ words: [String], in folder: URL, environment: [String: String] = [:],
    under runner: [String] = []
  ) throws -> Run {
    let process = Process()
    let line = runner + [path] + words
    process.executableURL = URL(filePath: line[0])
    process.arguments = Array(line.dropFirst())
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "SOURCE_DATE_EPOCH", "SAPA_RECORD"] {
      variables[name] = nil
    }
    variables["LANG"] = "en_GB.UTF-8"
    process.environment = variables.merging(environment) { _, new in new }
    // Files, not pipes: nothing can fill up and stop the program.
    let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let errors = output.appendingPathExtension("err")
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: errors)
    }
    try Data().write(to: output)
    try Data().write(to: errors)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.runToEnd()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Runs another program and gives what it printed.
  ///
  /// Fails the test where the program does not end with 0.
  package static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data().write(to: file)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: file)
    try process.runToEnd()
    guard process.terminationStatus == 0 else {
      throw ProgramFailed(program: program, status: process.terminationStatus)
    }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  package struct ProgramFailed: Error {
    package var program: String
    package var status: Int32
  }
}
