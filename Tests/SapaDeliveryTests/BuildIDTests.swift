import Foundation
import SapaTestSupport
import Testing

@testable import SapaDelivery

struct BuildIDTests {
  @Test func `the linker has given the program an ID`() throws {
    let id = try #require(BuildID.ofFile(at: SapaProgram.program.path))
    #expect(id.count >= 32)
    #expect(id.allSatisfy { $0.isHexDigit })
  }

  /// Wherever a file ends, and whatever number stands in a header.
  @Test func `what is no whole program has no ID, and does no harm`() throws {
    let start = try #require(FileSystem.read(SapaProgram.program.path, atMost: 4096))
    let folder = try TemporaryFolder()
    for length in stride(from: 0, to: start.count, by: 37) {
      try Data(start[..<length]).write(to: folder.url.appending(path: "short"))
      _ = BuildID.ofFile(at: folder.path + "/short")
    }
    for place in 32..<256 {
      var damaged = start
      damaged[place] = 0xFF
      try Data(damaged).write(to: folder.url.appending(path: "damaged"))
      _ = BuildID.ofFile(at: folder.path + "/damaged")
    }
    try folder.write("#!/bin/sh\n", to: "script")
    #expect(BuildID.ofFile(at: folder.path + "/script") == nil)
    #expect(BuildID.ofFile(at: folder.path + "/nothing") == nil)
  }
}
