import SapaLanguage

extension [PrintInline] {
  /// The same text, with a no-break space wherever two words stay on one line.
  ///
  /// The run is read as a whole: the words may stand in different pieces (**осы СЖ** 9.1.3 т.).
  func withNoBreakSpaces() -> [PrintInline] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    let bound = bytes.withUnsafeBufferPointer { NoBreak.bound(in: $0) }
    guard !bound.isEmpty else { return self }
    var (rest, offset) = (bound[...], 0)
    return binding(&rest, &offset)
  }

  /// The text that is read; what is no text stands as one byte.
  private func write(into bytes: inout [UInt8]) {
    for piece in self {
      switch piece {
      case .text(let text): bytes += text.utf8
      case .strong(let content), .emphasis(let content), .whole(let content),
        .link(_, let content):
        content.write(into: &bytes)
      case .reference(let reference): reference.content.write(into: &bytes)
      case .lineBreak: bytes.append(UInt8(ascii: "\n"))
      case .code, .image: bytes.append(NoBreak.object)
      case .note, .noteAgain, .tableMark: break
      }
    }
  }

  private func binding(_ bound: inout ArraySlice<Int>, _ offset: inout Int) -> [PrintInline] {
    map { piece in
      switch piece {
      case .text(let text): return .text(NoBreak.binding(&bound, in: text, from: &offset))
      case .strong(let content): return .strong(content.binding(&bound, &offset))
      case .emphasis(let content): return .emphasis(content.binding(&bound, &offset))
      case .whole(let content): return .whole(content.binding(&bound, &offset))
      case .link(let address, let content):
        return .link(address, content.binding(&bound, &offset))
      case .reference(var reference):
        reference.content = reference.content.binding(&bound, &offset)
        return .reference(reference)
      case .lineBreak, .code, .image:
        offset += 1
        return piece
      case .note, .noteAgain, .tableMark: return piece
      }
    }
  }
}

extension String {
  var withNoBreakSpaces: String { [PrintInline.text(self)].withNoBreakSpaces().plainText }
}
