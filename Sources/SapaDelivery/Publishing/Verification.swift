/// An output held against its manifest: each file must be there with the bytes it was written with.
///
/// A manifest beside the files shows damage, not forgery: who can change a file can change it too.
package struct Verification: Sendable {
  /// What was compared: the folder of a release, a site, or one PDF.
  package let path: String
  /// SHA-256 of the manifest, to be compared with what was noted elsewhere; nil where there is none.
  package private(set) var digest: String?
  /// Whether a build was cut short there.
  package private(set) var isIncomplete = false
  /// Files that are not what the manifest says, in the order of their names.
  package private(set) var changed: [String] = []
  package private(set) var missing: [String] = []
  /// Files that no manifest knows.
  package private(set) var unknown: [String] = []
  /// Files and folders of a published site that a web server, which runs as another user, may not read.
  package private(set) var closed: [String] = []
  package private(set) var fileCount = 0
  /// Where the edition belongs that lies here under another name: `ue-hqtu-074-2014/2`.
  package internal(set) var rightPlace: String?
  /// Whether it is a site that shows what is being written.
  package private(set) var showsDrafts = false

  package var isWhole: Bool {
    digest != nil && !isIncomplete && rightPlace == nil
      && [changed, missing, unknown, closed].allSatisfy(\.isEmpty)
  }

  /// What desktops leave in folders that somebody has looked into.
  private static let ofDesktops: Set = [".ds_store", "desktop.ini", "thumbs.db"]

  /// Compares a whole output folder.
  package init(ofOutput path: String) {
    self.path = path
    isIncomplete = FileSystem.kind(of: path + "/" + OutputFolder.marker) != nil
    digest = FileSystem.read(path + "/" + Manifest.name).map(Digest.sha256)
    guard let manifest = Manifest(of: path) else {
      if digest != nil { changed = [Manifest.name] }
      return
    }
    fileCount = manifest.files.count
    showsDrafts = manifest.showsDrafts == true
    for (name, known) in manifest.files.sorted(by: { $0.key < $1.key }) {
      compare(name, with: known)
    }
    let ours = [Manifest.name, BuildRecord.name, OutputFolder.marker, ".gitignore"]
    // An archive is looked into; of what lies on a web root every file is somebody's doing.
    let isFrozen = manifest.files[Archive.recordName] != nil
    unknown = FileSystem.files(below: path).filter {
      manifest.files[$0] == nil && !ours.contains($0) && !(isFrozen && Self.isOfDesktop($0))
    }
  }

  private static func isOfDesktop(_ path: String) -> Bool {
    path.split(separator: "/").last.map { ofDesktops.contains($0.lowercased()) } ?? false
  }

  /// Compares what a web server serves of a target: a release, whose name vouches for its manifest,
  /// and what readers of the ones before may still ask for.
  package init(of release: Release, in target: PublishedTarget) {
    self.init(ofOutput: release.path)
    if digest == nil { missing.append(Manifest.name) }
    if let digest, !release.hasName(for: digest), !changed.contains(Manifest.name) {
      changed.append(Manifest.name)
    }
    changed += KeptAssets(target).damaged
    closed = ["releases/" + release.id, "kept"].flatMap {
      FileSystem.closedToReaders(target.path + "/" + $0, named: $0)
    }
    if !FileSystem.isForReaders(target.releasesFolder) { closed.insert("releases", at: 0) }
  }

  /// The nearest output above a file, and where the file lies in it; nil where none is.
  static func output(around path: String) -> (folder: String, file: String)? {
    guard let file = FileSystem.resolved(path) else { return nil }
    var names = file.split(separator: "/").map(String.init)
    var inner: [String] = []
    while let name = names.popLast() {
      inner.insert(name, at: 0)
      let folder = "/" + names.joined(separator: "/")
      if Manifest(of: folder) != nil { return (folder, inner.joined(separator: "/")) }
    }
    return nil
  }

  private mutating func compare(_ name: String, with known: String) {
    guard let bytes = FileSystem.read(path + "/" + name),
      FileSystem.kind(of: path + "/" + name) == .file
    else {
      missing.append(name)
      return
    }
    if Digest.sha256(bytes) != known { changed.append(name) }
  }
}
