import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// The page of a document: its control data, its text if it is here, who cites it, what changed.
  func documentFrame(of document: Document, at page: String) -> Frame {
    let lead = document.parts[0]
    var frame = frame(
      titled: name(of: .document(document.id), from: nil), of: document, part: lead, at: page,
      within: "register/index.html")
    frame[.crumbs] = crumbs([(words[.navRegister], Address(folder: "register"))], on: page)
    var writer = TextWriter(site: self, page: page, document: document)
    writer.mark(Span(startOf: document.path))
    let anchor = document.opening == nil ? lead.heading.anchor.orNil : nil
    writer.html.element("h1", ["id": anchor], whole: document.title)
    frame[.heading] = writer.html
    writer.html = HTML(reserving: TextWriter.usualLength)

    var contents: [PageContents.Entry] = []
    // Who came for the text finds it first; without one the control data are all there is.
    if hasOwnPageOfText(document) {
      writeText(of: document, on: page, with: &writer)
      contents = writer.contents
      writeControl(of: document, on: page, with: &writer, &contents)
    } else {
      writeControl(of: document, on: page, with: &writer, &contents)
      writeWayToText(of: document, on: page, with: &writer)
      writer.write(document.remark)
    }
    let history = history(of: document)
    if !history.isEmpty || comparisons[document.id] != nil {
      contents.append(.init(title: words[.docHistory], anchor: "History"))
      writer.element("section", ["aria-labelledby": "History"]) { writer in
        writer.html.element("h2", ["id": "History"], words[.docHistory])
        writer.html.write(history)
        writer.site.writeLink(toComparisonOf: document, on: page, into: &writer.html)
      }
    }
    if document.nextReview(every: register.settings.reviewEvery) != nil {
      writer.html.write(reviewWords)
    }
    frame[.body] = writer.html
    frame[.previews] = writer.previews.html(in: self)
    let citing = citations.references(to: document.id)
    addReferences(
      from: citations.references(from: document.id), to: citing,
      under: (.docCites, .docCitedBy), contents: contents, of: document, on: page, &frame)
    if citing.isEmpty {
      frame[.references].write(
        HTML { $0.element("p", ["class": "muted"], words[.docCitedNowhere]) })
    }
    addSidebar(of: document, at: page, &frame)
    return frame
  }

  /// Whether the text stands on the page of the control data.
  private func hasOwnPageOfText(_ document: Document) -> Bool {
    document.hasText && addresses.text(of: document) == addresses.control(of: document)
  }

  private func writeText(of document: Document, on page: String, with writer: inout TextWriter) {
    let lead = document.parts[0]
    if let opening = document.opening { writer.write([.heading(opening)]) }
    writer.write(lead, of: document)
    writer.write(lead.footnotes)
    writer.html.write(outline(of: document, on: page))
  }

  private func writeControl(
    of document: Document, on page: String, with writer: inout TextWriter,
    _ contents: inout [PageContents.Entry]
  ) {
    contents.append(.init(title: words[.docControl], anchor: "Control"))
    writer.element("section", ["aria-labelledby": "Control"]) { writer in
      writer.html.element("h2", ["id": "Control"], words[.docControl])
      writer.html.line()
      writer.html.write(ControlBlock(site: self, document: document, page: page).html)
      writePDFLink(to: document, on: page, into: &writer.html)
    }
    writer.html.line()
  }

  /// The text of the main document has a place of its own; that of others may not be here at all.
  private func writeWayToText(
    of document: Document, on page: String, with writer: inout TextWriter
  ) {
    writer.html.element("p") { html in
      if document.hasText {
        let text = addresses.text(of: document)
        html.element("a", ["class": "button main", "href": page.link(to: text)], words[.homeRead])
      } else {
        html.write(words[document.isBeforeForce ? .docNotYet : .docElsewhere])
      }
    }
  }

  private func writePDFLink(to document: Document, on page: String, into html: inout HTML) {
    guard hasPDF(at: document.printPath), document.hasText else { return }
    html.element("p") { html in
      html.element(
        "a", ["class": "button", "href": page.wayToRoot + document.printPath], words[.actionPdf])
    }
  }

  /// The chapters of a document in several files; else the documents of its kind.
  private func addSidebar(of document: Document, at page: String, _ frame: inout Frame) {
    if document.parts.count > 1, addresses.text(of: document).path == page {
      frame[.hasChapters] = true
      frame[.chaptersTitle] = words[.navContents]
      frame[.chapters] = navigation.chapters(of: document, part: 0, on: page)
      return
    }
    guard navigation.hasSiblings(document) else { return }
    frame[.hasChapters] = true
    let kind = document.isExternal ? words[.navExternal] : document.kind?.title
    frame[.chaptersTitle] = kind ?? words[.navRegister]
    frame[.chapters] = HTML { html in
      html.element("ul", ["class": "named"]) {
        navigation.writeSiblings(of: document, on: page, into: &$0)
      }
    }
  }

  /// The PDF of the main document has a short address besides.
  func printedPath(of document: Document) -> String {
    document.id == register.main ? "manual.pdf" : document.printPath
  }
}
