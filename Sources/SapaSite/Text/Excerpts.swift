import SapaCore
import SapaRegister
import Synchronization

/// The first words of every section, for the preview of a citation.
final class Excerpts: Sendable {
  private let register: Register
  /// Of the documents that were asked for, by anchor the run that has them.
  private let sections = Mutex<[DocumentID: [String: [Inline]]]>([:])

  init(_ register: Register) {
    self.register = register
  }

  func text(of anchor: String, in document: DocumentID) -> String {
    let run = sections.withLock { sections in
      let known = sections[document] ?? Self.sections(of: register[document])
      sections[document] = known
      return known[anchor]
    }
    return run.map(Self.shortened) ?? ""
  }

  func text(ofPart index: Int, in document: DocumentID) -> String {
    let document = register[document]
    guard document.hasText, document.parts.indices.contains(index) else { return "" }
    for block in document.parts[index].body {
      if let run = Self.firstRun(of: block) { return Self.shortened(run) }
    }
    return ""
  }

  private static func sections(of document: Document) -> [String: [Inline]] {
    var found: [String: [Inline]] = [:]
    guard document.hasText else { return found }
    for part in document.parts {
      var open: [String] = part.heading.anchor.isEmpty ? [] : [part.heading.anchor]
      for block in part.body { read(block, &open, &found) }
    }
    return found
  }

  /// Gives the words of a block to the headings that still wait for theirs, those in `open`.
  private static func read(
    _ block: Block, _ open: inout [String], _ found: inout [String: [Inline]]
  ) {
    switch block {
    case .heading(let heading):
      open.append(heading.anchor)
    case .clause(let clause):
      found[clause.anchor] = clause.content
    default:
      guard !open.isEmpty, let run = firstRun(of: block) else { return }
      for anchor in open { found[anchor] = run }
      open = []
    }
  }

  private static func firstRun(of block: Block) -> [Inline]? {
    var first: [Inline]?
    block.forEachInlineRun { run in
      if first == nil, !run.isEmpty { first = run }
    }
    return first
  }

  /// At most about 200 characters: whole sentences if the first are not much shorter, else cut
  /// between words.
  private static func shortened(_ run: [Inline]) -> String {
    let text = run.plainText
    let scalars = text.unicodeScalars
    guard text.utf8.count > limit, let end = text.index(ofScalar: limit),
      let half = text.index(ofScalar: limit / 2 + 1)
    else { return text }
    var place = end
    while let stop = text.utf8[half..<place].lastIndex(of: UInt8(ascii: ".")) {
      let next = scalars[stop..<end].dropFirst().prefix(2)
      if next.count == 2, next.first == " ", next.last?.properties.isUppercase == true,
        !text[..<stop].endsInQuotation
      {
        return String(text[..<stop]) + "."
      }
      place = stop
    }
    let cut = text.utf8[..<end].lastIndex(of: UInt8(ascii: " ")) ?? end
    return String(text[..<cut]) + "…"
  }

  private static let limit = 200
}

extension Substring {
  /// Whether a « has not been closed: the stop of a title ends no sentence.
  fileprivate var endsInQuotation: Bool {
    unicodeScalars.last { $0 == "«" || $0 == "»" } == "«"
  }
}

extension String {
  /// Where a code point begins, by how many are before it; nil behind the last.
  ///
  /// They are counted by their first bytes, ten times as fast as one by one.
  fileprivate func index(ofScalar number: Int) -> Index? {
    let offset = withBytes { bytes -> Int? in
      var rest = number
      for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        if rest == 0 { return offset }
        rest -= 1
      }
      return nil
    }
    return offset.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }
}
