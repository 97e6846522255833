import Sapa
import SapaCore
import SapaDelivery
import SapaEditions
import SapaReading
import SapaRegister

/// What a document is compared with while it is revised: the edition that was frozen last, else what
/// git has at HEAD.
struct PreviewBase: Sendable {
  enum Name: Hashable, Sendable {
    case edition(Edition)
    /// The full name of a commit.
    case revision(String)
  }

  var name: Name
  var text: EditionText
}

/// Looks for what documents are compared with, and remembers it as long as it holds.
actor PreviewBases {
  private let manual: ManualFolder
  /// By the digests of the editions.
  private var frozen: [String: PreviewBase] = [:]
  private var head: Head?

  /// A commit, the files that it has, and what was made of them.
  private struct Head {
    var revision: String
    var blobs: [String: String]
    var known: [String: PreviewBase] = [:]
  }

  init(_ manual: ManualFolder) {
    self.manual = manual
  }

  /// A frozen edition as it is compared with; nil where its files make no text any more.
  func base(_ edition: FrozenEdition) -> PreviewBase? {
    let digest = edition.record.mark.digest
    if let base = frozen[digest] { return base }
    guard let text = edition.text else { return nil }
    let base = PreviewBase(name: .edition(edition.record.edition), text: text)
    frozen[digest] = base
    return base
  }

  /// What git has of the document or page whose text starts in a file; nil where there is no commit, or
  /// git does not answer.
  ///
  /// - Parameters:
  ///   - path: the file with the code, or the page.
  ///   - code: of the document.
  ///   - settings: of the manual, to read the text with.
  /// - Returns: an empty text for a document that was not there.
  func base(ofFileAt path: String, code: DocumentCode?, settings: Settings) async -> PreviewBase? {
    guard let head = await head() else { return nil }
    if let base = head.known[path] { return base }
    guard let sources = await sources(ofFileAt: path, isDocument: code != nil, at: head) else {
      return nil
    }
    let reader = Reader(settings: settings)
    let (register, _) = Register.build(
      reader.read(sources, jobs: 1).compactMap(\.manuscript), settings: settings,
      assets: Set(head.blobs.keys))
    let found =
      code.flatMap { code in register.documents.first { $0.code == code } }
      ?? register.documents.first { $0.path == path }
    let text =
      found.map { EditionText($0) }
      ?? register.pages.first { $0.path == path }.map { EditionText($0) }
    let base = PreviewBase(
      name: .revision(head.revision), text: text ?? EditionText(nothingAt: path))
    // Others ask meanwhile, and another commit may have come.
    if self.head?.revision == head.revision { self.head?.known[path] = base }
    return base
  }

  /// The last commit; one that is made while the preview runs takes the place of the one before.
  private func head() async -> Head? {
    let git = Git(manual.root)
    guard let revision = await git.revision else { return nil }
    if let head, head.revision == revision { return head }
    guard let blobs = await git.blobs(at: revision, below: ["content"]) else { return nil }
    // Whoever asked at the same time may know something of it by now.
    if let head, head.revision == revision { return head }
    let head = Head(revision: revision, blobs: blobs)
    self.head = head
    return head
  }

  /// The files of a document: its folder where the file stands for one; all files where it is not
  /// there, since it may have had another name.
  private func sources(
    ofFileAt path: String, isDocument: Bool, at head: Head
  ) async -> [Source]? {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    let isFolder =
      isDocument && ["index.md", "readme.md"].contains(path.dropFirst(folder.count).lowercased())
    var wanted = head.blobs.filter { $0.key.lowercased().hasSuffix(".md") }
    if head.blobs[path] != nil {
      wanted = wanted.filter { $0.key == path || isFolder && $0.key.hasPrefix(folder) }
    }
    let sorted = wanted.sorted { $0.key < $1.key }.map { (path: $0.key, blob: $0.value) }
    return await Git(manual.root).sources(sorted)
  }
}
