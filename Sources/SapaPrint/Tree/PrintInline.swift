/// A piece of running text in the tree.
indirect enum PrintInline: Hashable, Encodable {
  case text(String)
  case strong([PrintInline])
  case emphasis([PrintInline])
  /// What stays on one line: 4–10-тараулар.
  case whole([PrintInline])
  case code(String)
  case lineBreak
  case link(String, [PrintInline])
  case reference(Reference)
  case image(source: String, alternative: String)
  /// A footnote where it is first marked, and the later marks of the same one.
  case note(String, [PrintInline])
  case noteAgain(String)
  /// The mark of a note below the table in which it stands: ¹⁾.
  case tableMark(Int)

  /// A place in the same PDF: shown text, and whose pages are told behind it.
  struct Reference: Hashable {
    var label: String
    var content: [PrintInline]
    /// Labels: one of a place whose page is told, two of a range that runs from page to page.
    var pages: [[String]] = []
    /// Whether the pages need brackets of their own, outside brackets of the text.
    var inBrackets = false
  }

  private enum Key: String, CodingKey {
    case t, v, c, href, to, pages, bracket, src, alt, id
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    func tag(_ name: String, _ content: [PrintInline]? = nil) throws {
      try container.encode(name, forKey: .t)
      try container.encodeIfPresent(content, forKey: .c)
    }
    switch self {
    case .text(let text):
      try tag("s")
      try container.encode(text, forKey: .v)
    case .strong(let content): try tag("b", content)
    case .emphasis(let content): try tag("em", content)
    case .whole(let content): try tag("whole", content)
    case .code(let text):
      try tag("code")
      try container.encode(text, forKey: .v)
    case .lineBreak: try tag("br")
    case .link(let address, let content):
      try tag("a", content)
      try container.encode(address, forKey: .href)
    case .reference(let reference):
      try tag("ref", reference.content)
      try container.encode(reference.label, forKey: .to)
      try container.encode(reference.pages, forKey: .pages)
      try container.encode(reference.inBrackets, forKey: .bracket)
    case .image(let source, let alternative):
      try tag("img")
      try container.encode(source, forKey: .src)
      try container.encode(alternative, forKey: .alt)
    case .note(let id, let content):
      try tag("fn", content)
      try container.encode(id, forKey: .id)
    case .noteAgain(let id):
      try tag("again")
      try container.encode(id, forKey: .id)
    case .tableMark(let number):
      try tag("mark")
      try container.encode(String(number), forKey: .v)
    }
  }

  /// The text alone, as a reader of the page sees it.
  var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let content), .emphasis(let content), .whole(let content), .link(_, let content):
      content.plainText
    case .reference(let reference): reference.content.plainText
    case .lineBreak: " "
    case .image, .note, .noteAgain, .tableMark: ""
    }
  }
}

extension [PrintInline] {
  var plainText: String { map(\.plainText).joined() }
}
