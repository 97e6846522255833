import Glibc

/// The few calls that reach the disk; everything else of the delivery goes through them.
enum FileSystem {
  enum Kind {
    case file
    case folder
    case link
    /// A pipe, a device, a socket: nothing to read.
    case other
  }

  /// What a path names, without following a link; nil where there is nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in a folder, `.` and `..` aside, as bytes, in their order; nil if it cannot be read to
  /// its end: `errno` then says why.
  static func names(in folder: String) -> [[UInt8]]? {
    guard let directory = opendir(folder) else { return nil }
    var names: [[UInt8]] = []
    // Alone tells the end from a share that has failed midway.
    errno = 0
    while let entry = readdir(directory) {
      let start = entry.nameStart
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      let name = UnsafeRawBufferPointer(start: start, count: Int(length))
      if !name.elementsEqual([46]), !name.elementsEqual([46, 46]) { names.append(Array(name)) }
      errno = 0
    }
    let code = errno
    closedir(directory)
    errno = code
    return code == 0 ? names.sorted(by: precedes) : nil
  }

  /// The order of bytes, which is that of code points: `a`, `a.md`, `б.md`.
  private static func precedes(_ name: [UInt8], _ other: [UInt8]) -> Bool {
    let order = memcmp(name, other, min(name.count, other.count))
    return order == 0 ? name.count < other.count : order < 0
  }

  /// Whether a call went wrong by the disk's or the share's own fault, and not for want of a right.
  static func isFailure(_ code: Int32) -> Bool {
    [EIO, EREMOTEIO, ESTALE, ETIMEDOUT, ENOTCONN, EHOSTDOWN, ENODEV, ENXIO].contains(code)
  }

  /// The folders in a folder, by their names; one with a dot before is work under way.
  ///
  /// None where there is no such folder. One that is there and may not be read, or not be entered, is
  /// another thing: what it holds must not be taken for lost.
  static func folders(in folder: String) throws(EnvironmentFault) -> [String] {
    guard let names = names(in: folder) else {
      if [ENOENT, ENOTDIR].contains(errno) { return [] }
      throw .unreadableFolder(folder)
    }
    var folders: [String] = []
    for bytes in names where bytes.first != UInt8(ascii: ".") {
      let name = String(decoding: bytes, as: UTF8.self)
      let kind = kind(of: folder + "/" + name)
      if kind == nil, errno == EACCES || isFailure(errno) { throw .unreadableFolder(folder) }
      if kind == .folder { folders.append(name) }
    }
    return folders
  }

  /// What a file holds, or how many bytes, where that is more than was asked for.
  enum Content {
    case bytes([UInt8])
    case tooLarge(Int)
  }

