import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// A page that is no document; the entries of a vocabulary have anchors.
  func plainFrame(of plain: PlainPage, at page: String) -> Frame {
    let gathering = plain.role.isVocabulary ? Overview.vocabulary : nil
    var frame = frame(titled: plain.title, at: page, within: gathering?.address.path)
    if let language = plain.control.language { frame[.textLang] = language.value.rawValue }
    let above = gathering.map { (words[$0.title], $0.address) }
    frame[.crumbs] = crumbs(
      [(words[.navHome], Address(folder: "")), above].compactMap { $0 }, on: page)
    var writer = TextWriter(site: self, page: page, document: nil)
    writer.writeUnit(plain.heading, as: "h1")
    frame[.heading] = writer.html
    writer.html = HTML(reserving: 16 * 1024)
    if case .vocabulary(let kind) = plain.role {
      writer.rowAnchors = vocabulary.anchors(of: kind)
    }
    writer.write(plain.control.diagram, titled: plain.title)
    writer.write(plain.body)
    if case .vocabulary(let kind) = plain.role {
      writeUses(of: kind, on: page, into: &writer.html)
    }
    writer.write(plain.footnotes)
    frame[.body] = writer.html
    frame[.previews] = writer.previews.html(in: self)
    let list = ReferenceList(site: self, page: page, reader: nil)
    frame[.references] = list.citedBy(citations.references(to: page), under: .pageCitedBy)
    frame[.contents] = PageContents(entries: writer.contents).html
    frame[.hasContents] = !writer.contents.isEmpty
    return frame
  }

  /// The forms of all documents: each is an appendix that is filled from data.
  func formsFrame(at page: String) -> Frame {
    let title = words[.navForms]
    var frame = frame(titled: title, at: page)
    frame[.crumbs] = crumbs([(words[.navHome], Address(folder: ""))], on: page)
    frame[.heading] = HTML { $0.element("h1", title) }
    frame[.body] = HTML { html in
      html.element("ul", ["class": "cards"]) { html in
        for document in register.documents {
          for (index, part) in document.parts.enumerated() where part.control.sheet != nil {
            html.element("li") { html in
              let address = addresses.part(index, of: document)
              html.element("a", ["href": page.link(to: address)]) { html in
                html.element("b", whole: part.title)
                html.write(" ")
                let place = [
                  document.code?.whole ?? document.title, part.appendix.map(appendixName),
                ]
                html.element("span", whole: place.compactMap { $0 }.joined(separator: ", "))
              }
            }
            html.line()
          }
        }
      }
    }
    return frame
  }

  /// What a server shows where nothing is: served at any depth, so that its links start where the site
  /// does, at the server's root unless `address` says otherwise.
  func missingFrame(at page: String) -> Frame {
    var frame = frame(titled: words[.missingTitle], at: page)
    frame[.base] = register.settings.address?.serverPath ?? "/"
    frame[.heading] = HTML { $0.element("h1", words[.missingTitle]) }
    frame[.body] = HTML { html in
      html.element("p", words[.missingText])
      html.element("p") { html in
        for (key, folder) in [(InterfaceKey.navHome, ""), (.navRegister, "register")] {
          html.element(
            "a", ["class": "button", "href": page.link(to: Address(folder: folder))], words[key])
          html.write(" ")
        }
      }
    }
    return frame
  }

  /// A former address: leads on at once, and shows the link where that is switched off.
  func redirectFrame(to address: Address, titled title: String, at page: String) -> Frame {
    var frame = frame(titled: title, at: page)
    frame[.destination] = page.link(to: address)
    return frame
  }
}

extension String {
  /// `/quality/` of `https://sapa.example/quality/`; nil where it is no address of the web.
  fileprivate var serverPath: String? {
    let parts = split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    guard hasPrefix("https://") || hasPrefix("http://"), parts.count > 1 else { return nil }
    return "/" + (parts.count > 2 ? String(parts[2]) : "")
  }
}
