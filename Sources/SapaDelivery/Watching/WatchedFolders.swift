import Glibc

/// The folders under watch, by the numbers that the system gave them.
struct WatchedFolders: Sendable {
  let manual: ManualFolder
  let descriptor: Int32
  /// Paths below the root; empty for the root itself.
  private var paths: [Int32: String] = [:]
  /// The archive, and the folders in it: a freeze puts an edition into one of them.
  private var archive: [Int32: String] = [:]
  /// The folders above the archive, and what leads on to it in each: `kept` in the root where it is
  /// `kept/editions`, which may be made, as a whole or step by step, while it is watched for.
  private var wayToArchive: [Int32: String] = [:]
  private let archiveName: String

  init(manual: ManualFolder, descriptor: Int32) {
    self.manual = manual
    self.descriptor = descriptor
    archiveName = manual.archiveName
  }

  private static let writing =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
    | UInt32(IN_CREATE)

  /// Watches the root for its settings, all folders of `content/` and `themes/`, and the archive.
  mutating func watchAll() throws(EnvironmentFault) {
    try watch("")
    for folder in ["content", "themes"] { try watchTree(folder) }
    try watchArchive()
  }

  private mutating func watchArchive() throws(EnvironmentFault) {
    watchWayToArchive()
    let folder = manual.path(of: archiveName)
    guard FileSystem.kind(of: folder) == .folder else { return }
    try watchInArchive(folder)
    for name in try FileSystem.folders(in: folder) { try watchInArchive(folder + "/" + name) }
  }

  private mutating func watchInArchive(_ folder: String) throws(EnvironmentFault) {
    if let number = try number(of: folder) { archive[number] = folder }
  }

  /// Each folder is watched before the next is looked for, so that none is made unnoticed.
  private mutating func watchWayToArchive() {
    var folder = archiveName.hasPrefix("/") ? "/" : manual.root
    for name in archiveName.split(separator: "/") {
      // One that may not be read, as may happen outside the manual, is passed by.
      if let number = try? number(of: folder) { wayToArchive[number] = String(name) }
      folder += "/" + name
    }
  }

  private mutating func watchTree(_ folder: String) throws(EnvironmentFault) {
    guard FileSystem.kind(of: manual.root + "/" + folder) == .folder else { return }
    try watch(folder)
    for name in FileSystem.names(in: manual.root + "/" + folder) ?? []
    where !ContentFolder.isHidden(name) {
      try watchTree(folder + "/" + String(decoding: name, as: UTF8.self))
    }
  }

  private mutating func watch(_ folder: String) throws(EnvironmentFault) {
    if let number = try number(of: manual.root + "/" + folder) { paths[number] = folder }
  }

  /// The number under which the system tells of a folder; nil for one that has just gone.
  private func number(of folder: String) throws(EnvironmentFault) -> Int32? {
    let number = inotify_add_watch(descriptor, folder, Self.writing)
    if number < 0, errno != ENOENT { throw .cannotWatch(errno) }
    return number < 0 ? nil : number
  }

  /// What a run of the system's messages means; nil where nothing of the manual has changed.
  mutating func change(from bytes: [UInt8]) -> ManualChange? {
    var change: ManualChange?
    for event in WatchEvent.all(in: bytes) {
      guard let next = self.change(from: event) else { continue }
      change = change?.with(next) ?? next
    }
    return change
  }

  private mutating func change(from event: WatchEvent) -> ManualChange? {
    if event.has(UInt32(IN_Q_OVERFLOW)) {
      try? watchAll()
      return .everything
    }
    if event.has(UInt32(IN_IGNORED)) {
      paths[event.watch] = nil
      archive[event.watch] = nil
      wayToArchive[event.watch] = nil
      return nil
    }
    let isFolder = event.has(UInt32(IN_ISDIR))
    if isFolder, wayToArchive[event.watch] == event.name {
      try? watchArchive()
      return .everything
    }
    if archive[event.watch] != nil {
      // Work under way has a name that begins with a dot.
      guard isFolder, event.name.first != "." else { return nil }
      try? watchArchive()
      return .everything
    }
    guard let folder = paths[event.watch] else { return nil }
    let path = folder.isEmpty ? event.name : folder + "/" + event.name
    guard isFolder ? ManualFolder.isOfManual(path) : ManualFolder.isFileOfManual(path) else {
      return nil
    }
    if isFolder {
      // What was written into it before it was watched is read with everything.
      try? watchTree(path)
      return .everything
    }
    let hasGone = event.has(UInt32(IN_DELETE)) || event.has(UInt32(IN_MOVED_FROM))
    if path.isPage, !hasGone {
      guard event.has(UInt32(IN_CREATE)) else { return .pages([path]) }
      // An empty file that was just made is told again when it is closed; a link is not.
      return FileSystem.kind(of: manual.root + "/" + path) == .file ? nil : .everything
    }
    return .everything
  }
}

/// One message of inotify(7): which folder, what, the name in it.
struct WatchEvent {
  var watch: Int32
  var mask: UInt32
  var name: String

  func has(_ flag: UInt32) -> Bool { mask & flag != 0 }

  static func all(in bytes: [UInt8]) -> [WatchEvent] {
    var events: [WatchEvent] = []
    var start = 0
    let head = MemoryLayout<inotify_event>.size
    bytes.withUnsafeBytes { buffer in
      while start + head <= buffer.count {
        let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let end = min(buffer.count, start + head + Int(event.len))
        let name = buffer[(start + head)..<end].prefix { $0 != 0 }
        events.append(
          WatchEvent(
            watch: event.wd, mask: event.mask, name: String(decoding: name, as: UTF8.self)))
        start = end
      }
    }
    return events
  }
}
