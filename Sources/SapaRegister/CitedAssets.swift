package import SapaCore

extension Register {
  /// The files of `content/` that pages show or link, each once, with the place of its first use.
  package var citedAssets: [(path: String, span: Span)] {
    var found: [String: Span] = [:]
    for inline in allInlines {
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

  private var allInlines: [Inline] {
    let blocks =
      documents.flatMap(\.parts).flatMap { $0.body + $0.footnotes.flatMap(\.blocks) }
      + pages.flatMap { $0.body + $0.footnotes.flatMap(\.blocks) }
    return blocks.flatMap { $0.inlineRuns.joined() }.flatMap(\.descendants)
  }
}

extension Citation {
  fileprivate var filePath: String? {
    if case .file(let path, _) = target { path } else { nil }
  }
}
