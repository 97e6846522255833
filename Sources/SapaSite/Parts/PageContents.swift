import SapaCore
import SapaLanguage

/// The contents of one page: its headings, then the lists below the text.
struct PageContents {
  struct Entry {
    var number: String?
    var title: String
    var anchor: String
    /// Whether it stands below the one before: a heading without a number inside a section.
    var isInner = false

    init(number: String? = nil, title: String, anchor: String) {
      self.number = number
      self.title = title
      self.anchor = anchor
    }

    init(_ heading: Heading) {
      self.init(
        number: heading.number?.description, title: heading.content.plainText,
        anchor: heading.anchor)
      isInner = heading.level > 2 && heading.number == nil
    }
  }

  var entries: [Entry] = []

  var html: HTML {
    HTML { html in
      html.element("ol") { html in
        for entry in entries where !entry.anchor.isEmpty {
          html.element("li", ["class": entry.isInner ? "inner" : nil]) { html in
            html.element("a", ["href": "#" + entry.anchor]) { html in
              if let number = entry.number { html.element("span", ["class": "n"], number) }
              if !entry.title.isEmpty { html.element("span", whole: entry.title) }
            }
          }
          html.line()
        }
      }
    }
  }
}
