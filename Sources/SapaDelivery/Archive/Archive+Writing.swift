import SapaCore
import SapaEditions
import SapaRegister

extension Archive {
  /// Adds an edition to an archive; nothing that is there is ever written again.
  ///
  /// `.gitattributes` of the archive keeps git from changing line ends of what is frozen.
  struct Writing {
    private let name: String
    private let folder: String

    /// What work under way is called; nobody reads names that begin with a dot.
    private static let unfinished = ".unfinished"

    init(_ manual: ManualFolder, settings: Settings) {
      name = Archive.name(settings)
      folder = manual.path(of: name)
    }

    /// - Throws: `EnvironmentFault` where the edition is frozen already, or its place is another document's.
    func refuse(_ record: EditionRecord) throws(EnvironmentFault) {
      guard FileSystem.kind(of: folder + "/" + record.place) != nil else { return }
      if let other = EditionRecord(of: folder + "/" + record.place),
        other.documentName != record.documentName
      {
        throw .placeTaken(record, by: other, at: name + "/" + record.place)
      }
      throw .frozenAlready(record, at: name + "/" + record.place)
    }

    /// Writes an edition aside and gives it its place in one rename.
    ///
    /// - Returns: its folder, as the settings name it.
    func write(
      _ record: EditionRecord, _ fill: (OutputFolder) throws(EnvironmentFault) -> Void
    ) throws(EnvironmentFault) -> String {
      let path = record.place
      FileSystem.makeForReaders()
      try FileSystem.makeFolder(folder)
      let lock = try FolderLock(folder, whenHeld: .freezeUnderWay(folder))
      defer { _ = lock }
      let aside = folder + "/" + Self.unfinished
      // Left by a freeze that was killed: the lock says that none is under way.
      FileSystem.removeTree(aside)
      let output = try OutputFolder(aside, isDurable: true)
      do throws(EnvironmentFault) {
        try fill(output)
        try output.finish()
        try FileSystem.makeFolder(folder + "/" + record.slug)
        try refuse(record)
        try keepFromGit()
        try FileSystem.rename(aside, to: folder + "/" + path)
      } catch {
        FileSystem.removeTree(aside)
        throw error
      }
      try FileSystem.flushFolder(folder + "/" + record.slug)
      try FileSystem.flushFolder(folder)
      return name + "/" + path
    }

    /// With `core.autocrlf`, or `* text=auto` of the repository, a clone would have other bytes.
    private func keepFromGit() throws(EnvironmentFault) {
      let path = folder + "/.gitattributes"
      guard FileSystem.read(path)?.isEmpty ?? true else { return }
      try FileSystem.write(Array("* -text\n".utf8), to: path, isDurable: true)
    }
  }
}

extension EnvironmentFault {
  fileprivate static func placeTaken(
    _ record: EditionRecord, by other: EditionRecord, at folder: String
  ) -> EnvironmentFault {
    let (name, former) = (record.code?.text ?? record.title, other.code?.text ?? other.title)
    return EnvironmentFault(
      en: "\(folder) holds an edition of \(former): give \(name) another `slug`",
      kk:
        "\(folder) қалтасында \(former) құжатының нұсқасы жатыр: \(name) құжатына басқа `slug` беріңіз",
      ru: "в \(folder) лежит редакция документа \(former): задайте для \(name) другой `slug`")
  }

  static func frozenAlready(
    _ record: EditionRecord, at folder: String
  ) -> EnvironmentFault {
    let name = record.code?.text ?? record.title
    return EnvironmentFault(
      en:
        "edition \(record.edition) of \(name) is frozen already (\(folder)): what is frozen stays; "
        + "raise `edition` for the next one",
      kk: "\(name) құжатының \(record.edition.kazakh) нұсқасы мөрленіп қойған (\(folder)): "
        + "мөрленген өзгермейді; келесісі үшін `edition` мәнін арттырыңыз",
      ru: "редакция \(record.edition) документа \(name) уже зафиксирована (\(folder)): она не "
        + "меняется; для следующей поднимите `edition`")
  }

  fileprivate static func freezeUnderWay(_ folder: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "another freeze into \(folder) is under way: wait for its end",
      kk: "\(folder) қалтасына басқа мөрлеу жүріп жатыр: аяқталуын күтіңіз",
      ru: "в \(folder) уже идёт другая фиксация: дождитесь её конца")
  }
}
