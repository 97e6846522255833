package import SapaCore
import SapaLanguage

extension Register {
  /// The register of a manual: its documents with their outlines, its plain pages, its vocabulary.
  ///
  /// Links between files are resolved here; citations in the text are read by `linked`.
  /// - Parameters:
  ///   - manuscripts: every file of `content/` that could be read, in any order.
  ///   - settings: of the manual.
  ///   - assets: paths of the other files there that pages may cite.
  /// - Returns: the register, and what is wrong with numbers, codes, identities and links.
  package static func build(
    _ manuscripts: [Manuscript], settings: Settings, assets: Set<String>
  ) -> (Register, [Finding]) {
    var builder = Builder(settings: settings, assets: assets)
    let grouping = Grouping(manuscripts)
    builder.add(grouping.documents.map { Outlined($0, settings.codes) }, grouping.pages)
    let resolver = LinkResolver(builder.register)
    builder.add(builder.register.documents.map { LinkedFiles($0, resolver) }, resolver)
    return (builder.register, builder.findings)
  }

  /// The same on several tasks at once.
  package static func build(
    _ manuscripts: [Manuscript], settings: Settings, assets: Set<String>, jobs: Int
  ) async -> (Register, [Finding]) {
    var builder = Builder(settings: settings, assets: assets)
    let grouping = Grouping(manuscripts)
    builder.add(
      await concurrentMap(grouping.documents, jobs: jobs) { Outlined($0, settings.codes) },
      grouping.pages)
    let resolver = LinkResolver(builder.register)
    builder.add(
      await concurrentMap(builder.register.documents, jobs: jobs) { LinkedFiles($0, resolver) },
      resolver)
    return (builder.register, builder.findings)
  }
}

/// A document whose outline is read, with what is wrong with its numbers.
private struct Outlined: Sendable {
  let document: Document
  let findings: [Finding]

  init(_ group: Grouping.Group, _ grammar: CodeGrammar?) {
    let control = group.lead.sharedControl
    var parts = [Part(group.lead, isLead: true)]
    parts += group.others.map { Part($0, isLead: false) }
    var outline = Outline()
    for index in parts.indices {
      outline.read(&parts[index], index: index, isNumbered: parts[index].appendix == nil)
    }
    findings = outline.findings
    let code: DocumentCode? =
      if case .code(let code) = control.value.code?.value { code } else { nil }
    let path = group.lead.path
    document = Document(
      id: DocumentID(0), code: code, title: control.value.title?.value ?? parts[0].title,
      kind: DocumentKind(stated: control.value.kind?.value, code: code, grammar: grammar),
      control: control,
      slug: Builder.slug(stated: control.value.slug?.value, code: code, path: path), path: path,
      parts: parts, sections: outline.sections)
  }
}

/// A document whose links are resolved, with what is wrong with them and with it by itself.
private struct LinkedFiles: Sendable {
  var document: Document
  let findings: [Finding]
  let isPictured: Bool

  init(_ document: Document, _ resolver: LinkResolver) {
    self.document = document
    var resolver = resolver
    for index in document.parts.indices {
      if document.parts[index].control.diagram != nil { resolver.hasMetImage = true }
      resolver.resolve(&self.document.parts[index])
    }
    findings = document.checked() + resolver.findings
    isPictured = resolver.hasMetImage
  }
}

private struct Builder {
  var register: Register
  var findings: [Finding] = []

  init(settings: Settings, assets: Set<String>) {
    register = Register(
      settings: settings, documents: [], pages: [], vocabulary: Vocabulary(), assets: assets,
      main: nil)
  }

  mutating func add(_ outlined: [Outlined], _ pages: [Manuscript]) {
    findings += outlined.flatMap(\.findings)
    let documents = outlined.map(\.document)
    let places = documents.map { RegisterOrder($0) }
    register.documents =
      documents.indices.sorted { places[$0] < places[$1] }.map { documents[$0] }
    for index in register.documents.indices { register.documents[index].id = DocumentID(index) }
    register.pages = pages.map { page($0) }
    register.main = mainDocument()
    findings += register.pages.flatMap(MissingField.check)
    findings += DuplicateCode.check(register)
    findings += NameCollision.check(register)
    findings += UnknownMain.check(register)
  }

