import SapaCore
import SapaLanguage

extension [Inline] {
  /// The same run, with a no-break space wherever two words stay on one line: № 1, СЖ 9.1.3 т.
  ///
  /// It is read as a whole: the words may stand in different pieces, and on two lines of the source.
  func withNoBreakSpaces() -> [Inline] {
    let bound = boundSpaces
    guard !bound.isEmpty else { return self }
    var (rest, offset) = (bound[...], 0)
    return binding(&rest, &offset)
  }

  /// By their place among the bytes of the text that is read; what is no text stands as one byte.
  private var boundSpaces: [Int] {
    if count == 1, case .text(let text, _) = self[0] { return NoBreak.bound(in: text) }
    var bytes: [UInt8] = []
    // Most runs are shorter.
    bytes.reserveCapacity(1024)
    write(into: &bytes)
    return bytes.withUnsafeBufferPointer { NoBreak.bound(in: $0) }
  }

  private func write(into bytes: inout [UInt8]) {
    for piece in self {
      switch piece {
      case .text(let text, _): bytes += text.utf8
      case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
        content.write(into: &bytes)
      case .link(let link): link.content.write(into: &bytes)
      case .citation(let citation): citation.content.write(into: &bytes)
      case .softBreak: bytes.append(UInt8(ascii: " "))
      case .lineBreak: bytes.append(UInt8(ascii: "\n"))
      case .code, .image, .bracketed: bytes.append(NoBreak.object)
      case .footnoteMark, .html: break
      }
    }
  }

  private func binding(_ bound: inout ArraySlice<Int>, _ offset: inout Int) -> [Inline] {
    map { piece in
      switch piece {
      case .text(let text, let span):
        return .text(NoBreak.binding(&bound, in: text, from: &offset), span)
      case .emphasis(let content, let span):
        return .emphasis(content.binding(&bound, &offset), span)
      case .strong(let content, let span): return .strong(content.binding(&bound, &offset), span)
      case .revised(let revision, let content, let span):
        return .revised(revision, content.binding(&bound, &offset), span)
      case .link(var link):
        link.content = link.content.binding(&bound, &offset)
        return .link(link)
      case .citation(var citation):
        citation.content = citation.content.binding(&bound, &offset)
        return .citation(citation)
      case .softBreak(let span):
        defer { offset += 1 }
        guard bound.first == offset else { return piece }
        bound.removeFirst()
        return .text("\u{A0}", span)
      case .lineBreak, .code, .image, .bracketed:
        offset += 1
        return piece
      case .footnoteMark, .html: return piece
      }
    }
  }
}
