import SapaCore
import SapaEditions
import SapaSite

extension ManualFolder {
  /// What is told where a site of the manual names frozen editions that its archive no longer has.
  ///
  /// With the folder away nothing frozen is protected, and nothing else would say so.
  /// - Parameters:
  ///   - archive: as it is now.
  ///   - output: where a site may lie, besides the manual's own.
  /// - Returns: one finding, of the first of them; none where the archive has damage of its own, since
  ///   what cannot be read may be what is missing.
  func lostEditions(of archive: Archive, besidesOwn output: String? = nil) -> Finding? {
    guard archive.findings.isEmpty else { return nil }
    let kept = Set(archive.editions.map(\.record.mark.shortCode))
    let sites = [path(of: "site"), output].compactMap(\.self)
    for (index, site) in sites.enumerated() {
      let lost = EditionEntry.all(in: site).filter {
        $0.frozen != nil && !kept.contains($0.shortCode)
      }
      guard let first = lost.first else { continue }
      return DamagedEdition.lost(
        first.code ?? first.title, first.edition, others: lost.count - 1, from: archive.name,
        knownTo: index == 0 ? "site" : site, isOwnSite: index == 0)
    }
    return nil
  }
}
