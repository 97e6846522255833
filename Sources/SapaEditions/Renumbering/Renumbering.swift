package import SapaCore
package import SapaRegister

/// What has become of the numbers of an edition that was frozen before: what was 3.1 is 3.2 now.
package struct Renumbering: Sendable {
  /// A number, or the letter of an appendix, that names another text now, or none.
  package struct Move: Sendable {
    package let old: SectionText
    /// The same section as it is now; nil where it is gone.
    package let new: SectionText?
    /// What bears its number now; nil where nothing does.
    package let bearer: SectionText?
  }

  /// By the names of the older edition.
  package private(set) var moves: [SectionText.Name: Move] = [:]

  /// - Parameters:
  ///   - old: the text of the older edition.
  ///   - new: the text as it is now.
  package init(from old: EditionText, to new: EditionText) {
    let olds = SectionMatching(old.sections, new.sections).olds
    var news: [Int: SectionText] = [:]
    for (section, before) in zip(new.sections, olds) {
      if let before { news[before] = section }
    }
    let bearers = Dictionary(
      new.sections.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<SectionText.Name> = []
    for (index, section) in old.sections.enumerated()
    where section.name.isNumbered && seen.insert(section.name).inserted {
      let (new, bearer) = (news[index], bearers[section.name])
      guard new?.name != section.name, new != nil || bearer != nil,
        bearer?.words != section.words
      else { continue }
      moves[section.name] = Move(old: section, new: new, bearer: bearer)
    }
  }

  /// Where those went whose numbers nothing bears any more.
  package func add(to numbers: inout FormerNumbers) {
    for (name, move) in moves where move.bearer == nil {
      switch (name, move.new?.name) {
      case (.numbered(let old), .numbered(let new)): numbers.sections[old] = new
      case (.appendix(let old), .appendix(let new)): numbers.appendices[old] = new
      default: break
      }
    }
  }
}

extension Register {
  /// The document and the number, or the letter, that a target is cited by.
  package func number(of target: Target) -> (document: DocumentID, name: SectionText.Name)? {
    switch target {
    case .section(let id, let anchor):
      self[id].section(anchor: anchor).map { (id, .numbered($0.number)) }
    case .appendix(let id, let label): (id, .appendix(label))
    case .document, .file: nil
    }
  }
}
