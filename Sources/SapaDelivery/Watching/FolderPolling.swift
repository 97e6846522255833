import Glibc

/// Compares the files of a manual with what they were half a second ago.
struct FolderPolling: Sendable {
  let manual: ManualFolder

  private struct Mark: Equatable {
    var seconds = 0
    var nanoseconds = 0
    var size = 0
    var number: UInt = 0
  }

  var changes: AsyncStream<ManualChange> {
    let first = marks()
    return AsyncStream { continuation in
      let task = Task.detached {
        var before = first
        while !Task.isCancelled {
          try? await Task.sleep(for: .milliseconds(500))
          var now = marks()
          if before.keys.contains(where: { now[$0] == nil }) {
            // Vim moves a file away before it writes the new one: it may be back at once.
            try? await Task.sleep(for: .milliseconds(100))
            now = marks()
          }
          if let change = Self.change(from: before, to: now) { continuation.yield(change) }
          before = now
        }
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  private static func change(
    from before: [String: Mark], to now: [String: Mark]
  ) -> ManualChange? {
    if before == now { return nil }
    guard before.count == now.count, before.keys.allSatisfy({ now[$0] != nil }) else {
      return .everything
    }
    let changed = now.filter { before[$0.key] != $0.value }.keys
    return changed.allSatisfy(\.isPage) ? .pages(Set(changed)) : .everything
  }

  private func marks() -> [String: Mark] {
    var marks: [String: Mark] = [:]
    for start in ["sapa.yaml", "content", "themes"] { read(start, into: &marks) }
    let archive = manual.path(of: manual.archiveName)
    for slug in (try? FileSystem.folders(in: archive)) ?? [] {
      // An edition is put there whole and never changes: its folder tells of it.
      for edition in (try? FileSystem.folders(in: archive + "/" + slug)) ?? [] {
        marks["\(archive)/\(slug)/\(edition)"] = Mark()
      }
    }
    return marks
  }

  private func read(_ path: String, into marks: inout [String: Mark]) {
    guard ManualFolder.isOfManual(path) else { return }
    var status = stat()
    guard lstat(manual.root + "/" + path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in FileSystem.names(in: manual.root + "/" + path) ?? [] {
        read(path + "/" + String(decoding: name, as: UTF8.self), into: &marks)
      }
    } else if ManualFolder.isFileOfManual(path) {
      marks[path] = Mark(
        seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
        size: Int(status.st_size), number: UInt(status.st_ino))
    }
  }
}

extension String {
  /// Whether it is a Markdown file of `content/`.
  var isPage: Bool { hasPrefix("content/") && lowercased().hasSuffix(".md") }
}
