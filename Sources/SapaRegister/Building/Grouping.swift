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
    let places = manuscripts.map { FileOrder($0.path) }
    let ordered = manuscripts.indices.sorted { places[$0] < places[$1] }.map { manuscripts[$0] }
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

}

/// The order of files: folder by folder, with an index first and numbers by their value.
private final class FileOrder: Comparable {
  private let names: [(isIndex: Bool, word: Collation.Word)]

  init(_ path: String) {
    names = path.utf8.split(separator: UInt8(ascii: "/")).map {
      let name = String(Substring($0))
      return (name.isIndex, Collation.Word(name))
    }
  }

  static func == (left: FileOrder, right: FileOrder) -> Bool {
    left.names.elementsEqual(right.names) { $0.word == $1.word }
  }

  static func < (left: FileOrder, right: FileOrder) -> Bool {
    for (x, y) in zip(left.names, right.names) where x.word != y.word {
      return x.isIndex == y.isIndex ? x.word < y.word : x.isIndex
    }
    return left.names.count < right.names.count
  }
}

extension String {
  /// `content/manual` of `content/manual/index.md`; empty where there is no folder.
  var folder: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(self[..<slash])
  }

  /// `index.md` of `content/manual/index.md`.
  var fileName: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return String(self[utf8.index(after: slash)...])
  }

  /// Whether a file stands for its folder.
  var isIndex: Bool {
    // By the letter before `.md`: most names need not be made small.
    guard let mark = utf8.suffix(4).first,
      mark == UInt8(ascii: "x") || mark == UInt8(ascii: "X")
        || mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E")
    else { return false }
    return ["index.md", "readme.md"].contains(fileName.lowercased())
  }

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
