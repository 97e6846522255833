package import SapaCore
package import SapaDiagram
import SapaLanguage
package import SapaRegister
import SapaSearch

/// What the pages of a site are made from.
package struct SiteInput: Sendable {
  /// With its citations read.
  package var register: Register
  package var theme: ThemeFiles
  /// Whether PDFs will be made, so that pages may offer them.
  package var hasPDF: Bool
  /// How many pages are made at once; the pages do not depend on it.
  package var jobs: Int
  /// What Graphviz has laid out, for the diagrams that need it.
  package var layouts: [String: Layout]

  package init(
    register: Register, theme: ThemeFiles, hasPDF: Bool = false, jobs: Int = 1,
    layouts: [String: Layout] = [:]
  ) {
    self.register = register
    self.theme = theme
    self.hasPDF = hasPDF
    self.jobs = jobs
    self.layouts = layouts
  }
}

/// The pages and data of a site, in the order of their paths.
package struct SiteOutput: Sendable {
  package var files: [OutputFile]
  /// The files of `content/` that pages cite, to be copied as they are.
  package var assets: [AssetCopy]
  package var findings: [Finding]
}

/// The rules that the making of the site applies.
package let siteRules: [Rule] = [.themeVariable]

/// What is wrong with the theme and with the addresses of pages; nothing is made.
package func checkSite(_ input: SiteInput) -> [Finding] {
  SiteInWork(input).findings.sorted
}

/// Makes the site of a register: every page, the register as data, the files of the theme.
///
/// The same input gives the same bytes, for any number of jobs and on any day.
package func renderSite(_ input: SiteInput) async -> SiteOutput {
  let work = SiteInWork(input)
  let (site, plan) = (work.site, work.plan)
  var files = work.themeFiles
  files += await concurrentMap(plan.pages, jobs: input.jobs) { page in
    OutputFile(path: page.path, text: site.render(page))
  }
  files += searchIndex(of: input.register, words: site.words) { site.path(of: $0) }
  files.append(OutputFile(path: "register.json", text: site.registerJSON()))
  files.append(OutputFile(path: "register.csv", text: site.registerCSV()))
  return SiteOutput(
    files: files.sorted { $0.path < $1.path }, assets: plan.assets,
    findings: work.findings.sorted)
}

/// A site before its pages are written: the theme read, every page planned.
private struct SiteInWork {
  let site: Site
  let plan: SitePlan
  let themeFiles: [OutputFile]
  let findings: [Finding]

  init(_ input: SiteInput) {
    var findings = LayoutLint.check(input.theme)
    let words = input.theme.words(in: input.register.settings.language)
    let layouts = Layouts(input.theme, &findings)
    themeFiles = input.theme.output(words: words, &findings)
    site = Site(
      register: input.register, words: words, layouts: layouts, hasPDF: input.hasPDF,
      diagramLayouts: input.layouts)
    plan = SitePlan(site, &findings)
    self.findings = findings
  }
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
  let vocabulary: VocabularyAnchors
  let navigation: Navigation
  /// Where Graphviz puts the boxes of diagrams.
  let diagramLayouts: [String: Layout]

  init(
    register: Register, words: InterfaceStrings, layouts: Layouts, hasPDF: Bool,
    diagramLayouts: [String: Layout] = [:]
  ) {
    self.register = register
    self.words = words
    self.layouts = layouts
    self.hasPDF = hasPDF
    self.diagramLayouts = diagramLayouts
    addresses = Addresses(register)
    citations = CitationIndex(register, addresses)
    excerpts = Excerpts(register)
    abbreviations = Abbreviations(register.vocabulary)
    vocabulary = VocabularyAnchors(register)
    navigation = Navigation(register, words, addresses)
  }

  var main: Document? { register.main.map { register[$0] } }
}
