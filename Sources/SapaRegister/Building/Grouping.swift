import SapaCore
import SapaLanguage

/// Which files make which document: a file with a code, or a folder whose `index.md` has one.
struct Grouping {
  struct Group {
    var lead: Manuscript
    var others: [Manuscript]
  }

  var documents: [Group] = []
  var pages: [Manuscript] = []

  init(_ manuscripts: [Manuscript]) {
    let ordered = manuscripts.sorted { Self.precedes($0.path, $1.path) }
    var folders: [String: Int] = [:]
    for manuscript in ordered where manuscript.control.code != nil {
      if manuscript.path.isIndex { folders[manuscript.path.folder] = documents.count }
      documents.append(Group(lead: manuscript, others: []))
    }
    for manuscript in ordered where manuscript.control.code == nil {
      if let owner = Self.owner(of: manuscript.path, among: folders) {
        documents[owner].others.append(manuscript)
      } else {
        pages.append(manuscript)
      }
    }
  }

  /// The nearest folder above that is a document.
  private static func owner(of path: String, among folders: [String: Int]) -> Int? {
    var folder = path.folder
    while true {
      if let owner = folders[folder] { return owner }
      guard !folder.isEmpty else { return nil }
      folder = folder.folder
    }
  }

  /// The order of file names, folder by folder, with an index first and numbers by their value.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let (a, b) = (left.split(separator: "/"), right.split(separator: "/"))
    for (x, y) in zip(a, b) where x != y {
      let (indexX, indexY) = (String(x).isIndex, String(y).isIndex)
      if indexX != indexY { return indexX }
      return Collation.precedes(String(x), String(y))
    }
    return a.count < b.count
  }
}

extension String {
  /// `content/manual` of `content/manual/index.md`; empty where there is no folder.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "" }
    return String(self[..<slash])
  }

  /// `index.md` of `content/manual/index.md`.
  var fileName: String {
    guard let slash = lastIndex(of: "/") else { return self }
    return String(self[index(after: slash)...])
  }

  /// Whether a file stands for its folder.
  var isIndex: Bool { ["index.md", "readme.md"].contains(fileName.lowercased()) }

  /// `foreword` of `00-foreword.md`; the folder's name for an index.
  var stem: String {
    let name = isIndex ? folder.fileName : fileName
    let bare = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    let behindOrder = bare.drop { $0.isNumber || $0 == "." }
    guard bare.first?.isNumber == true, let joint = behindOrder.first, "-_ ".contains(joint),
      behindOrder.count > 1
    else { return bare }
    return String(behindOrder.dropFirst())
  }
}
