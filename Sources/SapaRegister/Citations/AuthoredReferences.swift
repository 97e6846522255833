import SapaCore

/// The references that an author has made in a text: links to other files, which are citations
/// already, and `[[7.1.3]]`, which the register resolves.
struct AuthoredReferences {
  private(set) var citations: [Citation] = []
  private(set) var bracketed: [BracketedReference] = []
  /// What those in brackets lead to, by their places.
  var targets: [Span: Target] = [:]

  init(in inlines: [Inline]) {
    collect(inlines)
  }

  private mutating func collect(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let content, _), .strong(let content, _), .revised(_, let content, _):
        collect(content)
      case .link(let link): collect(link.content)
      case .citation(let citation):
        citations.append(citation)
        collect(citation.content)
      case .bracketed(let reference): bracketed.append(reference)
      case .text, .code, .image, .footnoteMark, .softBreak, .lineBreak, .html: break
      }
    }
  }

  /// The inlines with a citation for each reference in brackets, or its words where it leads
  /// nowhere, or where it stands in a link, which cannot hold another.
  func resolved(_ inlines: [Inline], isLinked: Bool = false) -> [Inline] {
    guard !bracketed.isEmpty else { return inlines }
    return inlines.map { inline in
      switch inline {
      case .emphasis(let content, let span):
        return .emphasis(resolved(content, isLinked: isLinked), span)
      case .strong(let content, let span):
        return .strong(resolved(content, isLinked: isLinked), span)
      case .link(var link):
        link.content = resolved(link.content, isLinked: true)
        return .link(link)
      case .citation(var citation):
        citation.content = resolved(citation.content, isLinked: true)
        return .citation(citation)
      case .bracketed(let reference):
        let text = Inline.text(reference.words, reference.span)
        guard let target = targets[reference.span], !isLinked else { return text }
        return .citation(Citation(target: target, content: [text], span: reference.span))
      default: return inline
      }
    }
  }
}
