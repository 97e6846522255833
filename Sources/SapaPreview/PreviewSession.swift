import Sapa
import SapaCore
package import SapaDelivery
import SapaEditions
import SapaReading
import SapaRegister
import SapaSite

/// The manual as the editor has it now: read files are kept, pages are made when they are asked for.
///
/// A save shows at once: only the file is read, and its page has the new words. What depends on the
/// whole manual (findings, lists of who cites whom) follows in a moment, worked out aside.
package actor PreviewSession {
  private let manual: ManualFolder
  private let options: PreviewOptions
  private let onReport: @Sendable (PreviewReport) -> Void
  /// Watched before anything is read: a save meanwhile is not missed.
  private let changes: AsyncStream<ManualChange>

  private var content: PreviewContent
  private var version = 1
  private var findings: [Finding] = []
  /// The page to show first: that of the file saved last.
  private var lastPath = "index.html"
  /// The files whose pages have stood at an address that has none now: a chapter whose heading cannot
  /// be read has another.
  private var former: [String: String] = [:]
  /// What keeps the manual from being read anew: its settings are gone, its theme is nowhere.
  private var fault: Finding?
  private var listeners: [Int: AsyncStream<PreviewEvent>.Continuation] = [:]
  private var listenerCount = 0
  private var checking: Task<Void, Never>?
  private let bases: PreviewBases
  private let paper: PreviewPaper
  /// Files that were saved and not yet checked.
  private var unchecked: [String] = []
  /// Counts what was saved or came otherwise; a check of something older is done again.
  private var textVersion = 1

  /// Reads the manual.
  ///
  /// - Parameters:
  ///   - manual: its folder.
  ///   - options: the day, the number of jobs, how changes are found.
  ///   - onReport: is told the findings after each save.
  /// - Throws: `EnvironmentFault` where the manual cannot be read at all.
  package init(
    _ manual: ManualFolder, options: PreviewOptions,
    onReport: @escaping @Sendable (PreviewReport) -> Void
  ) async throws {
    self.manual = manual
    self.options = options
    self.onReport = onReport
    bases = PreviewBases(manual)
    paper = PreviewPaper(manual)
    changes = try manual.changes(polls: options.polls)
    content = await PreviewContent.read(
      try manual.world(today: options.today, showsDrafts: true), jobs: options.jobs, after: nil)
  }

  /// Follows the changes of the folder until the task ends.
  package func follow() async {
    check(saved: [])
    for await change in changes { await take(change) }
  }

  /// Takes a change over, as the watching tells it.
  package func take(_ change: ManualChange) async {
    if case .pages(let paths) = change, let saved = replaceTexts(of: paths) {
      if saved.isEmpty { return }
      show(saved, kind: .text)
      return check(saved: saved)
    }
    // A theme that is half written, a folder on its way: the pages stay until it can be read.
    let world: World
    do throws(EnvironmentFault) {
      world = try manual.world(today: options.today, showsDrafts: true)
    } catch {
      return tell(of: error)
    }
    let wasFaulty = fault != nil
    fault = nil
    let before = content
    let records = world.editions.map(\.record)
    let hasSameEditions = records == before.world.editions.map(\.record)
    if world.theme == before.world.theme, world.settings == before.world.settings,
      world.assets == before.world.assets, world.drawings == before.world.drawings,
      hasSameEditions, let saved = replaceTexts(with: world.sources)
    {
      if !saved.isEmpty { show(saved, kind: .text) }
      let isTold = content.takeAround(world)
      if isTold { textVersion += 1 }
      if !saved.isEmpty || isTold || wasFaulty { check(saved: saved) }
      return
    }
    content = await PreviewContent.read(world, jobs: options.jobs, after: before)
    let onlyTheme = world.sources == before.world.sources && hasSameEditions
    let changed = content.changedPaths(since: before)
    for file in changed {
      if let path = before.path(ofFileAt: file), path != content.path(ofFileAt: file) {
        former[path] = file
      }
    }
    show(changed, kind: onlyTheme ? .look : .site)
    check(saved: changed)
  }

  /// Says why the pages stay as they were.
  private func tell(of fault: EnvironmentFault) {
    let finding = Finding(
      .unreadableFile, at: Span(startOf: "sapa.yaml"), headline: fault.message,
      explanation: Phrase(
        en: "The pages stay as they were.", kk: "Беттер бұрынғы қалпында қалды.",
        ru: "Страницы остаются прежними."),
      fixes: [
        Finding.Fix(
          Phrase(en: "Mend it and save", kk: "Түзетіп, сақтау", ru: "Исправить и сохранить"))
      ])
    if self.fault == finding { return }
    self.fault = finding
    check(saved: [])
  }

  /// A page or file of the site by its path, `manual/7-1/index.html`.
  package func file(at path: String) -> PreviewFile? {
    content.file(at: path, in: manual, version: version)
  }

  /// The same page with what its text has inserted and deleted since the last edition.
  package func changesPage(at path: String) async -> PreviewFile? {
    guard let subject = content.subject(ofPageAt: path), let text = subject.text else {
      return content.page(at: path, with: .nothing, version: version)
    }
    guard let base = await base(of: subject) else {
      return content.page(at: path, with: .nothing, version: version)
    }
    let difference = await Self.difference(from: base.text, to: text)
    // A save meanwhile is told of, and asked for again.
    let sheet = subject.document.map {
      difference.sheet(of: $0, against: base.name, settings: content.settings)
    }
    let list = PreviewChanges(
      difference, against: base.name, sheet: sheet ?? "", language: language
    ) {
      content.address(of: $0, in: subject)
    }
    return content.page(at: path, marking: difference, of: subject)
      .map { PreviewFile(page: $0, changes: list, version: version) }
  }

  private func base(of subject: PreviewContent.Subject) async -> PreviewBase? {
    if let edition = subject.document.flatMap({
      content.world.lastFrozenEdition(of: $0, in: content.written)
    }),
      let base = await bases.base(edition)
    {
      return base
    }
    return await bases.base(
      ofFileAt: subject.path, code: subject.document?.code, settings: content.settings)
  }

  /// The PDF of the document that a page belongs to; nil for a page that is not printed.
  ///
  /// - Throws: `EnvironmentFault` where Typst is missing or cannot set the text.
  package func print(ofPageAt path: String) async throws(EnvironmentFault) -> PreviewFile? {
    guard let wish = content.printed(at: path) else { return nil }
    return PreviewFile(bytes: try await paper.pdf(wish).get(), path: "print.pdf")
  }

  /// Aside, so that other pages need not wait for it.
  private nonisolated static func difference(
    from old: EditionText, to new: EditionText
  ) async -> EditionDifference {
    await Task.detached { EditionDifference(from: old, to: new) }.value
  }

  /// What is shown where no page is.
  ///
  /// It names what is wrong with the file whose page has stood there, or would stand there.
  package func missingPage(at path: String) -> PreviewFile? {
    let file = (content.source(ofPageAt: path) ?? former[path]).flatMap {
      content.hasFile($0) ? $0 : nil
    }
    return content.missingPage(
      for: file.map { file in
        let wrong = findings.filter { $0.span.file == file && $0.severity == .error }
        return (file, wrong.map { $0.headline[language] })
      })
  }

  /// The page to open: that of the file saved last, if it is still there.
  package var firstPath: String {
    content.source(ofPageAt: lastPath) == nil ? "index.html" : lastPath
  }

  /// The script and the style sheet of the preview, and its state as data.
  package func ownFile(named name: String) -> PreviewFile? {
    if name == "state.json" {
      let state = PreviewState(
        version: version, findings: findings, content: content, language: language)
      return PreviewFile(bytes: state.jsonLine, kind: "application/json")
    }
    return content.ownFile(named: name)
  }

  /// What happens from now on.
  package func events() -> AsyncStream<PreviewEvent> {
    let (stream, continuation) = AsyncStream<PreviewEvent>.makeStream(
      bufferingPolicy: .bufferingNewest(16))
    listenerCount += 1
    let number = listenerCount
    listeners[number] = continuation
    continuation.onTermination = { [weak self] _ in
      Task { await self?.forget(number) }
    }
    continuation.yield(PreviewEvent(kind: .hello, version: version, pages: []))
    return stream
  }

  /// In the language of findings.
  var language: Language { content.settings.messages ?? content.settings.language }

  private func forget(_ number: Int) {
    listeners[number] = nil
  }

  /// Reads files anew; nil where more than words has changed.
  private func replaceTexts(of paths: Set<String>) -> [String]? {
    var sources: [Source] = []
    for path in paths.sorted() {
      guard let source = manual.source(at: path) else { return nil }
      sources.append(source)
    }
    return content.replace(sources)
  }

  private func replaceTexts(with sources: [Source]) -> [String]? {
    guard sources.map(\.path) == content.world.sources.map(\.path) else { return nil }
    return content.replace(sources)
  }

  private func show(_ saved: [String], kind: PreviewEvent.Kind) {
    version += 1
    textVersion += 1
    let pages = saved.compactMap { content.path(ofFileAt: $0) }
    if let page = pages.first { lastPath = page }
    tell(PreviewEvent(kind: kind, version: version, pages: pages))
  }

  private func tell(_ event: PreviewEvent) {
    for listener in listeners.values { listener.yield(event) }
  }

  /// Checks the whole manual aside, one check at a time; saves meanwhile are checked after it.
  private func check(saved: [String]) {
    unchecked += saved
    guard checking == nil else { return }
    let isFirst = saved.isEmpty
    checking = Task(priority: .utility) { [weak self] in
      // Saves that follow each other closely are checked once.
      try? await Task.sleep(for: .milliseconds(isFirst ? 300 : 150))
      await self?.checkNow()
    }
  }

  private func checkNow() async {
    let (saved, textVersion, start) = (unchecked, textVersion, ContinuousClock.now)
    unchecked = []
    let checked = await content.checked(jobs: max(1, options.jobs - 1))
    checking = nil
    guard textVersion == self.textVersion else {
      unchecked = saved + unchecked
      return check(saved: [])
    }
    content = checked
    findings = [fault].compactMap(\.self) + checked.findings
    version += 1
    tell(PreviewEvent(kind: .findings, version: version, pages: []))
    onReport(
      PreviewReport(
        saved: saved, findings: findings, world: checked.world, settings: checked.settings,
        duration: start.duration(to: .now)))
  }
}
