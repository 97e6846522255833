import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// The outline of a document in several files: its parts, below them their sections.
  func outline(of document: Document, on page: String) -> HTML {
    guard document.parts.count > 1 else { return HTML() }
    return HTML { html in
      html.element("ol", ["class": "outline"]) { html in
        for (index, part) in document.parts.enumerated() where part.role != .lead {
          let sections = document.sections.filter {
            $0.part == index && $0.number.depth <= 2 && !$0.isParagraph
              && $0.anchor != part.heading.anchor
          }
          // Nearly always a file holds one chapter.
          var rest = sections[...]
          html.element("li", ["class": "depth-\(part.depth)"]) { html in
            writeLink(to: addresses.part(index, of: document), part.label, part.title, page, &html)
            writeBelow(&rest, of: document, on: page, into: &html)
          }
          while let chapter = rest.popFirst() {
            html.element("li", ["class": "depth-1"]) { html in
              writeLink(to: chapter, of: document, on: page, into: &html)
              writeBelow(&rest, of: document, on: page, into: &html)
            }
          }
          html.line()
        }
      }
    }
  }

  /// The sections up to the next chapter.
  private func writeBelow(
    _ rest: inout ArraySlice<Section>, of document: Document, on page: String,
    into html: inout HTML
  ) {
    let sections = rest.prefix { $0.number.depth > 1 }
    rest = rest.dropFirst(sections.count)
    guard !sections.isEmpty else { return }
    html.element("ol") { html in
      for section in sections {
        html.element("li") { writeLink(to: section, of: document, on: page, into: &$0) }
      }
    }
  }

  func writeLink(
    to section: Section, of document: Document, on page: String, into html: inout HTML
  ) {
    let address = addresses.section(section, of: document)
    writeLink(to: address, section.number.description, section.title, page, &html)
  }

  /// The sections of a chapter that are files of their own: 7.1 to 7.5 below 7.
  func children(of index: Int, in document: Document, on page: String) -> HTML {
    guard case .numbered(let number) = document.parts[index].role else { return HTML() }
    let children = document.parts.indices.filter {
      if case .numbered(let child) = document.parts[$0].role {
        child.parent == number
      } else {
        false
      }
    }
    guard !children.isEmpty else { return HTML() }
    return HTML { html in
      html.element("ol", ["class": "outline"]) { html in
        for child in children {
          let part = document.parts[child]
          html.element("li") { html in
            writeLink(to: addresses.part(child, of: document), part.label, part.title, page, &html)
          }
        }
      }
    }
  }

  func writeLink(
    to address: Address, _ label: String?, _ title: String, _ page: String, _ html: inout HTML
  ) {
    html.element("a", ["href": page.link(to: address)]) { html in
      if let label { html.element("span", ["class": "n"], label) }
      html.element("span", whole: title)
    }
  }
}

extension Document {
  /// The chapters that share a file with the one that heads it.
  func chapters(inside index: Int) -> [Section] {
    let head = parts[index].heading.anchor
    return sections.filter {
      $0.part == index && $0.number.depth == 1 && !$0.isParagraph && $0.anchor != head
    }
  }
}

extension Part {
  /// 7.1, А; nil for a foreword.
  var label: String? {
    switch role {
    case .numbered(let number): number.description
    case .appendix(let label): label.text
    case .lead, .unnumbered: nil
    }
  }

  fileprivate var depth: Int {
    if case .numbered(let number) = role { number.depth } else { 1 }
  }
}
