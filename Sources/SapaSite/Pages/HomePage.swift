import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// The home page: its own words, the ways in, the policy and the main document.
  func homeFrame(_ home: PlainPage?, at page: String) -> Frame {
    let title = home?.title ?? register.settings.organization.system ?? words[.navHome]
    var frame = frame(titled: title, at: page)
    if let language = home?.control.language { frame[.textLang] = language.value.rawValue }
    frame[.heading] = HTML { $0.element("h1", ["id": home?.heading.anchor.orNil], title) }
    var writer = TextWriter(site: self, page: page, document: nil)
    if let home {
      writer.write(home.body)
      writer.write(home.footnotes)
    }
    frame[.body] = writer.html
    frame[.previews] = writer.previews.html(in: self)
    frame[.references] = HTML { html in
      writeCards(on: page, into: &html)
      html.element("div", ["class": "two"]) { html in
        if let policy = register.policy { writePolicy(policy, on: page, into: &html) }
        if let main { writeManual(main, on: page, into: &html) }
      }
    }
    return frame
  }

  private func writeCards(on page: String, into html: inout HTML) {
    html.element("ul", ["class": "cards"]) { html in
      if let main { card(main.title, addresses.text(of: main), chapterRange(main), page, &html) }
      card(words[.navRegister], Address(folder: "register"), kinds, page, &html)
      if register.hasForms {
        card(words[.navForms], Address(folder: "forms"), sheets, page, &html)
      }
      for plain in register.pages where plain.role != .home {
        var words = ""
        if case .vocabulary(let kind) = plain.role { words = firstEntries(of: kind) }
        card(plain.title, Address(folder: plain.slug), words, page, &html)
      }
    }
    html.line()
  }

  private func card(
    _ title: String, _ address: Address, _ words: String, _ page: String, _ html: inout HTML
  ) {
    html.element("li") { html in
      html.element("a", ["href": page.link(to: address)]) { html in
        html.element("b", title)
        if !words.isEmpty {
          html.write(" ")
          html.element("span", words)
        }
      }
    }
    html.line()
  }

  private func writePolicy(_ policy: Document, on page: String, into html: inout HTML) {
    html.element("section", ["aria-labelledby": "Policy"]) { html in
      html.element("h2", ["id": "Policy"], policy.title)
      html.element("p") { writeIdentity(of: policy, into: &$0) }
      let excerpt = excerpts.text(ofPart: 0, in: policy.id)
      if !excerpt.isEmpty { html.element("p", excerpt) }
      html.element("p") { html in
        html.element(
          "a", ["class": "button", "href": page.link(to: addresses.text(of: policy))], policy.title)
      }
    }
  }

  private func writeManual(_ main: Document, on page: String, into html: inout HTML) {
    html.element("section", ["aria-labelledby": "Manual"]) { html in
      html.element("h2", ["id": "Manual"], main.title)
      html.element("p") { writeIdentity(of: main, into: &$0) }
      html.element("ol", ["class": "chapters-list"]) { html in
        for (index, part) in main.parts.enumerated() {
          guard case .numbered(let number) = part.role, number.depth == 1 else { continue }
          html.element("li") { html in
            writeLink(to: addresses.part(index, of: main), part.label, part.title, page, &html)
          }
        }
      }
      html.element("p") { html in
        html.element(
          "a", ["class": "button", "href": page.link(to: addresses.text(of: main))],
          words[.navContents])
        guard hasPDF else { return }
        html.write(" ")
        html.element(
          "a", ["class": "button", "href": page.wayToRoot + printedPath(of: main)],
          words[.actionPdf])
      }
    }
  }

  /// "Алғы сөз … Жақсарту": the first and the last of its chapters.
  private func chapterRange(_ main: Document) -> String {
    let chapters = main.parts.filter {
      if case .numbered(let number) = $0.role { number.depth == 1 } else { false }
    }
    guard let first = chapters.first, let last = chapters.last, chapters.count > 1 else {
      return ""
    }
    return "\(name(of: first)) … \(name(of: last))"
  }

  private var kinds: String {
    var seen: Set<String> = []
    return register.documents.compactMap { $0.kind?.label }.filter { seen.insert($0).inserted }
      .joined(separator: ", ")
  }

  private var sheets: String {
    var seen: Set<Sheet> = []
    return register.documents.flatMap(\.parts).compactMap { $0.control.sheet?.value }
      .filter { seen.insert($0).inserted }.map { words[$0.key] }.joined(separator: ", ")
  }

  private func firstEntries(of kind: Vocabulary.Kind) -> String {
    var words = ""
    for entry in register.vocabulary[kind] {
      let longer = words.isEmpty ? entry.form : words + ", " + entry.form
      guard longer.count <= 60 else { return words + " …" }
      words = longer
    }
    return words
  }
}
