import SapaCore

/// Finds `[[7.1.3]]` and `[[code#7.1.3|shown]]` among the inlines of one run.
///
/// Markdown has no such brackets, so they arrive as text. Brackets behind a backslash are units of
/// their own and no longer stand side by side, which is what switches a reference off.
struct BracketedReferences {
  private var result: [Inline] = []
  /// Where `[[` stands in `result`: that inline is the text behind it; nil outside of brackets.
  private var opening: (index: Int, start: Position)?

  static func joining(_ inlines: [Inline]) -> [Inline] {
    guard inlines.contains(where: { $0.mayHold(UInt8(ascii: "[")) }) else { return inlines }
    var references = BracketedReferences()
    for inline in inlines { references.add(inline) }
    return references.result
  }

  private mutating func add(_ inline: Inline) {
    switch inline {
    case .text:
      // Taken apart only where brackets may open, or close some that are open.
      guard opening != nil || inline.mayHold(UInt8(ascii: "[")), let text = inline.verbatim else {
        return result.append(inline)
      }
      add(text)
    case .softBreak, .emphasis, .strong, .code:
      result.append(inline)
    case .link, .image, .footnoteMark, .bracketed, .citation, .revised, .lineBreak, .html:
      opening = nil
      result.append(inline)
    }
  }

  private mutating func add(_ text: VerbatimText) {
    var rest = text
    while !rest.scalars.isEmpty {
      let open = rest.firstOffset(of: ["[", "["], last: true)
      let close = opening == nil ? nil : rest.firstOffset(of: ["]", "]"], last: false)
      if let close, close <= open ?? close {
        append(rest.prefix(close))
        let tail = rest.dropFirst(close + 2)
        finish(before: tail)
        rest = tail
      } else if let open {
        append(rest.prefix(open))
        opening = (result.count, rest.dropFirst(open).span.start)
        append(rest.dropFirst(open).prefix(2))
        rest = rest.dropFirst(open + 2)
      } else {
        append(rest)
        return
      }
    }
  }

  private mutating func append(_ text: VerbatimText) {
    if !text.scalars.isEmpty { result.append(.text(text.text, text.span)) }
  }

  /// Puts one reference in place of what stands since `[[`.
  private mutating func finish(before tail: VerbatimText) {
    guard let opening else { return }
    self.opening = nil
    let inside = result[(opening.index + 1)...].map(\.plainText).joined()
    let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].trimmed
    let span = Span(source: tail.span.source, start: opening.start, end: tail.span.start)
    if target.isEmpty {
      let closing = Position(line: span.end.line, column: span.end.column - 2)
      result.append(.text("]]", Span(source: span.source, start: closing, end: span.end)))
      return
    }
    let shown = parts.count > 1 ? String(parts[1].trimmed) : ""
    result.replaceSubrange(
      opening.index...,
      with: [
        .bracketed(
          BracketedReference(
            target: String(target), shown: shown.isEmpty ? nil : shown, span: span))
      ])
  }
}

/// Text that the source says word for word, so that a part of it has a place of its own.
struct VerbatimText {
  /// Code point by code point, so that a part of it is found and cut without being copied.
  var scalars: ArraySlice<Unicode.Scalar>
  var span: Span

  var text: String { String(scalars) }

  func prefix(_ count: Int) -> VerbatimText {
    var span = span
    span.end.column = span.start.column + count
    return VerbatimText(scalars: scalars.prefix(count), span: span)
  }

  func dropFirst(_ count: Int) -> VerbatimText {
    var span = span
    span.start.column += count
    return VerbatimText(scalars: scalars.dropFirst(count), span: span)
  }

  /// How many code points stand before `part`, in a run of brackets before the last such place.
  func firstOffset(of part: [Unicode.Scalar], last: Bool) -> Int? {
    guard let first = part.first else { return nil }
    var index = scalars.startIndex
    while index + part.count <= scalars.endIndex {
      if scalars[index] == first, scalars[index...].starts(with: part) {
        let offset = index - scalars.startIndex
        let behind = scalars[(index + part.count)...]
        return last ? offset + behind.prefix { $0 == first }.count : offset
      }
      index += 1
    }
    return nil
  }
}

extension Inline {
  /// Whether it is text with this byte: a quick look before a slow one.
  func mayHold(_ byte: UInt8) -> Bool {
    guard case .text(let text, _) = self else { return false }
    return text.utf8.contains(byte)
  }

  /// The text, where the source says the same code point by code point.
  var verbatim: VerbatimText? {
    guard case .text(let text, let span) = self, span.start.line == span.end.line else {
      return nil
    }
    let scalars = [Unicode.Scalar](text)
    guard span.end.column - span.start.column == scalars.count else { return nil }
    return VerbatimText(scalars: scalars[...], span: span)
  }
}
