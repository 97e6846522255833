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
    // The shell sets the limit; as root, the program runs as a plain user, who may be refused.
    let asUser = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    let line = "ulimit -t \(limit); exec \(asUser) \"$0\" \"$@\" >'\(log)' 2>&1 </dev/null"
    let all = ["/bin/sh", "-c", line, SapaProgram.path] + words
    var arguments = cStrings(all)
    defer { arguments.forEach { free($0) } }
    var variables = cStrings(["PATH=/usr/bin:/bin", "LANG=C.UTF-8"])
    defer { variables.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, nil, &arguments, &variables) == 0 else {
      throw CocoaError(.executableLoad)
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let message = try Data(contentsOf: URL(filePath: log)).prefix(2_000_000)
    return MeasuredRun(
      status: signal == 0 ? status >> 8 & 0xFF : -signal,
      message: String(decoding: message, as: UTF8.self),
      seconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
      megabytes: Int(usage.ru_maxrss) / 1024)
  }

  /// As C wants them, a null pointer at the end; whoever asks frees them.
  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { text in strdup(text) } + [nil]
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
