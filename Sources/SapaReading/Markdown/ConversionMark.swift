import SapaCore

/// What a conversion from a word processor leaves in a text and Markdown does not know, so that readers
/// see its signs: `[сөз]{.mark}`, `H~2~O`, `::: {custom-style="Body Text"}`.
struct ConversionMark {
  enum Kind: CaseIterable {
    /// `{.underline}`, `[]{#_Toc1 .anchor}`, `{width="6.5in"}`.
    case attributes
    /// `[ескі]{.deletion author="Ахметов"}`.
    case deletion
    /// `::: {custom-style="Body Text"}`.
    case division
    /// `:   анықтама`.
    case definition
    /// `| жол`.
    case lineBlock
    /// `H~2~O`, `м^3^`.
    case script
    /// `$x^2$`.
    case formula
    /// `#. бірінші`.
    case counter
    /// `[@iso2015]`.
    case source
    /// `\newpage`, `\` alone.
    case command
    /// A block of code for another program, `{=openxml}`.
    case rawBlock
  }

  let kind: Kind
  /// The signs as they are written.
  let shown: String
  let span: Span
  var edits: [Finding.Edit] = []
  /// Whether the signs stand before the number of a heading, which is then no section.
  var hidesNumber = false
}

extension [Inline] {
  /// The marks in running text, as far as the source says it word for word.
  func conversionMarks(isHeading: Bool) -> [ConversionMark] {
    indices.flatMap { index -> [ConversionMark] in
      switch self[index] {
      case .emphasis(let content, _), .strong(let content, _):
        return content.conversionMarks(isHeading: false)
      case .link(let link): return link.content.conversionMarks(isHeading: false)
      default:
        guard let text = self[index].verbatim else { return [] }
        var marks = text.attributes(
          isFirst: isHeading && index == startIndex,
          isLast: isHeading && index == self.index(before: endIndex))
        marks += text.scripts + text.formulas + text.sources
        return marks
      }
    }
  }
}

extension VerbatimText {
  private func span(of range: Range<Substring.Index>) -> Span {
    parts(at: range.upperBound).0.parts(at: range.lowerBound).1.span
  }

  private func mark(
    _ kind: ConversionMark.Kind, _ shown: Range<Substring.Index>,
    replacing range:
      Range<Substring.Index>? = nil, with words: String? = nil
  ) -> ConversionMark {
    let edits = words.map { [Finding.Edit(at: span(of: range ?? shown), replacement: $0)] } ?? []
    return ConversionMark(
      kind: kind, shown: String(text[shown]), span: span(of: shown), edits: edits)
  }

  /// `{.mark}` with the brackets before it; `{-}` at the end of a heading.
  fileprivate func attributes(isFirst: Bool, isLast: Bool) -> [ConversionMark] {
    // The line of a division is told whole.
    guard text.utf8.contains(UInt8(ascii: "{")), !text.hasPrefix(":::") else { return [] }
    var found = text.matches(of: Self.attributes).map { match -> ConversionMark in
      let before = text[..<match.range.lowerBound]
      guard before.last == "]", let open = before.lastIndex(of: "["),
        !before[open...].dropLast().contains("]")
      else {
        let gap = before.lastIndex { $0 != " " }.map { before.index(after: $0) }
        return mark(
          .attributes, match.range,
          replacing: (isLast ? gap ?? before.startIndex : before.endIndex)..<match.range.upperBound,
          with: "")
      }
      let words = String(before[open...].dropFirst().dropLast())
      let whole = open..<match.range.upperBound
      if match.output.contains(".deletion") { return mark(.deletion, whole, with: "") }
      var mark = mark(.attributes, whole, with: words)
      mark.hidesNumber =
        isFirst && words.isEmpty && open == text.startIndex
        && text[match.range.upperBound...].first?.isNumber == true
      return mark
    }
    if isLast, let match = text.firstMatch(of: #/\s*\{-\}\s*$/#) {
      found.append(mark(.attributes, match.range, with: ""))
    }
    return found
  }

  private static var attributes: Regex<Substring> {
    #/\{(?:\s*(?:[.#][A-Za-z_][\w:.\-]*|[A-Za-z][\w:\-]*=(?:"[^"]*"|[\w.%\-]+)))+\s*\}/#
  }

