package import SapaCore
package import SapaEditions
import SapaPrint
package import SapaReading
package import SapaRegister
import SapaSite

/// A manual that was read and checked: its register, with the citations linked, and every finding.
///
/// Where a text is being written, what is in force stands in its place, unless the world shows drafts.
package struct CheckedManual: Sendable {
  package var register: Register
  /// Who works here and who has signed what: for forms on paper, never for a page.
  package var lists = PrivateLists()
  /// In the order of the report, with the severities and concessions of the settings.
  package var findings: [Finding]
  /// The findings in texts that are being written and not shown: they stop nothing.
  package var draftFindings: [Finding] = []
  /// How many files were read.
  package var fileCount: Int
  /// The editions of each document of the register.
  package var editions: [DocumentID: EditionHistory] = [:]
  /// The change sheets of the documents of which an earlier edition is frozen.
  package var changeSheets: [ChangeSheet] = []
  /// The register of the sources as they are, and the files of it that are not shown.
  package internal(set) var written: Register
  var hidden: Set<String> = []
  /// What was made of the site to check it; nil where the text alone was checked.
  var siteGround: SiteGround?

  /// Both kinds of findings, in the order of the report.
  package var allFindings: [Finding] { (findings + draftFindings).sorted }

  /// Whether the previous output must stay.
  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  package var settings: Settings { register.settings }

  /// Whether a document has a text that is being written and therefore not shown.
  package func hasUnshownText(of document: Document) -> Bool {
    !document.hasText && written.documents.contains { $0.path == document.path && $0.hasText }
  }
}

/// Reads a manual and finds everything that is wrong with it, in one run.
///
/// That is its text, and what the making of its pages and its print would stumble over; nothing is
/// made.
/// - Parameters:
///   - world: the manual and the day of the check.
///   - jobs: how many files are read at once; the result is the same for any number.
///   - extras: what pages and paper need of it beside the findings.
/// - Returns: the register and the findings. Faults of the content are never thrown.
package func check(
  _ world: World, jobs: Int, making extras: CheckExtras = .all
) async -> CheckedManual {
  let reader = Reader(settings: readSettings(world.settings).0)
  let readings = reader.read(world.sources, jobs: jobs)
  var manual = await register(world, readings: readings, jobs: jobs, making: extras)
  let text = manual.register
  async let ofPrint = printFindings(text)
  let site = checkSite(manual.siteInput(of: world))
  let theme = world.printThemeRead
  // What a fault of the content has told of a file's address is not told again.
  let weighing = Weighing([text, manual.written], today: world.today)
  let errors = manual.findings.filter(weighing.isError)
  let clashing = Set(errors.flatMap { [$0.span] + $0.notes.compactMap(\.span) }.map(\.file))
  manual.siteGround = site
  let ofSite = site.findings.sorted
  manual.findings +=
    ofSite.filter { $0.rule.id != "name-collision" || !clashing.contains($0.span.file) }
    + theme.findings + (await ofPrint)
  return manual.weighed(by: weighing, isFrozen: world.isFrozen)
}

/// Checks the text alone, of files that have been read already, in the order of the world's sources:
/// what pages and print would stumble over is left to who makes them, and texts have no marks.
package func checkText(_ world: World, readings: [Reading], jobs: Int) async -> CheckedManual {
  let manual = await register(world, readings: readings, jobs: jobs, making: .links)
  return manual.weighed(
    by: Weighing([manual.register, manual.written], today: world.today),
    isFrozen: world.isFrozen)
}

