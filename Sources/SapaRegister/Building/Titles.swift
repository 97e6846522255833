import SapaCore

/// The heading of a file and the text below it: its first level-1 heading, else its `title`.
struct TitledText {
  var heading: Heading
  var body: [Block]
  /// Whether any title was found.
  var hasTitle: Bool

  init(_ manuscript: Manuscript) {
    let title = manuscript.control.title
    if case .heading(let first) = manuscript.blocks.first, first.level == 1,
      !first.content.isEmpty
    {
      heading = first
      body = Array(manuscript.blocks.dropFirst())
      hasTitle = true
      return
    }
    if title == nil, let found = Self.firstTitle(in: manuscript.blocks) {
      heading = found.heading
      body = manuscript.blocks
      body.remove(at: found.index)
      hasTitle = true
      return
    }
    body = manuscript.blocks
    hasTitle = title != nil
    let span = title?.span ?? Span(startOf: manuscript.path)
    heading = Heading(
      level: 1, content: title.map { [.text($0.value, $0.span)] } ?? [], span: span)
  }

  /// The first heading of level 1, behind other text.
  private static func firstTitle(in blocks: [Block]) -> (index: Int, heading: Heading)? {
    for (index, block) in blocks.enumerated() {
      if case .heading(let heading) = block, heading.level == 1, !heading.content.isEmpty {
        return (index, heading)
      }
    }
    return nil
  }
}
