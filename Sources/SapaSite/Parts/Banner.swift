import SapaCore
import SapaEditions
import SapaLanguage
import SapaRegister

extension Site {
  /// What a reader must know before the first word of a text that is not in force.
  func banner(of document: Document, on page: String) -> HTML {
    HTML { html in
      if document.control.access?.value == .restricted {
        html.element("div", ["class": "banner", "data-access": "restricted"]) { html in
          html.element("p", words[.accessRestricted])
        }
      }
      html.write(statusBanner(of: document, on: page))
    }
  }

  private func statusBanner(of document: Document, on page: String) -> HTML {
    guard let key = bannerKey(document.control.status?.value) else {
      return nextEdition(of: document)
    }
    return HTML { html in
      html.element("div", ["class": "banner", "data-status": document.statusName]) { html in
        html.element("p") { html in
          html.write(words.filled(key, in: ["link": successorLink(of: document, on: page)]))
        }
        writeReplacement(of: document, on: page, into: &html)
      }
    }
  }

  /// What is in force is shown, and another edition is being written.
  private func nextEdition(of document: Document) -> HTML {
    guard let next = editions[document.id]?.next else { return HTML() }
    let isNew = next.code != nil || next.edition != document.control.edition?.value
    let edition = isNew ? next.edition.map { words.edition($0) } : nil
    let status = words.status(next.status)
    let start = next.start.map { words.filled(.bannerNextFrom, ["date": words.language.stamp($0)]) }
    let stage = start ?? status.prefix(1).lowercased() + status.dropFirst()
    let rest = [next.code?.whole, edition, stage].compactMap(\.self).joined(separator: ", ")
    return HTML { html in
      html.element("div", ["class": "banner", "data-status": "next"]) { html in
        html.element("p", whole: "\(words[.bannerNext]): \(rest)")
      }
    }
  }

  /// The word behind the text; nil for what is in force.
  func watermark(of document: Document) -> String? {
    switch document.control.status?.value {
    case .draft, .review: words[.markDraft]
    case .superseded: words[.markSuperseded]
    case .withdrawn: words[.markWithdrawn]
    case .effective, nil: nil
    }
  }

  private func bannerKey(_ status: Status?) -> InterfaceKey? {
    switch status {
    case .draft: .bannerDraft
    case .review: .bannerReview
    case .superseded: .bannerSuperseded
    case .withdrawn: .bannerWithdrawn
    case .effective, nil: nil
    }
  }

  private func successorLink(of document: Document, on page: String) -> HTML {
    HTML { html in
      guard let successor = successions.whatHolds(insteadOf: document, in: register)
      else {
        return html.element("span", ["class": "muted"], words[.docNotStated])
      }
      write(successor, on: page, into: &html)
    }
  }

  /// A withdrawn document may have been replaced as well; a draft names what it is to replace.
  private func writeReplacement(
    of document: Document, on page: String, into html: inout HTML
  ) {
    let other: (key: InterfaceKey, document: Document?) =
      switch document.control.status?.value {
      case .withdrawn:
        (.docSupersededBy, successions.whatHolds(insteadOf: document, in: register))
      case .draft, .review: (.docSupersedes, predecessor(of: document))
      case .superseded, .effective, nil: (.docSupersededBy, nil)
      }
    guard let found = other.document else { return }
    html.element("p") { html in
      html.write(words[other.key] + ": ")
      write(found, on: page, into: &html)
    }
  }

  /// The other document, its code in one piece.
  private func write(_ other: Document, on page: String, into html: inout HTML) {
    html.element("a", ["href": page.link(to: addresses.text(of: other))]) { html in
      html.write(whole: documentNames[other.id.index])
    }
    html.write(" ")
    writeStatus(of: other, into: &html)
  }

  private func predecessor(of document: Document) -> Document? {
    successions.predecessor(of: document).map { register[$0] }
  }
}

extension InterfaceStrings {
  /// A string with HTML for its values.
  func filled(_ key: InterfaceKey, in values: [String: HTML]) -> HTML {
    HTML { html in
      var rest = Substring(self[key])
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        html.write(String(rest[..<open]))
        if let value = values[String(rest[rest.index(after: open)..<close])] { html.write(value) }
        rest = rest[rest.index(after: close)...]
      }
      html.write(String(rest))
    }
  }
}
