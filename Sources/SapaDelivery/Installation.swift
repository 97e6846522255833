import Glibc

/// Where Sapa's own files lie, seen from the running program.
///
/// Installed, they are in `../share/sapa` and `../libexec/sapa` beside the program's folder; in a
/// source tree, in the folder above `.build`. No path is compiled in.
package struct Installation: Sendable {
  /// The folder above `bin`, absolute; nil where the system does not tell.
  private let prefix: String?
  /// The root of the source tree that the program was built in.
  private let sourceTree: String?

  package init() {
    guard let program = FileSystem.resolved("/proc/self/exe") else {
      (prefix, sourceTree) = (nil, nil)
      return
    }
    let parts = program.split(separator: "/")
    prefix = "/" + parts.dropLast(2).joined(separator: "/")
    sourceTree = parts.lastIndex { $0.hasPrefix(".build") }
      .map { "/" + parts[..<$0].joined(separator: "/") }
  }

  /// Folders that may hold themes, the nearest to the manual first.
  func themeFolders(of manual: ManualFolder) -> [String] {
    [manual.root + "/themes"] + candidates(installed: "share/sapa/themes", source: "themes")
  }

  /// The script that typesets PDFs.
  var typesettingScript: String? {
    candidates(installed: "libexec/sapa/typeset.py", source: "libexec/typeset.py").first {
      FileSystem.kind(of: $0) == .file
    }
  }

  /// The Python that has Typst: the one named in the environment, else the system's where Typst lies
  /// beside the script, else the tree's.
  var typesettingPython: String? {
    let isBundled = prefix.map { FileSystem.kind(of: $0 + "/libexec/sapa/typst") == .folder }
    let usual = [
      isBundled == true ? "/usr/bin/python3" : nil, sourceTree.map { $0 + "/.venv/bin/python3" },
    ]
    let named = getenv("SAPA_TYPST_PYTHON").map { [String(cString: $0)] }
    return (named ?? usual.compactMap(\.self)).first { FileSystem.kind(of: $0) != nil }
  }

  /// The faces that PDFs are set in, PT Sans and PT Serif: installed, else Debian's.
  var fontFolder: String {
    let installed = prefix.map { $0 + "/share/sapa/fonts" }
    return installed.flatMap { FileSystem.kind(of: $0) == .folder ? $0 : nil }
      ?? "/usr/share/fonts/truetype/paratype"
  }

  private func candidates(installed: String, source: String) -> [String] {
    [prefix.map { $0 + "/" + installed }, sourceTree.map { $0 + "/" + source }].compactMap { $0 }
  }
}
