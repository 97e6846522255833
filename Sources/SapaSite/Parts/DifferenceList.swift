import SapaCore
import SapaEditions
import SapaLanguage

extension TextWriter {
  /// The sections of a document that differ, each with what became of it and the paragraphs in which
  /// words do.
  mutating func write(_ difference: EditionDifference, level: Int = 2) {
    for section in difference.changed { write(section, level: level) }
  }

  private mutating func write(_ section: SectionDifference, level: Int) {
    element("section", ["class": "difference"]) { writer in
      writer.element("h\(level)") { writer in
        writer.writeName(of: section)
        writer.isHeading = true
        if section.hasTitle { writer.write(section.firstLine) }
        writer.isHeading = false
      }
      writer.html.element("p", ["class": "muted"], section.kindNames(writer.site.words))
      if !section.hasTitle { writer.element("p") { $0.write(section.firstLine) } }
      if section.kinds != [.renumbered], section.kinds != [.moved] {
        writer.writeChanged(section.diagram + section.body)
        writer.writeChanged(section.footnotes.flatMap(\.blocks))
      }
    }
    html.line()
  }

  /// The number, which leads to the section where that is in the site.
  private mutating func writeName(of section: SectionDifference) {
    guard section.isNumbered else { return }
    if let document, let new = section.new {
      var address = site.addresses.part(new.part, of: document)
      address.anchor = new.anchor.orNil
      html.element("a", ["class": "n", "href": page.link(to: address)], section.name)
    } else {
      html.element("span", ["class": "n"], section.name)
    }
    html.write(" ")
  }

  /// The blocks in which anything differs; an ellipsis stands for those between them.
  private mutating func writeChanged(_ blocks: [Block]) {
    guard blocks.contains(where: \.isRevised) else { return }
    var hasSkipped = false
    for block in blocks {
      if block.isRevised {
        write([block])
      } else if !hasSkipped {
        html.element("p", ["class": "muted"], "…")
        html.line()
      }
      hasSkipped = !block.isRevised
    }
  }
}

extension Block {
  /// Whether a newer text has inserted or deleted words in it.
  fileprivate var isRevised: Bool {
    inlineRuns.joined().contains { inline in
      inline.descendants.contains { if case .revised = $0 { true } else { false } }
    }
  }
}
