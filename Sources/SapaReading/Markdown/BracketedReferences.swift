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
    while !rest.text.isEmpty {
      let open = rest.firstIndex(of: "[[", last: true)
      let close = opening == nil ? nil : rest.firstIndex(of: "]]", last: false)
      if let close, close <= open ?? close {
        let (before, behind) = rest.parts(at: close)
        append(before)
        rest = behind.parts(atSign: 2).1
        finish(before: rest)
      } else if let open {
        let (before, behind) = rest.parts(at: open)
        append(before)
        opening = (result.count, behind.span.start)
        let (signs, inside) = behind.parts(atSign: 2)
        append(signs)
        rest = inside
      } else {
        append(rest)
        return
      }
    }
  }

  private mutating func append(_ text: VerbatimText) {
    if !text.text.isEmpty { result.append(.text(String(text.text), text.span)) }
  }

  /// Puts one reference in place of what stands since `[[`.
  private mutating func finish(before tail: VerbatimText) {
    guard let opening else { return }
    self.opening = nil
    let inside = Array(result[(opening.index + 1)...]).plainText
    let bar = inside.utf8.firstIndex(of: UInt8(ascii: "|"))
    let target = inside[..<(bar ?? inside.endIndex)].trimmed
    let span = Span(source: tail.span.source, start: opening.start, end: tail.span.start)
    if target.isEmpty {
      let closing = Position(line: span.end.line, column: span.end.column - 2)
      result.append(.text("]]", Span(source: span.source, start: closing, end: span.end)))
      return
    }
    let shown = bar.map { String(inside[inside.utf8.index(after: $0)...].trimmed) } ?? ""
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
  var text: Substring
  var span: Span

  /// What stands before an index, and what stands from there on.
  func parts(at index: Substring.Index) -> (VerbatimText, VerbatimText) {
    parts(at: index, columns: text[..<index].scalarCount)
  }

  /// The same behind so many signs of ASCII.
  func parts(atSign count: Int) -> (VerbatimText, VerbatimText) {
    parts(at: text.utf8.index(text.startIndex, offsetBy: count), columns: count)
  }

  private func parts(at index: Substring.Index, columns: Int) -> (VerbatimText, VerbatimText) {
    var (before, behind) = (self, self)
    before.text = text[..<index]
    behind.text = text[index...]
    before.span.end.column = span.start.column + columns
    behind.span.start.column = span.start.column + columns
    return (before, behind)
  }

  /// Where signs of ASCII begin, in a run of brackets the last such place.
  func firstIndex(of signs: StaticString, last: Bool) -> Substring.Index? {
    let offset = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      signs.withUTF8Buffer { signs -> Int? in
        var found = bytes.firstOffset(of: signs[0], from: 0)
        while let offset = found {
          let rest = bytes[offset...]
          if rest.starts(with: signs) {
            return last
              ? offset + rest.dropFirst(signs.count).prefix { $0 == signs[0] }.count : offset
          }
          found = bytes.firstOffset(of: signs[0], from: offset + 1)
        }
        return nil
      }
    }
    return offset.flatMap { $0 }.map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }
}

extension Substring {
  /// How many code points it has.
  fileprivate var scalarCount: Int {
    utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).countOfScalars }
      ?? unicodeScalars.count
  }
}

extension Inline {
  /// Whether it is text with this byte: a quick look before a slow one.
  func mayHold(_ byte: UInt8) -> Bool {
    guard case .text(let text, _) = self else { return false }
    let isHeld = text.utf8.withContiguousStorageIfAvailable {
      $0.firstOffset(of: byte, from: 0) != nil
    }
    return isHeld ?? text.utf8.contains(byte)
  }

  /// The text, where the source says the same code point by code point.
  var verbatim: VerbatimText? {
    guard case .text(let text, let span) = self, span.start.line == span.end.line else {
      return nil
    }
    let words = Substring(text)
    guard span.end.column - span.start.column == words.scalarCount else { return nil }
    return VerbatimText(text: words, span: span)
  }
}
