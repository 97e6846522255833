import Glibc
package import SapaCore
import SapaReading

/// The folder of a manual: where sapa.yaml stands, and what its `content/` holds.
package struct ManualFolder: Sendable {
  /// Absolute, without links.
  package let root: String

  /// The folder given, else the current one, or the nearest one above it that has a sapa.yaml.
  ///
  /// - Parameter given: what the user named with `-C` or as an argument.
  /// - Throws: `EnvironmentFault` where there is no such folder, or no sapa.yaml.
  package init(_ given: String?) throws(EnvironmentFault) {
    var start = FileSystem.currentFolder
    if let given {
      guard let path = FileSystem.resolved(given) else { throw .noFolder(given) }
      start = path
    }
    let folders = Self.folders(from: start)
    guard let folder = folders.first(where: { FileSystem.kind(of: $0 + "/sapa.yaml") != nil })
    else { throw Self.noSettings(in: folders, from: start) }
    root = folder
  }

  /// A folder and those above it, up to `/`.
  private static func folders(from start: String) -> [String] {
    var folders = [start]
    while let last = folders.last, let slash = last.lastIndex(of: "/"), last != "/" {
      folders.append(slash == last.startIndex ? "/" : String(last[..<slash]))
    }
    return folders
  }

  /// Why there are no settings: nobody has written them, or under another name, `sapa.yml`.
  private static func noSettings(in folders: [String], from start: String) -> EnvironmentFault {
    for folder in folders {
      let names = (FileSystem.names(in: folder) ?? []).map { String(decoding: $0, as: UTF8.self) }
      let found = names.first {
        ["sapa.yaml", "sapa.yml"].contains($0.lowercased())
          && FileSystem.kind(of: folder + "/" + $0) != .folder
      }
      if let found { return .misnamedSettings((folder == "/" ? "" : folder) + "/" + found) }
    }
    return .noSettings(start)
  }

  /// A folder that has a sapa.yaml of its own: one of two that are compared is not its parent.
  init(exactly path: String) throws(EnvironmentFault) {
    guard FileSystem.kind(of: path + "/sapa.yaml") != nil else {
      throw Self.noSettings(in: [path], from: path)
    }
    root = path
  }

  package func settings() throws(EnvironmentFault) -> Source {
    let path = root + "/sapa.yaml"
    guard let source = Source(path: "sapa.yaml", at: path) else { throw .unreadable(path) }
    return source
  }

  /// Where a path of the manual lies; an archive may have an absolute one.
  func path(of path: String) -> String { path.hasPrefix("/") ? path : root + "/" + path }

  /// Some files of the manual as they are now; those that cannot be read are left out.
  package func sources(at paths: Set<String>) -> [Source] {
    paths.compactMap { Source(path: $0, at: path(of: $0)) }
  }

  /// The bytes of a file of the manual.
  func bytes(of path: String) throws(EnvironmentFault) -> [UInt8] {
    let place = self.path(of: path)
    guard let bytes = FileSystem.read(place) else { throw .unreadable(place) }
    return bytes
  }
}

extension Source {
  /// A file as it lies on disk, too large a one without its bytes; nil where it cannot be read.
  init?(path: String, at place: String) {
    self.init(path: path, FileSystem.read(place, unlessOver: Source.largest))
  }

  init?(path: String, _ content: FileSystem.Content?) {
    switch content {
    case .bytes(let bytes)?: self.init(path: path, bytes: bytes)
    case .tooLarge(let size)?: self.init(path: path, unreadSize: size)
    case nil: return nil
    }
  }
}

extension EnvironmentFault {
  static func noFolder(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) does not exist: name the folder that holds sapa.yaml",
      kk: "\(path) жоқ: sapa.yaml жатқан қалтаны көрсетіңіз",
      ru: "\(path) не существует: укажите папку, в которой лежит sapa.yaml")
  }

  static func noSettings(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "no sapa.yaml in \(path) or above: go to the manual's folder or name it with -C",
      kk: "\(path) қалтасында да, одан жоғары да sapa.yaml жоқ: жетекшілік қалтасына өтіңіз немесе "
        + "оны -C арқылы көрсетіңіз",
      ru: "ни в \(path), ни выше нет sapa.yaml: перейдите в папку руководства или укажите её через "
        + "-C")
  }

  /// Settings that stand under a name which is not theirs: `sapa.yml`, `Sapa.yaml`.
  static func misnamedSettings(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "the settings of a manual are called sapa.yaml: rename \(path)",
      kk: "жетекшілік баптауларының файлы sapa.yaml деп аталады: \(path) файлының атын өзгертіңіз",
      ru: "файл настроек руководства называется sapa.yaml: переименуйте \(path)")
  }

  /// A file that could not be read.
  static func unreadable(_ path: String) -> EnvironmentFault {
    let code = errno
    return switch FileSystem.resolved(path).flatMap(FileSystem.kind) {
    case nil:
      EnvironmentFault(
        en: "\(path) does not exist: check its name", kk: "\(path) жоқ: атауын тексеріңіз",
        ru: "\(path) не существует: проверьте имя")
    case .folder:
      EnvironmentFault(
        en: "\(path) is a folder where a file is wanted: move it away or name another",
        kk:
          "\(path) – файл болуы керек жердегі қалта: оны алып тастаңыз немесе басқасын көрсетіңіз",
        ru: "\(path) – папка, а нужен файл: уберите её или укажите другое")
    default: cannotRead(path, code)
    }
  }

  /// A folder whose names could not be read.
  static func unreadableFolder(_ path: String) -> EnvironmentFault {
    let code = errno
    return switch FileSystem.resolved(path).flatMap(FileSystem.kind) {
    case nil, .folder: cannotRead(path, code)
    default:
      EnvironmentFault(
        en: "\(path) is a file where a folder is wanted: move it away or name another",
        kk:
          "\(path) – қалта болуы керек жердегі файл: оны алып тастаңыз немесе басқасын көрсетіңіз",
        ru: "\(path) – файл, а нужна папка: уберите его или укажите другое")
    }
  }

  private static func cannotRead(_ path: String, _ code: Int32) -> EnvironmentFault {
    if FileSystem.isFailure(code) {
      let reason = String(cString: strerror(code))
      return EnvironmentFault(
        en: "cannot read \(path) (\(reason)): check the disk or the share, then try again",
        kk: "\(path) оқылмады (\(reason)): дискіні не желілік дискіні тексеріп, қайталаңыз",
        ru: "не удалось прочитать \(path) (\(reason)): проверьте диск или сетевую папку и повторите"
      )
    }
    return EnvironmentFault(
      en: "cannot read \(path): ask for read access",
      kk: "\(path) оқылмады: оқу рұқсатын алыңыз",
      ru: "не удалось прочитать \(path): получите право чтения")
  }
}
