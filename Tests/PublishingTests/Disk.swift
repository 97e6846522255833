import Foundation
import SapaTestSupport
import Testing

/// A small disk of a test's own, in the folder `disk`: to be filled, or made to be read only.
///
/// It is mounted for its own programs alone, and gone with the last of them.
final class Disk {
  /// Only root may mount; for others the fault runs have a full disk by ENOSPC.
  static let isPermitted = geteuid() == 0

  private let folder: TemporaryFolder
  private let holder = Process()

  init(in folder: TemporaryFolder, size: String) throws {
    self.folder = folder
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "disk"), withIntermediateDirectories: true)
    let mounted = Pipe()
    holder.executableURL = URL(filePath: "/usr/bin/unshare")
    holder.arguments = [
      "-m", "sh", "-c", "mount -t tmpfs -o size=\(size) sapa disk && echo ready && exec sleep 600",
    ]
    holder.currentDirectoryURL = folder.url
    holder.standardOutput = mounted
    try holder.run()
    // The word that it is there; nothing where it could not be mounted.
    try #require(!mounted.fileHandleForReading.availableData.isEmpty)
  }

  deinit { kill(holder.processIdentifier, SIGKILL) }

  /// What makes a program see the disk.
  private var runner: [String] {
    ["/usr/bin/nsenter", "-t", String(holder.processIdentifier), "-m", "-w", "--"]
  }

  func sapa(_ words: [String]) throws -> SapaProgram.Run {
    try SapaProgram.run(words, in: folder.url, under: runner)
  }

  /// What a command of the shell says that sees the disk.
  @discardableResult
  func shell(_ command: String) throws -> String {
    let line = runner + ["sh", "-c", command]
    return try SapaProgram.output(of: line[0], Array(line.dropFirst()))
  }
}
