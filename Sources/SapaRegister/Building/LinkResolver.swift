import SapaCore

/// Resolves the ordinary links of Markdown, `[…](../07-support/7.1-resources.md#s-7-1-3)`, against
/// the files and anchors that exist.
///
/// A link that leads somewhere becomes a citation; one that does not keeps its words, with a
/// finding.
struct LinkResolver {
  private(set) var findings: [Finding] = []
  /// Whether an image was met since somebody has last set it back.
  var hasMetImage = false
  private let assets: Set<String>
  private var files: [String: File] = [:]

  /// What a file is, and where links can lead in it.
  private struct File {
    var target: Target
    var document: DocumentID?
    var anchors: [String]
  }

  init(_ register: Register) {
    assets = register.assets
    files.reserveCapacity(register.documents.count + register.pages.count)
    for document in register.documents {
      let (parts, sections) = (document.parts, document.sections)
      for index in parts.indices {
        let target: Target =
          switch parts[index].role {
          case .lead: .document(document.id)
          case .appendix(let label): .appendix(document.id, label)
          case .numbered: .section(document.id, anchor: parts[index].heading.anchor)
          case .unnumbered: .file(path: parts[index].path, anchor: nil)
          }
        var anchors = [parts[index].heading.anchor]
        parts[index].body.collectAnchors(into: &anchors)
        for section in sections.indices where sections[section].part == index {
          anchors.append(sections[section].anchor)
        }
        files[parts[index].path] = File(
          target: target, document: document.id, anchors: anchors)
      }
    }
    for page in register.pages {
      var anchors = [page.heading.anchor]
      page.body.collectAnchors(into: &anchors)
      files[page.path] = File(
        target: .file(path: page.path, anchor: nil), document: nil, anchors: anchors)
    }
  }

  mutating func resolve(_ part: inout Part) {
    resolve(&part.heading, &part.body, &part.footnotes, in: part.path)
  }

  mutating func resolve(_ page: inout PlainPage) {
    resolve(&page.heading, &page.body, &page.footnotes, in: page.path)
  }

  private mutating func resolve(
    _ heading: inout Heading, _ body: inout [Block], _ footnotes: inout [Footnote],
    in path: String
  ) {
    if heading.content.holds({ $0.isLink }) {
      heading.content = resolved(heading.content, in: path)
    }
    resolve(&body, in: path)
    for index in footnotes.indices { resolve(&footnotes[index].blocks, in: path) }
  }

  private mutating func resolve(_ blocks: inout [Block], in path: String) {
    for index in blocks.indices where blocks[index].holds({ $0.isLink }) {
      blocks[index] = blocks[index].mapInlines { resolved($0, in: path) }
    }
  }

  private mutating func resolved(_ inlines: [Inline], in path: String) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    for inline in inlines {
      switch inline {
      case .link(let link): append(link, in: path, to: &result)
      case .image(let image): result.append(.image(resolved(image, in: path)))
      case .emphasis(let content, let span):
        result.append(.emphasis(resolved(content, in: path), span))
      case .strong(let content, let span):
        result.append(.strong(resolved(content, in: path), span))
      default: result.append(inline)
      }
    }
    return result
  }

  /// A link that leads somewhere as a citation; one that leads nowhere as its words.
  private mutating func append(_ link: Link, in path: String, to result: inout [Inline]) {
    var link = link
    if link.content.holds({ $0.isLink }) { link.content = resolved(link.content, in: path) }
    let destination = LocalDestination(link.destination, from: path)
    switch destination {
    case .elsewhere: result.append(.link(link))
    case .outside:
      findings.append(OutsideRoot.finding(link.destination, at: link.span))
      result += link.content
    case .file(let file, let anchor):
      if let target = target(of: file, anchor: anchor, link: link) {
        result.append(
          .citation(Citation(target: target, content: link.content, span: link.span)))
      } else {
        result += link.content
      }
    }
  }

  private mutating func target(of path: String, anchor: String?, link: Link) -> Target? {
    guard let (file, found) = file(at: path) else {
      if let asset = asset(at: path) { return .file(path: asset, anchor: nil) }
      findings.append(missing(path, link))
      return nil
    }
    guard let anchor else { return found.target }
    guard found.anchors.contains(anchor) else {
      findings.append(
        BrokenAnchor.finding(
          anchor, in: file, link: link, among: Set(found.anchors),
          fileWith: { otherFile(of: found.document, with: $0) }))
      return nil
    }
    if anchor.hasPrefix("s-"), let document = found.document {
      return .section(document, anchor: anchor)
    }
    return .file(path: file, anchor: anchor)
  }

  /// The file of a document that has an anchor which another of its files lacks.
  private func otherFile(of document: DocumentID?, with anchor: String) -> String? {
    guard let document else { return nil }
    return files.filter { $0.value.document == document && $0.value.anchors.contains(anchor) }
      .keys.min()
  }

  /// The file at a path, or the one that stands for a folder there.
  private func file(at path: String) -> (path: String, File)? {
    if let file = files[path] { return (path, file) }
    return [path + "/index.md", path + "/README.md"].lazy
      .compactMap { path in files[path].map { (path, $0) } }.first
  }

  /// The path of a picture or a file as its folder has it, which is what opens it: `й` is one code point
  /// in a link and may be two in a name that comes from a Mac (Unicode, UAX #15).
  private func asset(at path: String) -> String? {
    assets.firstIndex(of: path).map { assets[$0] }
  }

  private func missing(_ path: String, _ link: Link) -> Finding {
    let isPage = path.lowercased().hasSuffix(".md") || files[path + ".md"] != nil
    if isPage {
      return BrokenLink.finding(path, link: link, among: Array(files.keys))
    }
    let isFolder = files.keys.contains { $0.utf8.starts(with: (path + "/").utf8) }
    return isFolder
      ? BrokenLink.finding(folder: path, link: link)
      : MissingFile.finding(path, at: link.span, among: Array(assets))
  }

  private mutating func resolved(_ image: Image, in path: String) -> Image {
    hasMetImage = true
    var image = image
    switch LocalDestination(image.source, from: path) {
    case .elsewhere: return image
    case .outside:
      findings.append(OutsideRoot.finding(image.source, at: image.span))
      image.source = ""
    case .file(let file, _):
      let asset = asset(at: file)
      if asset == nil {
        findings.append(MissingFile.finding(file, at: image.span, among: Array(assets)))
      }
      image.source = asset ?? ""
    }
    return image
  }
}

