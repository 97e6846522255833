import SapaCore
import SapaDiagram
import SapaEditions
import SapaLanguage
import SapaRegister

/// Makes the tree of one document.
struct Composer {
  let register: Register
  let document: Document
  let strings: InterfaceStrings
  let labels: Labels
  /// The registered copy that is printed; nil for a print that nobody keeps account of.
  let copy: NumberedCopy?
  /// The editions of the document; nil where nobody has looked.
  var history: EditionHistory?

  /// Labels that are set already: a second one of the same name would stop Typst.
  var used: Set<String> = []
  var places: [String: Span] = [:]
  var assets: Set<String> = []
  var findings: [Finding] = []
  var levels = HeadingLevels()
  /// The part that is being composed.
  var part = 0
  var notes = NoteBook()
  var tableCount = 0
  /// What diagrams are drawn from, and with which colours.
  var layouts: [String: Layout] = [:]
  var palette = Skin.Palette()

  init(_ document: Document, in register: Register, copy: NumberedCopy? = nil) {
    self.document = document
    self.register = register
    self.copy = copy
    let language = document.control.language?.value ?? register.settings.language
    strings = InterfaceStrings(language)
    labels = Labels(document)
  }

  mutating func tree(theme: [String: ThemeValue]) -> PrintTree {
    var blocks: [PrintBlock] = []
    for index in document.parts.indices { blocks += compose(part: index) }
    let headings = blocks.reduce(0) { $0 + $1.headingCount }
    return PrintTree(
      meta: meta, words: PrintTree.Words(strings), theme: theme, title: titlePage,
      // A few headings need no contents: a policy of two pages.
      contents: headings > 6, blocks: blocks)
  }

  private mutating func compose(part index: Int) -> [PrintBlock] {
    let part = document.parts[index]
    self.part = index
    notes.begin(part.footnotes)
    var blocks: [PrintBlock] = []
    if let level = levels.begin(part, of: document) {
      let content = inlines(part.heading.content)
      blocks.append(
        .heading(
          level: level, number: number(of: part),
          label: claim(part.heading.anchor, part.heading.span),
          content))
    }
    if let diagram = part.control.diagram {
      blocks = set(diagram, titled: part.title, below: blocks)
    }
    blocks += part.body.flatMap { topBlock($0) }
    if let sheet = part.control.sheet?.value { blocks += filled(sheet) }
    blocks = blocks.turningWideTables()
    if part.control.sheet?.value == .changes { blocks = [.landscape(blocks)] }
    return part.appendix == nil ? blocks : [.pageBreak] + blocks
  }

  /// «А қосымшасы», 7, or nothing.
  func number(of part: Part) -> String {
    switch part.role {
    case .lead, .unnumbered: part.heading.number?.description ?? ""
    case .numbered(let number): number.description
    case .appendix(let label):
      strings.filled(.unitAppendix, ["letter": label.text]).replacing(" ", with: "\u{A0}")
    }
  }

  /// The label of an anchor in the part at hand, made unique where the text has it twice.
  mutating func claim(_ anchor: String, _ span: Span) -> String {
    let wanted = Labels.label(part, anchor)
    var label = wanted
    var count = 1
    while !used.insert(label).inserted {
      count += 1
      label = "\(wanted)--again-\(count)"
    }
    places[label] = span
    return label
  }
}

extension PrintBlock {
  fileprivate var headingCount: Int {
    switch self {
    case .heading: 1
    case .landscape(let blocks): blocks.reduce(0) { $0 + $1.headingCount }
    default: 0
    }
  }
}
