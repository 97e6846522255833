import SapaCore
import SapaEditions
import SapaRegister

/// The manual as it is published: what is in force in the place of what is being written.
struct PublishedManual {
  /// With the pictures of frozen texts as they were frozen.
  let built: (Register, [Finding])
  /// The folders of the archive whose texts are shown.
  private let prefixes: [String]

  init(_ manuscripts: [Manuscript], _ drafts: Drafts, of world: World, settings: Settings) {
    let editions = drafts.drafts.compactMap { $0.inForce?.edition }
    let frozen = editions.flatMap(\.assets.keys)
    var (register, findings) = Register.build(
      drafts.published(manuscripts), settings: settings, assets: world.assets.union(frozen))
    for edition in editions {
      // A picture that is still the same needs no second copy.
      let changed = edition.assets.filter { world.hashing?.file($0.key) != $0.value }
      let paths = changed.keys.map { ($0, edition.prefix + $0) }
      register.showAssets(
        at: Dictionary(uniqueKeysWithValues: paths), inFilesWhere: { $0.hasPrefix(edition.prefix) })
    }
    built = (register, findings)
    prefixes = editions.map(\.prefix)
  }

  /// The findings, those in frozen texts with the weight that they have there.
  func softened(_ findings: [Finding]) -> [Finding] {
    findings.compactMap { FrozenFindings.softened($0, prefixes: prefixes) }
  }
}
