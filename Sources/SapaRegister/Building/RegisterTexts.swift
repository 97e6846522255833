import SapaCore

extension Register {
  /// All running text of documents and pages, their titles included, run by run.
  var texts: [[Inline]] {
    let parts = documents.flatMap(\.parts).flatMap { part in
      [part.heading.content] + (part.body + part.footnotes.flatMap(\.blocks)).flatMap(\.inlineRuns)
    }
    let others = pages.flatMap { page in
      [page.heading.content] + (page.body + page.footnotes.flatMap(\.blocks)).flatMap(\.inlineRuns)
    }
    return parts + others
  }
}
