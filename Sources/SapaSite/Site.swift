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
  /// How many pages are made at once; the pages do not depend on it.
  package var jobs: Int
  /// Whether blocks say where they are written, `data-place="content/policy.md:12"`.
  package var showsPlaces: Bool
  /// What Graphviz has laid out, for the diagrams that need it.
  package var layouts: [String: Layout]
  /// The editions of the documents, and every record of the archive: their short codes have pages.
  package var editions: [DocumentID: EditionHistory]
  package var archive: [EditionRecord] = []
  /// What changed in documents since the edition before.
  package var comparisons: [DocumentID: EditionComparison] = [:]

  package init(
    register: Register, theme: ThemeFiles, hasPDF: Bool = false, jobs: Int = 1,
    showsPlaces: Bool = false, layouts: [String: Layout] = [:],
    editions: [DocumentID: EditionHistory] = [:]
  ) {
    self.register = register
    self.theme = theme
    self.hasPDF = hasPDF
    self.jobs = jobs
    self.showsPlaces = showsPlaces
    self.layouts = layouts
    self.editions = editions
  }
}

/// The pages and data of a site, in the order of their paths.
package struct SiteOutput: Sendable {
  package var files: [OutputFile]
  /// The files of `content/` that pages cite, to be copied as they are.
  package var assets: [AssetCopy]
  package var findings: [Finding]
  /// The paths of the pages that show each document.
  package var pages: [DocumentID: [String]]
}

/// The rules that the making of the site applies.
package let siteRules: [Rule] = [.themeVariable]

/// What is wrong with the theme and with the addresses of pages; nothing is made.
package func checkSite(_ input: SiteInput) -> [Finding] {
  SitePages(input).findings.sorted
}

/// Makes the site of a register: every page, the register as data, the files of the theme.
///
/// The same input gives the same bytes, for any number of jobs and on any day.
package func renderSite(_ input: SiteInput) async -> SiteOutput {
  let pages = SitePages(input)
  async let data = pages.files
  let made = await concurrentMap(pages.plan.pages, jobs: input.jobs) { pages.render($0) }
  let files = await data + made
  return SiteOutput(
    files: files.sorted { $0.path < $1.path }, assets: pages.assets,
    findings: pages.findings.sorted,
    pages: Dictionary(
      uniqueKeysWithValues: input.register.documents.map { ($0.id, pages.paths(of: $0.id)) }))
}

/// What every page may ask: the register, where things stand, who cites whom.
final class Site: Sendable {
  let register: Register
  let words: InterfaceStrings
  let layouts: Layouts
  let hasPDF: Bool
  let addresses: Addresses
  let citations: CitationIndex
  let excerpts: Excerpts
  let abbreviations: Abbreviations
  let terms: Terms
  let uses: VocabularyUses
  let vocabulary: VocabularyAnchors
  let duties: Duties
  let navigation: Navigation
  let showsPlaces: Bool
  let comparisons: [DocumentID: EditionComparison]
  /// Where Graphviz puts the boxes of diagrams.
  let diagramLayouts: [String: Layout]
  let editions: [DocumentID: EditionHistory]
  let printouts: [Printout]
  /// Those of the texts that are shown, by document.
  let shownPrintouts: [DocumentID: Printout]

  init(_ input: SiteInput, words: InterfaceStrings, layouts: Layouts) {
    register = input.register
    printouts = Printout.all(in: input.register, input.editions, archive: input.archive)
    shownPrintouts = printouts.shown
    self.words = words
    self.layouts = layouts
    hasPDF = input.hasPDF
    showsPlaces = input.showsPlaces
    diagramLayouts = input.layouts
    editions = input.editions
    comparisons = input.comparisons
    addresses = Addresses(register)
    citations = CitationIndex(register, addresses)
    excerpts = Excerpts(register)
    abbreviations = Abbreviations(register.vocabulary)
    terms = Terms(register.vocabulary)
    uses = VocabularyUses(register, abbreviations, terms)
    vocabulary = VocabularyAnchors(register)
    duties = Duties(register)
    navigation = Navigation(register, words, addresses)
  }

  /// The same site with newer words: `register` differs in texts only.
  init(_ site: Site, showing register: Register) {
    self.register = register
    words = site.words
    layouts = site.layouts
    hasPDF = site.hasPDF
    diagramLayouts = site.diagramLayouts
    editions = site.editions
    printouts = site.printouts
    shownPrintouts = site.shownPrintouts
    comparisons = site.comparisons
    showsPlaces = site.showsPlaces
    addresses = site.addresses
    citations = site.citations
    excerpts = site.excerpts
    abbreviations = site.abbreviations
    terms = site.terms
    uses = site.uses
    vocabulary = site.vocabulary
    duties = site.duties
    navigation = site.navigation
  }

  var main: Document? { register.main.map { register[$0] } }
}
