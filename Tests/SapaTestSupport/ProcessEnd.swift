import Dispatch
import Foundation

extension Process {
  /// Runs the program to its end: `try process.runToEnd()`.
  ///
  /// `waitUntilExit` of Foundation asks again and again, and takes from the program that it waits for.
  ///
  /// - Throws: where it cannot be started.
  package func runToEnd() throws {
    try start()()
  }

  /// Starts the program, and gives what waits for its end.
  ///
  /// - Throws: where it cannot be started.
  package func start() throws -> () -> Void {
    let ended = DispatchSemaphore(value: 0)
    terminationHandler = { _ in ended.signal() }
    try run()
    return {
      ended.wait()
      // Lets go of what the run has opened; there is nothing left to wait for.
      self.waitUntilExit()
    }
  }
}
