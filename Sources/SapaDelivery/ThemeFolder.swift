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
      let folder = try folder(of: name, extendedBy: layers.first?.name)
      let layer = ThemeFiles.Layer(name: name, files: try files(in: folder))
      layers.insert(layer, at: 0)
      next = try parent(of: layer)
    }
    // Whatever it extends in the end is complete, or nothing can be made of it.
    for needed in ["print/document.typ", "layouts/page.mustache"] {
      let isThere = layers.contains { $0.files[needed] != nil }
      if !isThere, let last = layers.first { throw .incompleteTheme(last.name, needed) }
    }
    return ThemeFiles(layers: layers)
  }

  private func folder(
    of name: String, extendedBy heir: String?
  ) throws(EnvironmentFault) -> String {
    let isPlain = !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
    let folders = installation.themeFolders(of: manual)
    let found = folders.map { $0 + "/" + name }.first { FileSystem.kind(of: $0) == .folder }
    guard isPlain, let found else { throw .noTheme(name, folders, extendedBy: heir) }
    return found
  }

  private func parent(of layer: ThemeFiles.Layer) throws(EnvironmentFault) -> String? {
    guard let bytes = layer.files["theme.yaml"] else { return nil }
    let source = Source(path: "themes/\(layer.name)/theme.yaml", bytes: bytes)
    let (description, findings) = ThemeDescription.read(source)
    if let finding = findings.first {
      let place = "\(source.path):\(finding.span.start.line): "
      let said = finding.headline
      throw EnvironmentFault(en: place + said.en, kk: place + said.kk, ru: place + said.ru)
    }
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
  static func noTheme(
    _ name: String, _ folders: [String], extendedBy heir: String?
  ) -> EnvironmentFault {
    let places = folders.joined(separator: ", ")
    if let heir {
      return EnvironmentFault(
        en: "theme \(heir) extends \(name), which is in none of \(places): correct `extends` in "
          + "themes/\(heir)/theme.yaml",
        kk: "\(heir) безендіруі \(name) безендіруін кеңейтеді, ал ол мына қалталардың ешқайсысында "
          + "жоқ: \(places); themes/\(heir)/theme.yaml ішіндегі `extends` өрісін түзетіңіз",
        ru: "тема \(heir) расширяет \(name), а её нет ни в одной из папок \(places): исправьте "
          + "`extends` в themes/\(heir)/theme.yaml")
    }
    return EnvironmentFault(
      en: "theme \(name) is in none of \(places): correct `theme` in sapa.yaml",
      kk: "\(name) безендіруі мына қалталардың ешқайсысында жоқ: \(places); sapa.yaml ішіндегі "
        + "`theme` өрісін түзетіңіз",
      ru: "темы \(name) нет ни в одной из папок \(places): исправьте `theme` в sapa.yaml")
  }

  /// A theme that changes a colour or two, and does not say of what.
  static func incompleteTheme(_ name: String, _ file: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "theme \(name) extends no other and has no \(file): write `extends: base` into "
        + "themes/\(name)/theme.yaml",
      kk: "\(name) безендіруі басқасын кеңейтпейді, ал өзінде \(file) жоқ: "
        + "themes/\(name)/theme.yaml файлына `extends: base` деп жазыңыз",
      ru: "тема \(name) не расширяет другую, а файла \(file) в ней нет: впишите `extends: base` в "
        + "themes/\(name)/theme.yaml")
  }

  static func circularTheme(_ name: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "theme \(name) extends itself: correct `extends` in its theme.yaml",
      kk: "\(name) безендіруі өзін-өзі кеңейтеді: theme.yaml ішіндегі `extends` өрісін түзетіңіз",
      ru: "тема \(name) расширяет саму себя: исправьте `extends` в её theme.yaml")
  }
}
