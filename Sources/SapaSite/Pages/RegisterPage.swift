import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// The register of documents: a table that can be read without script, filtered and sorted with.
  func registerFrame(at page: String) -> Frame {
    let title = words[.navRegister]
    var frame = frame(titled: title, at: page)
    frame[.heading] = HTML { $0.element("h1", title) }
    let table = RegisterTable(site: self, page: page)
    frame[.body] = HTML { html in
      guard !register.documents.isEmpty else { return html.element("p", words[.registerNone]) }
      html.write(table.filters)
      html.line()
      html.element("p") { html in
        html.element("span", ["role": "status"]) { $0.write(table.count) }
        html.element("span", ["class": "screen-only"]) { html in
          html.write(" ·\u{a0}")
          html.element(
            "a", ["href": page.wayToRoot + "register.csv", "download": "register.csv"],
            words[.actionCsv])
          html.write(" ·\u{a0}")
          html.element(
            "a", ["href": page.wayToRoot + "register.json", "download": "register.json"], "JSON")
        }
      }
      html.line()
      html.write(table.nothing)
      html.line()
      html.write(table.html)
      html.write(reviewWords)
    }
    return frame
  }
}
