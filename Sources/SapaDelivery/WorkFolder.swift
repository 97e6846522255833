import Glibc

/// A folder for work files that nobody else knows: `/tmp/sapa-work-a1B2c3`.
///
/// It is locked as long as its process lives. Those of runs that were interrupted, by Ctrl+C or a full
/// machine, are removed by the next: nobody holds their lock any more.
struct WorkFolder: Sendable {
  let path: String
  /// TMPDIR, else /tmp.
  let base: String
  private let lock: Int32

  private static let prefix = "sapa-work-"
  /// Seconds after which a folder that nobody holds is no longer one that was made just now.
  private static let age = 60

  init() throws(EnvironmentFault) {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    base = named.isEmpty ? "/tmp" : named
    Self.sweep(base)
    // The six X are the form that mkdtemp fills in.
    var template = Array("\(base)/\(Self.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .cannotWrite(base, errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    flock(lock, LOCK_EX | LOCK_NB)
  }

  func remove() {
    FileSystem.removeTree(path)
    if lock >= 0 { close(lock) }
  }

  private static func sweep(_ base: String) {
    for name in FileSystem.names(in: base) ?? [] where name.starts(with: prefix.utf8) {
      let path = base + "/" + String(decoding: name, as: UTF8.self)
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
        time(nil) - status.st_mtim.tv_sec > age, flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      FileSystem.removeTree(path)
    }
  }
}
