package import SapaCore
package import SapaEditions
import SapaLanguage
import SapaRegister

/// What changed in a document since the edition before the one that is shown.
package struct EditionComparison: Sendable {
  package var before: Edition
  package var difference: EditionDifference

  package init(before: Edition, difference: EditionDifference) {
    self.before = before
    self.difference = difference
  }
}

extension Addresses {
  /// What changed in a document: `documents/ue-hqtu-074-2014/changes/`.
  func comparison(of document: Document) -> Address {
    Address(folder: "documents/\(document.slug)/changes")
  }
}

extension Site {
  /// "Не өзгерді: 3-ші нұсқа → 4-ші нұсқа".
  func title(of comparison: EditionComparison) -> String {
    let editions = [comparison.before, comparison.difference.new.edition].compactMap { $0 }
    return words[.menuChanges] + ": "
      + editions.map { words.edition($0) }.joined(separator: " → ")
  }

  /// The page of what changed: the sections that differ, word by word, each with the way to it.
  func comparisonFrame(
    _ comparison: EditionComparison, of document: Document, at page: String
  ) -> Frame {
    let name = document.code?.whole ?? document.title
    let title = [name, title(of: comparison)].joined(separator: " – ")
    var frame = frame(
      titled: title, of: document, part: document.parts[0], at: page,
      within: Overview.changes.address.path)
    frame[.crumbs] = crumbs(
      [
        (words[.menuChanges], Overview.changes.address),
        (document.title, addresses.control(of: document)),
      ], on: page)
    frame[.heading] = HTML { $0.element("h1", whole: title) }
    var writer = TextWriter(site: self, page: page, document: document)
    if comparison.difference.changed.isEmpty { writer.html.element("p", words[.previewSame]) }
    writer.write(comparison.difference)
    frame[.body] = writer.html
    frame[.previews] = writer.previews.html(in: self)
    return frame
  }

  /// The way to it, where there is one.
  func writeLink(toComparisonOf document: Document, on page: String, into html: inout HTML) {
    guard let comparison = comparisons[document.id] else { return }
    html.element("p") { html in
      html.element(
        "a", ["href": page.link(to: addresses.comparison(of: document))],
        whole: title(of: comparison))
    }
    html.line()
  }
}
