import FlyingSocks
import Synchronization

/// Waits for clients, but not for ever and not for any number of them.
///
/// A client that sends nothing for half a minute is let go, and so is one that comes when 256 are
/// waited for already; the editor's own tabs come in between.
final class PatientPool<Base: AsyncSocketPool>: AsyncSocketPool {
  private let base: Base
  private let waiting = Mutex(0)

  private static var patience: Double { 30 }
  private static var mostWaiting: Int { 256 }

  init(base: Base) {
    self.base = base
  }

  func prepare() async throws { try await base.prepare() }
  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The socket that listens has no peer; it may wait as long as it takes.
    guard (try? socket.remotePeer()) != nil else {
      return try await base.suspendSocket(socket, untilReadyFor: events)
    }
    let isOneTooMany = waiting.withLock { count in
      count += 1
      return count > Self.mostWaiting
    }
    defer { waiting.withLock { $0 -= 1 } }
    if isOneTooMany { throw SocketError.disconnected }
    try await withThrowingTaskGroup(of: Void.self) { [base] group in
      group.addTask { try await base.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: .seconds(Self.patience))
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}
