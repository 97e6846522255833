import SapaEditions

extension Verification {
  /// Every edition of an archive, `archive/` or `archive/SLUG/`, held against its manifest.
  ///
  /// - Parameter path: a folder whose subfolders are editions, or whose subfolders' subfolders are.
  /// - Returns: one for each edition, in the order of their paths; none for any other folder.
  /// - Throws: `EnvironmentFault` where a folder cannot be read: its editions are not whole unseen.
  package static func editions(
    below path: String
  ) throws(EnvironmentFault) -> [Verification] {
    // A site, a release or an edition has a manifest of its own.
    guard FileSystem.kind(of: path + "/" + Manifest.name) == nil else { return [] }
    func folders(in path: String) throws(EnvironmentFault) -> [String] {
      try FileSystem.folders(in: path).map { path + "/" + $0 }
    }
    var found = try folders(in: path)
    for folder in found { found += try folders(in: folder) }
    return found.filter {
      FileSystem.kind(of: $0 + "/" + Archive.recordName) != nil
        || FileSystem.kind(of: $0 + "/sources") == .folder
    }.sorted().map { Verification(of: $0, isInArchive: true) }
  }

  /// An output held against its manifest; where it is an edition, also the name of its folder against
  /// what it records.
  ///
  /// - Parameters:
  ///   - path: of a site, or of an edition.
  ///   - isInArchive: whether it is an edition of an archive; one that was taken away may be called
  ///     anything.
  package init(of path: String, isInArchive: Bool = false) {
    self.init(ofOutput: path)
    guard let record = EditionRecord(of: path), let folder = FileSystem.resolved(path) else {
      return
    }
    let names = folder.split(separator: "/").suffix(2).map(String.init)
    let isPlaced = isInArchive || names.first == record.slug
    if isPlaced, names.joined(separator: "/") != record.place { rightPlace = record.place }
  }
}
