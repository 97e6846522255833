package import SapaCore
package import SapaEditions

/// What an archive alone says of a printout: the edition that it is, and a later one that holds.
///
/// Records and manifests are enough: an archive may have been copied away from its manual.
package struct FrozenPrintout: Sendable {
  /// Its PDF where the bytes are the same: `ue-hqtu-074-2014/2/УЕ-ХҚТУ-074-2014-2.pdf`.
  let path: String?
  /// Nil where the record of the edition cannot be read, or is not what was frozen.
  package let record: EditionRecord?
  /// The last edition of the same document that was frozen in force behind it.
  package let later: EditionRecord?
  /// The day of the next one, with which it went out of force.
  package let end: CalendarDate?

  /// Nil where the archive knows neither the bytes nor the short code.
  ///
  /// - Throws: `EnvironmentFault` where a folder of it cannot be read.
  init?(
    _ digest: String, shortCode: String?, in archive: String
  ) throws(EnvironmentFault) {
    var editions: [String] = []
    for slug in try FileSystem.folders(in: archive) {
      editions += try FileSystem.folders(in: archive + "/" + slug).map { slug + "/" + $0 }
    }
    let manifests = editions.map { FileSystem.read("\(archive)/\($0)/\(Manifest.name)") }
    let records = zip(editions, manifests).map { edition, manifest in
      FileSystem.read("\(archive)/\(edition)/\(Archive.recordName)").flatMap { bytes in
        manifest.flatMap { EditionRecord(bytes, knownTo: $0) }
      }
    }
    let same = editions.indices.lazy.compactMap { index in
      manifests[index].flatMap { Manifest($0) }?.files.first { $0.value == digest }
        .map { (path: editions[index] + "/" + $0.key, record: records[index]) }
    }.first
    let named = records.lazy.compactMap(\.self).first { $0.mark.shortCode == shortCode }
    guard same != nil || named != nil else { return nil }
    path = same?.path
    record = same?.record ?? named
    let behind = record.map { record in
      records.compactMap(\.self).filter {
        $0.documentName == record.documentName && $0.edition > record.edition && $0.isMeantToHold
      }.sorted { $0.edition < $1.edition }
    }
    later = behind?.last
    end = behind?.first?.effective
  }
}
