import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// A chapter, a section, an appendix, a foreword: one file of a document.
  func partFrame(_ index: Int, of document: Document, at page: String) -> Frame {
    let part = document.parts[index]
    var frame = textFrame(index, of: document, at: page)
    frame[.crumbs] = crumbs(trail(to: index, of: document), on: page)
    frame[.turn] = turn(from: index, of: document, on: page)
    if let label = part.appendix {
      frame[.heading] = appendixHeading(label, part)
    }
    return frame
  }

  /// The contents of a document in several files: its lead, then its outline.
  func contentsFrame(of document: Document, at page: String) -> Frame {
    var frame = textFrame(0, of: document, at: page)
    frame[.crumbs] = crumbs([(words[.navHome], Address(folder: ""))], on: page)
    frame[.turn] = turn(from: 0, of: document, on: page)
    var body = HTML { html in
      html.element("p") { html in
        html.element(
          "a", ["class": "button", "href": page.link(to: addresses.control(of: document))],
          words[.docControl])
        if hasPDF(at: printedPath(of: document)) {
          html.write(" ")
          html.element(
            "a", ["class": "button", "href": page.wayToRoot + printedPath(of: document)],
            words[.actionPdf])
        }
      }
    }
    body.write(frame[.body])
    body.write(outline(of: document, on: page))
    frame[.body] = body
    return frame
  }

  /// The text of one part with what surrounds it.
  private func textFrame(_ index: Int, of document: Document, at page: String) -> Frame {
    let part = document.parts[index]
    var frame = frame(
      titled: name(of: part), of: document, part: part, at: page,
      within: addresses.text(of: document).path)
    var writer = TextWriter(site: self, page: page, document: document)
    writer.writeUnit(part.heading, as: "h1")
    frame[.heading] = writer.html
    writer.html = HTML(reserving: 16 * 1024)
    writer.write(part, of: document)
    writer.html.write(children(of: index, in: document, on: page))
    writer.write(part.footnotes)
    frame[.body] = writer.html
    frame[.previews] = writer.previews.html(in: self)
    addReferences(
      from: citations.references(from: page), to: citations.references(to: page),
      under: (.pageCites, .pageCitedBy), contents: writer.contents, of: document, on: page, &frame)
    frame[.chapters] = navigation.chapters(of: document, part: index, on: page)
    frame[.hasChapters] = document.parts.count > 1
    frame[.chaptersTitle] = words[.navContents]
    return frame
  }

  /// The lists below the text, and the contents of the page, which name them too.
  func addReferences(
    from: References, to: References, under titles: (InterfaceKey, InterfaceKey),
    contents entries: [PageContents.Entry], of document: Document, on page: String,
    _ frame: inout Frame
  ) {
    let list = ReferenceList(site: self, page: page, reader: document.id)
    let cites = list.cites(from, under: titles.0)
    let citedBy = list.citedBy(to, under: titles.1)
    var references = cites
    references.write(citedBy)
    frame[.references] = references
    var contents = PageContents(entries: entries)
    if !cites.isEmpty {
      contents.entries.append(.init(title: words[titles.0], anchor: ReferenceList.citesID))
    }
    if !citedBy.isEmpty {
      contents.entries.append(.init(title: words[titles.1], anchor: ReferenceList.citedByID))
    }
    frame[.contents] = contents.html
    frame[.hasContents] = !contents.entries.isEmpty
  }

  private func appendixHeading(_ label: AppendixLabel, _ part: Part) -> HTML {
    HTML { html in
      html.element("h1", ["class": "unit", "id": part.heading.anchor.orNil]) { html in
        html.element("small", appendixName(label))
        html.write(" ")
        html.element("span", whole: part.title)
      }
    }
  }

  private func trail(to index: Int, of document: Document) -> [(String, Address)] {
    var trail = [(document.title, addresses.text(of: document))]
    if case .numbered(let number) = document.parts[index].role, number.depth > 1,
      let chapter = document.parts.firstIndex(where: { $0.role == .numbered(number.chapter) })
    {
      trail.append((name(of: document.parts[chapter]), addresses.part(chapter, of: document)))
    }
    return trail
  }

  /// The neighbours of a part in the order of reading.
  private func turn(from index: Int, of document: Document, on page: String) -> HTML {
    HTML { html in
      for (neighbour, key) in [(index - 1, InterfaceKey.navPrevious), (index + 1, .navNext)] {
        guard document.parts.indices.contains(neighbour) else { continue }
        let rel = key == .navPrevious ? "prev" : "next"
        let address = addresses.part(neighbour, of: document)
        html.element("a", ["href": page.link(to: address), "rel": rel]) { html in
          html.element("small", words[key])
          html.write(" ")
          html.write(whole: name(of: document.parts[neighbour]))
        }
      }
    }
  }
}
