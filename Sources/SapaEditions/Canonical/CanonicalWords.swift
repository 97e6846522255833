import SapaCore

/// The words of a run of text: no emphasis, no addresses inside the manual, a space for a line end.
struct CanonicalWords {
  let picture: (String) -> String?

  func words(_ content: [Inline]) -> String {
    var text: [UInt8] = []
    write(content, into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Puts the words behind a text in UTF-8, without the spaces at their ends.
  func write(_ content: [Inline], into text: inout [UInt8]) {
    let start = text.count
    append(content, to: &text)
    // Most runs have no space at either end.
    let space = UInt8(ascii: " ")
    guard start < text.count, text[start] == space || text[text.count - 1] == space else { return }
    var words = Substring(String(decoding: text[start...], as: UTF8.self))
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    text.removeSubrange(start...)
    text += words.utf8
  }

  private func append(_ content: [Inline], to text: inout [UInt8]) {
    for inline in content { append(inline, to: &text) }
  }

  private func append(_ inline: Inline, to text: inout [UInt8]) {
    switch inline {
    case .text(let words, _), .code(let words, _): text += words.utf8
    case .emphasis(let content, _), .strong(let content, _): append(content, to: &text)
    case .revised(let revision, let content, _):
      if revision == .inserted { append(content, to: &text) }
    case .link(let link):
      append(link.content, to: &text)
      text += " <\(link.destination)\(titled(link.title))>".utf8
    case .citation(let citation): append(citation.content, to: &text)
    case .bracketed(let reference): text += (reference.shown ?? reference.target).utf8
    case .image(let image):
      let digest = picture(image.source) ?? ""
      text += "![\(image.alternative)](\(digest)\(titled(image.title)))".utf8
    case .footnoteMark: text += "[^]".utf8
    case .softBreak: text.append(UInt8(ascii: " "))
    case .lineBreak: text.append(UInt8(ascii: "\n"))
    case .html: break
    }
  }

  /// The words that stand below a picture, or show over a link.
  private func titled(_ title: String) -> String { title.isEmpty ? "" : " \"\(title)\"" }
}
