package import SapaCore

extension Register {
  /// The files of `content/` that pages show or link, each once, with the place of its first use.
  package var citedAssets: [(path: String, span: Span)] {
    let texts =
      documents.flatMap(\.parts).map { (body: $0.body, footnotes: $0.footnotes) }
      + pages.map { (body: $0.body, footnotes: $0.footnotes) }
    return citedAssets(in: texts)
  }

  /// Those that one document shows or links.
  package func citedAssets(of document: DocumentID) -> [String] {
    let texts = self[document].parts.map { (body: $0.body, footnotes: $0.footnotes) }
    return citedAssets(in: texts).map(\.path)
  }

  /// The files that a document offers beside its text, `form.docx`: linked, not shown.
  package func attachedFiles(of document: Document) -> [(path: String, span: Span)] {
    let texts = document.parts.map { (body: $0.body, footnotes: $0.footnotes) }
    return citedAssets(in: texts, withShown: false)
  }

  private func citedAssets(
    in texts: some Sequence<(body: [Block], footnotes: [Footnote])>, withShown: Bool = true
  ) -> [(path: String, span: Span)] {
    guard !assets.isEmpty else { return [] }
    var found: [String: Span] = [:]
    func note(_ path: String, _ span: Span) {
      if assets.contains(path) { found[path] = min(span, found[path] ?? span) }
    }
    func read(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
          read(content)
        case .link(let link): read(link.content)
        case .citation(let citation):
          if let path = citation.filePath { note(path, citation.span) }
          read(citation.content)
        case .image(let image): if withShown { note(image.source, image.span) }
        case .text, .code, .footnoteMark, .bracketed, .softBreak, .lineBreak, .html: break
        }
      }
    }
    func read(_ body: [Block], _ footnotes: [Footnote]) {
      for block in body { block.inlineRuns.forEach(read) }
      for note in footnotes { for block in note.blocks { block.inlineRuns.forEach(read) } }
    }
    for text in texts { read(text.body, text.footnotes) }
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
