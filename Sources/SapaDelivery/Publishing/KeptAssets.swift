/// `kept/assets/site.3f2a1b9c4d.css` and others: the styles, scripts and fonts of every release that
/// is kept, under the names that their bytes give them.
///
/// The web server looks here for what the served release lacks. So a reader who opened a page before
/// a switch, or before a rollback, still gets what that page asks for.
struct KeptAssets {
  private let target: PublishedTarget
  private let folder: String

  init(_ target: PublishedTarget) {
    self.target = target
    folder = target.path + "/kept"
  }

  /// Adds those of a release that will be served.
  ///
  /// - Throws: `EnvironmentFault` where they cannot be written; nothing is served half.
  func add(_ release: Release) throws(EnvironmentFault) {
    let aside = target.marker + "/part"
    defer { FileSystem.remove(aside) }
    for name in Self.stamped(in: release) {
      guard let bytes = FileSystem.read(release.path + "/" + name) else { continue }
      try makeFolders(above: name)
      let place = folder + "/" + name
      if FileSystem.holds(bytes, at: place), FileSystem.isForReaders(place) { continue }
      // Whole or not at all: a file of that name is never written again.
      FileSystem.remove(aside)
      try FileSystem.write(bytes, to: aside, isDurable: true)
      try FileSystem.rename(aside, to: place)
    }
  }

  /// Those whose bytes do not have the fingerprint in their name, by their paths in the target.
  var damaged: [String] {
    FileSystem.files(below: folder).filter { name in
      guard let stamp = Self.stamp(of: name),
        FileSystem.kind(of: folder + "/" + name) == .file,
        let bytes = FileSystem.read(folder + "/" + name)
      else { return true }
      return !Digest.sha256(bytes).hasPrefix(stamp)
    }.map { "kept/" + $0 }
  }

  /// Removes what no release asks for any more.
  func prune() {
    guard let releases = try? target.releases else { return }
    let wanted = Set(releases.flatMap(Self.stamped))
    for name in FileSystem.files(below: folder) where !wanted.contains(name) {
      FileSystem.remove(folder + "/" + name)
    }
  }

  /// A link in the place of a folder within is removed, never followed.
  private func makeFolders(above name: String) throws(EnvironmentFault) {
    var path = folder
    for part in name.split(separator: "/") {
      if FileSystem.kind(of: path) == .link { FileSystem.remove(path) }
      try FileSystem.makeFolderForReaders(path)
      path += "/" + part
    }
  }

  private static func stamped(in release: Release) -> [String] {
    (Manifest(of: release.path)?.files.keys.sorted() ?? []).filter { stamp(of: $0) != nil }
  }

  /// `1b9c4d3f2a` of `assets/fonts/sans.1b9c4d3f2a.woff2`: ten hexadecimal digits before the ending.
  private static func stamp(of name: String) -> Substring? {
    let parts = name.split(separator: ".")
    guard name.hasPrefix("assets/"), parts.count >= 3, parts.last != "gz" else { return nil }
    let stamp = parts[parts.count - 2]
    return stamp.utf8.count == 10 && stamp.allSatisfy(\.isHexDigit) ? stamp : nil
  }
}
