import SapaCore
import SapaLanguage
import SapaRegister

/// A diagram as words: a row for each box, with where it is described, who answers for it, and what
/// it leads to.
struct DiagramTable {
  let site: Site
  /// Path of the page on which it stands.
  let page: String
  let diagram: Diagram

  func write(into html: inout HTML) {
    let columns: [InterfaceKey] = [.diagramBox, .diagramPlace, .docResponsible, .diagramNext]
    html.element("table", ["class": "stack"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for column in columns {
            html.element("th", ["scope": "col"], site.words[column])
          }
        }
      }
      html.element("tbody") { html in
        for node in diagram.nodes {
          html.element("tr") { write(node, into: &$0) }
          html.line()
        }
      }
    }
    html.line()
  }

  private func write(_ node: Diagram.Node, into html: inout HTML) {
    html.element("th", ["scope": "row"], whole: node.title.value)
    cell(.diagramPlace, into: &html) { html in
      guard let ref = node.ref?.value else { return }
      guard let target = node.target, let address = site.addresses.address(of: target) else {
        return html.write(ref)
      }
      html.element("a", ["href": page.link(to: address)], ref)
    }
    cell(.docResponsible, into: &html) { html in
      if let owner = node.owner?.value { site.writeRole(owner, on: page, into: &html) }
    }
    cell(.diagramNext, into: &html) { html in
      let edges = diagram.edges.filter { $0.from.value == node.id.value }
      for (index, edge) in edges.enumerated() {
        let label = edge.label?.value ?? ""
        let title = diagram.nodes.first { $0.id.value == edge.to.value }?.title.value ?? ""
        html.write(whole: (index == 0 ? "" : "; ") + title + (label.isEmpty ? "" : " (\(label))"))
      }
    }
  }

  private func cell(
    _ column: InterfaceKey, into html: inout HTML, _ content: (inout HTML) -> Void
  ) {
    let words = HTML(content)
    html.element("td", ["data-label": words.isEmpty ? nil : site.words[column]]) {
      $0.write(words)
    }
  }
}
