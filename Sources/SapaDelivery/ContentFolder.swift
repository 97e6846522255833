import Glibc
package import SapaCore
import SapaReading

/// What `content/` holds: Markdown to read, other files that pages may cite, and what is wrong with
/// the files themselves.
package struct ContentFolder: Sendable {
  package private(set) var sources: [Source] = []
  package private(set) var assets: Set<String> = []
  /// The SVG files among the assets.
  package private(set) var drawings: [Source] = []
  package private(set) var findings: [Finding] = []

  static let deepest = 256

  package init(_ manual: ManualFolder) throws(EnvironmentFault) {
    guard FileSystem.kind(of: manual.root + "/content") == .folder else { return }
    guard FileSystem.names(in: manual.root + "/content") != nil else {
      throw .unreadableFolder(manual.root + "/content")
    }
    read("content", in: manual.root, depth: 0)
  }

  private mutating func read(_ folder: String, in root: String, depth: Int) {
    guard depth < Self.deepest else {
      return findings.append(UnreadableFile.finding(folder, .tooDeep))
    }
    guard let names = FileSystem.names(in: root + "/" + folder) else {
      return findings.append(UnreadableFile.finding(folder, .ofLastCall))
    }
    var seen: [String: String] = [:]
    for bytes in names where !Self.isHidden(bytes) {
      let valid = String(validating: bytes, as: UTF8.self)
      guard let name = valid,
        !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
      else {
        let path = folder + "/" + Self.printable(bytes)
        let isRead =
          valid == nil && seen[path] == nil && readPage(bytes, in: root + "/" + folder, as: path)
        if isRead { seen[path] = path }
        findings.append(UnreadableFile.finding(path, isRead ? .foreignName : .badName))
        continue
      }
      let path = folder + "/" + name
      // Equal by canonical equivalence: й in one code point and in two.
      if let twin = seen[name.lowercased()] {
        findings.append(UnreadableFile.finding(path, .twin(of: twin)))
        continue
      }
      seen[name.lowercased()] = path
      read(path, named: name, in: root, depth: depth)
    }
  }

  private mutating func read(_ path: String, named name: String, in root: String, depth: Int) {
    switch FileSystem.kind(of: root + "/" + path) {
    case .folder?:
      if name.hasSuffix(".md") { findings.append(UnreadableFile.finding(path, .folderNamedMd)) }
      read(path, in: root, depth: depth + 1)
    case .link?: findings.append(UnreadableFile.finding(path, .link))
    case .file? where name.lowercased().hasSuffix(".md"):
      if let source = Source(path: path, at: root + "/" + path) {
        sources.append(source)
      } else {
        findings.append(UnreadableFile.finding(path, .ofLastCall))
      }
    case .file?:
      let kind = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if Self.isLikePage(name.lowercased()) {
        findings.append(UnreadableFile.finding(path, .otherEnding))
      }
      guard PublishedKinds.all.contains(kind) else { return }
      assets.insert(path)
      if kind == "svg" { readDrawing(path, in: root) }
    case nil where FileSystem.isFailure(errno):
      findings.append(UnreadableFile.finding(path, .ofLastCall))
    case .other?, nil:
      if name.lowercased().hasSuffix(".md") {
        findings.append(UnreadableFile.finding(path, .noFile))
      }
    }
  }

  /// Reads a page whose name is not UTF-8, as a program of another day may have left it, under a name
  /// that can be shown; false where it is none, or cannot be read.
  private mutating func readPage(_ name: [UInt8], in folder: String, as path: String) -> Bool {
    guard name.suffix(3).elementsEqual(".md".utf8),
      let source = Source(
        path: path, FileSystem.read(name, in: folder, unlessOver: Source.largest))
    else { return false }
    sources.append(source)
    return true
  }

  private mutating func readDrawing(_ path: String, in root: String) {
    if let source = Source(path: path, at: root + "/" + path) {
      drawings.append(source)
    } else {
      findings.append(UnreadableFile.finding(path, .ofLastCall))
    }
  }

  /// `page.markdown`, and `page.md.txt`, as simple editors name a page.
  private static func isLikePage(_ name: String) -> Bool {
    [".markdown", ".mdown", ".mkd", ".md.txt"].contains { name.hasSuffix($0) }
  }

  /// Files that editors and offices leave behind: `.env`, `~$plan.docx`, `page.md~`, `#page.md#`.
  static func isHidden(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: ".") || name.first == UInt8(ascii: "~")
      || name.last == UInt8(ascii: "~") || name.first == UInt8(ascii: "#")
  }

  /// A name as it can be printed, with `?` for what is no text.
  static func printable(_ bytes: [UInt8]) -> String {
    String(
      String(decoding: bytes, as: UTF8.self).map { character in
        let isText = character.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control && $0 != "\u{FFFD}"
        }
        return isText ? character : "?"
      })
  }
}
