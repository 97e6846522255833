import Glibc

/// Keeps a second run away from a folder while one is under way; nothing is written there to say so.
///
/// The kernel frees the lock with the process. A share that knows no locks has none here either.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `fault` where another run holds the lock.
  init(_ folder: String, whenHeld fault: EnvironmentFault) throws(EnvironmentFault) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOTDIR ? .unreadableFolder(folder) : .cannotWrite(folder, errno)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else { throw fault }
  }

  deinit { close(descriptor) }
}
