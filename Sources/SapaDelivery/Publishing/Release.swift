/// One release of a site: `releases/000042-1a2b3c4d`, whole and unchanging.
///
/// Its number counts up from the releases that are there, so that no clock decides which is newer;
/// the letters are the beginning of its manifest's SHA-256.
package struct Release: Sendable, Hashable {
  package let id: String
  package let number: Int
  package let path: String

  static let unfinishedPrefix = ".unfinished-"

  init?(_ id: String, in target: PublishedTarget) {
    guard let number = Self.number(of: id), !id.contains("/") else { return nil }
    self.id = id
    self.number = number
    path = target.releasesFolder + "/" + id
    guard FileSystem.kind(of: path) == .folder else { return nil }
  }

  /// 42 of `000042-1a2b3c4d`; nil for what is no name of a release.
  static func number(of id: String) -> Int? {
    let parts = id.split(separator: "-")
    guard parts.count == 2, parts[0].utf8.count == 6 else { return nil }
    return Int(parts[0])
  }

  /// The SHA-256 of its manifest: two releases with the same one are the same.
  package var digest: String? {
    FileSystem.read(path + "/" + Manifest.name).map(Digest.sha256)
  }

  /// Whether its name is that of a release with this manifest.
  func hasName(for digest: String) -> Bool { id == Self.id(number: number, digest: digest) }

  /// The name of a release with this number and manifest.
  static func id(number: Int, digest: String) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "-"
      + digest.prefix(8)
  }
}
