import SapaCore
import SapaReading

extension ManualFolder {
  /// Refuses output in a folder of the sources, `content/www`: the next check would read it as the
  /// manual.
  ///
  /// - Parameter output: the folder, or the file, where it is to go, as the user named it; it need not be there yet.
  /// - Throws: `EnvironmentFault` where it lies in `content`, `themes`, `private` or the archive.
  package func refuseAmongSources(_ output: String) throws(EnvironmentFault) {
    let archive = Archive.name(readSettings(try settings()).0)
    let place = FileSystem.futurePath(of: output) + "/"
    for name in ["content", "themes", "private", archive] {
      let folder = FileSystem.futurePath(of: path(of: name))
      if place.hasPrefix(folder + "/") { throw .amongSources(output, name) }
    }
    let frozen = FileSystem.futurePath(of: path(of: archive)) + "/"
    if frozen.hasPrefix(place), place != "/" { throw .aroundArchive(output, archive) }
  }
}

extension EnvironmentFault {
  fileprivate static func aroundArchive(_ path: String, _ archive: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "the archive \(archive) lies in \(path): name another folder for the output",
      kk: "\(archive) мұрағаты \(path) ішінде жатыр: нәтиже үшін басқа қалтаны көрсетіңіз",
      ru: "архив \(archive) лежит в \(path): укажите для результата другую папку")
  }

  fileprivate static func amongSources(_ path: String, _ folder: String) -> EnvironmentFault {
    EnvironmentFault(
      en:
        "\(path) lies in \(folder), which is read as part of the manual: name a folder outside it",
      kk: "\(path) жетекшіліктің бір бөлігі ретінде оқылатын \(folder) қалтасында жатыр: одан тыс "
        + "қалтаны көрсетіңіз",
      ru:
        "\(path) лежит в \(folder), а эта папка читается как часть руководства: укажите папку вне "
        + "её")
  }
}
