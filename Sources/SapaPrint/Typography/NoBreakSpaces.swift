import SapaLanguage

extension [PrintInline] {
  /// The same text, with a no-break space wherever two words stay on one line.
  ///
  /// The run is read as a whole: the words may stand in different pieces (**осы СЖ** 9.1.3 т.).
  func withNoBreakSpaces() -> [PrintInline] {
    let bound = NoBreak.bound(in: scalars)
    guard !bound.isEmpty else { return self }
    var offset = 0
    return binding(bound, &offset)
  }

  /// The text that is read; what is no text stands as one code point.
  private var scalars: [Unicode.Scalar] {
    flatMap { piece -> [Unicode.Scalar] in
      switch piece {
      case .text(let text): Array<Unicode.Scalar>(text.unicodeScalars)
      case .strong(let content), .emphasis(let content), .whole(let content),
        .link(_, let content):
        content.scalars
      case .reference(let reference): reference.content.scalars
      case .lineBreak: ["\n"]
      case .code, .image: ["\u{FFFC}"]
      case .note, .noteAgain, .tableMark: []
      }
    }
  }

  private func binding(_ bound: Set<Int>, _ offset: inout Int) -> [PrintInline] {
    map { piece in
      switch piece {
      case .text(let text):
        let start = offset
        offset += text.unicodeScalars.count
        let changed = text.unicodeScalars.enumerated().map { index, scalar in
          bound.contains(start + index) ? "\u{A0}" : scalar
        }
        return .text(String(changed))
      case .strong(let content): return .strong(content.binding(bound, &offset))
      case .emphasis(let content): return .emphasis(content.binding(bound, &offset))
      case .whole(let content): return .whole(content.binding(bound, &offset))
      case .link(let address, let content):
        return .link(address, content.binding(bound, &offset))
      case .reference(var reference):
        reference.content = reference.content.binding(bound, &offset)
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

  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