  /// The bytes of a regular file; nil if it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    guard case .bytes(let bytes)? = read(path, unlessOver: .max) else { return nil }
    return bytes
  }

  /// The same of a file that may be too large: then nothing is read of it.
  static func read(_ path: String, unlessOver limit: Int) -> Content? {
    read(from: open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), unlessOver: limit)
  }

  /// The same of a file in a folder whose name is no text; a link is not followed.
  static func read(_ name: [UInt8], in folder: String, unlessOver limit: Int) -> Content? {
    let path = (Array((folder + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
    return read(
      from: open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW), unlessOver: limit)
  }

  /// The bytes of a file that was opened, and is closed now.
  private static func read(from descriptor: Int32, unlessOver limit: Int) -> Content? {
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    if size > limit { return .tooLarge(size) }
    var bytes: [UInt8] = []
    // One byte more than the file has, so that its end is seen in the same call.
    var room = size + 1
    while true {
      var isAtEnd = false
      var hasFailed = false
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
          count = max(0, got)
          // One call gives 2 GB at most: less than was asked for is the end only below that.
          isAtEnd = got == 0 || got < min(buffer.count, mostAtOnce)
          hasFailed = got < 0
        })
      if hasFailed { return nil }
      if isAtEnd { return .bytes(bytes) }
      room = max(1 << 16, size + 1 - bytes.count)
    }
  }

  /// What read(2) gives at most.
  private static let mostAtOnce = 0x7FFF_F000

  /// The beginning of a regular file; nil if it cannot be read.
  static func read(_ path: String, atMost count: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var got = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      got = Glibc.read(descriptor, buffer.baseAddress, count)
      initialized = max(0, got)
    }
    return got < 0 ? nil : bytes
  }

  /// Hands over a regular file piece by piece; false where it cannot be read to its end.
  static func forEachPiece(
    of path: String, followingLinks: Bool, _ body: (UnsafeRawBufferPointer) -> Void
  ) -> Bool {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return count == 0 }
        body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }

  /// Size and time of the last change of what a path leads to; nil where there is nothing.
  ///
  /// Other bytes have another stamp, unless somebody takes pains.
  static func stamp(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }

  /// Whether a path leads to a file that this user may run.
  static func isProgram(_ path: String) -> Bool {
    resolved(path).map { kind(of: $0) == .file && access($0, X_OK) == 0 } ?? false
  }

  /// Whether a regular file, and no link, holds these bytes; nothing is read of one of another size.
  static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      guard let start = buffer.baseAddress else { return bytes.isEmpty }
      var offset = 0
      while offset < bytes.count {
        let count = Glibc.read(descriptor, start, buffer.count)
        guard count > 0, offset + count <= bytes.count else { return false }
        let isSame = bytes[offset...].withUnsafeBytes { expected in
          expected.baseAddress.map { memcmp($0, start, count) == 0 } ?? false
        }
        guard isSame else { return false }
        offset += count
      }
      return true
    }
  }

  /// Writes a file whole; a link in its place is refused.
  ///
  /// With `isDurable` the bytes are on the disk when this returns.
  static func write(
    _ bytes: [UInt8], to path: String, isDurable: Bool = false
  ) throws(EnvironmentFault) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path, errno) }
    do throws(EnvironmentFault) {
      try writeAll(bytes, to: descriptor, at: path)
      if isDurable, fsync(descriptor) != 0 { throw .cannotWrite(path, errno) }
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .cannotWrite(path, errno) }
  }

  static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, at path: String
  ) throws(EnvironmentFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotWrite(path, errno) }
      written += count
    }
  }

  /// Makes a folder where there is nothing yet, and says whether it did.
  static func makeNewFolder(_ path: String) -> Bool { mkdir(path, 0o755) == 0 }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(EnvironmentFault) {
    if path.isEmpty || kind(of: path) == .folder { return }
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      throw .cannotWrite(path, errno)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .cannotWrite(path, errno) }
  }

  /// Makes a folder in one that is there, and none above it: what somebody removed meanwhile does not
  /// come back in part.
  static func makeInnerFolder(_ path: String) throws(EnvironmentFault) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .cannotWrite(path, errno) }
  }

  /// Whether the way from a folder to a file in it leads through folders only, and through no link.
  static func leadsThroughFolders(_ name: String, in folder: String) -> Bool {
    var path = folder
    return name.split(separator: "/").dropLast().allSatisfy { part in
      path += "/" + part
      return kind(of: path) == .folder
    }
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Removes a folder if nothing is in it.
  static func removeEmptyFolder(_ path: String) {
    rmdir(path)
  }

  /// A path without links, `.` and `..`; nil where there is nothing.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The same of what need not be there yet: its path once it is made.
  static func futurePath(of path: String) -> String {
    if let path = resolved(path) { return path }
    var above = path[...]
    while above.count > 1, above.last == "/" { above.removeLast() }
    guard let slash = above.lastIndex(of: "/") else { return currentFolder + "/" + above }
    let folder = slash == above.startIndex ? "/" : String(above[..<slash])
    return futurePath(of: folder) + "/" + above[above.index(after: slash)...]
  }

  static var currentFolder: String { resolved(".") ?? "/" }

  /// Removes a folder of our own making with all that is in it.
  ///
  /// A link in its place is removed, never followed.
  static func removeTree(_ folder: String) {
    guard kind(of: folder) == .folder else {
      unlink(folder)
      return
    }
    for name in names(in: folder) ?? [] {
      let path = folder + "/" + String(decoding: name, as: UTF8.self)
      if kind(of: path) == .folder { removeTree(path) } else { unlink(path) }
    }
    rmdir(folder)
  }
}

extension UnsafeMutablePointer<dirent> {
  /// The first byte of the entry's name.
  fileprivate var nameStart: UnsafeRawPointer {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return UnsafeRawPointer(self).advanced(by: offset)
  }
}
