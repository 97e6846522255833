import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// Every page of the site: the gathering pages, the main document by its parts, every document.
  func siteMap(on page: String) -> HTML {
    HTML { html in
      html.element("ul") { html in
        for (title, address) in pagesOfTheSite {
          item(title, address, page, &html)
        }
      }
      for document in register.documents where document.parts.count > 1 {
        html.element("h2", whole: name(of: .document(document.id), from: nil))
        html.write(outline(of: document, on: page))
      }
      html.element("h2", words[.navRegister])
      html.element("ul") { html in
        for document in register.documents {
          item(
            name(of: .document(document.id), from: nil), addresses.control(of: document), page,
            &html)
        }
      }
    }
  }

  private var pagesOfTheSite: [(String, Address)] {
    var pages = [(words[.navHome], Address(folder: ""))]
    if let main { pages.append((main.title, addresses.text(of: main))) }
    pages.append((words[.navRegister], Address(folder: "register")))
    if hasForms { pages.append((words[.navForms], Address(folder: "forms"))) }
    // Who reads the map is there already.
    for overview in Overview.allCases where overview != .sitemap && overview.isShown(in: register) {
      pages.append((words[overview.title], overview.address))
    }
    if !printouts.isEmpty { pages.append((words[.verifyTitle], Address(folder: "v"))) }
    for plain in register.pages where plain.role != .home {
      pages.append((plain.title, Address(folder: plain.slug)))
    }
    return pages
  }

  private func item(
    _ title: String, _ address: Address, _ page: String, _ html: inout HTML
  ) {
    html.element("li") { $0.element("a", ["href": page.link(to: address)], whole: title) }
    html.line()
  }

  /// The addresses of all pages for search engines and monitors; nil where the manual states no
  /// address of its own.
  func siteMapXML(_ pages: [SitePage]) -> [UInt8]? {
    guard let address = register.settings.address else { return nil }
    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for page in pages where page.isListed {
      xml += "<url><loc>".utf8
      xml.append(escaping: address + Address(path: page.path).folder)
      xml += "</loc></url>\n".utf8
    }
    return xml + "</urlset>\n".utf8
  }
}

extension SitePage {
  /// Neither a former address, nor the page of a short code, nor that for those that are missing.
  fileprivate var isListed: Bool {
    switch content {
    case .missing, .printout, .redirect: false
    default: true
    }
  }
}
