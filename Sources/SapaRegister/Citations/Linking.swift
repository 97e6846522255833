package import SapaCore

extension Register {
  /// The register with every citation of its texts read, checked and made a link, and what the
  /// check has found.
  ///
  /// Pure: the same register gives the same result, for any number of jobs (`linked(jobs:)`).
  package func linked() -> (Register, [Finding]) {
    let linker = Linker(self)
    return joined(
      documents: documents.map { linker.linked($0) },
      pages: pages.indices.map { linker.linked(pages[$0], at: $0) })
  }

  /// The same on several tasks at once.
  ///
  /// - Parameters:
  ///   - jobs: how many texts are read at once.
  ///   - isShown: whether texts get their links, and references the sentence around them, which only
  ///     pages and paper show.
  /// - Returns: the register and the findings.
  package func linked(jobs: Int, isShown: Bool = true) async -> (Register, [Finding]) {
    let linker = Linker(self, isShown: isShown)
    let pages = pages
    return joined(
      documents: await concurrentMap(documents, jobs: jobs) { linker.linked($0) },
      pages: await concurrentMap(Array(pages.indices), jobs: jobs) {
        linker.linked(pages[$0], at: $0)
      })
  }

  private func joined(
    documents: [Linked<Document>], pages: [Linked<PlainPage>]
  ) -> (Register, [Finding]) {
    var result = self
    result.documents = documents.map(\.value)
    result.pages = pages.map(\.value)
    let references = documents.map(\.references) + pages.map(\.references)
    result.references.reserveCapacity(references.reduce(0) { $0 + $1.count })
    for some in references { result.references += some }
    return (result, documents.flatMap(\.findings) + pages.flatMap(\.findings))
  }
}

/// A text whose citations are read, with what was met on the way.
private struct Linked<Value: Sendable>: Sendable {
  var value: Value
  var references: [Reference]
  var findings: [Finding]
}

/// Reads the texts of a register, one document or page at a time.
private struct Linker: Sendable {
  let reader: CitationReader
  let isShown: Bool

  init(_ register: Register, isShown: Bool = true) {
    reader = CitationReader(register: register)
    self.isShown = isShown
  }

  func linked(_ document: Document) -> Linked<Document> {
    var document = document
    var run = LinkingRun(reader, isShown: isShown)
    for index in document.parts.indices {
      var part = document.parts[index]
      run.readsProse = part.control.readsCitations && document.control.readsCitations
      run.place = Place(document: document.id, part: index, section: nil)
      run.read(&part.heading, &part.body)
      run.read(&part.footnotes)
      if part.control.diagram != nil { run.read(&part.control.diagram) }
      document.parts[index] = part
    }
    return Linked(value: document, references: run.references, findings: run.findings)
  }

  func linked(_ page: PlainPage, at index: Int) -> Linked<PlainPage> {
    var page = page
    var run = LinkingRun(reader, isShown: isShown)
    run.readsProse = page.control.readsCitations
    run.place = Place(document: nil, part: index, section: nil)
    run.read(&page.heading, &page.body)
    run.read(&page.footnotes)
    if page.control.diagram != nil { run.read(&page.control.diagram) }
    return Linked(value: page, references: run.references, findings: run.findings)
  }
}
