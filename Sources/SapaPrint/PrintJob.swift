package import SapaCore
package import SapaDiagram
package import SapaEditions
package import SapaRegister

/// One document to print: `documents/sj-hqtu-01-2019/СЖ-ХҚТУ-01-2019-3.pdf`, as a tree of data.
package struct PrintJob: Sendable {
  /// Whose text it is; nil for the register itself.
  package var document: DocumentID?
  /// Where the PDF stands below the site's root; the main document's also as `manual.pdf`.
  ///
  /// A job of `sapa print` has the name of its file here.
  package var outputPaths: [String]
  /// Images that it shows, as paths below the root of the manual, in ascending order.
  package var assets: [String]
  /// JSON for the template; the same document gives the same bytes.
  package var tree: [UInt8]
  /// Where in the manual stands what the tree names: `table-3`, `note-1`, `p4-s-7-1-3`.
  package var places: [String: Span]
  /// The date that the PDF carries: the day on which the document came into force.
  package var date: CalendarDate?

  package init(
    document: DocumentID?, outputPaths: [String], assets: [String], tree: [UInt8],
    places: [String: Span], date: CalendarDate? = nil
  ) {
    self.document = document
    self.outputPaths = outputPaths
    self.assets = assets
    self.tree = tree
    self.places = places
    self.date = date
  }
}

/// Where a file that a document shows lies for the worker, below one folder: `content/map.svg` stays,
/// `../archive/ue-1/3/…` of an archive elsewhere becomes `up/archive/ue-1/3/…`.
package func placeOfPrintedAsset(_ path: String) -> String {
  path.split(separator: "/").map { $0 == ".." ? "up" : $0 }.joined(separator: "/")
}

/// A job for every document whose text is here, in the order of the register.
///
/// - Parameters:
///   - register: linked; its citations are resolved.
///   - theme: values of the print theme that differ from the template's own.
///   - layouts: what Graphviz has laid out, for the diagrams that need it.
///   - editions: of the documents; their pages then carry the short code.
/// - Returns: the jobs, and a finding for every image that paper cannot show.
package func printJobs(
  _ register: Register, theme: [String: ThemeValue] = [:], layouts: [String: Layout] = [:],
  editions: [DocumentID: EditionHistory] = [:]
) -> (jobs: [PrintJob], findings: [Finding]) {
  var jobs: [PrintJob] = []
  var findings: [Finding] = []
  for document in register.documents where document.hasText {
    var composer = Composer(document, in: register)
    composer.layouts = layouts
    composer.history = editions[document.id]
    composer.palette = Skin.Palette(theme)
    let tree = composer.tree(theme: theme)
    var paths = [document.printPath]
    if document.id == register.main { paths.append("manual.pdf") }
    jobs.append(composer.job(tree, at: paths))
    findings += composer.findings
  }
  if !register.documents.isEmpty { jobs.append(auditorJob(register, theme: theme, editions)) }
  return (jobs, findings)
}

/// The answers for an auditor, `auditor.pdf`.
func auditorJob(
  _ register: Register, theme: [String: ThemeValue], _ editions: [DocumentID: EditionHistory]
) -> PrintJob {
  let tree = AuditorSheet(register, earlier: editions.earlier(in: register)).tree(theme: theme)
  return PrintJob(
    document: nil, outputPaths: ["auditor.pdf"], assets: [], tree: tree.jsonLine, places: [:])
}

/// What the print would stumble over, without making it: images and diagrams that paper cannot show.
///
/// Only documents that have some are composed, so that a check of many stays quick.
package func printFindings(_ register: Register) -> [Finding] {
  register.pictured.sorted().map { register[$0] }.filter(\.hasText).flatMap { document in
    var composer = Composer(document, in: register)
    _ = composer.tree(theme: [:])
    return composer.findings
  }
}

extension Composer {
  /// The job of a tree that this composer has made.
  func job(_ tree: PrintTree, at paths: [String]) -> PrintJob {
    PrintJob(
      document: document.id, outputPaths: paths, assets: assets.sorted(), tree: tree.jsonLine,
      places: places, date: document.control.effective?.value)
  }
}

/// The rules that the making of the print applies.
package let printRules: [Rule] = [.missingGlyph, .pageLayout, .printValues, .unprintedImage]