  /// The documents with their links, and the pages, of which there are few.
  mutating func add(_ linked: [LinkedFiles], _ resolver: LinkResolver) {
    register.documents = linked.map(\.document)
    findings += linked.flatMap(\.findings)
    for file in linked where file.isPictured { register.pictured.insert(file.document.id) }
    var resolver = resolver
    for page in register.pages.indices { resolver.resolve(&register.pages[page]) }
    findings += resolver.findings
    findings += UndefinedAbbreviation.check(register)
  }

  static func slug(stated: String?, code: DocumentCode?, path: String) -> String {
    let wanted = [stated, code?.text, path.stem].compactMap { $0 }
    return wanted.map(Transliteration.slug).first { !$0.isEmpty } ?? "document"
  }

  private mutating func page(_ manuscript: Manuscript) -> PlainPage {
    var part = Part(manuscript, isLead: true)
    var outline = Outline()
    outline.read(&part, index: 0, isNumbered: false)
    var role = PlainPage.Role.other
    if let kind = Vocabulary.kind(ofFileAt: manuscript.path) {
      role = .vocabulary(kind)
      register.vocabulary[kind] += Vocabulary.entries(in: part.body)
    } else if manuscript.path.isIndex, manuscript.path.split(separator: "/").count == 2 {
      role = .home
    }
    return PlainPage(
      role: role,
      slug: Self.slug(ofPageAt: manuscript.path, stated: manuscript.control.slug?.value),
      path: manuscript.path, control: manuscript.sharedControl, heading: part.heading,
      body: part.body,
      footnotes: part.footnotes)
  }

  /// `guides/printing` of `content/guides/printing.md`; empty for the home page.
  private static func slug(ofPageAt path: String, stated: String?) -> String {
    var names = path.split(separator: "/").dropFirst().map(String.init)
    if path.isIndex { names.removeLast() }
    guard let last = names.popLast() else { return "" }
    let bare = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
    let own = stated.map { Transliteration.slug($0) } ?? ""
    let slugs = names.map(Transliteration.slug) + [own.isEmpty ? Transliteration.slug(bare) : own]
    return slugs.map { $0.isEmpty ? "page" : $0 }.joined(separator: "/")
  }

  /// The document the settings name; else the one in `content/manual`; else the only one that is a
  /// folder.
  private func mainDocument() -> DocumentID? {
    let documents = register.documents
    if let wanted = register.settings.manual?.value {
      return documents.first { $0.code == wanted }?.id
    }
    let usual = ["content/manual/index.md", "content/manual.md"]
    if let named = documents.first(where: { usual.contains($0.path) }) { return named.id }
    let folders = documents.filter { $0.parts.count > 1 }
    return folders.count == 1 ? folders[0].id : nil
  }
}

/// The order of the register: our own documents by level, kind and code, those from outside last.
private final class RegisterOrder {
  private let isExternal: Bool
  private let level: Int
  private let kind: Collation.Word
  private let code: Collation.Word
  private let title: String

  init(_ document: Document) {
    isExternal = document.isExternal
    level = document.kind?.level ?? 9
    kind = Collation.Word(document.kind?.label ?? "")
    code = Collation.Word(document.code?.text ?? "\u{FFFF}")
    title = document.title
  }

  static func < (left: RegisterOrder, right: RegisterOrder) -> Bool {
    if left.isExternal != right.isExternal { return right.isExternal }
    if left.level != right.level { return left.level < right.level }
    if left.kind != right.kind { return left.kind < right.kind }
    if left.code != right.code { return left.code < right.code }
    return Collation.precedes(left.title, right.title)
  }
}

extension Document {
  /// Whether it comes from outside: a law, a standard.
  package var isExternal: Bool { control.external != nil }
}

extension DocumentKind {
  /// УЕ; the name where the kind has no abbreviation.
  package var label: String { abbreviation.isEmpty ? name : abbreviation }
}
