import Glibc
import SapaCore

extension EnvironmentFault {
  /// A file, a folder or a link that could not be made, with the remedy for just that: space for a
  /// full disk, a right for a disk that may only be read.
  static func cannotWrite(_ path: String, _ code: Int32) -> EnvironmentFault {
    let reason = String(cString: strerror(code))
    let remedy = remedy(code)
    return EnvironmentFault(
      en: "cannot write \(path) (\(reason)): \(remedy.en), then try again",
      kk: "\(path) жазылмады (\(reason)): \(remedy.kk), сосын қайталаңыз",
      ru: "не удалось записать \(path) (\(reason)): \(remedy.ru) и повторите")
  }

  private static func remedy(_ code: Int32) -> Phrase {
    switch code {
    case ENOSPC, EDQUOT:
      Phrase(en: "free space there", kk: "сол жерде орын босатыңыз", ru: "освободите там место")
    case EACCES, EPERM, EROFS:
      Phrase(
        en: "ask for write access there", kk: "сол жерге жазу рұқсатын алыңыз",
        ru: "получите там право записи")
    case ENOENT, ESTALE:
      Phrase(
        en: "its folder is not there: see that nobody removed it and its share is mounted",
        kk: "қалтасы орнында жоқ: ешкім өшірмегенін және желілік диск қосулы екенін тексеріңіз",
        ru: "папки нет на месте: проверьте, что её никто не удалил и сетевой диск подключён,")
    case ELOOP, ENOTDIR, EISDIR, EEXIST, ENOTEMPTY:
      Phrase(
        en: "a link or something else stands in its place: move that away",
        kk: "оның орнында символдық сілтеме немесе басқа нәрсе тұр: соны алып тастаңыз",
        ru: "на его месте ссылка или что-то другое: уберите это")
    default:
      Phrase(en: "check the disk", kk: "дискіні тексеріңіз", ru: "проверьте диск")
    }
  }
}
