import SapaCore
import SapaReading
import SapaSite

/// A theme and the themes it extends, read from where they lie: in the manual, else in Sapa's own.
struct ThemeFolder {
  let manual: ManualFolder
  let installation: Installation

  /// The files of a theme, its base first.
  ///
  /// - Parameter name: what sapa.yaml or `--theme` says; a plain name, never a path.
  /// - Returns: the layers, the base first.
  /// - Throws: `EnvironmentFault` for a theme that is nowhere, or that extends itself.
  func files(of name: String) throws(EnvironmentFault) -> ThemeFiles {
    var layers: [ThemeFiles.Layer] = []
    var next: String? = name
    while let name = next {
      guard !layers.contains(where: { $0.name == name }) else { throw .circularTheme(name) }
      let layer = ThemeFiles.Layer(name: name, files: try files(in: try folder(of: name)))
      layers.insert(layer, at: 0)
      next = try parent(of: layer)
    }
    return ThemeFiles(layers: layers)
  }

  private func folder(of name: String) throws(EnvironmentFault) -> String {
    let isPlain = !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
    let folders = installation.themeFolders(of: manual)
    let found = folders.map { $0 + "/" + name }.first { FileSystem.kind(of: $0) == .folder }
    guard isPlain, let found else { throw .noTheme(name, folders) }
    return found
  }

  private func parent(of layer: ThemeFiles.Layer) throws(EnvironmentFault) -> String? {
    guard let bytes = layer.files["theme.yaml"] else { return nil }
    let source = Source(path: "themes/\(layer.name)/theme.yaml", bytes: bytes)
    let (description, findings) = ThemeDescription.read(source)
    if let finding = findings.first { throw EnvironmentFault(finding.headline) }
    return description.extends
  }

  /// Every regular file below a folder; hidden ones and links are left out.
  private func files(
    in folder: String, below prefix: String = ""
  ) throws(EnvironmentFault) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    guard let names = FileSystem.names(in: folder) else { throw .unreadableFolder(folder) }
    for bytes in names where bytes.first != UInt8(ascii: ".") {
      let name = String(decoding: bytes, as: UTF8.self)
      let path = folder + "/" + name
      switch FileSystem.kind(of: path) {
      case .folder?:
        files.merge(try self.files(in: path, below: prefix + name + "/")) { first, _ in first }
      case .file?:
        guard let content = FileSystem.read(path) else { throw .unreadable(path) }
        files[prefix + name] = content
      case .link?, .other?, nil: break
      }
    }
    return files
  }
}

extension EnvironmentFault {
  static func noTheme(_ name: String, _ folders: [String]) -> EnvironmentFault {
    let places = folders.joined(separator: ", ")
    return EnvironmentFault(
      en: "theme \(name) is in none of \(places): correct `theme` in sapa.yaml",
      kk: "\(name) безендіруі мына қалталардың ешқайсысында жоқ: \(places); sapa.yaml ішіндегі "
        + "`theme` өрісін түзетіңіз",
      ru: "темы \(name) нет ни в одной из папок \(places): исправьте `theme` в sapa.yaml")
  }

  static func circularTheme(_ name: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "theme \(name) extends itself: correct `extends` in its theme.yaml",
      kk: "\(name) безендіруі өзін-өзі кеңейтеді: theme.yaml ішіндегі `extends` өрісін түзетіңіз",
      ru: "тема \(name) расширяет саму себя: исправьте `extends` в её theme.yaml")
  }
}
