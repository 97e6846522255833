import Glibc
import SapaCore

/// Keeps a second publish away from a target while one is under way.
///
/// The kernel frees the lock when its process ends, however it ends; the file says who holds it.
struct TargetLock: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `EnvironmentFault` where another publish is under way, with its owner and age.
  init(_ target: PublishedTarget) throws(EnvironmentFault) {
    let path = target.marker + "/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw target.cannotWrite(path, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw .cannotLock(path, errno) }
      throw .publishUnderWay(target.path, holder: Self.holder(of: descriptor, at: path))
    }
    let owner = Array("\(FileSystem.userName)@\(FileSystem.hostName), \(getpid())".utf8)
    ftruncate(descriptor, 0)
    _ = owner.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }

  /// `office@server, 4711, 12 s`: the owner of the lock, and its age.
  private static func holder(of descriptor: Int32, at path: String) -> Phrase {
    let owner = FileSystem.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    var status = stat()
    fstat(descriptor, &status)
    let age = max(0, Glibc.time(nil) - status.st_mtim.tv_sec)
    return Phrase(
      en: "\(owner), \(age) s", kk: "\(owner), \(age)\u{A0}с", ru: "\(owner), \(age)\u{A0}с")
  }
}

extension EnvironmentFault {
  static func publishUnderWay(_ path: String, holder: Phrase) -> EnvironmentFault {
    return EnvironmentFault(
      en: "another publish to \(path) is under way (\(holder.en)): wait for its end",
      kk: "\(path) қалтасына басқа жариялау жүріп жатыр (\(holder.kk)): аяқталуын күтіңіз",
      ru: "в \(path) уже идёт другая публикация (\(holder.ru)): дождитесь её конца")
  }

  static func cannotLock(_ path: String, _ code: Int32) -> EnvironmentFault {
    let reason = String(cString: strerror(code))
    return EnvironmentFault(
      en: "\(path) cannot be locked (\(reason)), so two publishes at once could mix: choose a "
        + "folder on another disk",
      kk: "\(path) құлыпталмайды (\(reason)), сондықтан бір мезгілдегі екі жариялау араласып кетуі "
        + "мүмкін: басқа дискідегі қалтаны таңдаңыз",
      ru: "\(path) нельзя заблокировать (\(reason)), и две публикации сразу могли бы смешаться: "
        + "выберите папку на другом диске")
  }
}
