import Foundation

/// A program's clock set wrong: a library that is loaded before libc's.
package enum WrongClock {
  /// The variables under which a program sees a clock that is wrong by so many seconds.
  ///
  /// - Parameters:
  ///   - seconds: ahead, or behind where negative.
  ///   - folder: where the library is built; Swift's own toolchain has the compiler.
  /// - Returns: the environment that the program is to be run in.
  /// - Throws: where there is no compiler.
  package static func environment(
    off seconds: Int, in folder: TemporaryFolder
  ) throws -> [String: String] {
    let library = folder.path + "/clock.so"
    let source = SapaProgram.sourceTree.appending(path: "Tests/SapaTestSupport/clock.c").path
    if !FileManager.default.fileExists(atPath: library) {
      _ = try SapaProgram.output(
        of: "/usr/bin/env", ["clang", "-shared", "-fPIC", "-o", library, source, "-ldl"])
    }
    return ["LD_PRELOAD": library, "SAPA_TEST_CLOCK": String(seconds)]
  }
}
