import FoundationEssentials
import Sapa
package import SapaCore
package import SapaEditions

/// The archive of a manual: `archive/SLUG/EDITION/`, each folder written once.
///
/// In each: `edition.json` (the record), `sources/` (a manual of its own, with sapa.yaml), `pages/`, the
/// PDF, `findings.json`, and a manifest with SHA-256 of each.
package struct Archive: Sendable {
  /// As findings name it: `archive`.
  let name: String
  /// On disk, absolute.
  let folder: String
  package private(set) var editions: [FrozenEdition] = []
  /// What is wrong with its files.
  package private(set) var findings: [Finding] = []

  static let recordName = "edition.json"
  /// Of how many editions of a document the texts are read: the one in force, and the one before.
  private static let readCount = 2

  /// - Throws: `EnvironmentFault` where it is there and cannot be read: a manual without its frozen
  ///   editions would show drafts.
  package init(_ manual: ManualFolder, settings: Settings) throws(EnvironmentFault) {
    name = Self.name(settings)
    folder = manual.path(of: name)
    for slug in try FileSystem.folders(in: folder) {
      let names = try FileSystem.folders(in: folder + "/" + slug)
      editions += names.compactMap { read(slug + "/" + $0) }
    }
    sort()
    for index in editions.indices {
      var edition = editions[index]
      let later = editions[(index + 1)...].prefix(Self.readCount)
      let name = edition.record.documentName
      if later.count < Self.readCount || later.contains(where: { $0.record.documentName != name }) {
        readText(of: &edition)
        editions[index] = edition
      }
    }
  }

  /// The editions of a document together, the oldest first, whatever address part each had.
  private mutating func sort() {
    let names = editions.map(\.record.documentName)
    let places = Dictionary(zip(names, names.indices), uniquingKeysWith: min)
    editions.sort { left, right in
      let (first, second) = (places[left.record.documentName], places[right.record.documentName])
      return (first ?? 0, left.record.edition) < (second ?? 0, right.record.edition)
    }
  }

  /// `archive` of `archive: archive/`.
  static func name(_ settings: Settings) -> String {
    var name = settings.archive[...]
    while name.count > 1, name.last == "/" { name.removeLast() }
    return String(name)
  }

  /// Reads the record of an edition, held against the manifest and against the name of its folder.
  private mutating func read(_ path: String) -> FrozenEdition? {
    let (place, shown) = ("\(folder)/\(path)", "\(name)/\(path)")
    guard let bytes = FileSystem.read(place + "/" + Self.recordName) else {
      findings.append(DamagedEdition.finding(Self.recordName, in: shown))
      return nil
    }
    guard let manifest = FileSystem.read(place + "/" + Manifest.name) else {
      findings.append(DamagedEdition.finding(Manifest.name, in: shown))
      return nil
    }
    guard let record = EditionRecord(bytes, knownTo: manifest) else {
      let isOfLineEnds = Digest.differsInLineEnds(bytes, Manifest(manifest)?.files[Self.recordName])
      findings.append(
        DamagedEdition.finding(Self.recordName, in: shown, isOfLineEnds: isOfLineEnds))
      return nil
    }
    guard record.place == path else {
      findings.append(DamagedEdition.misplaced(record, in: shown, from: name))
      return nil
    }
    return FrozenEdition(record: record, folder: shown)
  }

  /// Reads the text of an edition, each file held against the manifest.
  mutating func readText(of edition: inout FrozenEdition) {
    let place = folder + edition.folder.dropFirst(name.count)
    guard let manifest = Manifest(of: place) else {
      return findings.append(DamagedEdition.finding(Manifest.name, in: edition.folder))
    }
    for (path, known) in manifest.files.sorted(by: { $0.key < $1.key })
    where path.hasPrefix("sources/") {
      let inner = edition.folder + "/" + path
      let original = edition.manualPath(of: inner)
      guard [".yaml", ".md", ".svg"].contains(where: original.lowercased().hasSuffix) else {
        // Pictures and tables are compared piece by piece, of whatever size they are.
        if Digest.sha256(ofFile: place + "/" + path) == known {
          edition.assets[original] = known
        } else {
          findings.append(DamagedEdition.finding(path, in: edition.folder))
        }
        continue
      }
      let source = Source(path: inner, at: place + "/" + path)
      guard let source, Digest.sha256(source.bytes) == known else {
        let isOfLineEnds = Digest.differsInLineEnds(source?.bytes ?? [], known)
        findings.append(
          DamagedEdition.finding(path, in: edition.folder, isOfLineEnds: isOfLineEnds))
        continue
      }
      if original == "sapa.yaml" {
        edition.settings = source
      } else if original.lowercased().hasSuffix(".md") {
        edition.sources.append(source)
      } else {
        edition.assets[original] = known
        edition.drawings.append(source)
      }
    }
  }
}

extension EditionRecord {
  /// A record that is what was frozen; nil where it cannot be read, or a manifest knows other bytes.
  init?(_ bytes: [UInt8], knownTo manifest: [UInt8]) {
    let digest = Digest.sha256(bytes)
    guard Manifest.knows(Archive.recordName, as: digest, in: manifest) else { return nil }
    self.init(bytes)
  }

  /// The record in a folder of an archive, whatever its manifest says; nil where none can be read.
  init?(of folder: String) {
    guard let bytes = FileSystem.read(folder + "/" + Archive.recordName) else { return nil }
    self.init(bytes)
  }

  private init?(_ bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(EditionRecord.self, from: Data(bytes)) else {
      return nil
    }
    self = record
  }
}
