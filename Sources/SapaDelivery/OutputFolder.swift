import SapaCore

/// The folder that a build writes.
///
/// Only files whose bytes changed are written, only files that an earlier build wrote are removed. A
/// marker stands in the folder from the first write to the last, so that a build that was cut short
/// is recognised and repaired by the next.
package struct OutputFolder {
  package let path: String
  private let before: Manifest?
  /// Where PDFs may be taken from that were made from the same input.
  private let earlier: (path: String, manifest: Manifest)?
  private let isDurable: Bool
  private var manifest = Manifest()
  private var isMarked = false
  /// Folders that were seen to be none of them a link.
  private var folders: Set<String> = []

  /// How many files were written, and how many stayed as they were.
  package private(set) var writtenCount = 0
  package private(set) var keptCount = 0

  static let marker = ".sapa-incomplete"

  /// Opens the folder, making it if need be.
  ///
  /// - Parameters:
  ///   - path: where the output goes, absolute or from the current folder.
  ///   - earlier: another output whose PDFs may be taken over; by default the folder itself.
  ///   - isDurable: whether each file is on the disk before the next is written.
  /// - Throws: `EnvironmentFault` for a folder that holds files that no build of Sapa wrote.
  package init(
    _ path: String, takingPDFsFrom earlier: String? = nil, isDurable: Bool = false
  ) throws(EnvironmentFault) {
    self.path = path
    self.isDurable = isDurable
    before = Manifest(of: path)
    let source = earlier ?? path
    self.earlier = Manifest(of: source).map { (source, $0) }
    try FileSystem.makeFolder(path)
    isMarked = FileSystem.kind(of: path + "/" + Self.marker) != nil
    guard before == nil, !isMarked else { return }
    guard let names = FileSystem.names(in: path) else { throw .unreadable(path) }
    let foreign = names.map { String(decoding: $0, as: UTF8.self) }.first { $0 != ".gitignore" }
    if let foreign { throw .foreignFolder(path, foreign) }
  }

  /// The SHA-256 of the manifest as it will be written.
  var digest: String { Digest.sha256(manifest.bytes) }

  /// Writes a file unless it is there already, byte by byte.
  package mutating func put(_ bytes: [UInt8], at name: String) throws(EnvironmentFault) {
    let target = path + "/" + name
    manifest.files[name] = Digest.sha256(bytes)
    if FileSystem.read(target) == bytes, FileSystem.kind(of: target) == .file {
      keptCount += 1
      return
    }
    try mark()
    try makeFolders(above: name)
    if FileSystem.kind(of: target) == .link { FileSystem.remove(target) }
    try FileSystem.write(bytes, to: target, isDurable: isDurable)
    writtenCount += 1
  }

  /// A PDF of the earlier output that was made from the same input and is whole.
  package func printed(at name: String, madeFrom digest: String) -> [UInt8]? {
    guard let earlier, earlier.manifest.printed[name] == digest,
      let known = earlier.manifest.files[name],
      let bytes = FileSystem.read(earlier.path + "/" + name), Digest.sha256(bytes) == known
    else { return nil }
    return bytes
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
      try mark()
      remove(name)
    }
    let bytes = manifest.bytes
    if FileSystem.read(path + "/" + Manifest.name) != bytes {
      try mark()
      try FileSystem.write(bytes, to: path + "/" + Manifest.name, isDurable: isDurable)
    }
    if isMarked { FileSystem.remove(path + "/" + Self.marker) }
    if isDurable { try FileSystem.flushFolders(below: path) }
  }

  /// Makes the folders above a file; a link in the place of one is removed, never followed.
  private mutating func makeFolders(above name: String) throws(EnvironmentFault) {
    var folder = ""
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      guard !folders.contains(folder) else { continue }
      if FileSystem.kind(of: path + folder) == .link { FileSystem.remove(path + folder) }
      try FileSystem.makeFolder(path + folder)
      folders.insert(folder)
    }
  }

  private mutating func mark() throws(EnvironmentFault) {
    if isMarked { return }
    try FileSystem.write([], to: path + "/" + Self.marker, isDurable: isDurable)
    isMarked = true
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
