import Foundation
import SapaTestSupport
import Testing

/// One way to break the program, and what it must do: a line of `cases.json`.
///
/// `Cases/NAME/` lies over a copy of `Cases/base/`, a small manual without fault; what no folder can
/// hold (links, pipes, odd names, large files) is made by `MadeCases`.
struct HostileCase: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var about: String
  /// The exit status: 0 for a whole and safe site, 1 for findings.
  var status: Int32
  /// What a run that ends with 1 must say: the file, with its line where it has one.
  var says: [String]?
  /// Patterns of which each must match a file of the site.
  var keeps: [String]?
  /// Patterns that no file of the site may match.
  var hides: [String]?
  var hasUniqueIDs: Bool?
  /// Ceilings, in a build without optimisation for the large ones twice as generous.
  var seconds: Double?
  var megabytes: Int?
  /// Only in the long runs.
  var isSlow: Bool?

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// - Throws: if `cases.json` cannot be read.
  static func all() throws -> [HostileCase] {
    let data = try Data(contentsOf: folder.appending(path: "cases.json"))
    return try JSONDecoder().decode([HostileCase].self, from: data)
      .filter { isSoaking || $0.isSlow != true }
  }

  /// Lays the case out in a folder.
  func lay(in root: URL) throws {
    let cases = Self.folder.appending(path: "Cases")
    try FileManager.default.copyItem(at: cases.appending(path: "base"), to: root)
    let overlay = cases.appending(path: name).path
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: overlay)) ?? [] {
      let (from, to) = (overlay + "/" + path, root.path + "/" + path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: from, isDirectory: &isFolder)
      if isFolder.boolValue {
        try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
      } else {
        try? FileManager.default.removeItem(atPath: to)
        try FileManager.default.copyItem(atPath: from, toPath: to)
      }
    }
    try MadeCases(root: root).make(name)
  }
}
