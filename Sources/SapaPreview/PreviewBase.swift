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
  private var known: [String: PreviewBase] = [:]
  /// By the digests of the editions.
  private var frozen: [String: PreviewBase] = [:]
  private var revision: String?
  private var blobs: [String: String] = [:]

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

  /// What git has of the document or page whose text starts in a file; nil where there is no commit.
  ///
  /// - Parameters:
  ///   - path: the file with the code, or the page.
  ///   - code: of the document.
  ///   - settings: of the manual, to read the text with.
  /// - Returns: an empty text for a document that was not there.
  func base(ofFileAt path: String, code: DocumentCode?, settings: Settings) async -> PreviewBase? {
    await followHead()
    if let base = known[path] { return base }
    guard let revision else { return nil }
    let sources = await sources(ofFileAt: path, isDocument: code != nil)
    let reader = Reader(settings: settings)
    let (register, _) = Register.build(
      reader.read(sources, jobs: 1).compactMap(\.manuscript), settings: settings,
      assets: Set(blobs.keys))
    let found =
      code.flatMap { code in register.documents.first { $0.code == code } }
      ?? register.documents.first { $0.path == path }
    let text =
      found.map { EditionText($0) }
      ?? register.pages.first { $0.path == path }.map { EditionText($0) }
    let base = PreviewBase(
      name: .revision(revision), text: text ?? EditionText(nothingAt: path))
    known[path] = base
    return base
  }

  /// A commit while the preview runs: what was known is no longer the last text.
  private func followHead() async {
    let head = await Git(manual.root).revision
    guard head != revision else { return }
    revision = head
    known = [:]
    blobs = [:]
    guard let head else { return }
    blobs = await Git(manual.root).blobs(at: head, below: ["content"]) ?? [:]
  }

  /// The files of a document: its folder where the file stands for one; all files where it is not
  /// there, since it may have had another name.
  private func sources(ofFileAt path: String, isDocument: Bool) async -> [Source] {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/") + "/"
    let isFolder =
      isDocument && ["index.md", "readme.md"].contains(path.dropFirst(folder.count).lowercased())
    var wanted = blobs.filter { $0.key.lowercased().hasSuffix(".md") }
    if blobs[path] != nil {
      wanted = wanted.filter { $0.key == path || isFolder && $0.key.hasPrefix(folder) }
    }
    let sorted = wanted.sorted { $0.key < $1.key }.map { (path: $0.key, blob: $0.value) }
    return await Git(manual.root).sources(sorted) ?? []
  }
}
