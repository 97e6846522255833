import Sapa
import SapaCore
import SapaDelivery
import SapaEditions
import SapaReading
import SapaRegister
import SapaSite

/// A manual that was read, with what is needed to show any page of it.
struct PreviewContent: Sendable {
  private(set) var world: World
  let settings: Settings
  private(set) var findings: [Finding] = []
  private var readings: [Reading]
  private var indices: [String: Int]
  private(set) var register: Register
  /// The sources as they are, without what is shown beside them.
  private(set) var written: Register
  /// What a save is taken over with: made by the first check, or when it is asked for before.
  private var change: TextChange?
  private var pages: SitePages
  private var editions: PreviewEditions
  /// Whether all citations are read; until then each document's are when its page is asked for.
  private var isLinked = false
  private var linked: Set<DocumentID> = []
  private var files: [String: [UInt8]]
  private var assets: [String: String]
  /// The register and the index of the search, made when they are first asked for.
  private var data: [String: [UInt8]]?

  /// Reads the files that are new, takes over those that are not, and puts them in order.
  static func read(_ world: World, jobs: Int, after before: PreviewContent?) async -> PreviewContent
  {
    let (settings, _) = readSettings(world.settings)
    let reader = Reader(settings: settings)
    let isSame = before?.world.settings == world.settings
    let kept = world.sources.map { isSame ? before?.reading(of: $0) : nil }
    let fresh = reader.read(zip(world.sources, kept).filter { $1 == nil }.map(\.0), jobs: jobs)
    var rest = fresh.makeIterator()
    let readings = kept.compactMap { $0 ?? rest.next() }
    var world = world
    // What was laid out once need not be again.
    world.layouts = before?.world.layouts ?? [:]
    var editions = before?.editions ?? PreviewEditions()
    editions.forgetAll()
    return PreviewContent(world, settings, readings, editions)
  }

