package import SapaCore
package import SapaRegister

/// The text of one edition of a document as it is compared with another: section by section.
package struct EditionText: Sendable {
  package var code: DocumentCode?
  package var title: String
  package var edition: Edition?
  package var effective: CalendarDate?
  /// The file that holds its control data.
  package var path: String
  /// In the order of the text.
  package var sections: [SectionText]

  /// The text of a document of a register.
  package init(_ document: Document) {
    self.init(
      code: document.code, title: document.title, path: document.path, parts: document.parts)
    edition = document.control.edition?.value
    effective = document.control.effective?.value
  }

  /// The text of a page that is no controlled document.
  package init(_ page: PlainPage) {
    self.init(
      code: nil, title: page.title, path: page.path, parts: [Part(page)])
  }

  /// A text that says nothing: what a document that is new is compared with.
  package init(nothingAt path: String) {
    self.init(code: nil, title: "", path: path, parts: [])
  }

  private init(code: DocumentCode?, title: String, path: String, parts: [Part]) {
    self.code = code
    self.title = title
    self.path = path
    var reader = SectionReader()
    for (index, part) in parts.enumerated() { reader.read(part, index: index) }
    sections = reader.sections
  }
}

extension Part {
  /// A page as if it were a document of one file.
  init(_ page: PlainPage) {
    self.init(
      role: .lead, slug: page.slug, path: page.path, control: Shared(page.control),
      heading: page.heading,
      body: page.body, footnotes: page.footnotes)
  }
}

/// One section of an edition: its heading and its own text, without the sections below it.
package struct SectionText: Sendable {
  /// What a section is called, in the change sheet as elsewhere.
  package enum Name: Hashable, Sendable {
    /// What stands before the first section, in the file that has the code.
    case lead
    /// A foreword; a heading without a number in a text without numbers.
    case unnumbered(String)
    case numbered(SectionNumber)
    case appendix(AppendixLabel)

    /// 7.1.3, А, Алғысөз; empty for the lead.
    package var text: String {
      switch self {
      case .lead: ""
      case .unnumbered(let title): title
      case .numbered(let number): number.description
      case .appendix(let label): label.text
      }
    }
  }

  package var name: Name
  /// The heading, or the numbered paragraph, that it begins with.
  package var opening: Opening
  /// What a diagram says, as a list.
  package var diagram: [Block]
  package var body: [Block]
  /// The footnotes whose first marks stand in it, and which of its part's they are.
  package var footnotes: [Footnote]
  package var footnoteIndices: [Int]
  /// Which of the document's parts it stands in.
  package var part: Int
  /// The section one level up, by its place among the sections.
  package var parent: Int?

  package enum Opening: Sendable {
    case heading(Heading)
    case paragraph(Clause)
  }

  /// Where it is on its page; empty for a whole page.
  package var anchor: String {
    switch opening {
    case .heading(let heading): heading.anchor
    case .paragraph(let clause): clause.anchor
    }
  }

  /// Its heading without the number; empty for a numbered paragraph.
  package var title: [Inline] { isParagraph ? [] : firstLine }

  /// Where it begins.
  package var openingSpan: Span {
    switch opening {
    case .heading(let heading): heading.span
    case .paragraph(let clause): clause.span
    }
  }

  /// The words that it begins with: its heading, or those of the numbered paragraph.
  package var words: String { firstLine.plainText }

  var isParagraph: Bool {
    if case .paragraph = opening { true } else { false }
  }

  /// The words of the heading or of the numbered paragraph, without the number.
  var firstLine: [Inline] {
    switch opening {
    case .heading(let heading): heading.content
    case .paragraph(let clause): clause.content
    }
  }
}

/// Cuts the parts of a document into sections.
private struct SectionReader {
  private(set) var sections: [SectionText] = []

  mutating func read(_ part: Part, index: Int) {
    var name = SectionText.Name.unnumbered(part.title)
    switch part.role {
    case .lead: name = .lead
    case .appendix(let label): name = .appendix(label)
    case .numbered, .unnumbered: break
    }
    begin(part.heading, index, or: name)
    if let diagram = part.control.diagram {
      sections[sections.count - 1].diagram = [diagram.words]
    }
    for block in part.body {
      switch block {
      case .heading(let heading) where heading.number != nil || isWithoutNumber:
        begin(heading, index, or: .unnumbered(heading.content.plainText))
      case .clause(let clause):
        begin(.numbered(clause.number), .paragraph(clause), index)
      default: sections[sections.count - 1].body.append(block)
      }
    }
    addFootnotes(of: part, index)
  }

  /// Whether the section at hand has no number, so that a heading without one begins another.
  private var isWithoutNumber: Bool {
    switch sections.last?.name {
    case .lead, .unnumbered: true
    default: false
    }
  }

  private mutating func begin(_ heading: Heading, _ part: Int, or name: SectionText.Name) {
    let name = heading.number.map { .numbered($0) } ?? name
    begin(name, .heading(heading), part)
  }

  private mutating func begin(
    _ name: SectionText.Name, _ opening: SectionText.Opening, _ part: Int
  ) {
    var parent: Int?
    if case .numbered(let number) = name {
      parent = sections.lastIndex { section in
        guard case .numbered(let above) = section.name else { return false }
        return number.isBelow(above)
      }
    }
    sections.append(
      SectionText(
        name: name, opening: opening, diagram: [], body: [], footnotes: [], footnoteIndices: [],
        part: part, parent: parent))
  }

  private mutating func addFootnotes(of part: Part, _ index: Int) {
    var left = Set(part.footnotes.indices)
    for section in sections.indices where sections[section].part == index {
      var runs = [sections[section].firstLine] + sections[section].body.flatMap(\.inlineRuns)
      // What is marked in a note belongs to its section as well.
      while !runs.isEmpty {
        var notes: [Footnote] = []
        for case .footnoteMark(let mark, _) in runs.joined().flatMap(\.descendants)
        where left.remove(mark) != nil {
          notes.append(part.footnotes[mark])
          sections[section].footnoteIndices.append(mark)
        }
        sections[section].footnotes += notes
        runs = notes.flatMap(\.blocks).flatMap(\.inlineRuns)
      }
    }
  }
}

extension Diagram {
  /// Its boxes and arrows as a list, so that they are compared word by word.
  fileprivate var words: Block {
    let titles = Dictionary(
      nodes.map { ($0.id.value, $0.title.value) }, uniquingKeysWith: { first, _ in first })
    let boxes = nodes.map { node in
      let more = [node.ref?.value, node.owner?.value].compactMap { $0 }
      return ([node.title.value] + more).joined(separator: " · ")
    }
    let arrows = edges.map { edge in
      let ends = [edge.from.value, edge.to.value].map { titles[$0] ?? $0 }
      return ends.joined(separator: " → ") + (edge.label.map { ": \($0.value)" } ?? "")
    }
    let items = (boxes + arrows).map { line in
      List.Item(blocks: [.paragraph([.text(line, kind.span)], kind.span)], span: kind.span)
    }
    return .list(List(start: nil, isTight: true, items: items, span: kind.span))
  }
}
