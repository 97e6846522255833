package import SapaCore

/// A frozen edition as it lies in the archive.
package struct FrozenEdition: Sendable {
  package var record: EditionRecord
  /// Its folder, as findings name it: `archive/ue-hqtu-074-2014/3`.
  package var folder: String
  /// sapa.yaml as it was then; nil, as the texts are empty, for editions that are only listed.
  package var settings: Source?
  /// Its Markdown, under the paths of the archive.
  package var sources: [Source]
  /// The SVG files among its assets, under the paths of the archive.
  package var drawings: [Source]
  /// SHA-256 of the other files that its text shows, by their paths in the manual.
  package var assets: [String: String]

  package init(
    record: EditionRecord, folder: String, settings: Source? = nil, sources: [Source] = [],
    drawings: [Source] = [], assets: [String: String] = [:]
  ) {
    self.record = record
    self.folder = folder
    self.settings = settings
    self.sources = sources
    self.drawings = drawings
    self.assets = assets
  }

  /// `archive/ue-hqtu-074-2014/3/sources/`: what stands before the paths of the manual.
  package var prefix: String { folder + "/sources/" }

  /// The path that a file of the archive had in the manual: `content/manual/index.md`.
  package func manualPath(of path: String) -> String {
    path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
