import FoundationEssentials
import Glibc
import SapaCore
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
  /// Whether a site shows what is being written, in the place of what is in force; nil where not.
  var showsDrafts: Bool?

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

  /// Whether a manifest knows a file by the digest of its bytes: `"edition.json" : "0fa3…"`.
  ///
  /// The line is looked for as it is written here; the whole is read only where it is not there, since
  /// an archive has thousands.
  static func knows(_ name: String, as digest: String, in bytes: [UInt8]) -> Bool {
    let line = "\"\(name)\" : \"\(digest)\""
    let isWritten = String(decoding: bytes, as: UTF8.self).withCString { strstr($0, line) != nil }
    return isWritten || Manifest(bytes)?.files[name] == digest
  }

  /// The same manifest, the same bytes.
  var bytes: [UInt8] { jsonFile }
}