/// The register of files that have been read, with the findings of its content, not yet weighed.
private func register(
  _ world: World, readings: [Reading], jobs: Int, making extras: CheckExtras
) async -> CheckedManual {
  let (settings, settingsFindings) = readSettings(world.settings)
  let manuscripts = readings.map(\.registered)
  var built = await Register.build(
    manuscripts, settings: settings, assets: world.assets, jobs: jobs)
  let shelf = EditionShelf(world.editions, in: built.0)
  built.0 = built.0.noting(shelf)
  let earlier = await EarlierTexts(of: built.0, shelf, jobs: jobs)
  let isShown = extras.contains(.links)
  let drafts = world.showsDrafts ? Drafts() : Drafts(in: built.0, shelf, on: world.today)
  let former = FormerDocuments(
    in: built.0, shelf, on: world.today, showsDrafts: world.showsDrafts)
  let ofReading = readings.flatMap(\.findings)
  let texts = View.Texts(manuscripts: manuscripts, earlier: earlier, ofReading: ofReading)
  let written = await View(built, texts, today: world.today, jobs: jobs, isShown: isShown)
  var manual = CheckedManual(
    register: written.register, findings: written.findings, fileCount: world.sources.count,
    written: written.register)
  var shown = built.0
  if !drafts.isEmpty || !former.isEmpty {
    let published = PublishedManual(
      manuscripts, drafts, former, shelf, of: world, settings: settings)
    let view = await View(
      published.built, texts, today: world.today, jobs: jobs, isShown: isShown)
    let unshown = UnshownDrafts(drafts, in: written.register, findings: written.findings)
    manual.register = view.register
    manual.hidden = drafts.paths
    let ofPublished = view.findings.filter {
      !drafts.paths.contains($0.span.file) || FrozenFindings.isOfReviews($0)
    }
    manual.findings =
      written.findings.filter { drafts.paths.contains($0.span.file) }
      + published.softened(unshown.judged(ofPublished))
      + unshown.untold(beside: ofPublished, in: view.register)
      + published.unapprovedFiles(in: view.register)
    shown = published.built.0
  }
  let isMarked = extras.contains(.marks) || mayClashWithShortCodes(shown)
  let histories = Histories(
    shelf: shelf, drafts: drafts, day: world.today, hashing: isMarked ? world.hashing : nil,
    settings: world.settings)
  manual.editions = await histories.histories(of: shown, jobs: jobs)
  manual.findings += manual.count(world.lists, today: world.today)
  let checks = EditionChecks(earlier: earlier, hashing: world.hashing)
  let results = await checks.results(in: built.0, jobs: jobs)
  manual.findings += results.flatMap(\.findings)
  manual.findings += SupersedeChain.findings(shelf.last, in: built.0)
  manual.findings += DateOrder.findings(world.editions, on: world.today)
  manual.changeSheets = results.compactMap(\.sheet)
  manual.findings +=
    world.findings + settingsFindings + drawingFindings(world, manual.register)
    + EmptyManual.check(world) + UnknownRule.check(settings) + BindingRule.check(settings)
    + UnmetApprovers.check(built.0) + PartControl.check(built.0)
    + UnnamedOrganization.check(settings, at: world.settings.path)
  return manual
}

/// One way of reading a manual: its register with the citations linked, and what its content lacks.
private struct View {
  var register: Register
  var findings: [Finding]

  /// What both ways have in common: the files, the editions before theirs, what reading has found.
  struct Texts {
    var manuscripts: [Manuscript]
    var earlier: EarlierTexts
    var ofReading: [Finding]
  }

  init(
    _ built: (Register, [Finding]), _ texts: Texts, today: CalendarDate, jobs: Int, isShown: Bool
  ) async {
    var (unlinked, ofBuilding) = built
    let numbers = await Renumberings(of: unlinked, texts.earlier, jobs: jobs)
    unlinked.formerNumbers = numbers.formerNumbers
    let (register, ofCitations) = await unlinked.linked(jobs: jobs, isShown: isShown)
    let ofTexts = texts.ofReading + ofBuilding + ofCitations
    self.register = register
    findings =
      ofTexts + register.checked(today: today, beside: ofTexts)
      + RenumberedCitations.findings(in: register, numbers, texts.manuscripts)
  }
}

extension CheckedManual {
  /// With the severities and concessions of the settings, in the order of the report; what stands in
  /// texts that are not shown is set aside.
  ///
  /// Of the sources of a frozen edition is told only what they cite and do not hold.
  fileprivate func weighed(by weighing: Weighing, isFrozen: Bool) -> CheckedManual {
    var manual = self
    var all = weighing.weigh(findings).sorted
    if isFrozen { all = all.compactMap { FrozenFindings.softened($0) } }
    manual.findings = all.filter { !hidden.contains($0.span.file) }
    manual.draftFindings = all.filter { hidden.contains($0.span.file) }
    return manual
  }
}

/// What is unsafe in the drawings that pages show or offer; others are never published.
private func drawingFindings(_ world: World, _ register: Register) -> [Finding] {
  let drawings = world.drawings + world.editions.flatMap(\.drawings)
  guard !drawings.isEmpty else { return [] }
  let cited = Set(register.citedAssets.map(\.path))
  return drawings.filter { cited.contains($0.path) }.flatMap(readDrawing)
}
