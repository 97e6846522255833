import Glibc

/// What publishing needs of the disk: links, renames, and the certainty that something is on it.
extension FileSystem {
  /// What a link says, as it says it; nil where there is no link.
  static func destination(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  static func makeLink(at path: String, to destination: String) throws(EnvironmentFault) {
    guard symlink(destination, path) == 0 else { throw .cannotWrite(path, errno) }
  }

  static func rename(_ path: String, to other: String) throws(EnvironmentFault) {
    guard Glibc.rename(path, other) == 0 else { throw .cannotWrite(other, errno) }
  }

  /// Writes a file anew, aside and renamed, as editors save: a kill leaves it as it was or whole.
  ///
  /// Whoever might read and write it still may.
  static func replace(_ path: String, with bytes: [UInt8]) throws(EnvironmentFault) {
    let aside = path + ".sapa~"
    do throws(EnvironmentFault) {
      try write(bytes, to: aside, isDurable: true)
      var status = stat()
      if stat(path, &status) == 0 {
        // Only root may give a file away, and then the bits of access are set anew.
        _ = chown(aside, status.st_uid, status.st_gid)
        _ = chmod(aside, status.st_mode & 0o7777)
      }
      try rename(aside, to: path)
    } catch {
      remove(aside)
      throw error
    }
  }

  /// Lets everybody read what is made from now on, whatever the umask of who runs the program: a web
  /// server runs as another user, and so do those who keep an archive.
  static func makeForReaders() { umask(0o022) }

  /// Whether everybody may read a file, or enter a folder and read its names; a link is not followed.
  static func isForReaders(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    let rights: mode_t = status.st_mode & S_IFMT == S_IFDIR ? 0o005 : 0o004
    return status.st_mode & rights == rights
  }

  /// Makes a folder in one that is there, which everybody may read; one that is there becomes so.
  static func makeFolderForReaders(_ path: String) throws(EnvironmentFault) {
    try makeInnerFolder(path)
    if isForReaders(path) { return }
    guard chmod(path, 0o755) == 0 else { throw .cannotWrite(path, errno) }
  }

  /// What not everybody may read of a file or folder, and of all that is in it: `kept/assets/site.css`.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - name: what it is called in the answer.
  /// - Returns: their names; what lies in a closed folder is not looked at.
  static func closedToReaders(_ path: String, named name: String) -> [String] {
    guard let kind = kind(of: path) else { return [] }
    guard isForReaders(path) else { return [name] }
    guard kind == .folder else { return [] }
    return (names(in: path) ?? []).flatMap { bytes in
      let inner = "/" + String(decoding: bytes, as: UTF8.self)
      return closedToReaders(path + inner, named: name + inner)
    }
  }

  /// Gives a file the time of the last change of another, if both are there.
  static func copyTime(from path: String, to other: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    _ = [status.st_atim, status.st_mtim].withUnsafeBufferPointer {
      utimensat(AT_FDCWD, other, $0.baseAddress, AT_SYMLINK_NOFOLLOW)
    }
  }

  /// Has the names in a folder on the disk.
  static func flushFolder(_ path: String) throws(EnvironmentFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path, errno) }
    defer { close(descriptor) }
    // Some shares have no such call for folders and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .cannotWrite(path, errno) }
  }

  /// Has the names in a folder and in all folders below it on the disk.
  static func flushFolders(below path: String) throws(EnvironmentFault) {
    guard let names = names(in: path) else { throw .unreadableFolder(path) }
    for name in names {
      let inner = path + "/" + String(decoding: name, as: UTF8.self)
      if kind(of: inner) == .folder { try flushFolders(below: inner) }
    }
    try flushFolder(path)
  }

  /// The files in a folder and in all folders below it, by their paths within it.
  static func files(below folder: String) -> [String] {
    (names(in: folder) ?? []).flatMap { bytes -> [String] in
      let name = String(decoding: bytes, as: UTF8.self)
      let path = folder + "/" + name
      return kind(of: path) == .folder ? files(below: path).map { name + "/" + $0 } : [name]
    }
  }

  /// Adds bytes to the end of a file and, with `isDurable`, has them on the disk.
  static func append(
    _ bytes: [UInt8], to path: String, isDurable: Bool = true
  ) throws(EnvironmentFault) {
    let descriptor = try openEnd(of: path)
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, at: path)
    guard !isDurable || fsync(descriptor) == 0 else { throw .cannotWrite(path, errno) }
  }

  /// A file to whose end bytes are to be added, made if need be; whoever opens it closes it.
  static func openEnd(of path: String) throws(EnvironmentFault) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path, errno) }
    return descriptor
  }

  /// The name of the machine, by which the publishes of two machines to one share are told apart.
  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The name of the user to whom something belongs, else the number; nil where there is nothing.
  static func owner(of path: String) -> String? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return name(of: status.st_uid)
  }

  /// Who runs the program: the name of the user, else the number.
  static var userName: String { name(of: getuid()) }

  private static func name(of user: uid_t) -> String {
    guard let name = getpwuid(user)?.pointee.pw_name else { return String(user) }
    return String(cString: name)
  }
}
