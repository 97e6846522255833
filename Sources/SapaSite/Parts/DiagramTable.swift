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
    var table = StackTable(
      caption: site.words[.diagramWords], columns: columns.map { site.words[$0] })
    for node in diagram.nodes {
      table.add([
        StackTable.Cell { $0.write(whole: node.title.value) },
        StackTable.Cell { writePlace(of: node, into: &$0) },
        StackTable.Cell { html in
          if let owner = node.owner?.value { site.writeRole(owner, on: page, into: &html) }
        },
        StackTable.Cell { writeNext(of: node, into: &$0) },
      ])
    }
    html.write(table.html)
  }

  private func writePlace(of node: Diagram.Node, into html: inout HTML) {
    guard let ref = node.ref?.value else { return }
    guard let target = node.target, let address = site.addresses.address(of: target) else {
      return html.write(ref)
    }
    html.element("a", ["href": page.link(to: address)], ref)
  }

  private func writeNext(of node: Diagram.Node, into html: inout HTML) {
    let edges = diagram.edges.filter { $0.from.value == node.id.value }
    for (index, edge) in edges.enumerated() {
      let label = edge.label?.value ?? ""
      let title = diagram.nodes.first { $0.id.value == edge.to.value }?.title.value ?? ""
      html.write(whole: (index == 0 ? "" : "; ") + title + (label.isEmpty ? "" : " (\(label))"))
    }
  }
}
