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
    guard let start = text.firstIndex(of: "<!--", last: false) else { return [] }
    return [RawHTML.unclosedComment(at: text.parts(at: start).1.parts(atSign: 4).0.span)]
  }

  private static func footnoteMarks(in text: VerbatimText) -> [Finding] {
    text.text.matches(of: #/\[\^([^\]\s\[]+)\]/#).map { match in
      let mark = text.parts(at: match.range.upperBound).0.parts(at: match.range.lowerBound).1
      return FootnoteChecks.undefined(String(mark.text), at: mark.span)
    }
  }
}
