import FlyingFox
import FlyingSocks
import Glibc
package import SapaDelivery

/// Serves a preview to the browsers of this computer, and to nobody else.
package struct PreviewServer: Sendable {
  /// Where it listens: the port that was wanted, or the next free one.
  package let port: UInt16
  private let session: PreviewSession

  /// - Parameters:
  ///   - session: the manual to show.
  ///   - wanted: the port to try first.
  /// - Throws: `EnvironmentFault` where none of the next ports is free.
  package init(_ session: PreviewSession, port wanted: UInt16) throws(EnvironmentFault) {
    self.session = session
    let candidates = (0..<20).compactMap { UInt16(exactly: Int(wanted) + $0) }
    guard let port = candidates.first(where: Self.isFree) else { throw .noPort(wanted) }
    self.port = port
  }

  /// Where the preview is to be opened: `http://localhost:4000/`.
  package var address: String { "http://localhost:\(port)/" }

  /// Answers until the task ends.
  ///
  /// - Parameter whenReady: is called once browsers are answered.
  /// - Throws: what keeps it from listening.
  package func run(whenReady: @escaping @Sendable () -> Void) async throws {
    let answers = PreviewAnswers(session: session, admission: Admission(port: port))
    let pool = PatientPool(base: HTTPServer.defaultPool())
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), pool: pool, logger: .disabled,
      handler: answers)
    let twin = HTTPServer(
      address: try .inet6(ip6: "::1", port: port),
      pool: PatientPool(base: HTTPServer.defaultPool()), logger: .disabled, handler: answers)
    // A computer without IPv6 has no ::1; 127.0.0.1 is then enough.
    async let second: Void? = try? twin.run()
    async let first: Void = server.run()
    try await server.waitUntilListening()
    whenReady()
    try await first
    await second
  }

  /// Whether nobody has the port, under either of the addresses that a browser may try.
  private static func isFree(_ port: UInt16) -> Bool {
    guard let old = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port),
      let new = try? sockaddr_in6.inet6(ip6: "::1", port: port)
    else { return false }
    return isFree(old, AF_INET) && isFree(new, AF_INET6)
  }

  private static func isFree(_ address: some SocketAddress, _ family: Int32) -> Bool {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    // A computer without IPv6 has nobody there.
    guard descriptor >= 0 else { return family == AF_INET6 }
    defer { close(descriptor) }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    return address.withSockAddr { pointer, length in
      bind(descriptor, pointer, length) == 0 || errno != EADDRINUSE && family == AF_INET6
    }
  }
}

extension EnvironmentFault {
  fileprivate static func noPort(_ port: UInt16) -> EnvironmentFault {
    EnvironmentFault(
      en: "no port from \(port) on is free: name another one with --port",
      kk: "\(port) портынан бастап бос порт жоқ: --port арқылы басқасын көрсетіңіз",
      ru: "начиная с \(port) свободных портов нет: укажите другой через --port")
  }
}
