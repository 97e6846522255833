import SapaCore

/// What `sapa print` writes, known by how it begins.
enum PrintoutForm: String {
  case pdf = "%PDF-"
  /// What the template reads, as `PrintTree` writes it.
  case tree = "{\"blocks\":"

  /// `manual.json` gets the tree, `manual.pdf` and everything else the pages.
  init(of path: String) {
    self = path.hasSuffix(".json") ? .tree : .pdf
  }
}

extension ManualFolder {
  /// Refuses to print over what is no print: `sapa print -o content/register/ue-02.md`.
  ///
  /// An earlier print is written over, and an empty file; whatever else is there is somebody's work.
  ///
  /// - Parameter path: of the file that is to be written, as the user named it.
  /// - Throws: `EnvironmentFault` where it lies among the sources, or holds something else.
  func refuseToPrintOver(_ path: String) throws(EnvironmentFault) {
    try refuseAmongSources(path)
    let start = Array(PrintoutForm(of: path).rawValue.utf8)
    guard let before = FileSystem.read(path, atMost: start.count), !before.isEmpty else { return }
    if before != start { throw .noPrint(path) }
  }
}

extension EnvironmentFault {
  fileprivate static func noPrint(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) is there and is no earlier print: name another file, or move this one away",
      kk: "\(path) бар және ол бұрын басып шығарылған файл емес: басқа файлды көрсетіңіз немесе "
        + "мұны басқа жерге көшіріңіз",
      ru: "\(path) уже есть, и это не прежняя распечатка: укажите другой файл или уберите этот")
  }
}
