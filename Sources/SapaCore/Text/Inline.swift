/// A piece of running text, as Markdown or a citation has made it.
///
/// `Әдетте **осы СЖ 9.1.3 т.** қолданылады` reads as text, strong(text), text; once citations are
/// read, the inner text becomes a citation.
///
/// A manual has hundreds of thousands of them, nearly all text: only what is large and rare lies in a
/// place of its own.
package enum Inline: Hashable, Sendable {
  /// Text in NFC. Either the source at `span` says the same, code point by code point, or the text
  /// is one unit that the source writes otherwise (an escape, an entity, a decomposed letter): no
  /// offset inside it has a place of its own. Never holds a line break.
  case text(String, Span)
  case code(String, Span)
  case emphasis([Inline], Span)
  case strong([Inline], Span)
  indirect case link(Link)
  indirect case image(Image)
  /// The mark of a footnote, `[^1]`: the index of the footnote among those of its manuscript.
  case footnoteMark(Int, Span)
  /// `[[7.1.3]]`, `[[УЕ-ХҚТУ-074-2014|ереже]]`: a reference that the register has yet to resolve.
  indirect case bracketed(BracketedReference)
  /// A reference that was found and resolved; made by the register, never by the reader.
  indirect case citation(Citation)
  /// Words that a newer text has inserted or deleted; made by the comparison of two editions.
  case revised(Revision, [Inline], Span)
  case softBreak(Span)
  case lineBreak(Span)
  /// HTML in the text: never passed on, always a finding.
  case html(String, Span)
}

/// What a newer text has done to words.
package enum Revision: Hashable, Sendable {
  case inserted
  case deleted
}

/// `[инфрақұрылым](7.1-resources.md#s-7-1-3 "Инфрақұрылым")`.
package struct Link: Hashable, Sendable {
  package var destination: String
  package var title: String
  package var content: [Inline]
  package var span: Span

  package init(destination: String, title: String, content: [Inline], span: Span) {
    self.destination = destination
    self.title = title
    self.content = content
    self.span = span
  }
}

/// `![Үдерістер картасы](map.svg)`; the text alternative is plain text.
package struct Image: Hashable, Sendable {
  package var source: String
  package var title: String
  package var alternative: String
  package var span: Span

  package init(source: String, title: String, alternative: String, span: Span) {
    self.source = source
    self.title = title
    self.alternative = alternative
    self.span = span
  }
}

/// `[[code#7.1.3|shown]]`: what stands between the brackets, not yet understood.
package struct BracketedReference: Hashable, Sendable {
  /// What is meant: `code#7.1.3`.
  package var target: String
  /// What is to be read, if it was written: `shown`.
  package var shown: String?
  package var span: Span

  package init(target: String, shown: String?, span: Span) {
    self.target = target
    self.shown = shown
    self.span = span
  }

  /// What is to be read: the words behind `|`, else what is meant, without the sign of an address: `7.1`
  /// for `#7.1`, `ҚП-1, 7.1` for `ҚП-1#7.1`.
  package var words: String {
    if let shown { return shown }
    guard let sign = target.firstIndex(of: "#") else { return target }
    let number = String(target[target.index(after: sign)...])
    return sign == target.startIndex ? number : String(target[..<sign]) + ", " + number
  }
}

/// A resolved reference: what it leads to and the words that stand for it in the text.
///
/// A citation that runs over an emphasis or a link stands as several citations with one target.
package struct Citation: Hashable, Sendable {
  package var target: Target
  package var content: [Inline]
  package var span: Span

  package init(target: Target, content: [Inline], span: Span) {
    self.target = target
    self.content = content
    self.span = span
  }
}

extension Inline {
  /// Where it stands in its file.
  package var span: Span {
    switch self {
    case .text(_, let span), .code(_, let span), .emphasis(_, let span), .strong(_, let span),
      .footnoteMark(_, let span), .revised(_, _, let span), .softBreak(let span),
      .lineBreak(let span), .html(_, let span):
      span
    case .link(let link): link.span
    case .image(let image): image.span
    case .bracketed(let reference): reference.span
    case .citation(let citation): citation.span
    }
  }

  /// The text alone: no marks of footnotes, a space for a break, the alternative of an image,
  /// nothing for what a newer text has deleted.
  package var plainText: String {
    if case .text(let text, _) = self { return text }
    var text = ""
    write(into: &text)
    return text
  }

  /// Puts the text alone behind another.
  package func write(into text: inout String) {
    switch self {
    case .text(let words, _), .code(let words, _): text += words
    case .emphasis(let content, _), .strong(let content, _): content.write(into: &text)
    case .revised(let revision, let content, _):
      if revision == .inserted { content.write(into: &text) }
    case .link(let link): link.content.write(into: &text)
    case .image(let image): text += image.alternative
    case .bracketed(let reference): text += reference.words
    case .citation(let citation): citation.content.write(into: &text)
    case .softBreak, .lineBreak: text += " "
    case .footnoteMark, .html: break
    }
  }
}

extension [Inline] {
  package var plainText: String {
    if count == 1 { return self[0].plainText }
    var text = ""
    write(into: &text)
    return text
  }

  package func write(into text: inout String) {
    for inline in self { inline.write(into: &text) }
  }
}
