import SapaCore
import SapaLanguage
import SapaRegister

/// Goes through a register and hands over what can be found, in the order of the text.
struct EntryCollector {
  private let register: Register
  private let words: InterfaceStrings
  private(set) var groups: [SearchGroup] = []
  /// How many bytes the text of a section has, or a little more.
  private static let usualLength = 1024
  /// Of the document or page that is being read.
  private var entries: [SearchEntry] = []
  /// Of that document, by their numbers.
  private var sections: [SectionNumber: Section] = [:]

  /// Calls `body` with every entry, and keeps none: their texts are the whole manual once more.
  init(
    _ register: Register, _ gatheringPages: [GatheringPage], words: InterfaceStrings,
    _ body: (SearchEntry) -> Void
  ) {
    self.register = register
    self.words = words
    for document in register.documents where document.hasText {
      add(document, group: addGroup(for: document))
      handOver(to: body)
    }
    let listed = register.documents.filter { !$0.hasText }
    if !listed.isEmpty {
      let group = add(SearchGroup(title: words[.navRegister], scope: .documents))
      for document in listed { add(document, group: group) }
    }
    for (index, page) in register.pages.enumerated() { add(page, at: index) }
    add(gatheringPages)
    handOver(to: body)
  }

  private mutating func handOver(to body: (SearchEntry) -> Void) {
    entries.forEach(body)
    entries = []
  }

  private mutating func add(_ group: SearchGroup) -> Int {
    groups.append(group)
    return groups.count - 1
  }

  private mutating func addGroup(for document: Document) -> Int {
    add(
      SearchGroup(
        title: document.title, note: note(of: document), status: document.statusKey ?? "",
        scope: document.id == register.main ? .manual : .documents))
  }

  /// "СЖ-ХҚТУ-01-2019 · 3-ші нұсқа", what is not stated left out.
  private func note(of document: Document) -> String {
    [document.code?.text, document.control.edition.map { words.edition($0.value) }]
      .compactMap { $0 }.joined(separator: " · ")
  }

  private mutating func add(_ document: Document, group: Int) {
    var entry = SearchEntry(group: group, target: .document(document.id), title: document.title)
    entry.language = language(of: document)
    entry.number = document.code?.text ?? ""
    let control = document.control
    entry.status = document.statusKey ?? ""
    entry.keywords = control.keywords.map(\.value)
    if let kind = document.kind {
      // A code begins with its kind.
      if document.code == nil { entry.keywords.append(kind.abbreviation) }
      entry.trail = [kind.name] + (kind.level.map { ["\(words[.docLevel]): \($0)"] } ?? [])
    }
    entry.text = document.hasText ? "" : text(of: document.remark)
    entries.append(entry)
    guard document.hasText else { return }
    sections = Dictionary(
      document.sections.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for index in document.parts.indices { add(index, of: document, group: group) }
  }

  private mutating func add(_ index: Int, of document: Document, group: Int) {
    let part = document.parts[index]
    if part.role == .lead && part.body.isEmpty { return }
    let control = part.control
    var entry = SearchEntry(group: group, target: .part(document.id, index), title: part.title)
    entry.language = control.language?.value ?? language(of: document)
    switch part.role {
    case .numbered(let number):
      entry.number = number.description
      if document.section(anchor: part.heading.anchor) != nil {
        entry.target = .section(document.id, part.heading.anchor)
      }
      entry.trail = trail(to: number)
    case .appendix(let label): entry.number = label.text
    case .lead, .unnumbered: break
    }
    entry.keywords = part.role == .lead ? [] : control.keywords.map(\.value)
    entries.append(entry)
    for block in part.body { add(block, of: document, in: entry.language, group: group) }
    for footnote in part.footnotes { append(footnote.blocks) }
  }

  /// A numbered heading or paragraph begins an entry; all else belongs to the last one.
  private mutating func add(
    _ block: Block, of document: Document, in language: Language, group: Int
  ) {
    switch block {
    case .heading(let heading) where heading.number != nil:
      begin(heading.anchor, of: document, in: language, group: group)
    case .clause(let clause):
      begin(clause.anchor, of: document, in: language, group: group)
      append(clause.content)
    default: append([block])
    }
  }

  private mutating func begin(
    _ anchor: String, of document: Document, in language: Language, group: Int
  ) {
    guard let section = document.section(anchor: anchor) else { return }
    var entry = SearchEntry(
      group: group, target: .section(document.id, anchor), title: section.title)
    entry.language = language
    entry.number = section.number.description
    entry.trail = trail(to: section.number)
    entry.text.reserveCapacity(Self.usualLength)
    entries.append(entry)
  }

  private mutating func append(_ blocks: [Block]) {
    guard let last = entries.indices.last else { return }
    for block in blocks { entries[last].text.append(textOf: block) }
  }

  private mutating func append(_ run: [Inline]) {
    guard let last = entries.indices.last else { return }
    entries[last].text.append(textOf: run)
  }

  /// The titles of the sections above: for 7.1.3, those of 7 and 7.1.
  ///
  /// That of the document is left out: what is found in it stands under its title.
  private func trail(to number: SectionNumber) -> [String] {
    var trail: [String] = []
    var above = number.parent
    while let number = above {
      if let section = sections[number], !section.isParagraph,
        section.title != groups.last?.title
      {
        trail.append(section.title)
      }
      above = number.parent
    }
    return trail.reversed()
  }

  private func language(of document: Document) -> Language {
    document.control.language?.value ?? register.settings.language
  }

  private mutating func add(_ page: PlainPage, at index: Int) {
    let language = page.control.language?.value ?? register.settings.language
    guard case .vocabulary(let kind) = page.role else {
      let group = add(SearchGroup(title: page.title, scope: .pages))
      var entry = SearchEntry(group: group, target: .page(index), title: page.title)
      entry.language = language
      entry.keywords = page.control.keywords.map(\.value)
      entry.text = text(of: page.body + page.footnotes.flatMap(\.blocks))
      entries.append(entry)
      return
    }
    let group = add(SearchGroup(title: page.title, scope: .vocabulary))
    for item in register.vocabulary[kind] {
      var entry = SearchEntry(group: group, target: .entry(kind, item.form), title: item.form)
      entry.language = language
      entry.keywords = item.aliases
      entry.text = item.meaning
      entries.append(entry)
    }
  }

  private mutating func add(_ pages: [GatheringPage]) {
    guard !pages.isEmpty else { return }
    let group = add(SearchGroup(title: words[.navMenu], scope: .pages))
    for page in pages {
      var entry = SearchEntry(group: group, target: .gathering(page.path), title: page.title)
      entry.language = words.language
      entry.keywords = page.keywords
      entry.text = page.about
      entries.append(entry)
    }
  }

  private func text(of blocks: [Block]) -> String {
    var text = ""
    for block in blocks { text.append(textOf: block) }
    return text
  }
}

extension String {
  /// The words of a block, parted by a space from what is there.
  fileprivate mutating func append(textOf block: Block) {
    block.forEachInlineRun { append(textOf: $0) }
  }

  fileprivate mutating func append(textOf run: [Inline]) {
    let before = utf8.count
    if before > 0 { self += " " }
    let start = utf8.count
    run.write(into: &self)
    // A run without words leaves no space behind.
    if utf8.count == start, before > 0 { removeLast() }
  }
}
