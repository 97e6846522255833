import SapaCore

/// The CSV files of `private/` and the folders in it, in the order of their paths, and what could not be
/// read there.
///
/// Links are not followed; what spreadsheets leave behind (`~$staff.csv`) is passed over.
struct PrivateFolder {
  private(set) var lists: [Source] = []
  private(set) var findings: [Finding] = []
  private let root: String

  private static let deepest = 8

  init(_ manual: ManualFolder) throws(EnvironmentFault) {
    root = manual.root
    try read("private", depth: 0)
    lists.sort { $0.path < $1.path }
  }

  private mutating func read(_ path: String, depth: Int) throws(EnvironmentFault) {
    let place = root + "/" + path
    switch FileSystem.kind(of: place) {
    case .folder?: try readFolder(path, depth: depth)
    case .link?: findings.append(UnreadableFile.finding(path, .link))
    case .file? where path.lowercased().hasSuffix(".csv"):
      guard let source = Source(path: path, at: place) else { throw .unreadable(place) }
      lists.append(source)
    default: return
    }
  }

  private mutating func readFolder(_ folder: String, depth: Int) throws(EnvironmentFault) {
    guard depth < Self.deepest else {
      return findings.append(UnreadableFile.finding(folder, .tooDeep))
    }
    let place = root + "/" + folder
    guard let names = FileSystem.names(in: place) else { throw .unreadableFolder(place) }
    for bytes in names where !ContentFolder.isHidden(bytes) {
      if let name = String(validating: bytes, as: UTF8.self) {
        try read(folder + "/" + name, depth: depth + 1)
      } else {
        let path = folder + "/" + ContentFolder.printable(bytes)
        findings.append(UnreadableFile.finding(path, .badName))
      }
    }
  }
}
