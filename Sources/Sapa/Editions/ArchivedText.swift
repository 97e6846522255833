import SapaCore
import SapaEditions
import SapaReading
import SapaRegister

/// A frozen edition read again, with the settings of its day: its files, and the document they make.
struct ArchivedText: Sendable {
  let edition: FrozenEdition
  /// Under the paths that the manual had; every place is one in the archive.
  let manuscripts: [Manuscript]
  /// As the register builds it, before citations are linked.
  let document: Document
  let form: CanonicalForm

  /// Nil for an edition that is only listed, or whose files make no document any more.
  init?(_ edition: FrozenEdition) {
    guard let source = edition.settings else { return nil }
    let settings = readSettings(source).0
    let reader = Reader(settings: settings)
    manuscripts = reader.read(edition.sources, jobs: 1).compactMap { reading in
      var manuscript = reading.manuscript
      manuscript?.path = edition.manualPath(of: reading.path)
      return manuscript
    }
    let assets = Set(edition.assets.keys)
    let (register, _) = Register.build(manuscripts, settings: settings, assets: assets)
    guard let document = register.documents.first(where: { $0.path == edition.record.path }) else {
      return nil
    }
    self.edition = edition
    self.document = document
    form = CanonicalForm(document, picture: { edition.assets[$0] })
  }
}
