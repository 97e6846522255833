import SapaCore
import SapaLanguage
import SapaRegister

/// A list of references below a text: what it cites, or where it is cited.
struct ReferenceList {
  let site: Site
  /// Path of the page on which it stands.
  let page: String
  /// The document of the page: its own sections are named without its code.
  let reader: DocumentID?

  /// What a page or a document cites, each target once with its sentences.
  func cites(_ references: References, under title: InterfaceKey) -> HTML {
    let groups = references.only { site.addresses.address(of: $0.target) != nil }
      .grouped { $0.target }
    guard !groups.isEmpty else { return HTML() }
    return list(id: Self.citesID, title: title) { html in
      for (target, references) in groups {
        guard let address = site.addresses.address(of: target) else { continue }
        item(
          name: site.name(of: target, from: reader), address: address,
          document: site.files.document(of: target), references, into: &html)
      }
    }
  }

  /// Where a page or a document is cited, each place once with its sentences.
  func citedBy(_ references: References, under title: InterfaceKey) -> HTML {
    let groups = references.grouped { $0.place }
    guard !groups.isEmpty else { return HTML() }
    return list(id: Self.citedByID, title: title) { html in
      for (place, references) in groups {
        item(
          name: site.name(of: place, from: reader), address: site.addresses.address(of: place),
          document: place.document, references, into: &html)
      }
    }
  }

  static let citesID = "Cites"
  static let citedByID = "CitedBy"

  private func list(id: String, title: InterfaceKey, _ items: (inout HTML) -> Void) -> HTML {
    HTML { html in
      html.element("section", ["class": "cited", "aria-labelledby": id]) { html in
        html.element("h2", ["id": id], site.words[title])
        html.line()
        html.element("ul", ["class": "refs"], items)
      }
      html.line()
    }
  }

  private func item(
    name: String, address: Address, document: DocumentID?, _ references: References,
    into html: inout HTML
  ) {
    html.element("li") { html in
      html.element("a", ["href": page.link(to: address)], whole: name)
      if let document, document != reader {
        html.write(" ")
        html.write(site.statuses[document.index])
      }
      // A citation over an emphasis stands as several with the same words.
      var seen: Set<[String]> = []
      for sentence in references
      where references.count == 1
        || seen.insert([sentence.before, sentence.shown, sentence.after]).inserted
      {
        html.element("p") { html in
          html.write(whole: sentence.before)
          html.element("mark", whole: sentence.shown)
          html.write(whole: sentence.after)
        }
      }
    }
    html.line()
  }
}