  private init(
    _ world: World, _ settings: Settings, _ readings: [Reading], _ editions: PreviewEditions
  ) {
    self.world = world
    self.settings = settings
    self.readings = readings
    indices = Dictionary(
      world.sources.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    let (register, _) = Register.build(
      readings.map(\.registered), settings: settings, assets: world.assets)
    self.register = register
    written = register
    self.editions = editions
    let pages = Self.pages(register, world, editions)
    self.pages = pages
    files = Self.files(pages.themeFiles)
    assets = Self.assets(pages)
  }

  private static func pages(
    _ register: Register, _ world: World, _ editions: PreviewEditions
  ) -> SitePages {
    var input = SiteInput(
      register: register, theme: world.theme, showsPlaces: true, layouts: world.layouts)
    input.archive = world.editions.map(\.record)
    editions.add(to: &input)
    return SitePages(input)
  }

  private static func files(_ files: [OutputFile]) -> [String: [UInt8]] {
    Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  private static func assets(_ pages: SitePages) -> [String: String] {
    Dictionary(pages.assets.map { ($0.to, $0.from) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same content with every citation read, every diagram laid out, every edition marked and
  /// every finding known.
  func checked(jobs: Int) async -> PreviewContent {
    var result = self
    let manual = await checkText(world, readings: readings, jobs: jobs)
    result.register = manual.register
    result.written = manual.written
    let wanted = wantedLayouts(manual.register).filter { world.layouts[$0.dot] == nil }
    // Without Graphviz the boxes and arrows stand in a table; a build tells of it.
    let answer = try? await Graphviz().layouts(of: wanted)
    if let answer { result.world.layouts.merge(answer.layouts) { _, new in new } }
    result.editions = await editions.renewed(manual, of: world, jobs: jobs)
    result.pages = Self.pages(manual.register, result.world, result.editions)
    result.files = Self.files(result.pages.themeFiles)
    result.assets = Self.assets(result.pages)
    result.change = TextChange(manual.register)
    result.findings =
      (manual.findings + result.pages.findings + (answer?.findings ?? [])).sorted
    result.data = nil
    result.isLinked = true
    return result
  }

  private func reading(of source: Source) -> Reading? {
    guard let index = indices[source.path], world.sources[index] == source else { return nil }
    return readings[index]
  }

  /// Takes newer words over.
  ///
  /// - Returns: the files that differ; nil where more than words differs in one of them.
  mutating func replace(_ sources: [Source]) -> [String]? {
    let reader = Reader(settings: settings)
    var next = register
    let change = textChange()
    let newer = sources.filter { source in
      indices[source.path].map { world.sources[$0] != source } ?? true
    }
    var fresh: [(Int, Source, Reading)] = []
    for (source, reading) in zip(newer, reader.read(newer, jobs: 1)) {
      guard let index = indices[source.path] else { return nil }
      guard let manuscript = reading.manuscript, change.apply(manuscript, to: &next) else {
        return nil
      }
      fresh.append((index, source, reading))
    }
    register = next
    data = nil
    pages.show(next)
    for (index, source, reading) in fresh {
      world.sources[index] = source
      readings[index] = reading
      if let document = document(ofFileAt: source.path) { editions.forget(document) }
    }
    return fresh.map(\.1.path)
  }

  /// Takes over what findings tell of besides texts: files that nobody can read, the private lists.
  ///
  /// - Returns: whether it differs.
  mutating func takeAround(_ other: World) -> Bool {
    guard world.findings != other.findings || world.lists != other.lists else { return false }
    world.findings = other.findings
    world.lists = other.lists
    return true
  }

  private mutating func textChange() -> TextChange {
    let change = self.change ?? TextChange(register)
    self.change = change
    return change
  }

  func path(ofFileAt source: String) -> String? { pages.path(ofFileAt: source) }

  /// The files that this content has and an earlier one did not have so.
  func changedPaths(since before: PreviewContent) -> [String] {
    world.sources.filter { before.reading(of: $0) == nil }.map(\.path)
  }

  /// A page, or a file that pages ask for; `version` counts what was shown.
  mutating func file(at path: String, in manual: ManualFolder, version: Int) -> PreviewFile? {
    if let bytes = files[path] { return PreviewFile(bytes: bytes, path: path) }
    if let from = assets[path] {
      return manual.asset(at: from).map { PreviewFile(bytes: $0, path: path) }
    }
    // The page that stands in names what is wrong with the file.
    if isUnread(pageAt: path) { return nil }
    linkCitations(onPageAt: path)
    if let page = pages.page(at: path) {
      return PreviewFile(page: page, part: part(ofPageAt: path), version: version)
    }
    // Pages end in .html: what is left is asked for seldom, and made then.
    guard !path.hasSuffix(".html") else { return nil }
    let data = self.data ?? Self.files(pages.files)
    self.data = data
    return data[path].map { PreviewFile(bytes: $0, path: path) }
  }

  /// Whether the file of a page could not be read: the register knows that it is there, and no more.
  private func isUnread(pageAt path: String) -> Bool {
    pages.source(ofPageAt: path).flatMap { indices[$0] }
      .map { readings[$0].manuscript == nil } ?? false
  }

  /// What a page shows the text of; nil for one that Sapa makes up.
  struct Subject: Sendable {
    /// The file with the code, or that of the page.
    var path: String
    var document: Document?
    var page: PlainPage?

    var text: EditionText? { document.map { EditionText($0) } ?? page.map { EditionText($0) } }
  }

  /// The document or page whose text a page shows, its citations read.
  mutating func subject(ofPageAt path: String) -> Subject? {
    linkCitations(onPageAt: path)
    guard !isUnread(pageAt: path), let source = pages.source(ofPageAt: path) else { return nil }
    if let document = document(ofFileAt: source) {
      return Subject(path: document.path, document: document)
    }
    return register.pages.first { $0.path == source }.map { Subject(path: $0.path, page: $0) }
  }

  /// A page with marks around what its text has inserted and deleted.
  func page(at path: String, marking difference: EditionDifference, of subject: Subject)
    -> OutputFile?
  {
    var marked = register
    // A save meanwhile may have given the document another place, or taken it away.
    if let document = subject.document,
      let index = marked.documents.firstIndex(where: { $0.path == document.path })
    {
      let id = marked.documents[index].id
      marked.documents[index] = difference.revised(document)
      marked.documents[index].id = id
    } else if let page = subject.page,
      let index = marked.pages.firstIndex(where: { $0.path == page.path })
    {
      marked.pages[index] = difference.revised(page)
    }
    var pages = pages
    pages.show(marked)
    return pages.page(at: path)
  }

  /// What the print view of a page shows: its document, or the register; nil where it is not
  /// printed.
  mutating func printed(at path: String) -> PreviewPaper.Wish? {
    if path == "register/index.html" { return PreviewPaper.Wish(register: register, world: world) }
    guard let document = subject(ofPageAt: path)?.document, document.hasText else { return nil }
    return PreviewPaper.Wish(document: document.id, register: register, world: world)
  }

  /// A page without marks, where there is nothing to compare it with.
  mutating func page(
    at path: String, with changes: PreviewChanges, version: Int
  ) -> PreviewFile? {
    linkCitations(onPageAt: path)
    return isUnread(pageAt: path)
      ? nil : pages.page(at: path).map { PreviewFile(page: $0, changes: changes, version: version) }
  }

  /// Where a section of a document stands: `manual/7-1/index.html#s-7-1-3`.
  func address(of section: SectionText, in subject: Subject) -> String? {
    let source = subject.document.map { $0.parts[section.part].path } ?? subject.path
    return pages.path(ofFileAt: source).map {
      $0 + (section.anchor.isEmpty ? "" : "#" + section.anchor)
    }
  }

  /// Which of its document's parts a page shows.
  private func part(ofPageAt path: String) -> Int? {
    guard let source = pages.source(ofPageAt: path) else { return nil }
    return document(ofFileAt: source)?.parts.firstIndex { $0.path == source }
  }

  private func document(ofFileAt source: String) -> Document? {
    register.documents.first { $0.parts.contains { $0.path == source } }
  }

  /// What is shown where no page is.
  func missingPage(for reason: (file: String, findings: [String])?) -> PreviewFile? {
    pages.page(at: "404.html").map { PreviewFile(standingIn: $0, for: reason) }
  }

  /// Whether a page shows, or would show, the text of a file.
  func source(ofPageAt path: String) -> String? { pages.source(ofPageAt: path) }

  /// Whether a file of the manual is there.
  func hasFile(_ path: String) -> Bool { indices[path] != nil }

  private mutating func linkCitations(onPageAt path: String) {
    guard !isLinked, let source = pages.source(ofPageAt: path),
      let document = document(ofFileAt: source),
      linked.insert(document.id).inserted
    else { return }
    textChange().link(document.id, in: &register)
    pages.show(register)
  }

  /// `preview.js`, `preview.css`: of the theme, else of the theme it extends.
  func ownFile(named name: String) -> PreviewFile? {
    let versions = world.theme.layers.compactMap { $0.files["preview/" + name] }
    return versions.last.map { PreviewFile(bytes: $0, path: name) }
  }
}