/// Where the destination of a link lies: in the manual, outside it, or on another site.
enum LocalDestination: Equatable {
  case file(String, anchor: String?)
  case outside
  case elsewhere

  /// `../07-support/7.1-resources.md#s-7-1-3`, as it stands in `content/manual/04-context.md`.
  init(_ destination: String, from path: String) {
    let bytes = destination.utf8
    if destination.hasScheme || bytes.starts(with: "//".utf8) {
      self = .elsewhere
      return
    }
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let written = hash.map { destination[bytes.index(after: $0)...] } ?? ""
    let anchor = written.isEmpty ? nil : String(written).percentDecoded
    let address = bytes[..<(hash ?? bytes.endIndex)].prefix { $0 != UInt8(ascii: "?") }
    let relative = String(Substring(address)).percentDecoded
    guard !relative.isEmpty else {
      self = .file(path, anchor: anchor)
      return
    }
    let slash = UInt8(ascii: "/")
    // A path from the root starts at content/, which is the root of the site.
    var result = relative.utf8.first == slash ? Array("content".utf8) : Array(path.folder.utf8)
    for name in relative.utf8.split(separator: slash) where !name.elementsEqual(".".utf8) {
      if !name.elementsEqual("..".utf8) {
        if !result.isEmpty { result.append(slash) }
        result += name
      } else if let last = result.lastIndex(of: slash) {
        result.removeSubrange(last...)
      } else {
        self = .outside
        return
      }
    }
    self = .file(String(decoding: result, as: UTF8.self), anchor: anchor)
  }
}

extension [Block] {
  /// The anchors of the headings and numbered paragraphs in the blocks.
  fileprivate func collectAnchors(into anchors: inout [String]) {
    for index in indices {
      switch self[index] {
      case .heading(let heading): anchors.append(heading.anchor)
      case .clause(let clause): anchors.append(clause.anchor)
      case .quote(let blocks, _): blocks.collectAnchors(into: &anchors)
      case .list(let list): for item in list.items { item.blocks.collectAnchors(into: &anchors) }
      case .paragraph, .code, .table, .thematicBreak, .html: break
      }
    }
  }
}

extension Inline {
  fileprivate var isLink: Bool {
    switch self {
    case .link, .image: true
    default: false
    }
  }
}

extension String {
  /// Whether an address begins with its scheme, `https:`, `mailto:` (RFC 3986, 3.1); in `Бұйрық:12.pdf` the
  /// colon belongs to the name of a file.
  fileprivate var hasScheme: Bool {
    guard let end = utf8.firstIndex(of: UInt8(ascii: ":")), let first = utf8.first else {
      return false
    }
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
    return isLetter(first)
      && utf8[..<end].allSatisfy {
        isLetter($0) || (48...57).contains($0) || "+-.".utf8.contains($0)
      }
  }

  /// With `%D0%90` read as the letter it stands for; unchanged where that gives no text.
  fileprivate var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Substring(self).utf8
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