  /// H~2~O, м^3^: digits, or a letter or three.
  fileprivate var scripts: [ConversionMark] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "^") }) else {
      return []
    }
    let low = text.matches(of: #/(?:[\p{L})])(~[0-9+\-−]{1,4}~)(?![~\p{N}])/#).map(\.output.1)
    let high = text.matches(
      of: #/(?:[\p{L}\p{N})])(\^(?:[0-9+\-−]{1,4}|[a-z]{1,3})\^)(?![\^\p{N}])/#
    )
    .map(\.output.1)
    return (low + high).map { signs in
      let raised = signs.first == "^"
      let letters = signs.dropFirst().dropLast().map { ConversionMark.small($0, raised: raised) }
      let written = letters.contains(nil) ? nil : String(letters.compactMap { $0 })
      return mark(.script, signs.startIndex..<signs.endIndex, with: written)
    }
  }

  /// $x^2$; not the prices $5 and $10.
  fileprivate var formulas: [ConversionMark] {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return [] }
    return text.matches(of: #/\$\$?([^$\s](?:[^$]*[^$\s])?)\$\$?(?![0-9])/#)
      .filter { $0.output.1.contains { "^_\\".contains($0) } }
      .map { mark(.formula, $0.range) }
  }

  /// [@iso2015].
  fileprivate var sources: [ConversionMark] {
    guard firstIndex(of: "[@", last: false) != nil else { return [] }
    return text.matches(of: #/\[@[A-Za-z][\w:.\-]*(?:[,;][^\]\[]*)?\]/#)
      .map { mark(.source, $0.range) }
  }
}

extension ConversionMark {
  /// ² for 2 raised, ₂ for 2 lowered.
  fileprivate static func small(_ letter: Character, raised: Bool) -> Character? {
    let plain: [Character] = Array("0123456789+−-")
    let signs: [Character] = Array(raised ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻" : "₀₁₂₃₄₅₆₇₈₉₊₋₋")
    return plain.firstIndex(of: letter).map { signs[$0] }
  }
}

extension ConversionMark {
  /// Marks that begin a line of a paragraph, or are one.
  static func marks(
    on lines: [Range<Int>], of content: Content, in text: SourceText
  ) -> [ConversionMark] {
    content.bytes.withUnsafeBufferPointer { bytes in
      lines.indices.compactMap { index -> ConversionMark? in
        let line = lines[index]
        guard let first = line.first, let kind = bytes.conversionMark(in: line) else { return nil }
        // Behind other lines a backslash alone breaks the line.
        if kind == .command, line.count == 1, index < lines.count - 1 { return nil }
        let range = content.range(line)
        var mark = ConversionMark(
          kind: kind, shown: text.string(range), span: text.span(range))
        if kind == .counter {
          let sign = text.span(content.range(first..<(first + 2)))
          mark.edits = [Finding.Edit(at: sign, replacement: "1.")]
        }
        return mark
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func conversionMark(in line: Range<Int>) -> ConversionMark.Kind? {
    let start = line.lowerBound
    let next = start + 1 < line.upperBound ? self[start + 1] : 0
    switch self[start] {
    case UInt8(ascii: ":"):
      let isDivision = next == UInt8(ascii: ":") && line.count > 2 && self[start + 2] == next
      return isDivision ? .division : next.isBlank ? .definition : nil
    case UInt8(ascii: "#"):
      return next == UInt8(ascii: ".") && line.count > 3 && self[start + 2].isBlank ? .counter : nil
    case UInt8(ascii: "\\"): return isCommand(line) ? .command : nil
    default: return nil
    }
  }

  /// `\newpage`, `\vspace{1cm}`, or the backslash alone.
  private func isCommand(_ line: Range<Int>) -> Bool {
    var end = line.lowerBound + 1
    while end < line.upperBound, (0x61...0x7A).contains(self[end]) { end += 1 }
    if end == line.upperBound { return end - line.lowerBound != 2 && end - line.lowerBound != 3 }
    return end - line.lowerBound > 3 && self[end] == UInt8(ascii: "{")
      && self[line.upperBound - 1] == UInt8(ascii: "}")
  }
}
