package import Sapa
package import SapaCore
import SapaEditions
import SapaReading

extension ManualFolder {
  /// The whole manual as a value: settings, content, theme, day.
  ///
  /// - Parameters:
  ///   - today: the day of the check.
  ///   - theme: the theme instead of that of sapa.yaml.
  ///   - canPrint: whether PDFs will be made.
  ///   - showsDrafts: whether texts that are being written are shown as they are.
  ///   - output: where a site of it may lie already, besides its own site/.
  /// - Returns: the manual as it lies on disk now.
  /// - Throws: `EnvironmentFault` for what cannot be read at all, or a theme that is not there.
  package func world(
    today: CalendarDate, theme: String? = nil, canPrint: Bool = false,
    showsDrafts: Bool = false, output: String? = nil
  ) throws(EnvironmentFault) -> World {
    let source = try settings()
    let settings = readSettings(source).0
    let archive = try Archive(self, settings: settings)
    let ofArchive = archiveFinding(settings) ?? lostEditions(of: archive, besidesOwn: output)
    let content = try ContentFolder(self)
    let lists = try PrivateFolder(self)
    let folder = ThemeFolder(manual: self, installation: Installation())
    var world = World(
      settings: source, sources: content.sources, assets: content.assets,
      drawings: content.drawings, theme: try folder.files(of: theme ?? settings.theme),
      findings: content.findings + archive.findings + [ofArchive].compactMap(\.self)
        + lists.findings,
      today: today, canPrint: canPrint)
    world.editions = archive.editions
    world.hashing = hashing(of: content.assets)
    world.showsDrafts = showsDrafts
    world.isFrozen = isFrozen
    world.lists = lists.lists
    return world
  }

  /// Whether it is the `sources/` of an edition in an archive.
  private var isFrozen: Bool {
    root.hasSuffix("/sources")
      && FileSystem.kind(of: root.dropLast("sources".count) + Archive.recordName) == .file
  }

  /// What sapa.yaml says, as far as it can be read.
  package func settingsRead() throws(EnvironmentFault) -> Settings {
    readSettings(try settings()).0
  }

  /// The frozen editions of the manual.
  package func archive() throws(EnvironmentFault) -> Archive {
    let settings = try settingsRead()
    if let fault = archiveFinding(settings) { throw .notFound(fault) }
    let archive = try Archive(self, settings: settings)
    if let fault = lostEditions(of: archive) { throw .notFound(fault) }
    return archive
  }

  /// SHA-256 of bytes, and of the files that pages may cite.
  private func hashing(of assets: Set<String>) -> Hashing {
    Hashing(
      sha256: Digest.bytes,
      file: { assets.contains($0) ? Digest.sha256(ofFile: self.path(of: $0)) : nil })
  }
}
