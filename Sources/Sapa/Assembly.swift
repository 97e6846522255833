package import SapaCore
package import SapaEditions
package import SapaPrint
package import SapaRegister
import SapaSite

/// What a build yields: the findings, and what is to be written and printed if they allow it.
package struct Assembly: Sendable {
  package var findings: [Finding]
  package var fileCount: Int
  package var register: Register
  /// The pages and data of the site, each made when it is written.
  package var batches: [OutputBatch] = []
  /// The paths of the pages that show each document.
  var pagePaths: [DocumentID: [String]] = [:]
  /// Files of `content/` and of the theme that go over as they are.
  package var copies: [AssetCopy] = []
  /// The PDFs to be made, by the paths at which they are wanted.
  package var printJobs: [PrintJob] = []
  /// The editions of each document of the register.
  package var editions: [DocumentID: EditionHistory] = [:]
  /// The findings in texts that are being written and not shown: they stop nothing.
  package var draftFindings: [Finding] = []

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  package var settings: Settings { register.settings }

  /// The pages that show a document, and the style sheet that they are read with.
  ///
  /// Scripts and fonts stay out: a page says the same without them, and the PDF keeps the look.
  package func pages(of document: DocumentID) -> [OutputFile] {
    let wanted = Set(pagePaths[document] ?? [])
    return batches.flatMap(\.files).filter { file in
      wanted.contains(file.path)
        || file.path.hasPrefix("assets/site.") && file.path.hasSuffix(".css")
    }
  }

  /// The findings in the files of a document.
  package func findings(of document: Document) -> [Finding] {
    let files = Set(document.parts.map(\.path))
    return findings.filter { files.contains($0.span.file) }
  }

  /// Some of the findings as data, as `findings.json` has them all.
  package func findingsJSON(_ findings: [Finding], of fileCount: Int) -> [UInt8] {
    FindingsReport(
      findings, fileCount: fileCount, language: settings.messages ?? settings.language
    ).jsonFile
  }
}

/// Checks a manual and makes its site and its print jobs: the whole of Sapa, as one pure function.
///
/// With an error among the findings nothing is made.
package func assemble(_ world: World, jobs: Int) async -> Assembly {
  await assemble(await check(world, jobs: jobs), of: world, jobs: jobs)
}

/// The same for a manual that was checked already, so that what it wants laid out could be made.
package func assemble(
  _ manual: CheckedManual, of world: World, jobs: Int
) async -> Assembly {
  var assembly = Assembly(
    findings: manual.findings, fileCount: manual.fileCount, register: manual.register,
    editions: manual.editions, draftFindings: manual.draftFindings)
  guard !manual.hasErrors else { return assembly }
  var input = manual.siteInput(of: world)
  input.comparisons = await comparisons(of: manual, with: world.editions, jobs: jobs)
  let site = planSite(input, on: manual.siteGround)
  let report = FindingsReport(
    assembly.findings.published(of: world), fileCount: manual.fileCount,
    language: manual.register.settings.messages ?? manual.register.settings.language)
  assembly.batches =
    [OutputBatch { [OutputFile(path: "findings.json", bytes: report.jsonFile)] }] + site.batches
  assembly.pagePaths = site.pages
  assembly.copies = site.assets
  if world.canPrint {
    let theme = world.printThemeRead
    let print = printJobs(
      manual.register, theme: theme.values, layouts: world.layouts,
      editions: manual.editions)
    assembly.printJobs = print.jobs
  }
  return assembly
}

extension CheckedManual {
  /// What the pages are made from.
  func siteInput(of world: World) -> SiteInput {
    var input = SiteInput(
      register: register, theme: world.theme, hasPDF: world.canPrint,
      layouts: world.layouts)
    input.keptPDFs = world.keptPDFs
    input.editions = editions
    input.archive = world.editions.map(\.record)
    input.fingerprint = world.hashing?.fingerprint
    return input
  }
}

extension [Finding] {
  /// Without those of the private lists: a site says nothing of who works here.
  fileprivate func published(of world: World) -> [Finding] {
    let lists = Set(world.lists.map(\.path))
    return filter { !lists.contains($0.span.file) }
  }
}
