import Dispatch
import Glibc
import Synchronization

/// Waits for the system to tell what changes in the folders of a manual (inotify).
final class FolderWatch: Sendable {
  private let descriptor: Int32
  private let folders: WatchedFolders
  private let isOver = Atomic(false)

  init(_ manual: ManualFolder) throws(EnvironmentFault) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .cannotWatch(errno) }
    var folders = WatchedFolders(manual: manual, descriptor: descriptor)
    do throws(EnvironmentFault) {
      try folders.watchAll()
    } catch {
      // A watch that is not whole has no deinit.
      close(descriptor)
      throw error
    }
    self.folders = folders
  }

  deinit {
    close(descriptor)
  }

  var changes: AsyncStream<ManualChange> {
    AsyncStream { continuation in
      continuation.onTermination = { [self] _ in isOver.store(true, ordering: .relaxed) }
      // A thread of its own, since it does nothing but wait.
      DispatchQueue(label: "sapa.watch").async { [self] in
        var folders = folders
        while !isOver.load(ordering: .relaxed) {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          guard poll(&waiting, 1, 500) > 0, var change = folders.change(from: read()) else {
            continue
          }
          // Vim moves a file away before it writes the new one: what has gone may be back at once, on a
          // busy machine a little later.
          var rounds = 0
          while change == .everything, rounds < 10, poll(&waiting, 1, 150) > 0 {
            rounds += 1
            if let more = folders.change(from: read()) { change = change.with(more) }
          }
          continuation.yield(change)
        }
      }
    }
  }

  /// Everything that the system has to tell by now.
  private func read() -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let more = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
      }
      if more.isEmpty { return bytes }
      bytes += more
    }
  }
}

extension EnvironmentFault {
  static func cannotWatch(_ code: Int32) -> EnvironmentFault {
    let reason = String(cString: strerror(code))
    return EnvironmentFault(
      en: "the system cannot watch the manual's folders (\(reason)): use --poll",
      kk: "жүйе жетекшілік қалталарын бақылай алмайды (\(reason)): --poll қолданыңыз",
      ru: "система не может следить за папками руководства (\(reason)): используйте --poll")
  }
}
