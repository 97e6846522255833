import FoundationEssentials
import SapaCore

/// `.sapa-build.json` of an output: what it was made from, so that the next build knows whether there is
/// anything to do.
///
/// It tells of the folder, it is no part of the site: no manifest has it. Where it is missing, or says
/// what nobody understands, everything is made anew.
struct BuildRecord: Codable, Equatable {
  static let name = ".sapa-build.json"

  /// SHA-256 of all that the output was made from.
  var inputs: String
  /// SHA-256 of the manifest that came of it.
  var manifest: String
  /// How many warnings the check had.
  var warnings: Int

  init(inputs: BuildInputs, manifest: [UInt8], warnings: Int) {
    self.inputs = inputs.digest
    self.manifest = Digest.sha256(manifest)
    self.warnings = warnings
  }

  /// The record of a folder; nil where there is none that can be read.
  init?(of folder: String) {
    guard let bytes = FileSystem.read(folder + "/" + Self.name),
      let record = try? JSONDecoder().decode(BuildRecord.self, from: Data(bytes))
    else { return nil }
    self = record
  }

  /// The same record, the same bytes.
  var bytes: [UInt8] { jsonFile }
}

extension Delivered {
  /// What stands in a folder already, where a build from the same would write it again, byte for byte;
  /// nil in any doubt.
  ///
  /// Each file is read and held against its digest.
  /// - Parameters:
  ///   - path: the output folder.
  ///   - inputs: what the build would be made from.
  ///   - jobs: how many files are read at once.
  package init?(standingAt path: String, madeFrom inputs: BuildInputs, jobs: Int) async {
    guard let record = BuildRecord(of: path), record.inputs == inputs.digest,
      FileSystem.kind(of: path + "/" + OutputFolder.marker) == nil,
      let bytes = FileSystem.read(path + "/" + Manifest.name),
      record.manifest == Digest.sha256(bytes), let manifest = Manifest(bytes)
    else { return nil }
    let areWhole = await concurrentMap(Array(manifest.files), jobs: jobs) { name, known in
      Digest.sha256(ofFile: path + "/" + name, followingLinks: false) == known
    }
    guard areWhole.allSatisfy(\.self) else { return nil }
    self.init(
      path: path, writtenCount: 0, keptCount: manifest.files.count, warningCount: record.warnings,
      pdfCount: manifest.printed.count)
  }
}
