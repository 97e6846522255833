import SapaCore
import SapaLanguage

extension [Inline] {
  /// The same run, with a no-break space wherever two words stay on one line: № 1, СЖ 9.1.3 т.
  ///
  /// It is read as a whole: the words may stand in different pieces, and on two lines of the source.
  func withNoBreakSpaces() -> [Inline] {
    let bound = NoBreak.bound(in: scalars)
    guard !bound.isEmpty else { return self }
    var offset = 0
    return binding(bound, &offset)
  }

  /// The text that is read; what is no text stands as one code point.
  private var scalars: [Unicode.Scalar] {
    flatMap { piece -> [Unicode.Scalar] in
      switch piece {
      case .text(let text, _): Array<Unicode.Scalar>(text.unicodeScalars)
      case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
        content.scalars
      case .link(let link): link.content.scalars
      case .citation(let citation): citation.content.scalars
      case .softBreak: [" "]
      case .lineBreak: ["\n"]
      case .code, .image, .bracketed: ["\u{FFFC}"]
      case .footnoteMark, .html: []
      }
    }
  }

  private func binding(_ bound: Set<Int>, _ offset: inout Int) -> [Inline] {
    map { piece in
      switch piece {
      case .text(let text, let span):
        let start = offset
        offset += text.unicodeScalars.count
        return .text(text.binding(bound, from: start), span)
      case .emphasis(let content, let span): return .emphasis(content.binding(bound, &offset), span)
      case .strong(let content, let span): return .strong(content.binding(bound, &offset), span)
      case .revised(let revision, let content, let span):
        return .revised(revision, content.binding(bound, &offset), span)
      case .link(var link):
        link.content = link.content.binding(bound, &offset)
        return .link(link)
      case .citation(var citation):
        citation.content = citation.content.binding(bound, &offset)
        return .citation(citation)
      case .softBreak(let span):
        offset += 1
        return bound.contains(offset - 1) ? .text("\u{A0}", span) : piece
      case .lineBreak, .code, .image, .bracketed:
        offset += 1
        return piece
      case .footnoteMark, .html: return piece
      }
    }
  }
}

extension String {
  /// With the spaces at these places made no-break; its first code point stands at `start`.
  fileprivate func binding(_ bound: Set<Int>, from start: Int) -> String {
    var view = UnicodeScalarView()
    view.append(
      contentsOf: unicodeScalars.enumerated().map { index, scalar in
        bound.contains(start + index) ? "\u{A0}" : scalar
      })
    return String(view)
  }
}
