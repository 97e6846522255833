import SapaCore

/// What plain text shows of marks that came to nothing: `[^9]` without its footnote, `<!--` without
/// its end.
enum TextChecks {
  static func findings(in inlines: [Inline]) -> [Finding] {
    inlines.filter { $0.mayHold(UInt8(ascii: "<")) }.compactMap(\.verbatim).flatMap(comments)
      + inlines.filter { $0.mayHold(UInt8(ascii: "^")) }.compactMap(\.verbatim)
      .flatMap(footnoteMarks)
  }

  private static func comments(in text: VerbatimText) -> [Finding] {
    guard let offset = text.firstOffset(of: ["<", "!", "-", "-"], last: false) else { return [] }
    return [RawHTML.unclosedComment(at: text.dropFirst(offset).prefix(4).span)]
  }

  private static func footnoteMarks(in text: VerbatimText) -> [Finding] {
    text.text.matches(of: #/\[\^([^\]\s\[]+)\]/#).map { match in
      let scalars = text.text.unicodeScalars
      let offset = scalars.distance(from: scalars.startIndex, to: match.range.lowerBound)
      let mark = text.dropFirst(offset).prefix(match.0.unicodeScalars.count)
      return FootnoteChecks.undefined(mark.text, at: mark.span)
    }
  }
}
