package import SapaCore
package import SapaRegister

/// What differs between two editions of a document, section by section.
///
/// A section that got another number or place is the same section: `7.3` that is `7.4` by now is
/// told as renumbered, with the words that changed in it.
package struct EditionDifference: Sendable {
  package let old: EditionText
  package let new: EditionText
  /// Every section of either edition, in the order of the newer one; what was removed stands where
  /// it stood.
  package let sections: [SectionDifference]

  package init(from old: Document, to new: Document) {
    self.init(from: EditionText(old), to: EditionText(new))
  }

  package init(from old: EditionText, to new: EditionText) {
    self.old = old
    self.new = new
    let matching = SectionMatching(old.sections, new.sections)
    let moved = MovedSections(old.sections, new.sections, matching.olds).indices
    var sections: [SectionDifference] = []
    var removed = old.sections.indices.filter { !matching.olds.contains($0) }[...]
    func removedSections(before end: Int) {
      while let first = removed.first, first < end {
        sections.append(SectionDifference(old: old.sections[first], new: nil, isMoved: false))
        removed.removeFirst()
      }
    }
    for (index, section) in new.sections.enumerated() {
      let before = matching.olds[index]
      if let before, !moved.contains(index) { removedSections(before: before) }
      sections.append(
        SectionDifference(
          old: before.map { old.sections[$0] }, new: section, isMoved: moved.contains(index)))
    }
    removedSections(before: .max)
    self.sections = sections
  }

  /// The sections in which anything differs.
  package var changed: [SectionDifference] { sections.filter { !$0.kinds.isEmpty } }

  /// Whether nothing differs: no section, and not the identity of the document.
  package var isEmpty: Bool { changed.isEmpty && identityChanges.isEmpty }

  /// What tells an edition from others besides its text.
  package enum Field: String, CaseIterable, Sendable {
    case code
    case title
    case edition
    case effective
  }

  /// What differs in the identity of the document, as it was and as it is.
  package var identityChanges: [(field: Field, old: String, new: String)] {
    Field.allCases.map { ($0, old.identity($0), new.identity($0)) }.filter { $0.1 != $0.2 }
  }
}

extension EditionText {
  fileprivate func identity(_ field: EditionDifference.Field) -> String {
    switch field {
    case .code: code?.text ?? ""
    case .title: title
    case .edition: edition?.text ?? ""
    case .effective: effective?.description ?? ""
    }
  }
}

/// What became of one section.
package struct SectionDifference: Sendable {
  /// In the order in which they are named.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case added
    case removed
    /// Another place among the sections around it; its number may differ, too.
    case moved
    /// Another number in the same place.
    case renumbered
    case retitled
    /// Other words in its own text.
    case changed
  }

  /// Nil for a section that was added.
  package let old: SectionText?
  /// Nil for a section that was removed.
  package let new: SectionText?
  /// Empty where nothing differs.
  package let kinds: [Kind]
  /// The words of the heading, or of the numbered paragraph, of the newer edition, with `.revised`
  /// around what was inserted and deleted.
  package let firstLine: [Inline]
  /// What a diagram says, likewise, as a list; empty where nothing differs.
  package let diagram: [Block]
  /// The text below, likewise.
  package let body: [Block]
  /// The footnotes likewise, in the order of the newer edition, then those that are gone.
  package let footnotes: [Footnote]

  init(old: SectionText?, new: SectionText?, isMoved: Bool) {
    self.old = old
    self.new = new
    let firstLine = TextDifference(old?.firstLine ?? [], new?.firstLine ?? [])
    let diagram = BlockDifference(old?.diagram ?? [], new?.diagram ?? [])
    let body = BlockDifference(old?.body ?? [], new?.body ?? [])
    let footnotes = FootnoteDifference(old?.footnotes ?? [], new?.footnotes ?? [])
    self.firstLine = firstLine.inlines
    self.diagram = diagram.isChanged ? diagram.blocks : []
    self.body = body.blocks
    self.footnotes = footnotes.footnotes
    var kinds: [Kind] = []
    switch (old, new) {
    case (nil, _): kinds = [.added]
    case (_, nil): kinds = [.removed]
    case (let old?, let new?):
      if isMoved { kinds.append(.moved) }
      if !isMoved, old.name.isNumbered, old.name != new.name { kinds.append(.renumbered) }
      let hasTitle = !old.isParagraph || !new.isParagraph
      if firstLine.isChanged, hasTitle { kinds.append(.retitled) }
      let isChanged = [diagram.isChanged, body.isChanged, footnotes.isChanged].contains(true)
      if isChanged || firstLine.isChanged && !hasTitle { kinds.append(.changed) }
    }
    self.kinds = kinds
  }

  /// Whether it begins with a heading, and not with its text.
  package var hasTitle: Bool { !((new ?? old)?.isParagraph ?? false) }
}

extension SectionText.Name {
  /// Whether it has a number or a letter that others cite.
  var isNumbered: Bool {
    switch self {
    case .numbered, .appendix: true
    case .lead, .unnumbered: false
    }
  }
}

/// The footnotes of a section, paired like its paragraphs.
private struct FootnoteDifference {
  private(set) var footnotes: [Footnote] = []
  let isChanged: Bool

  init(_ old: [Footnote], _ new: [Footnote]) {
    var gone: [Footnote] = []
    let steps = Pairing(old, new).steps
    isChanged = steps.contains { if case .same = $0 { false } else { true } }
    for step in steps {
      switch step {
      case .same(_, let note): footnotes.append(note)
      case .changed(let old, var note):
        note.blocks = BlockDifference(old.blocks, note.blocks).blocks
        footnotes.append(note)
      case .deleted(var note):
        note.blocks = note.blocks.map { $0.whole(.deleted) }
        gone.append(note)
      case .inserted(var note):
        note.blocks = note.blocks.map { $0.whole(.inserted) }
        footnotes.append(note)
      }
    }
    footnotes += gone
  }
}

extension Footnote: Pairable {
  var kind: String { "" }
  var keys: [String] { blocks.flatMap { [$0.kind] + $0.keys } }
}
