import FoundationEssentials
import SapaPrint

/// `.sapa-manifest.json`: every file of an output with its SHA-256, written last.
///
/// An output without one was not finished; a file that is not in it is not Sapa's.
struct Manifest: Codable, Equatable {
  static let name = ".sapa-manifest.json"

  var version = "1.0"
  /// SHA-256 by path.
  var files: [String: String] = [:]
  /// For each PDF the digest of what it was made from, so that the same is not made again.
  var printed: [String: String] = [:]
  /// What is to be told of the pages of those PDFs, at every build that keeps them; nil where nothing is.
  var remarks: [String: Typeset.Remarks]?

  init() {}

  /// The manifest of a folder; nil where there is none that can be read.
  init?(of folder: String) {
    guard let bytes = FileSystem.read(folder + "/" + Self.name) else { return nil }
    self.init(bytes)
  }

  init?(_ bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
      return nil
    }
    self = manifest
  }

  /// The same manifest, the same bytes.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }
}
