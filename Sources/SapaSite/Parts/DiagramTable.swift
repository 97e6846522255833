import SapaCore
import SapaLanguage
import SapaRegister

/// A diagram as words: each node with who answers for it and what follows it. A drawing says the
/// same; this is how it is read aloud, searched, and read where it is not drawn.
struct DiagramTable {
  let site: Site
  let diagram: Diagram
  let document: Document
  /// Path of the page.
  let page: String

  private var words: InterfaceStrings { site.words }
  private var hasOwners: Bool { diagram.nodes.contains { $0.owner != nil } }

  var html: HTML {
    HTML { html in
      html.element("table", ["class": "stack", "role": "table"]) { html in
        html.element("thead", ["role": "rowgroup"]) { html in
          html.element("tr", ["role": "row"]) { writeHead(into: &$0) }
        }
        html.element("tbody", ["role": "rowgroup"]) { html in
          for node in diagram.nodes {
            html.element("tr", ["role": "row"]) { write(node, into: &$0) }
            html.line()
          }
        }
      }
      html.line()
    }
  }

  private func writeHead(into html: inout HTML) {
    var columns = [InterfaceKey.docTitle]
    if hasOwners { columns.append(.docResponsible) }
    if !diagram.edges.isEmpty { columns.append(.navNext) }
    for column in columns {
      html.element("th", ["scope": "col", "role": "columnheader"], words[column])
    }
  }

  private func write(_ node: Diagram.Node, into html: inout HTML) {
    html.element("th", ["scope": "row", "role": "rowheader"]) { writeTitle(of: node, into: &$0) }
    if hasOwners {
      cell(.docResponsible, isEmpty: node.owner == nil, into: &html) { html in
        if let owner = node.owner { site.writeRole(owner.value, on: page, into: &html) }
      }
    }
    guard !diagram.edges.isEmpty else { return }
    let next = diagram.edges.filter { $0.from.value == node.id.value }
    cell(.navNext, isEmpty: next.isEmpty, into: &html) { html in
      for edge in next { html.element("span", ["class": "line"], name(of: edge)) }
    }
  }

  /// "Деректерді талдау (Үдеріс туралы ақпарат)": where an edge leads, and its label.
  private func name(of edge: Diagram.Edge) -> String {
    let node = diagram.nodes.first { $0.id.value == edge.to.value }
    return (node?.title.value ?? edge.to.value) + (edge.label.map { " (\($0.value))" } ?? "")
  }

  private func cell(
    _ label: InterfaceKey, isEmpty: Bool, into html: inout HTML, _ content: (inout HTML) -> Void
  ) {
    html.element("td", ["role": "cell", "data-label": isEmpty ? nil : words[label]], content)
  }

  private func writeTitle(of node: Diagram.Node, into html: inout HTML) {
    guard let reference = node.ref?.value, let target = target(of: reference),
      let address = site.addresses.address(of: target)
    else { return html.write(node.title.value) }
    html.element("a", ["href": page.link(to: address)], node.title.value)
    html.write(" ")
    html.element("span", ["class": "muted nb"], reference)
  }

  /// What `ref:` of a node means: a section of the document, an appendix, a document.
  private func target(of reference: String) -> Target? {
    if let number = SectionNumber(reference), let section = document.section(number) {
      return .section(document.id, anchor: section.anchor)
    }
    let label = AppendixLabel(reference)
    if document.appendix(label) != nil { return .appendix(document.id, label) }
    let code = DocumentCode(reference)
    return site.register.documents.first { $0.code == code }.map { .document($0.id) }
  }
}
