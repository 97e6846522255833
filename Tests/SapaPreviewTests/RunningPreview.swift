import SapaCore
import SapaDelivery
import SapaPreview
import SapaTestSupport

/// A preview of a small manual, on a free port of this computer.
final class RunningPreview {
  let folder: TemporaryFolder
  let session: PreviewSession
  let port: UInt16
  private let task: Task<Void, any Error>

  init(polls: Bool = false) async throws {
    let folder = try TemporaryFolder()
    try folder.writeManual()
    let session = try await PreviewSession(
      try ManualFolder(folder.path),
      options: PreviewOptions(today: .epoch, polls: polls), onReport: { _ in })
    let server = try PreviewServer(session, port: UInt16.random(in: 20_000..<60_000))
    self.folder = folder
    self.session = session
    port = server.port
    task = Task {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await session.follow() }
        group.addTask { try await server.run() }
        try await group.next()
        group.cancelAll()
      }
    }
    let port = port
    try await wait {
      guard let client = try? RawClient(port: port) else { return false }
      client.send("GET / HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n")
      return client.receive().hasPrefix("HTTP/1.1 302")
    }
  }

  deinit {
    task.cancel()
  }

  /// The answer to a plain request of a browser on this computer.
  func get(_ path: String) throws -> String {
    let client = try RawClient(port: port)
    client.send("GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n")
    return client.receive()
  }
}

/// Waits until something is so, ten seconds at most.
func wait(until isSo: () async throws -> Bool) async throws {
  for _ in 0..<500 {
    if try await isSo() { return }
    try await Task.sleep(for: .milliseconds(20))
  }
  throw Timeout()
}

struct Timeout: Error {}
