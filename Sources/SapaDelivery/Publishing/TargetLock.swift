import Glibc

/// Keeps a second publish away from a target while one is under way.
///
/// The kernel frees the lock when its process ends, however it ends; the file says who holds it.
struct TargetLock: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `EnvironmentFault` where another publish is under way, with its owner and age.
  init(_ target: PublishedTarget) throws(EnvironmentFault) {
    let path = target.marker + "/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let owner = FileSystem.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      var status = stat()
      fstat(descriptor, &status)
      let seconds = max(0, Glibc.time(nil) - status.st_mtim.tv_sec)
      close(descriptor)
      throw .publishUnderWay(target.path, owner: owner, seconds: seconds)
    }
    let owner = Array("\(FileSystem.userName), \(getpid())".utf8)
    ftruncate(descriptor, 0)
    _ = owner.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }
}

extension EnvironmentFault {
  static func publishUnderWay(_ path: String, owner: String, seconds: Int) -> EnvironmentFault {
    EnvironmentFault(
      en:
        "another publish to \(path) is under way (\(owner), since \(seconds) s): wait for its end",
      kk: "\(path) қалтасына басқа жариялау жүріп жатыр (\(owner), \(seconds) с бұрын басталған): "
        + "аяқталуын күтіңіз",
      ru: "в \(path) уже идёт другая публикация (\(owner), \(seconds) с): дождитесь её конца")
  }
}
