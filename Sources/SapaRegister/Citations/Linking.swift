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
    result.references = (documents.map(\.references) + pages.map(\.references)).joined()
    result.mixedTexts = documents.flatMap(\.mixed) + pages.flatMap(\.mixed)
    return (result, documents.flatMap(\.findings) + pages.flatMap(\.findings))
  }
}

/// A text whose citations are read, with what was met on the way.
private struct Linked<Value: Sendable>: Sendable {
  var value: Value
  var references: [Reference]
  var findings: [Finding]
  var mixed: [[Inline]]

  init(_ value: Value, _ run: LinkingRun) {
    self.value = value
    references = run.references
    findings = run.findings
    mixed = run.mixed
  }
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
      let part = document.parts[index]
      run.readsProse = part.control.readsCitations && document.control.readsCitations
      run.place = Place(document: document.id, part: index, section: nil)
      let linked = run.linked(part.heading, part.body)
      if let heading = linked.heading { document.parts[index].heading = heading }
      if let body = linked.body { document.parts[index].body = body }
      if let notes = run.linked(part.footnotes) { document.parts[index].footnotes = notes }
      if part.control.diagram != nil { run.read(&document.parts[index].control.diagram) }
    }
    return Linked(document, run)
  }

  func linked(_ page: PlainPage, at index: Int) -> Linked<PlainPage> {
    var page = page
    var run = LinkingRun(reader, isShown: isShown)
    run.readsProse = page.control.readsCitations
    run.place = Place(document: nil, part: index, section: nil)
    run.link(&page.heading, &page.body, &page.footnotes)
    if page.control.diagram != nil { run.read(&page.control.diagram) }
    return Linked(page, run)
  }
}
