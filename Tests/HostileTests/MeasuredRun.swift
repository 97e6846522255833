import Foundation
import SapaTestSupport

/// A run of the program with what it took; one that takes too long is ended.
struct MeasuredRun {
  /// The exit status, or the negative number of the signal that ended it.
  var status: Int32
  var message: String
  /// CPU seconds: other programs on the machine do not count.
  var seconds: Double
  var megabytes: Int

  /// - Parameters:
  ///   - words: the words of the command line.
  ///   - limit: CPU seconds after which the system ends the run.
  ///   - log: where to keep what it prints.
  /// - Returns: how it ended, and what it took.
  /// - Throws: if the program cannot be started.
  static func of(_ words: [String], limit: Int, log: String) throws -> MeasuredRun {
    let answer = log + ".json"
    let script = SapaProgram.sourceTree.appending(path: "Tests/HostileTests/measure.py").path
    _ = try SapaProgram.output(
      of: SapaProgram.sourceTree.appending(path: ".venv/bin/python3").path,
      [script, answer, String(limit), log] + SapaProgram.asPlainUser + [SapaProgram.path] + words)
    let taken = try JSONDecoder().decode(Taken.self, from: Data(contentsOf: URL(filePath: answer)))
    let message = try Data(contentsOf: URL(filePath: log)).prefix(2_000_000)
    return MeasuredRun(
      status: taken.status, message: String(decoding: message, as: UTF8.self),
      seconds: taken.seconds, megabytes: taken.megabytes)
  }

  private struct Taken: Decodable {
    var status: Int32
    var seconds: Double
    var megabytes: Int
  }
}
