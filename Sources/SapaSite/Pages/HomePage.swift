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
      writer.write(home.control.diagram, titled: title)
      writer.write(home.body)
      writer.write(home.footnotes)
    }
    frame[.body] = writer.html
    frame[.previews] = writer.previews.html(in: self)
    frame[.references] = HTML { html in
      writeTasks(on: page, into: &html)
      html.element("div", ["class": "two"]) { html in
        html.element("div") { html in
          if let policy = register.policy { writePolicy(policy, on: page, into: &html) }
          writeRecent(on: page, into: &html)
        }
        if let main { writeManual(main, on: page, into: &html) }
      }
    }
    return frame
  }

  /// The ways in, by what the reader came for.
  private func writeTasks(on page: String, into html: inout HTML) {
    html.element("h2", words[.homeTasks])
    html.element("ul", ["class": "cards"]) { html in
      if let main {
        card(words[.homeRead], addresses.text(of: main), chapterRange(main), page, &html)
      }
      card(
        words[.homeFind], Address(folder: "register"), words[.homeFindHint], page, &html)
      if hasForms {
        card(words[.homeForm], Address(folder: "forms"), sheets, page, &html)
      }
      let overviews: [(Overview, InterfaceKey, String)] = [
        (.changes, .homeChanged, words[.docHistory]),
        (.responsibility, .homeWho, words[.navRoles]),
        (.auditor, .navAuditor, words[.auditorList]),
      ]
      for (overview, title, hint) in overviews where overview.isShown(in: register) {
        card(words[title], overview.address, hint, page, &html)
      }
      for plain in register.pages where plain.role == .other {
        card(plain.title, Address(folder: plain.slug), "", page, &html)
      }
    }
    html.line()
  }

  func card(
    _ title: String, _ address: Address, _ words: String, _ page: String, _ html: inout HTML
  ) {
    html.element("li") { html in
      html.element("a", ["href": page.link(to: address)]) { html in
        html.element("b", whole: title)
        if !words.isEmpty {
          html.write(" ")
          html.element("span", whole: words)
        }
      }
    }
    html.line()
  }

  private func writePolicy(_ policy: Document, on page: String, into html: inout HTML) {
    html.element("section", ["aria-labelledby": "Policy"]) { html in
      html.element("h2", ["id": "Policy"], whole: policy.title)
      html.element("p") { writeIdentity(of: policy, into: &$0) }
      let excerpt = excerpts.text(ofPart: 0, in: policy.id)
      if !excerpt.isEmpty { html.element("p", whole: excerpt) }
      html.element("p") { html in
        html.element(
          "a", ["class": "button", "href": page.link(to: addresses.text(of: policy))], policy.title)
      }
    }
  }

  private func writeRecent(on page: String, into html: inout HTML) {
    guard Overview.changes.isShown(in: register) else { return }
    html.element("section", ["aria-labelledby": "Recent"]) { html in
      html.element("h2", ["id": "Recent"], words[.homeRecent])
      let latest = latestChanges(3)
      if latest.isEmpty {
        html.element("p", ["class": "muted"], words[.changesNone])
      } else {
        html.element("ul", ["class": "refs"]) { html in
          for recorded in latest {
            write(
              recorded.change, of: register[recorded.document], isNamed: true, on: page, into: &html
            )
          }
        }
      }
      html.element("p") { html in
        html.element(
          "a", ["class": "button", "href": page.link(to: Overview.changes.address)],
          words[.menuChanges])
      }
    }
  }

  private func writeManual(_ main: Document, on page: String, into html: inout HTML) {
    html.element("section", ["aria-labelledby": "Manual"]) { html in
      html.element("h2", ["id": "Manual"], whole: main.title)
      html.element("p") { writeIdentity(of: main, into: &$0) }
      html.element("ol", ["class": "chapters-list"]) { html in
        for (index, part) in main.parts.enumerated() {
          guard case .numbered(let number) = part.role, number.depth == 1 else { continue }
          html.element("li") { html in
            writeLink(to: addresses.part(index, of: main), part.label, part.title, page, &html)
          }
          for chapter in main.chapters(inside: index) {
            html.element("li") { writeLink(to: chapter, of: main, on: page, into: &$0) }
          }
        }
      }
      html.element("p") { html in
        html.element(
          "a", ["class": "button", "href": page.link(to: addresses.text(of: main))],
          words[.navContents])
        guard hasPDF(at: printedPath(of: main)) else { return }
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

  /// "Өзгерістер енгізу парағы, Келісу парағы": what forms there are.
  var sheets: String {
    var seen: Set<Sheet> = []
    return register.documents.flatMap(\.parts).compactMap { $0.control.sheet?.value }
      .filter { seen.insert($0).inserted }.map { words[$0.key] }.joined(separator: ", ")
  }
}
