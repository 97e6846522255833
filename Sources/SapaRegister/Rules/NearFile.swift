import SapaCore

/// The file that a link to nowhere most likely meant, written as the link would have to be:
/// `../register/074.md` for `074.md`, `7.1-resources.md` for `7.1-resource.md`.
enum NearFile {
  /// - Parameters:
  ///   - path: below the root of the manual, where there is no file.
  ///   - page: the file in which the link stands.
  ///   - files: all that there are.
  /// - Returns: the way from the page to the file; nil where no name is near.
  static func way(to path: String, from page: String, among files: [String]) -> String? {
    let byName = Dictionary(grouping: files) { $0.fileName.lowercased() }
    let name = path.fileName.lowercased()
    let near = byName[name] == nil ? NearMiss.nearest(name, among: byName.keys.sorted()) : name
    guard let near, let found = byName[near] else { return nil }
    let best = found.count == 1 ? found[0] : NearMiss.nearest(path, among: found.sorted())
    return best?.way(from: page)
  }
}

extension String {
  /// This path as a link in a file names it, both below the same root: `../register/074.md`.
  func way(from page: String) -> String {
    let (names, folders) = (split(separator: "/"), page.split(separator: "/").dropLast())
    let shared = zip(names.dropLast(), folders).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folders.count - shared)
    return (up + names.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
