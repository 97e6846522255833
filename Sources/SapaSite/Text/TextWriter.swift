import SapaCore
import SapaLanguage
import SapaRegister

/// Writes the text of one page: blocks and inlines to HTML, with what the page needs besides.
///
/// Identifiers that Sapa itself gives begin with a capital (`Fn-1`, `Contents`): anchors of the
/// content are in lower case, so the two never meet.
struct TextWriter {
  let site: Site
  /// Path of the page, where links start.
  let page: String
  /// The document whose text it is.
  let document: Document?
  /// Anchors for the rows of a vocabulary, by the words of their first cell.
  var rowAnchors: [String: String] = [:]

  var html = HTML(reserving: Self.usualLength)
  /// The headings that were written, for the contents of the page.
  private(set) var contents: [PageContents.Entry] = []
  var previews = Previews()
  /// Abbreviations that this section has explained already.
  var explained: Set<String> = []
  /// Terms likewise; at most three a section, so that the text stays quiet.
  var explainedTerms: Set<String> = []
  /// Whether the words stand in a heading, which explains no terms.
  var isHeading = false
  /// Whether the words stand in a link, which cannot hold another.
  var isLinked = false
  /// How often each footnote has been marked.
  var footnoteMarks: [Int: Int] = [:]

  /// How many bytes most pages have room in.
  static let usualLength = 16 * 1024

  init(site: Site, page: String, document: Document?) {
    self.site = site
    self.page = page
    self.document = document
  }

  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  /// The text of a file of a document: its diagram, its words, the form that is filled from data.
  mutating func write(_ part: Part, of document: Document) {
    write(part.control.diagram, titled: part.title)
    write(part.body)
    if let sheet = part.control.sheet { html.write(site.form(sheet.value, of: document)) }
  }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout TextWriter) -> Void
  ) {
    html.open(name, attributes)
    content(&self)
    html.close(name)
  }

  private mutating func write(_ block: Block) {
    mark(block.span)
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let content, _): writeParagraph(content)
    case .clause(let clause): write(clause)
    case .list(let list): write(list)
    case .quote(let blocks, _): element("blockquote") { $0.write(blocks) }
    case .code(let info, let text, _):
      let language = info.split(separator: " ").first.map { "language-" + $0 }
      element("pre", ["tabindex": "0"]) { $0.html.element("code", ["class": language], text) }
    case .table(let table): write(table)
    case .thematicBreak: html.open("hr")
    // A finding says that it is there; it is never passed on.
    case .html: html.place = nil
    }
    html.line()
  }

  private mutating func write(_ heading: Heading) {
    // The title of the page is its one heading of level 1.
    let level = min(max(heading.level, 2), 6)
    if heading.number != nil { beginSection() }
    // What has no address any more is marked as deleted.
    if heading.level <= 3, !heading.anchor.isEmpty { contents.append(PageContents.Entry(heading)) }
    writeUnit(heading, as: "h\(level)")
  }

  /// Says in the next element where it is written, if the reader is the writer.
  mutating func mark(_ span: Span) {
    guard site.showsPlaces, !span.file.isEmpty else { return }
    html.place = "\(span.file):\(span.start.line)"
  }

  /// A heading with its number and the link to itself.
  mutating func writeUnit(_ heading: Heading, as name: String) {
    mark(heading.span)
    let anchor = heading.anchor.isEmpty ? nil : heading.anchor
    let number = heading.number?.description
    element(name, ["class": "unit", "id": anchor]) { writer in
      if let number {
        writer.html.element("span", ["class": "n"], number)
        writer.html.write(" ")
      }
      writer.isHeading = true
      writer.write(heading.content)
      writer.isHeading = false
      if let anchor { writer.writeAnchorLink(anchor, named: number) }
    }
    writeResponsible(for: heading.anchor)
  }

  private mutating func writeAnchorLink(_ anchor: String, named name: String?) {
    let label = site.words[.actionCopyLink] + (name.map { ": " + $0 } ?? "")
    html.write(" ")
    html.element("a", ["class": "anchor", "href": "#" + anchor, "aria-label": label], "#")
  }

  /// Who answers for a section, as its data say.
  private mutating func writeResponsible(for anchor: String) {
    guard let section = document?.section(anchor: anchor), !section.responsible.isEmpty else {
      return
    }
    html.line()
    let names = section.responsible
    html.element("p", ["class": "who"]) { html in
      html.element("b", site.words[.docResponsible] + ":")
      html.write(" ")
      for (index, name) in names.enumerated() {
        html.write(index == 0 ? "" : "; ")
        site.writeRole(name, on: page, into: &html)
      }
    }
  }

  private mutating func writeParagraph(_ content: [Inline]) {
    if content.count == 1, case .image(let image) = content[0], !image.source.isEmpty {
      element("figure") { writer in
        writer.write(image)
        if !image.title.isEmpty { writer.html.element("figcaption", image.title) }
      }
    } else {
      element("p") { $0.write(content) }
    }
  }

  private mutating func beginSection() {
    explained = []
    explainedTerms = []
  }

  private mutating func write(_ clause: Clause) {
    beginSection()
    element("p", ["class": "clause", "id": clause.anchor]) { writer in
      let number = clause.number.description
      writer.html.element("a", ["class": "n", "href": "#" + clause.anchor], number)
      writer.html.write(" ")
      writer.write(clause.content)
    }
    writeResponsible(for: clause.anchor)
  }

  private mutating func write(_ list: List) {
    let name = list.start == nil ? "ul" : "ol"
    let start = list.start.flatMap { $0 == 1 ? nil : String($0) }
    let isTasks = list.items.contains { $0.isDone != nil }
    element(name, ["class": isTasks ? "tasks" : nil, "start": start]) { writer in
      for item in list.items { writer.write(item, isTight: list.isTight) }
    }
  }

  private mutating func write(_ item: List.Item, isTight: Bool) {
    mark(item.span)
    element("li", ["value": item.number.map(String.init)]) { writer in
      if let isDone = item.isDone {
        let label = item.blocks.first?.inlineRuns.first?.plainText ?? ""
        writer.html.open(
          "input",
          [
            "type": "checkbox", "disabled": "", "checked": isDone ? "" : nil, "aria-label": label,
          ])
        writer.html.write(" ")
      }
      for block in item.blocks {
        if isTight, case .paragraph(let content, _) = block {
          writer.write(content)
        } else {
          writer.write(block)
        }
      }
    }
  }

  /// The number by which the page knows the preview of a target.
  mutating func preview(of target: Target) -> String? {
    previews.id(of: target, in: site)
  }
}
