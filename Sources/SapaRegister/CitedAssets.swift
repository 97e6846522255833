package import SapaCore

extension Register {
  /// The files of `content/` that pages show or link, each once, with the place of its first use.
  package var citedAssets: [(path: String, span: Span)] {
    let blocks =
      documents.flatMap(\.parts).flatMap { $0.body + $0.footnotes.flatMap(\.blocks) }
      + pages.flatMap { $0.body + $0.footnotes.flatMap(\.blocks) }
    return citedAssets(in: blocks)
  }

  /// Those that one document shows or links.
  package func citedAssets(of document: DocumentID) -> [String] {
    let parts = self[document].parts
    return citedAssets(in: parts.flatMap { $0.body + $0.footnotes.flatMap(\.blocks) }).map(\.path)
  }

  private func citedAssets(in blocks: [Block]) -> [(path: String, span: Span)] {
    var found: [String: Span] = [:]
    for inline in blocks.flatMap({ $0.inlineRuns.joined() }).flatMap(\.descendants) {
      let use: (path: String, span: Span)? =
        switch inline {
        case .image(let image): (image.source, image.span)
        case .citation(let citation): citation.filePath.map { ($0, citation.span) }
        default: nil
        }
      guard let use, assets.contains(use.path) else { continue }
      found[use.path] = min(use.span, found[use.path] ?? use.span)
    }
    return found.map { ($0.key, $0.value) }.sorted { $0.path < $1.path }
  }
}

extension Citation {
  fileprivate var filePath: String? {
    if case .file(let path, _) = target { path } else { nil }
  }
}

extension Register {
  /// Shows other files in the place of some, `archive/…/map.svg` for `content/manual/map.svg`.
  ///
  /// - Parameters:
  ///   - paths: the new path by the old one.
  ///   - isMeant: in the texts of which files, by where their words stand.
  package mutating func showAssets(
    at paths: [String: String], inFilesWhere isMeant: (String) -> Bool
  ) {
    guard !paths.isEmpty else { return }
    assets.formUnion(paths.values)
    for document in documents.indices {
      for part in documents[document].parts.indices
      where isMeant(documents[document].parts[part].heading.span.file) {
        documents[document].parts[part].showAssets(at: paths)
      }
    }
  }
}

extension Part {
  fileprivate mutating func showAssets(at paths: [String: String]) {
    func shown(_ content: [Inline]) -> [Inline] { content.map { $0.showingAssets(at: paths) } }
    body = body.map { $0.mapInlines(shown) }
    for note in footnotes.indices {
      footnotes[note].blocks = footnotes[note].blocks.map { $0.mapInlines(shown) }
    }
  }
}

extension Inline {
  fileprivate func showingAssets(at paths: [String: String]) -> Inline {
    func shown(_ content: [Inline]) -> [Inline] { content.map { $0.showingAssets(at: paths) } }
    switch self {
    case .emphasis(let content, let span): return .emphasis(shown(content), span)
    case .strong(let content, let span): return .strong(shown(content), span)
    case .link(var link):
      link.content = shown(link.content)
      return .link(link)
    case .image(var image):
      image.source = paths[image.source] ?? image.source
      return .image(image)
    case .citation(var citation):
      citation.content = shown(citation.content)
      if let path = citation.filePath, let other = paths[path] {
        citation.target = .file(path: other, anchor: nil)
      }
      return .citation(citation)
    default: return self
    }
  }
}
