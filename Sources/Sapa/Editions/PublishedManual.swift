import SapaCore
import SapaEditions
import SapaRegister

/// The manual as it is published: what is in force in the place of what is being written.
struct PublishedManual {
  /// With the pictures of frozen texts as they were frozen.
  let built: (Register, [Finding])
  /// The folders of the archive whose texts are shown.
  private let prefixes: [String]
  /// The files that are other ones now, by their paths in the manual, with the edition that froze them.
  private let exchanged: [String: FrozenEdition]

  init(_ manuscripts: [Manuscript], _ drafts: Drafts, of world: World, settings: Settings) {
    let editions = drafts.drafts.compactMap { $0.inForce?.edition }
    let frozen = editions.flatMap(\.assets.keys)
    var (register, findings) = Register.build(
      drafts.published(manuscripts), settings: settings, assets: world.assets.union(frozen))
    var exchanged: [String: FrozenEdition] = [:]
    for edition in editions {
      // A picture that is still the same needs no second copy.
      let changed = edition.assets.filter { world.hashing?.file($0.key) != $0.value }
      let paths = changed.keys.map { ($0, edition.prefix + $0) }
      for path in changed.keys where world.assets.contains(path) { exchanged[path] = edition }
      register.showAssets(
        at: Dictionary(uniqueKeysWithValues: paths), inFilesWhere: { $0.hasPrefix(edition.prefix) })
    }
    built = (register, findings)
    prefixes = editions.map(\.prefix)
    self.exchanged = exchanged
  }

  /// Where others offer the file of a next edition: the frozen text has its own, as it was.
  func unapprovedFiles(in register: Register) -> [Finding] {
    guard !exchanged.isEmpty else { return [] }
    return register.citedAssets.compactMap { path, span in
      guard let record = exchanged[path]?.record else { return nil }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return DraftReference.finding(
        file: name, of: record.code?.text ?? "«\(record.title)»", record.edition, at: span)
    }
  }

  /// The findings, those in frozen texts with the weight that they have there.
  func softened(_ findings: [Finding]) -> [Finding] {
    findings.compactMap { FrozenFindings.softened($0, prefixes: prefixes) }
  }
}
