import SapaCore

extension Register {
  /// Calls `body` with all running text of documents and pages, their titles included, run by run.
  func forEachText(_ body: ([Inline]) -> Void) {
    for document in documents {
      for part in document.parts { Self.forEachText(part.heading, part.body, part.footnotes, body) }
    }
    for page in pages { Self.forEachText(page.heading, page.body, page.footnotes, body) }
  }

  private static func forEachText(
    _ heading: Heading, _ text: [Block], _ footnotes: [Footnote], _ body: ([Inline]) -> Void
  ) {
    body(heading.content)
    text.forEachInlineRun(body)
    for footnote in footnotes { footnote.blocks.forEachInlineRun(body) }
  }
}
