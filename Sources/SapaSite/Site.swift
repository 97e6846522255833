package import SapaCore
package import SapaDiagram
package import SapaEditions
import SapaLanguage
package import SapaRegister

/// What the pages of a site are made from.
package struct SiteInput: Sendable {
  /// With its citations read.
  package var register: Register
  package var theme: ThemeFiles
  /// Whether PDFs will be made, so that pages may offer them.
  package var hasPDF: Bool
  /// Those that there will be where not all are; nil where all are.
  package var keptPDFs: Set<String>?
  /// Whether blocks say where they are written, `data-place="content/policy.md:12"`.
  package var showsPlaces: Bool
  /// What Graphviz has laid out, for the diagrams that need it.
  package var layouts: [String: Layout]
  /// The editions of the documents, and every record of the archive: their short codes have pages.
  package var editions: [DocumentID: EditionHistory]
  package var archive: [EditionRecord] = []
  /// What changed in documents since the edition before.
  package var comparisons: [DocumentID: EditionComparison] = [:]
  /// Stamps the names of styles, scripts and fonts; nil leaves them plain.
  package var fingerprint: Fingerprint?

  package init(
    register: Register, theme: ThemeFiles, hasPDF: Bool = false, showsPlaces: Bool = false,
    layouts: [String: Layout] = [:], editions: [DocumentID: EditionHistory] = [:],
    fingerprint: Fingerprint? = nil
  ) {
    self.register = register
    self.theme = theme
    self.hasPDF = hasPDF
    self.showsPlaces = showsPlaces
    self.layouts = layouts
    self.editions = editions
    self.fingerprint = fingerprint
  }
}

/// Ten hexadecimal digits that change with the bytes of a file.
package typealias Fingerprint = @Sendable ([UInt8]) -> String

/// The pages and data of a site, to be made when they are written.
package struct SiteOutput: Sendable {
  /// What takes longest first, then a page each.
  package var batches: [OutputBatch]
  /// The files of `content/` that pages cite, to be copied as they are.
  package var assets: [AssetCopy]
  package var findings: [Finding]
  /// The paths of the pages that show each document.
  package var pages: [DocumentID: [String]]
}

/// The rules that the making of the site applies.
package let siteRules: [Rule] = [.themeVariable]

/// What is wrong with the theme and with the addresses of pages, and what pages may then be made on;
/// none is made.
package func checkSite(_ input: SiteInput) -> SiteGround { SiteGround(input) }

/// Whether a page or a former address of the manual wants a place below `v/`, where short codes have
/// their pages: nothing else of a manual can clash with one.
package func mayClashWithShortCodes(_ register: Register) -> Bool {
  let aliases =
    (register.documents.flatMap(\.aliases) + register.pages.flatMap(\.control.aliases))
    .compactMap { Redirect.path($0.value) }
  return (register.pages.map(\.slug) + aliases).contains {
    $0.prefix { $0 != "/" }.lowercased() == "v"
  }
}

extension Document {
  /// The former addresses of all its parts.
  fileprivate var aliases: [Placed<String>] {
    let parts = parts
    return parts.indices.flatMap { parts[$0].control.aliases }
  }
}

/// Plans the site of a register: every page, the register as data, the files of the theme.
///
/// The same input gives the same bytes, in whatever order the batches are made and on any day.
/// `ground` is what `checkSite` has made of it, but for what has changed since the edition before.
package func planSite(_ input: SiteInput, on ground: SiteGround? = nil) -> SiteOutput {
  let pages = SitePages(input, on: ground)
  let rest = [
    OutputBatch(each: pages.writeSearchFiles), OutputBatch { pages.dataFiles },
    OutputBatch { pages.themeFiles },
  ]
  return SiteOutput(
    batches: rest + pages.plan.pages.map { page in OutputBatch { [pages.render(page)] } },
    assets: pages.assets, findings: pages.findings.sorted, pages: pages.paths)
}

