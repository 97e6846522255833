package import SapaCore
package import SapaRegister
import SapaSearch

/// The pages of a site, each made when it is asked for: `page(at: "manual/7-1/index.html")`.
package struct SitePages: Sendable {
  /// What was wrong with the theme and with the addresses.
  package let findings: [Finding]
  /// The files of the theme, the same for all pages.
  package let themeFiles: [OutputFile]
  let plan: SitePlan
  private let fingerprint: Fingerprint?
  private var site: Site
  /// Which page of the plan lies at a path.
  private let indices: [String: Int]

  package init(_ input: SiteInput, on checked: SiteGround? = nil) {
    let ground = checked?.comparing(input) ?? SiteGround(input)
    findings = ground.findings
    themeFiles = ground.themeFiles.files
    fingerprint = input.fingerprint
    plan = ground.plan
    site = Site(input, on: ground)
    indices = Dictionary(
      plan.pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files of `content/` that pages cite.
  package var assets: [AssetCopy] { plan.assets }

  /// What is no page: the files of the theme, the register and the map of the site as data, the
  /// index of the search.
  package var files: [OutputFile] {
    themeFiles + dataFiles + OutputBatch(each: writeSearchFiles).files
  }

  var dataFiles: [OutputFile] {
    let map = site.siteMapXML(plan.pages).map { OutputFile(path: "sitemap.xml", bytes: $0) }
    let rows = site.rows
    let data = [
      map, OutputFile(path: "register.json", text: site.registerJSON(rows)),
      OutputFile(path: "register.csv", text: site.registerCSV(rows)),
    ].compactMap { $0 }
    return data + (site.printouts.isEmpty ? [] : [site.editionsJSON()]) + site.printoutDrawings
  }

  @Sendable func writeSearchFiles(_ body: (OutputFile) -> Void) {
    searchIndex(
      of: site.register, gatheringPages: site.gatheringPages, printouts: site.foundPrintouts,
      words: site.words,
      address: { site.path(of: $0) },
      fingerprint: fingerprint, body)
  }

  package func page(at path: String) -> OutputFile? {
    indices[path].map { render(plan.pages[$0]) }
  }

  /// Where the text of a file of `content/` is shown; nil where it is not.
  package func path(ofFileAt source: String) -> String? {
    site.addresses.page(ofFileAt: source)
  }

  /// The file of `content/` whose text a page shows; nil for one that Sapa makes up.
  package func source(ofPageAt path: String) -> String? {
    guard let index = indices[path] else { return nil }
    return switch plan.pages[index].content {
    case .home(let page): page?.path
    case .plain(let page): page.path
    case .contents(let id), .document(let id): site.register[id].path
    case .part(let id, let index): site.register[id].parts[index].path
    case .comparison, .register, .forms, .overview, .printout, .printouts, .missing, .redirect: nil
    }
  }

  /// Shows the same outline with newer words: `register` differs in texts only.
  package mutating func show(_ register: Register) {
    site = Site(site, showing: register)
  }

  /// The pages that show each document: those of its text, and that of its control data.
  var paths: [DocumentID: [String]] {
    var paths: [DocumentID: [String]] = [:]
    for page in plan.pages {
      switch page.content {
      case .contents(let id), .document(let id), .part(let id, _):
        paths[id, default: []].append(page.path)
      default: continue
      }
    }
    return paths
  }

  func render(_ page: SitePage) -> OutputFile {
    OutputFile(path: page.path, bytes: site.render(page))
  }
}
