import SapaCore

/// The words of a run of text: no emphasis, no addresses inside the manual, a space for a line end.
struct CanonicalWords {
  let picture: (String) -> String?

  func words(_ content: [Inline]) -> String {
    var text = ""
    append(content, to: &text)
    // Most runs have no space at either end, and are handed on without a copy.
    let space = UInt8(ascii: " ")
    guard text.utf8.first == space || text.utf8.last == space else { return text }
    var words = Substring(text)
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    return String(words)
  }

  private func append(_ content: [Inline], to text: inout String) {
    for inline in content { append(inline, to: &text) }
  }

  private func append(_ inline: Inline, to text: inout String) {
    switch inline {
    case .text(let words, _), .code(let words, _): text += words
    case .emphasis(let content, _), .strong(let content, _): append(content, to: &text)
    case .revised(let revision, let content, _):
      if revision == .inserted { append(content, to: &text) }
    case .link(let link):
      append(link.content, to: &text)
      text += " <\(link.destination)>"
    case .citation(let citation): append(citation.content, to: &text)
    case .bracketed(let reference): text += reference.shown ?? reference.target
    case .image(let image): text += "![\(image.alternative)](\(picture(image.source) ?? ""))"
    case .footnoteMark: text += "[^]"
    case .softBreak: text += " "
    case .lineBreak: text += "\n"
    case .html: break
    }
  }
}
