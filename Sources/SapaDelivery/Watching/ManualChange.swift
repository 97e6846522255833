package import SapaCore
import SapaReading

/// What has changed in the folder of a manual while it was watched.
package enum ManualChange: Hashable, Sendable {
  /// These Markdown files were written: `content/policy.md`.
  case pages(Set<String>)
  /// Files or folders came or went, or the settings, the theme or an image changed.
  case everything

  /// Both together.
  package func with(_ other: ManualChange) -> ManualChange {
    guard case .pages(let mine) = self, case .pages(let theirs) = other else { return .everything }
    return .pages(mine.union(theirs))
  }
}

extension ManualFolder {
  /// The changes of the manual as they happen, until the task that reads them ends.
  ///
  /// Editors save by writing aside and renaming, so that folders are watched, not files.
  /// - Parameter polls: looks at the files twice a second instead of waiting for the system to
  ///   tell; a network share tells nothing.
  /// - Returns: changes, each of which may hold several.
  /// - Throws: `EnvironmentFault` where the system has no room for watching so many folders.
  package func changes(polls: Bool) throws(EnvironmentFault) -> AsyncStream<ManualChange> {
    polls ? FolderPolling(manual: self).changes : try FolderWatch(self).changes
  }

  /// A file of `content/` as it is now; nil where there is none to read.
  package func source(at path: String) -> Source? {
    guard FileSystem.kind(of: root + "/" + path) == .file else { return nil }
    return Source(path: path, at: root + "/" + path)
  }

  /// A file below the root that a page shows; nil where it cannot be read.
  package func asset(at path: String) -> [UInt8]? {
    guard FileSystem.kind(of: root + "/" + path) == .file else { return nil }
    return FileSystem.read(root + "/" + path)
  }

  /// The folder of frozen editions, as the settings name it.
  var archiveName: String {
    Archive.name((try? settings()).map { readSettings($0).0 } ?? Settings())
  }

  /// Whether a change of this name matters: no hidden file, no editor's own.
  static func isOfManual(_ path: String) -> Bool {
    let names = path.split(separator: "/")
    let isHidden = names.contains { ContentFolder.isHidden(Array($0.utf8)) }
    return !isHidden && (path == "sapa.yaml" || ["content", "themes"].contains(names.first))
  }

  /// Whether a file of this name matters: in `content/`, Markdown and what pages may show; what
  /// editors write beside it, `4913` and `lu8921.tmp`, comes and goes with every save.
  static func isFileOfManual(_ path: String) -> Bool {
    guard isOfManual(path), path.hasPrefix("content/") else { return isOfManual(path) }
    let kind = path.split(separator: ".").last?.lowercased() ?? ""
    return path.isPage || PublishedKinds.all.contains(kind)
  }
}
