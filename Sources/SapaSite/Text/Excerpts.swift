import SapaCore
import SapaRegister
import Synchronization

/// The first words of every section, for the preview of a citation.
final class Excerpts: Sendable {
  private let register: Register
  /// Of the documents that were asked for, by anchor.
  private let sections = Mutex<[DocumentID: [String: String]]>([:])

  init(_ register: Register) {
    self.register = register
  }

  func text(of anchor: String, in document: DocumentID) -> String {
    sections.withLock { sections in
      let known = sections[document] ?? Self.sections(of: register[document])
      sections[document] = known
      return known[anchor] ?? ""
    }
  }

  func text(ofPart index: Int, in document: DocumentID) -> String {
    let document = register[document]
    guard document.hasText, document.parts.indices.contains(index) else { return "" }
    return Self.firstText(document.parts[index].body)
  }

  private static func sections(of document: Document) -> [String: String] {
    var found: [String: String] = [:]
    guard document.hasText else { return found }
    for part in document.parts {
      var open: [String] = part.heading.anchor.isEmpty ? [] : [part.heading.anchor]
      for block in part.body { read(block, &open, &found) }
    }
    return found
  }

  /// Gives the words of a block to the headings that still wait for theirs, those in `open`.
  private static func read(_ block: Block, _ open: inout [String], _ found: inout [String: String])
  {
    switch block {
    case .heading(let heading):
      open.append(heading.anchor)
    case .clause(let clause):
      found[clause.anchor] = shortened(clause.content.plainText)
    default:
      guard !open.isEmpty, let text = text(of: block) else { return }
      for anchor in open { found[anchor] = text }
      open = []
    }
  }

  private static func firstText(_ blocks: [Block]) -> String {
    for block in blocks {
      if let text = text(of: block) { return text }
    }
    return ""
  }

  private static func text(of block: Block) -> String? {
    var first: String?
    block.forEachInlineRun { run in
      if first == nil, !run.isEmpty { first = shortened(run.plainText) }
    }
    return first
  }

  /// At most about 200 characters: whole sentences if the first are not much shorter, else cut
  /// between words.
  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > limit,
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    let cut = scalars[..<end]
    var place = end
    while let stop = cut[..<place].lastIndex(of: "."),
      cut.distance(from: cut.startIndex, to: stop) > limit / 2
    {
      let next = cut[stop...].dropFirst().prefix(2)
      if next.count == 2, next.first == " ", next.last?.properties.isUppercase == true {
        return text[..<stop] + "."
      }
      place = stop
    }
    return text[..<(cut.lastIndex(of: " ") ?? end)] + "…"
  }

  private static let limit = 200
}
