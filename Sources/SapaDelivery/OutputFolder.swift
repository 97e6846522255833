import SapaCore

/// The folder that a build writes: only files whose bytes changed are written, only files that an
/// earlier build wrote are removed.
package struct OutputFolder {
  package let path: String
  private let before: Manifest?
  private var manifest = Manifest()

  /// How many files were written, and how many stayed as they were.
  package private(set) var writtenCount = 0
  package private(set) var keptCount = 0

  /// Opens the folder, making it if need be.
  ///
  /// - Parameter path: where the output goes, absolute or from the current folder.
  /// - Throws: `EnvironmentFault` for a folder that holds files that no build of Sapa wrote.
  package init(_ path: String) throws(EnvironmentFault) {
    self.path = path
    before = Manifest(of: path)
    try FileSystem.makeFolder(path)
    guard before == nil, let names = FileSystem.names(in: path) else { return }
    let foreign = names.map { String(decoding: $0, as: UTF8.self) }.filter {
      $0 != ".gitignore" && $0 != Marker.name
    }
    guard foreign.isEmpty || FileSystem.kind(of: path + "/" + Marker.name) != nil else {
      throw .foreignFolder(path, foreign[0])
    }
    try FileSystem.write([], to: path + "/" + Marker.name)
  }

  /// Stands in a folder while its first build is under way, so that the next one may repair it.
  private enum Marker {
    static let name = ".sapa-incomplete"
  }

  /// Writes a file unless it is there already, byte by byte.
  package mutating func put(_ bytes: [UInt8], at name: String) throws(EnvironmentFault) {
    let target = path + "/" + name
    manifest.files[name] = Digest.sha256(bytes)
    if FileSystem.read(target) == bytes, FileSystem.kind(of: target) == .file {
      keptCount += 1
      return
    }
    if let slash = target.lastIndex(of: "/") {
      try FileSystem.makeFolder(String(target[..<slash]))
    }
    if FileSystem.kind(of: target) == .link { FileSystem.remove(target) }
    try FileSystem.write(bytes, to: target)
    writtenCount += 1
  }

  /// Whether a PDF made from the same input is there whole; it is then kept.
  package mutating func keepPrinted(at name: String, madeFrom digest: String) -> Bool {
    guard before?.printed[name] == digest, let known = before?.files[name],
      let bytes = FileSystem.read(path + "/" + name), Digest.sha256(bytes) == known
    else { return false }
    manifest.files[name] = known
    manifest.printed[name] = digest
    keptCount += 1
    return true
  }

  /// Writes a PDF and notes what it was made from.
  package mutating func putPrinted(
    _ bytes: [UInt8], at name: String, madeFrom digest: String
  ) throws(EnvironmentFault) {
    try put(bytes, at: name)
    manifest.printed[name] = digest
  }

  /// Removes what an earlier build wrote and this one did not, then writes the manifest.
  package mutating func finish() throws(EnvironmentFault) {
    for name in (before?.files.keys.sorted() ?? []) where manifest.files[name] == nil {
      remove(name)
    }
    let bytes = manifest.bytes
    if FileSystem.read(path + "/" + Manifest.name) != bytes {
      try FileSystem.write(bytes, to: path + "/" + Manifest.name)
    }
    FileSystem.remove(path + "/" + Marker.name)
  }

  /// Removes a file and the folders that are empty without it.
  private func remove(_ name: String) {
    // The manifest lies in the folder that it describes: a path that climbs out is not ours.
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return }
    FileSystem.remove(path + "/" + name)
    var folder = name
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      FileSystem.removeEmptyFolder(path + "/" + folder)
    }
  }
}

extension EnvironmentFault {
  static func foreignFolder(_ path: String, _ name: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "\(path) holds files that Sapa did not write (\(name)): name an empty folder with "
        + "--output",
      kk: "\(path) қалтасында Sapa жазбаған файлдар бар (\(name)): --output арқылы бос қалтаны "
        + "көрсетіңіз",
      ru: "в \(path) есть файлы, которые писала не Sapa (\(name)): укажите пустую папку через "
        + "--output")
  }
}
