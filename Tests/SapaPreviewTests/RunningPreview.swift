import Foundation
import SapaTestSupport

/// `sapa preview` of a small manual, run as an editor runs it, on a free port of this computer.
///
/// It is a program of its own, and whoever asks it waits on a thread of their own: other tests can
/// neither take its threads nor lose theirs to it.
final class RunningPreview: Sendable {
  let folder: TemporaryFolder
  let port: UInt16
  private let process: Process

  /// - Parameters:
  ///   - words: more of the command line, `["--poll"]`.
  ///   - slow: programs that are asked and take their time: `["git": "ls-tree"]`, of whose command
  ///     lines those with this word.
  ///   - prepare: writes what the manual has from the start.
  /// - Throws: where the program does not start, or names no address.
  init(
    _ words: [String] = [], slow: [String: String] = [:],
    prepare: (TemporaryFolder) throws -> Void = { _ in }
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.writeManual()
    try prepare(folder)
    for (program, word) in slow {
      try folder.write(
        "#!/bin/sh\ncase \" $* \" in *' \(word) '*) sleep 3;; esac\nexec /usr/bin/\(program) \"$@\"\n",
        to: "bin/" + program)
      chmod(folder.path + "/bin/" + program, 0o755)
    }
    let process = Process()
    process.executableURL = SapaProgram.program
    process.arguments =
      ["preview", "-C", folder.path, "--port", "\(UInt16.random(in: 20_000..<60_000))"] + words
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PATH": folder.path + "/bin:/usr/bin:/bin"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    // Its first line: http://localhost:41234/
    port = try await onOwnThread {
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      guard let port = URL(string: line.trimmingCharacters(in: .newlines))?.port,
        let number = UInt16(exactly: port)
      else { throw Fault.noAddress(line) }
      return number
    }
    self.folder = folder
    self.process = process
  }

  enum Fault: Error {
    case noAddress(String)
    case waitedInVain(String, last: String)
  }

  deinit {
    process.terminate()
  }

  /// The number of the program among the processes.
  var processNumber: Int32 { process.processIdentifier }

  /// The answer to a plain request of a browser on this computer.
  func get(_ path: String) async throws -> String {
    try await send(Self.request(path))
  }

  /// What comes back for these bytes, in which PORT stands for the port.
  func send(_ request: String) async throws -> String {
    try await onOwnThread { [port] in try Self.send(request, to: port) }
  }

  /// A stream of events, as an open page has one.
  final class Listener: Sendable {
    let client: RawClient

    init(port: UInt16) throws {
      client = try RawClient(port: port)
      client.send("GET /_sapa/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    }
  }

  func listen() async throws -> Listener {
    try await onOwnThread { [port] in try Listener(port: port) }
  }

  /// Asks until the answer is as it should be; a minute at most.
  func wait(for path: String, until isSo: @escaping @Sendable (String) -> Bool) async throws {
    try await onOwnThread { [port] in
      let end = ContinuousClock.now + .seconds(60)
      while true {
        let answer = try Self.send(Self.request(path), to: port)
        if isSo(answer) { return }
        guard ContinuousClock.now < end else { throw Fault.waitedInVain(path, last: answer) }
        usleep(10_000)
      }
    }
  }

  private static func request(_ path: String) -> String {
    "GET \(path) HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n"
  }

  private static func send(_ request: String, to port: UInt16) throws -> String {
    let client = try RawClient(port: port)
    client.send(request.replacing("PORT", with: "\(port)"))
    return client.receive()
  }
}

/// Does work that waits on a thread of its own, so that the few threads of tasks stay free.
func onOwnThread<Result: Sendable>(
  _ work: @escaping @Sendable () throws -> Result
) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
  }
}
