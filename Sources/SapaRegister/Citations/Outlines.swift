import SapaCore
import SapaLanguage

/// The sections and appendices of every document, ready to be looked up.
final class Outlines: Sendable {
  /// The anchors of the sections of each document that has many, by its place in the register; few are
  /// looked through where they stand.
  private let anchors: [[SectionNumber: String]?]
  /// Appendices that are headings of a text: `## Appendix A: Forms`, in no file of their own.
  private let headedAppendices: [DocumentID: [AppendixLabel: Target]]
  /// Whether it has sections, likewise.
  private let isDivided: [Bool]
  private let register: Register
  private let resemblance: Resemblance

  init(_ register: Register) {
    self.register = register
    resemblance = Resemblance(ignoring: register.settings.organization.name)
    isDivided = register.documents.map { !$0.sections.isEmpty }
    anchors = register.documents.map { document in
      guard document.sections.count > Self.few else { return nil }
      return Dictionary(
        document.sections.map { ($0.number, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    }
    var headedAppendices: [DocumentID: [AppendixLabel: Target]] = [:]
    for document in register.documents {
      for index in document.parts.indices {
        document.parts[index].forEachHeading { heading in
          guard heading.content.mayNameAppendix,
            let label = AppendixLabel(heading: heading.content.plainText)
          else { return }
          headedAppendices[document.id, default: [:]][label] =
            .file(path: document.parts[index].path, anchor: heading.anchor)
        }
      }
    }
    self.headedAppendices = headedAppendices
  }

  /// As many sections are looked through as fast as one is found in a table.
  private static let few = 12

  subscript(_ id: DocumentID) -> Document { _read { yield register[id] } }
  var main: DocumentID? { register.main }

  func hasSections(_ document: DocumentID) -> Bool { isDivided[document.index] }

  /// Whether its text is here to be looked into, with numbered sections or without: of a document from
  /// outside only extracts are, and a line under the control data of one that is kept elsewhere is a remark.
  func hasText(_ document: DocumentID) -> Bool {
    hasSections(document) || register[document].isWritten
  }

  /// Whether a reader can count to a number in a text without numbered sections: by its points, `1. …`, as
  /// regulations have them, or by its headings, section 2 of which is the second.
  func counts(to number: SectionNumber, in document: DocumentID) -> Bool {
    guard number.depth == 1, let count = number.numbers.first, !hasSections(document) else {
      return false
    }
    return register[document].hasPoints || count <= register[document].headingCount
  }

  /// Whether a part of the document could not be read, so that a number that is not found may be in it.
  func isUnread(_ document: DocumentID) -> Bool { !register[document].isRead }

  func section(_ number: SectionNumber, of document: DocumentID) -> Target? {
    anchor(of: number, in: document).map { .section(document, anchor: $0) }
  }

  private func anchor(of number: SectionNumber, in document: DocumentID) -> String? {
    if let anchors = anchors[document.index] { return anchors[number] }
    let sections = register[document].sections
    return sections.indices.first { sections[$0].number == number }.map { sections[$0].anchor }
  }

  func appendix(_ label: AppendixLabel, of document: DocumentID) -> Target? {
    register[document].appendix(label) == nil
      ? headedAppendices[document]?[label] : .appendix(document, label)
  }

  /// Whether sections are numbered with that letter in front: f of f.3.5.
  func hasPrefix(_ prefix: String, in document: DocumentID) -> Bool {
    register[document].sections.contains { $0.number.prefix == prefix }
  }

  /// Whether a heading begins with a number that is no section's: `7.0 Scope`, `0 Introduction`.
  func hasHeading(_ number: String, in document: DocumentID) -> Bool {
    var isFound = false
    for part in register[document].parts {
      part.forEachHeading { isFound = isFound || $0.content.plainText.hasPrefix(number) }
    }
    return isFound
  }

  /// The code of a document as findings name it, or its title in « ».
  func name(of document: DocumentID) -> String {
    register[document].code?.text ?? "«\(register[document].title)»"
  }

  /// What the document has where a section is missing.
  func fact(about number: SectionNumber, in document: DocumentID) -> UnknownSection.Fact? {
    if let new = register.formerNumbers[document]?.sections[number] { return .renumbered(new) }
    let numbers = register[document].sections.map(\.number)
    var parent = number.parent
    while let ancestor = parent, !numbers.contains(ancestor) { parent = ancestor.parent }
    guard let parent else {
      let chapters = numbers.filter { $0.depth == 1 && $0.prefix == number.prefix }
      guard let first = chapters.min(), let last = chapters.max() else { return nil }
      return .chapters(first, last)
    }
    let last = numbers.filter { $0.parent == parent }.max()
    return last.map { .ends(parent, last: $0) } ?? .undivided(parent)
  }

  /// The section that a missing number may be meant for: the one that had it before, one nearby whose
  /// title the words before the citation resemble, else one whose number a slip of the keyboard makes of
  /// it.
  func suggestion(
    for number: SectionNumber, in document: DocumentID, after words: [String]
  ) -> SectionNumber? {
    if let new = register.formerNumbers[document]?.sections[number] { return new }
    let all = register[document].sections
    // 9.13 for 9.1.3: a dot too few or in the wrong place.
    let alike = all.map(\.number).filter { $0.digits == number.digits }
    if number.depth > 1, let same = alike.min() { return same }
    let region = number.parent?.parent ?? number.chapter
    let nearby = all.filter { $0.number.isBelow(region) }
    if let best = resemblance.best(of: nearby.map(\.title), to: words, among: all.map(\.title)) {
      return nearby[best].number
    }
    switch fact(about: number, in: document) {
    case .ends(_, let last) where number == last.successor: return last
    case .undivided(let parent) where number.parent == parent: return parent
    default: return all.map(\.number).first { $0.isSwapped(number) }
    }
  }

  /// The appendix that a missing label may be meant for.
  func suggestion(
    for label: AppendixLabel, in document: DocumentID, after words: [String]
  ) -> UnknownAppendix.Suggestion? {
    if let new = register.formerNumbers[document]?.appendices[label] {
      return UnknownAppendix.Suggestion(label: new, reason: .renumbered)
    }
    let appendices = register[document].appendices
    let titles = appendices.map(\.title)
    if let best = resemblance.best(of: titles, to: words, among: titles),
      let label = appendices[best].appendix
    {
      return UnknownAppendix.Suggestion(label: label, reason: .title)
    }
    guard let position = Int(label.text), appendices.indices.contains(position - 1),
      let label = appendices[position - 1].appendix
    else { return nil }
    return UnknownAppendix.Suggestion(label: label, reason: .position)
  }
}

extension SectionNumber {
  /// 913 of 9.1.3.
  fileprivate var digits: String { numbers.map(String.init).joined() }

  /// Whether the digits of its last part stand the other way round: 4.12 for 4.21.
  fileprivate func isSwapped(_ other: SectionNumber) -> Bool {
    guard parent == other.parent, let last = numbers.last, let others = other.numbers.last else {
      return false
    }
    return last > 9 && last != others && String(String(last).reversed()) == String(others)
  }
}

extension Document {
  /// Whether it is a text of this system's own that is written here.
  fileprivate var isWritten: Bool {
    guard hasText, !isExternal else { return false }
    return parts.count > 1 || parts[0].body.contains(where: \.isHeading)
      || control.edition != nil && control.location == nil
  }

  fileprivate var headingCount: Int {
    parts.reduce(0) { $0 + $1.body.count(where: \.isHeading) }
  }

  /// Whether a list of its text is numbered.
  fileprivate var hasPoints: Bool {
    parts.contains { part in
      part.body.contains { if case .list(let list) = $0 { list.start != nil } else { false } }
    }
  }
}

extension Part {
  /// Its own heading and those of its text.
  fileprivate func forEachHeading(_ read: (Heading) -> Void) {
    read(heading)
    for index in body.indices {
      if case .heading(let heading) = body[index] { read(heading) }
    }
  }
}

extension [Inline] {
  /// Whether the text may be `А қосымшасы` or `Appendix A`, seen by its first letters.
  fileprivate var mayNameAppendix: Bool {
    guard case .text(let text, _) = first else { return !isEmpty }
    var letters = text.unicodeScalars.makeIterator()
    guard let first = letters.next(), let letter = Letters.small(first) else { return true }
    return Lexicon.appendixInitials.contains(letter)
      || letters.next().map { !$0.properties.isAlphabetic } ?? true
  }
}

extension AppendixLabel {
  /// А of `А қосымшасы. Карта`, A of `Appendix A: Forms`; nil for any other heading.
  fileprivate init?(heading: String) {
    let tokens = Tokens(heading)
    func label(_ index: Int) -> String? {
      let isLabel =
        tokens.isNumber(index) || tokens.isCapitalised(index) && tokens[index]?.range.count == 1
      return isLabel ? tokens.text(index) : nil
    }
    func isAppendix(_ index: Int) -> Bool {
      tokens.unit(index)?.kind == .appendix
    }
    if isAppendix(0), let written = label(2) {
      self.init(written)
    } else if let written = label(0), isAppendix(2) {
      self.init(written)
    } else {
      return nil
    }
  }
}
