import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// What a reader must know before the first word of a text that is not in force.
  func banner(of document: Document, on page: String) -> HTML {
    guard let key = bannerKey(document.control.status?.value) else { return HTML() }
    return HTML { html in
      html.element("div", ["class": "banner", "data-status": document.statusName]) { html in
        html.element("p") { html in
          html.write(words.filled(key, in: ["link": successorLink(of: document, on: page)]))
        }
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

  /// The documents that say that they replace this one.
  func successors(of document: Document) -> [Document] {
    guard let code = document.code else { return [] }
    return register.documents.filter {
      $0.id != document.id && $0.control.supersedes?.value.code == code
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
      guard let successor = successors(of: document).first else {
        return html.element("span", ["class": "muted"], words[.docNotStated])
      }
      html.element(
        "a", ["href": page.link(to: addresses.text(of: successor))],
        name(of: .document(successor.id), from: document.id))
    }
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