/// What every page may ask: the register, where things stand, who cites whom.
final class Site: Sendable {
  let register: Register
  let words: InterfaceStrings
  let layouts: Layouts
  private let hasPDF: Bool
  private let keptPDFs: Set<String>?
  let hasForms: Bool
  let addresses: Addresses
  let files: FileIndex
  let citations: CitationIndex
  let successions: Successions
  let excerpts: Excerpts
  /// What the citations of all pages show.
  let previews = PreviewStore()
  let abbreviations: Abbreviations
  let terms: Terms
  /// How the abbreviations and terms begin.
  let vocabularyStarts: WordStarts
  let uses: VocabularyUses
  let vocabulary: VocabularyAnchors
  let duties: Duties
  /// The name of each document, its edition, and what says its status, by its number.
  let documentNames: [String]
  let editionNames: [String?]
  let sectionNames: SectionNames
  let statuses: [HTML]
  let navigation: Navigation
  let datePattern: String
  let themeFiles: StampedFiles
  let showsPlaces: Bool
  let comparisons: [DocumentID: EditionComparison]
  /// Where Graphviz puts the boxes of diagrams.
  let diagramLayouts: [String: Layout]
  let editions: [DocumentID: EditionHistory]
  let printouts: [Printout]
  /// Those of the texts that are shown, by document.
  let shownPrintouts: [DocumentID: Printout]

  init(_ input: SiteInput, on ground: SiteGround) {
    let register = input.register
    editions = input.editions
    comparisons = input.comparisons
    printouts = ground.printouts
    shownPrintouts = printouts.shown
    self.register = register
    words = ground.words
    layouts = ground.layouts
    themeFiles = ground.themeFiles
    addresses = ground.addresses
    hasPDF = input.hasPDF
    keptPDFs = input.keptPDFs
    hasForms = ground.hasForms
    showsPlaces = input.showsPlaces
    diagramLayouts = input.layouts
    files = FileIndex(register)
    citations = CitationIndex(register, addresses, files)
    successions = Successions(register)
    excerpts = Excerpts(register)
    abbreviations = Abbreviations(register.vocabulary)
    terms = Terms(register.vocabulary)
    vocabularyStarts = WordStarts(abbreviations.starts.union(terms.starts))
    uses = VocabularyUses(register, abbreviations, terms)
    vocabulary = VocabularyAnchors(register)
    duties = Duties(register)
    documentNames = Self.documentNames(in: register)
    editionNames = Self.editionNames(in: register, words)
    sectionNames = SectionNames(register)
    statuses = Self.statuses(of: register, words)
    navigation = Navigation(
      register, words, addresses, hasForms: hasForms, hasPrintouts: !ground.printouts.isEmpty)
    datePattern = Self.datePattern(in: words.language)
  }

  /// Whether pages may offer a PDF: `manual.pdf`.
  func hasPDF(at path: String) -> Bool { hasPDF && (keptPDFs?.contains(path) ?? true) }

  /// The same site with newer words: `register` differs in texts only.
  init(_ site: Site, showing register: Register) {
    self.register = register
    words = site.words
    layouts = site.layouts
    themeFiles = site.themeFiles
    hasPDF = site.hasPDF
    keptPDFs = site.keptPDFs
    hasForms = site.hasForms
    diagramLayouts = site.diagramLayouts
    editions = site.editions
    printouts = site.printouts
    shownPrintouts = site.shownPrintouts
    comparisons = site.comparisons
    showsPlaces = site.showsPlaces
    addresses = site.addresses
    files = site.files
    citations = site.citations
    successions = site.successions
    excerpts = site.excerpts
    abbreviations = site.abbreviations
    terms = site.terms
    vocabularyStarts = site.vocabularyStarts
    uses = site.uses
    vocabulary = site.vocabulary
    duties = site.duties
    documentNames = site.documentNames
    editionNames = site.editionNames
    sectionNames = site.sectionNames
    statuses = site.statuses
    navigation = site.navigation
    datePattern = site.datePattern
  }

  var main: Document? { register.main.map { register[$0] } }
}
