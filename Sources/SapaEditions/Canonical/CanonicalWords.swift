import SapaCore

/// The words of a run of text: no emphasis, no addresses inside the manual, a space for a line end.
struct CanonicalWords {
  let picture: (String) -> String?

  func words(_ content: [Inline]) -> String {
    let text = content.map(word).joined()
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private func word(_ inline: Inline) -> String {
    switch inline {
    case .text(let text, _), .code(let text, _): text
    case .emphasis(let content, _), .strong(let content, _): content.map(word).joined()
    case .revised(let revision, let content, _):
      revision == .inserted ? content.map(word).joined() : ""
    case .link(let link): link.content.map(word).joined() + " <\(link.destination)>"
    case .citation(let citation): citation.content.map(word).joined()
    case .bracketed(let reference): reference.shown ?? reference.target
    case .image(let image): "![\(image.alternative)](\(picture(image.source) ?? ""))"
    case .footnoteMark: "[^]"
    case .softBreak: " "
    case .lineBreak: "\n"
    case .html: ""
    }
  }
}
