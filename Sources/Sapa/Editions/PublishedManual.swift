import SapaCore
import SapaEditions
import SapaReading
import SapaRegister

/// The manual as it is published: what is in force in the place of what is being written.
struct PublishedManual {
  /// With the pictures of frozen texts as they were frozen.
  let built: (Register, [Finding])
  /// The folders of the archive whose texts are shown, with the source of each.
  private let sources: [(prefix: String, document: Document)]
  /// Those of which only the control data is shown.
  private let former: [String]
  /// The files that are other ones now, by their paths in the manual, with the edition that froze them.
  private let exchanged: [String: FrozenEdition]

  init(
    _ manuscripts: [Manuscript], _ drafts: Drafts, _ former: FormerDocuments, _ shelf: EditionShelf,
    of world: World, settings: Settings
  ) {
    let editions = drafts.drafts.compactMap { $0.inForce?.edition }
    let frozen = editions.flatMap(\.assets.keys)
    let published = drafts.published(manuscripts)
    var (register, findings) = Register.build(
      published + former.manuscripts(beside: published), settings: drafts.published(settings),
      assets: world.assets.union(frozen))
    var exchanged: [String: FrozenEdition] = [:]
    for edition in editions {
      // A picture that is still the same needs no second copy.
      let changed = edition.assets.filter { world.hashing?.file($0.key) != $0.value }
      let paths = changed.keys.map { ($0, edition.prefix + $0) }
      for path in changed.keys where world.assets.contains(path) { exchanged[path] = edition }
      register.showAssets(
        at: Dictionary(uniqueKeysWithValues: paths), inFilesWhere: { $0.hasPrefix(edition.prefix) })
    }
    built = (register.noting(shelf), findings)
    sources = drafts.drafts.compactMap { draft in
      draft.inForce.map { ($0.edition.prefix, draft.document) }
    }
    self.former = former.prefixes
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
    findings.compactMap { finding in
      if former.contains(where: { finding.span.file.hasPrefix($0) }) { return nil }
      let source = sources.first { finding.span.file.hasPrefix($0.prefix) }
      return source.map { FrozenFindings.softened(finding, source: $0.document) } ?? finding
    }
  }
}
