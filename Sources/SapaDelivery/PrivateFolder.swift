import SapaCore

extension ManualFolder {
  /// The CSV files of `private/` and the folders in it, in the order of their paths.
  ///
  /// Links are not followed; what spreadsheets leave behind (`~$staff.csv`) is passed over.
  func privateLists() throws(EnvironmentFault) -> [Source] {
    try lists(in: "private", depth: 0)
  }

  private func lists(in folder: String, depth: Int) throws(EnvironmentFault) -> [Source] {
    let path = root + "/" + folder
    guard depth < 8, FileSystem.kind(of: path) == .folder else { return [] }
    guard let names = FileSystem.names(in: path) else { throw .unreadableFolder(path) }
    var sources: [Source] = []
    for bytes in names where !ContentFolder.isHidden(bytes) {
      guard let name = String(validating: bytes, as: UTF8.self) else { continue }
      let inner = folder + "/" + name
      switch FileSystem.kind(of: root + "/" + inner) {
      case .folder?: sources += try lists(in: inner, depth: depth + 1)
      case .file? where name.lowercased().hasSuffix(".csv"):
        let place = root + "/" + inner
        guard let source = Source(path: inner, at: place) else { throw .unreadable(place) }
        sources.append(source)
      default: continue
      }
    }
    return sources.sorted { $0.path < $1.path }
  }
}
