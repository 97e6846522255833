import SapaCore

/// Files under names that change with their bytes: `assets/site.css` is
/// `assets/site.3f2a1b9c4d.css`.
///
/// So a web server may let browsers keep them for ever, and no page takes the style of another
/// release.
struct StampedFiles: Sendable {
  private(set) var files: [OutputFile] = []
  /// The stamped name by the plain one.
  private var names: [String: String] = [:]

  /// - Parameters:
  ///   - files: those that are asked for by others first.
  ///   - fingerprint: ten hexadecimal digits of a file's bytes; nil leaves the names as they are.
  init(_ files: [OutputFile], fingerprint: Fingerprint?) {
    for file in files {
      guard let fingerprint, Self.kinds.contains(where: { file.path.hasSuffix($0) }) else {
        self.files.append(file)
        continue
      }
      let bytes = file.path.hasSuffix(".css") ? renamed(file.bytes) : file.bytes
      let stamped = Self.stamped(file.path, fingerprint(bytes))
      names[file.path] = stamped
      self.files.append(OutputFile(path: stamped, bytes: bytes))
    }
  }

  /// What others are to ask for: the name itself where it is not stamped.
  func name(of path: String) -> String { names[path] ?? path }

  private static let kinds = [".css", ".js", ".woff2", ".svg", ".png", ".webp"]

  private static func stamped(_ path: String, _ stamp: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path }
    return path[..<dot] + "." + stamp + path[dot...]
  }

  /// A style sheet that asks for the stamped names, `url("fonts/sans.1b9c4d3f2a.woff2")`.
  private func renamed(_ style: [UInt8]) -> [UInt8] {
    var text = String(decoding: style, as: UTF8.self)
    let folder = "assets/"
    for (plain, stamped) in names where plain.hasPrefix(folder) {
      text.replace(
        "url(\"\(plain.dropFirst(folder.count))\")",
        with: "url(\"\(stamped.dropFirst(folder.count))\")")
    }
    return Array(text.utf8)
  }
}
