import Foundation

/// Whether the long runs are wanted, `make soak`: every case, where else a sample is tried.
///
/// `@Test(.enabled(if: isSoaking))`, or `arguments: 0..<(isSoaking ? 40 : 10)`.
package let isSoaking = ProcessInfo.processInfo.environment["SAPA_SOAK"] == "1"
