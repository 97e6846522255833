import SapaCore
import SapaLanguage
import SapaRegister

/// A row of a change sheet with the document it belongs to.
struct RecordedChange: Sendable {
  var document: DocumentID
  var change: Change
}

extension Site {
  /// Every change of every document, the latest edition of each document first.
  func changes(on page: String) -> HTML {
    let changed = register.documents.filter {
      !$0.control.changes.isEmpty || comparisons[$0.id] != nil
    }
    guard !changed.isEmpty else {
      return HTML { $0.element("p", words[.changesNone]) }
    }
    return HTML { html in
      for document in changed {
        html.element("h2") { writeDocument(document, on: page, into: &$0) }
        html.line()
        writeLink(toComparisonOf: document, on: page, into: &html)
        for (edition, changes) in Self.byEdition(document.control.changes) {
          html.element("h3", edition.map { words.edition($0) } ?? words[.docNoEdition])
          html.element("ul", ["class": "refs"]) { html in
            for change in changes { write(change, of: document, on: page, into: &html) }
          }
          html.line()
        }
      }
    }
  }

  /// The changes with the latest dates, for the home page; those without a date come last.
  func latestChanges(_ count: Int) -> [RecordedChange] {
    let recorded = register.documents.flatMap { document in
      document.control.changes.map { RecordedChange(document: document.id, change: $0) }
    }
    let order = recorded.enumerated().sorted { left, right in
      let (a, b) = (left.element.change.on?.value, right.element.change.on?.value)
      return a == b ? left.offset < right.offset : (a ?? .epoch) > (b ?? .epoch)
    }
    return order.prefix(count).map(\.element)
  }

  /// A row of a change sheet; with the document and the edition where it stands among those of others.
  func write(
    _ change: Change, of document: Document, isNamed: Bool = false, on page: String,
    into html: inout HTML
  ) {
    html.element("li") { html in
      let description = change.description?.value
      html.element(
        description == nil ? "span" : "b", whole: description ?? words[.docNotStated])
      if isNamed {
        html.element("p") { html in
          let name = document.code?.whole ?? document.title
          writeLink(to: .document(document.id), named: name, page, &html)
          if let edition = change.edition { html.write(whole: ", " + words.edition(edition.value)) }
        }
      }
      let facts = [
        change.basis?.value, change.by?.value, change.on.map { words.language.stamp($0.value) },
      ].compactMap(\.self)
      guard !facts.isEmpty || !change.sections.isEmpty else { return }
      html.element("p") { html in
        writeSections(of: change, in: document, on: page, into: &html)
        if !facts.isEmpty, !change.sections.isEmpty { html.write(" ·\u{a0}") }
        html.write(whole: facts.joined(separator: " ·\u{a0}"))
      }
    }
    html.line()
  }

  /// "7.1.3, 9.2": what changed, as links where the sections are there.
  private func writeSections(
    of change: Change, in document: Document, on page: String, into html: inout HTML
  ) {
    for (index, name) in change.sections.enumerated() {
      html.write(index == 0 ? "" : ", ")
      let section = SectionNumber(name.value).flatMap { document.section($0) }
      if let section {
        let target = Target.section(document.id, anchor: section.anchor)
        writeLink(to: target, named: name.value, page, &html)
      } else {
        html.write(name.value)
      }
    }
  }

  /// The latest edition first; what names no edition comes last.
  private static func byEdition(_ changes: [Change]) -> [(Edition?, [Change])] {
    let groups = Dictionary(grouping: changes) { $0.edition?.value }
    return groups.sorted { left, right in
      guard let a = left.key, let b = right.key else { return left.key != nil }
      return a > b
    }.map { ($0.key, $0.value) }
  }
}
