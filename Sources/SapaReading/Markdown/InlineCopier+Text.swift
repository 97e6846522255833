import SapaCore

extension InlineCopier {
  /// Text of which the source says every byte; nil where that has to be looked at more closely.
  mutating func plainRun(_ node: MarkdownNode) -> Inline? {
    guard !signs.mayHoldUnits, let start = cursor,
      let length = node.plainLength(in: content.bytes[start...]),
      length > 0
    else { return nil }
    let range = start..<(start + length)
    cursor = range.upperBound
    return .text(content.bytes.text(in: range), places.span(content.range(range)))
  }

  /// Text as the tree has it, cut into what the source says word for word and what it writes
  /// otherwise.
  mutating func run(_ literal: String, hasEscapes: Bool) -> [Inline] {
    guard let start = cursor else { return [lost(literal)] }
    var inlines: [Inline] = []
    var verbatim = start..<start
    func flush(_ copier: inout InlineCopier) {
      guard !verbatim.isEmpty else { return }
      copier.appendVerbatim(verbatim, to: &inlines)
    }
    let expected = Array(literal.utf8)
    var matched = 0
    while matched < expected.count {
      let position = verbatim.upperBound
      if let unit = unit(at: position, hasEscapes: hasEscapes) {
        guard expected[matched...].starts(with: unit.text.utf8) else { break }
        flush(&self)
        noteHidden(unit, at: position)
        let end = position + unit.length
        inlines.append(.text(unit.text, places.span(content.range(position..<end))))
        matched += unit.text.utf8.count
        verbatim = end..<end
      } else if position < content.bytes.count, content.bytes[position] == expected[matched] {
        matched += 1
        verbatim = verbatim.lowerBound..<(position + 1)
      } else {
        break
      }
    }
    flush(&self)
    cursor = verbatim.upperBound
    if matched < expected.count {
      cursor = nil
      inlines.append(lost(String(decoding: expected[matched...], as: UTF8.self)))
    }
    return inlines
  }

  /// What the source writes otherwise at an index: an escape, an entity, the `\|` of a table.
  mutating func unit(at index: Int, hasEscapes: Bool) -> (text: String, length: Int)? {
    guard index < content.bytes.count else { return nil }
    switch content.bytes[index] {
    case UInt8(ascii: "\\") where hasEscapes && index + 1 < content.bytes.count:
      let next = content.bytes[index + 1]
      return next.isPunctuation ? (String(Unicode.Scalar(next)), 2) : nil
    case UInt8(ascii: "&"): return entities.decode(content.bytes, at: index)
    case UInt8(ascii: "|") where content.isEscapedPipe(index): return ("|", 1)
    default: return nil
    }
  }

  /// Keeps the place of an entity that stands for a character that nobody sees.
  mutating func noteHidden(_ unit: (text: String, length: Int), at index: Int) {
    let range = content.range(index..<(index + unit.length))
    hiddenEntities += unit.text.unicodeScalars.compactMap { HiddenPlace($0, at: range) }
  }

  /// Text that the source says word for word; a decomposed letter in it is a unit of its own.
  private mutating func appendVerbatim(_ range: Range<Int>, to inlines: inout [Inline]) {
    let literal = content.bytes.text(in: range)
    guard Composition.mayChange(literal.utf8) else {
      inlines.append(.text(literal, places.span(content.range(range))))
      return
    }
    var pending = ""
    var start = range.lowerBound
    func flush(_ copier: inout InlineCopier, end: Int) {
      guard !pending.isEmpty else { return }
      inlines.append(.text(pending, copier.places.span(copier.content.range(start..<end))))
      pending = ""
    }
    var position = start
    for cluster in literal {
      let end = position + cluster.utf8.count
      let composed = Composition.composed(cluster)
      if composed.utf8.elementsEqual(cluster.utf8) {
        if pending.isEmpty { start = position }
        pending.append(cluster)
      } else {
        flush(&self, end: position)
        inlines.append(.text(composed, places.span(content.range(position..<end))))
      }
      position = end
    }
    flush(&self, end: position)
  }

  private func lost(_ literal: String) -> Inline {
    .text(
      Composition.composed(literal),
      Span(source: block.source, start: block.start, end: block.start))
  }
}
