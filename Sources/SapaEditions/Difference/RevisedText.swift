import SapaCore

/// Puts the words of two texts together into one, with marks around what was inserted and deleted.
struct RevisedText {
  private(set) var isChanged = false
  private var stretches: [(revision: Revision?, leaves: [Word.Leaf])] = []
  /// Whether the next word's space was inserted or deleted with the words before it.
  private var owesSpace: Revision?

  mutating func add(_ step: TextDifference.Step, before next: TextDifference.Step?) {
    switch step {
    case .kept(let words): add(words)
    case .replaced(let old, let new): replace(old, by: new, before: next)
    }
  }

  /// The text, its emphases and links put back around their words.
  var inlines: [Inline] {
    stretches.flatMap { stretch -> [Inline] in
      let leaves = stretch.revision == .deleted ? stretch.leaves.map(\.unlinked) : stretch.leaves
      let inlines = Self.inlines(leaves[...], depth: 0)
      guard let revision = stretch.revision, let first = inlines.first, let last = inlines.last
      else { return inlines }
      return [.revised(revision, inlines, first.span.through(last.span))]
    }
  }

  private mutating func add(_ words: [(old: Word, new: Word)]) {
    for (old, new) in words {
      switch (old.space, new.space) {
      case (.some, .some(let space)):
        add([space], owesSpace)
      case (.some(let space), nil): add([space], .deleted)
      case (nil, .some(let space)): add([space], .inserted)
      case (nil, nil): break
      }
      owesSpace = nil
      add([new.leaf], nil)
    }
  }

  private mutating func replace(
    _ old: ArraySlice<Word>, by new: ArraySlice<Word>, before next: TextDifference.Step?
  ) {
    var (deleted, inserted) = (old.flatMap(\.leaves), new.flatMap(\.leaves))
    if let space = new.first?.space ?? old.first?.space, sharesSpace(old, new, before: next) {
      add([space], nil)
      if !deleted.isEmpty { deleted.removeFirst() }
      if !inserted.isEmpty { inserted.removeFirst() }
      if old.isEmpty { owesSpace = .inserted }
      if new.isEmpty { owesSpace = .deleted }
    }
    add(deleted, .deleted)
    add(inserted, .inserted)
  }

  /// Whether the space before the words is the same in both texts: before "бес" as before "он"; and
  /// where words were only added, when the space behind them can count as the added one.
  private func sharesSpace(
    _ old: ArraySlice<Word>, _ new: ArraySlice<Word>, before next: TextDifference.Step?
  ) -> Bool {
    if let first = old.first, let second = new.first {
      return first.space != nil && second.space != nil
    }
    guard case .kept(let words) = next, let word = words.first else { return false }
    return (old.first ?? new.first)?.space != nil && word.old.space != nil && word.new.space != nil
  }

  private mutating func add(_ leaves: [Word.Leaf], _ revision: Revision?) {
    guard !leaves.isEmpty else { return }
    if revision != nil { isChanged = true }
    if let last = stretches.last, last.revision == revision {
      stretches[stretches.count - 1].leaves += leaves
    } else {
      stretches.append((revision, leaves))
    }
  }

  private static func inlines(_ leaves: ArraySlice<Word.Leaf>, depth: Int) -> [Inline] {
    var result: [Inline] = []
    var rest = leaves
    while let first = rest.first {
      guard first.wrappers.count > depth else {
        result.append(joining: first.inline)
        rest.removeFirst()
        continue
      }
      let wrapper = first.wrappers[depth]
      let inside = rest.prefix {
        $0.wrappers.count > depth && $0.wrappers[depth].number == wrapper.number
      }
      result.append(wrapper.shell.holding(inlines(inside, depth: depth + 1)))
      rest = rest.dropFirst(inside.count)
    }
    return result
  }
}

extension Word {
  fileprivate var leaves: [Leaf] { (space.map { [$0] } ?? []) + [leaf] }
}

extension Word.Leaf {
  /// As it is shown once it is gone: it leads nowhere, and shows no file that may not be there.
  fileprivate var unlinked: Word.Leaf {
    let shown: Inline =
      switch inline {
      case .image(let image): .text("[\(image.alternative)]", image.span)
      case .footnoteMark(let index, let span): .text("[\(index + 1)]", span)
      default: inline
      }
    let wrappers = wrappers.filter {
      switch $0.shell {
      case .emphasis, .strong: true
      default: false
      }
    }
    return Word.Leaf(inline: shown, wrappers: wrappers)
  }
}

extension Inline {
  /// The same emphasis or link around this content.
  fileprivate func holding(_ content: [Inline]) -> Inline {
    switch self {
    case .emphasis(_, let span): return .emphasis(content, span)
    case .strong(_, let span): return .strong(content, span)
    case .link(var link):
      link.content = content
      return .link(link)
    case .citation(var citation):
      citation.content = content
      return .citation(citation)
    default: return self
    }
  }
}

extension [Inline] {
  /// Appends a piece of text; pieces that stood side by side in the file become one text again.
  fileprivate mutating func append(joining next: Inline) {
    switch (last, next) {
    case (.text(let text, let span), .text(let more, let place))
    where span.goesOn(text, in: place, more):
      self[count - 1] = .text(text + more, span.through(place))
    case (.code(let text, let span), .code(let more, let place))
    where span.goesOn(text, in: place, more):
      self[count - 1] = .code(text + more, span.through(place))
    default: append(next)
    }
  }
}

extension Span {
  /// Whether a text and the next one lie side by side, each as its file says it.
  fileprivate func goesOn(_ text: String, in next: Span, _ more: String) -> Bool {
    file == next.file && end == next.start && isVerbatim(text) && next.isVerbatim(more)
  }

  private func isVerbatim(_ text: String) -> Bool {
    start.line == end.line && end.column - start.column == text.unicodeScalars.count
  }
}
