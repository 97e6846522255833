package import SapaCore

/// Reads one file of Markdown: `content/manual/04-context.md` as control data and text.
///
/// Knows nothing of other files: what a citation means, whether a title is missing, is asked of the
/// register. A reader is a value; any number of files can be read at once.
package struct Reader: Sendable {
  private let settings: Settings

  package init(settings: Settings) {
    self.settings = settings
  }

  /// The texts of files with their places, and what is wrong with them, in the order of the files.
  ///
  /// A text that takes too long is given up with a finding that says so.
  /// - Parameters:
  ///   - sources: the files.
  ///   - jobs: how many are read at once; the result is the same for any number.
  /// - Returns: a reading for each file.
  package func read(_ sources: [Source], jobs: Int) -> [Reading] {
    read(sources, jobs: jobs, seconds: Budget.seconds)
  }

  /// The same, of texts that may take so much of the processor's time each.
  func read(_ sources: [Source], jobs: Int, seconds: Double) -> [Reading] {
    let readings = Watchdog.map(sources, jobs: jobs, seconds: seconds) { read($0) }
    return zip(sources, readings).map { $1 ?? read($0, asTooSlow: true) }
  }

  /// The text of one file that nobody watches: a sample, a text that was read before.
  package func read(_ source: Source) -> Reading { read(source, asTooSlow: false) }

  private func read(_ source: Source, asTooSlow isTooSlow: Bool) -> Reading {
    var findings: [Finding] = []
    let manuscript = read(source, asTooSlow: isTooSlow, &findings)
    return Reading(path: source.path, manuscript: manuscript, findings: findings.sorted)
  }

  private func read(
    _ source: Source, asTooSlow isTooSlow: Bool, _ findings: inout [Finding]
  ) -> Manuscript? {
    if let finding = Budget.fileFinding(source) {
      findings.append(finding)
      return nil
    }
    guard let text = SourceText.decode(source, &findings) else { return nil }
    let front = FrontMatter.find(in: text, &findings)
    var control = ControlData()
    if let front {
      if let finding = front.sizeFinding(in: text) {
        findings.append(finding)
        return nil
      }
      control = self.control(front, of: text, &findings)
    }
    let line = front?.bodyLine ?? 1
    if isTooSlow { findings.append(Budget.tooSlow(at: Span(startOf: source.path))) }
    let markdown = isTooSlow ? nil : MarkdownReader.read(text, from: line, &findings)
    let entities = markdown?.hiddenEntities ?? []
    if let finding = text.hiddenCharacters(from: line, entities: entities) {
      findings.append(finding)
    }
    guard let markdown else {
      // What the document is called is known, and citations of it are no faults.
      return .unread(source.path, control)
    }
    return Manuscript(
      path: source.path, control: control, blocks: markdown.blocks, footnotes: markdown.footnotes)
  }

  private func control(
    _ front: FrontMatter, of text: SourceText, _ findings: inout [Finding]
  ) -> ControlData {
    var control = ControlData()
    let before = findings.count
    if let value = YAMLReader.read(front.lines, of: text, &findings) {
      var reader = ControlReader(settings: settings)
      control = reader.read(value)
      findings += reader.reader.findings
    } else {
      control.isUnreadable = findings.count > before
      if control.isUnreadable { control.salvageIdentity(of: front, in: text) }
    }
    let first = text.line(front.lines.lowerBound).lowerBound
    control.span = text.span(first..<max(first, text.line(front.lines.upperBound - 1).upperBound))
    return control
  }
}

extension Manuscript {
  /// A file of which the text, and perhaps all else, stays unknown.
  fileprivate static func unread(_ path: String, _ control: ControlData) -> Manuscript {
    var control = control
    control.isUnreadable = true
    return Manuscript(path: path, control: control, blocks: [], footnotes: [])
  }
}

/// What came of reading a file.
package struct Reading: Sendable {
  /// Path below the root.
  package var path: String
  /// Nil where nothing could be read: not UTF-8, too large.
  package var manuscript: Manuscript?
  /// In the order of the text.
  package var findings: [Finding]

  /// The manuscript as the register takes it: of a file that could not be read, that there is one.
  ///
  /// Citations of what it may hold are then no faults of their own.
  package var registered: Manuscript { manuscript ?? .unread(path, ControlData()) }

  package init(path: String, manuscript: Manuscript?, findings: [Finding]) {
    self.path = path
    self.manuscript = manuscript
    self.findings = findings
  }
}

extension Reader {
  /// The rules that reading applies.
  package static let rules: [Rule] = [
    .malformedRow,
    .notUTF8, .hiddenCharacter, .frontMatter, .tooLarge, .rawHTML, .unsafeLink, .invalidField,
    .unknownField,
    .footnote, .tableCells, .emptyHeading, .lostMark, .unclosedFence, .unsafeFile,
  ]
}
