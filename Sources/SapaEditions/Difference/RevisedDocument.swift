import SapaCore
package import SapaRegister

extension EditionDifference {
  /// The newer document with what was inserted and deleted marked in its running text; sections that
  /// were removed stand where they stood.
  ///
  /// - Parameter document: the one that the newer text was taken from.
  /// - Returns: the same document, its parts with marked headings and text.
  package func revised(_ document: Document) -> Document {
    var document = document
    document.parts = revised(document.parts)
    return document
  }

  /// The same of a page that is no controlled document.
  ///
  /// - Parameter page: the one that the newer text was taken from.
  /// - Returns: the same page with marked heading and text.
  package func revised(_ page: PlainPage) -> PlainPage {
    var page = page
    let part = revised([Part(page)])[0]
    (page.heading, page.body, page.footnotes) = (part.heading, part.body, part.footnotes)
    return page
  }

  private func revised(_ former: [Part]) -> [Part] {
    var parts = former
    for index in parts.indices { parts[index].body = [] }
    var begun: Set<Int> = []
    var part = 0
    for section in sections {
      guard let new = section.new else {
        parts[part].body += section.removed
        continue
      }
      part = new.part
      switch section.opening(of: new) {
      case .heading(let heading) where begun.insert(part).inserted:
        parts[part].heading = heading
      case .heading(let heading): parts[part].body.append(.heading(heading))
      case .paragraph(let clause): parts[part].body.append(.clause(clause))
      }
      parts[part].body += section.diagram + section.body
      for (note, index) in zip(section.footnotes, new.footnoteIndices) {
        parts[part].footnotes[index] = note
      }
      // The notes of the older text have no marks in the newer one.
      parts[part].body +=
        section.footnotes.dropFirst(new.footnoteIndices.count).flatMap(\.blocks)
    }
    return parts
  }
}

extension SectionDifference {
  /// A section that is gone, as deleted text.
  fileprivate var removed: [Block] {
    guard let old else { return [] }
    let number = [Inline.text(old.name.number + " ", .nowhere)].whole(.deleted)
    let first: Block =
      switch old.opening {
      case .heading(let heading):
        .heading(Heading(level: heading.level, content: number + firstLine, span: .nowhere))
      case .paragraph: .paragraph(number + firstLine, .nowhere)
      }
    return [first] + diagram + body + footnotes.flatMap(\.blocks)
  }

  /// How a section begins, with its former number behind the new one.
  fileprivate func opening(of new: SectionText) -> SectionText.Opening {
    var content = firstLine
    if let old, old.name != new.name, !old.name.number.isEmpty {
      content =
        [.revised(.deleted, [.text(old.name.number, .nowhere)], .nowhere)]
        + [.text(" ", .nowhere)] + content
    }
    switch new.opening {
    case .heading(var heading):
      heading.content = content
      return .heading(heading)
    case .paragraph(var clause):
      clause.content = content
      return .paragraph(clause)
    }
  }
}

extension SectionText.Name {
  /// The number or letter; empty where there is none.
  fileprivate var number: String {
    switch self {
    case .numbered, .appendix: text
    case .lead, .unnumbered: ""
    }
  }
}
