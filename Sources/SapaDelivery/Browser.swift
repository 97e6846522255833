import Subprocess

/// The browser of whoever runs the program.
package enum Browser {
  /// Opens an address in it, where the system knows which one that is.
  package static func open(_ address: String) async throws {
    _ = try await run(
      .name("xdg-open"), arguments: [address], output: .discarded, error: .discarded)
  }
}
