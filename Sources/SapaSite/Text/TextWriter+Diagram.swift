import SapaCore
import SapaDiagram
import SapaLanguage

extension TextWriter {
  /// A diagram as a drawing with links, and as words; words alone where it could not be laid out.
  ///
  /// What is wider than the page scrolls in a region of its own, which the keyboard reaches.
  mutating func write(_ diagram: Diagram?, titled title: String) {
    guard let diagram, let chart = Chart(diagram, for: .screen) else { return }
    let table = DiagramTable(site: site, page: page, diagram: diagram)
    guard let drawing = chart.drawing(site.diagramLayouts) else {
      html.element("figure", ["class": "diagram"]) { table.write(into: &$0) }
      html.line()
      return
    }
    let links = diagram.nodes.map { node in
      node.target.flatMap { target in
        site.addresses.address(of: target).map {
          Drawing.Link(address: page.link(to: $0), preview: preview(of: target))
        }
      }
    }
    let svg = drawing.svg(as: .classes) { links[$0] }
    element("figure", ["class": "diagram"]) { writer in
      writer.html.element("p", ["class": "diagram-hint"], writer.site.words[.diagramHint])
      writer.html.element(
        "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": title]
      ) { $0.write(HTML(trusted: svg)) }
      writer.html.line()
      writer.html.element("details") { html in
        html.element("summary", writer.site.words[.diagramWords])
        table.write(into: &html)
      }
    }
    html.line()
  }
}
