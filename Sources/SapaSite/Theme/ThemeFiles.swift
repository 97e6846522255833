/// The files of a theme and of the theme it extends, outermost base first.
///
/// A file of a later layer takes the place of one with the same path; `layouts/page.mustache` of
/// `yasawi` stands before that of `base`, which stays at hand as `base-page`.
package struct ThemeFiles: Hashable, Sendable {
  /// One theme as it lies in its folder.
  package struct Layer: Hashable, Sendable {
    /// Its name, `base`.
    package var name: String
    /// By path below the theme's folder: `layouts/page.mustache`, `tokens/light.txt`.
    package var files: [String: [UInt8]]

    package init(name: String, files: [String: [UInt8]]) {
      self.name = name
      self.files = files
    }
  }

  /// The base first, the theme that the manual names last.
  package var layers: [Layer]

  package init(layers: [Layer]) {
    self.layers = layers
  }

  /// The files that count below a folder, in the order of their paths, each with its layer.
  func files(under folder: String, ending: String) -> [ThemeFile] {
    var result: [String: ThemeFile] = [:]
    for layer in layers {
      for (path, bytes) in layer.files where path.hasPrefix(folder) && path.hasSuffix(ending) {
        result[path] = ThemeFile(layer: layer.name, path: path, bytes: bytes)
      }
    }
    return result.values.sorted { $0.path < $1.path }
  }

  /// Every version of a file, the base's first.
  func versions(of path: String) -> [ThemeFile] {
    layers.compactMap { layer in
      layer.files[path].map { ThemeFile(layer: layer.name, path: path, bytes: $0) }
    }
  }
}

/// A file of one layer.
struct ThemeFile: Sendable {
  var layer: String
  var path: String
  var bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }
  /// Each line of it, the empty ones too, whatever ends them.
  var lines: [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
  /// Where a finding says it lies.
  var place: String { "themes/\(layer)/\(path)" }
  /// `page` of `layouts/page.mustache`.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}
