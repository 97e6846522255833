import SapaCore

/// Reads the outline of one document, part by part: which headings and paragraphs are sections,
/// under which number and anchor.
struct Outline {
  private(set) var sections: [Section] = []
  private(set) var findings: [Finding] = []
  /// How often each number has been met in the document.
  private var uses: [SectionNumber: Int] = [:]

  /// The numbers and anchors of one part.
  ///
  /// An appendix is not numbered: its own numbers are no sections of the document.
  mutating func read(_ part: inout Part, index: Int, isNumbered: Bool) {
    var anchors = AnchorMaker()
    var current: SectionNumber?
    let control = part.sharedControl
    part.heading = heading(
      part.heading, of: control, in: index, isNumbered: isNumbered, &anchors, &current)
    part.body = part.body.map { block in
      switch block {
      case .heading(let written):
        return .heading(
          heading(written, of: control, in: index, isNumbered: isNumbered, &anchors, &current))
      case .paragraph(let content, let span) where isNumbered:
        return clause(content, span, of: control, in: index, under: current) ?? block
      default:
        return block.anchoringHeadings(&anchors)
      }
    }
  }

  private mutating func heading(
    _ written: Heading, of control: Shared<ControlData>, in part: Int, isNumbered: Bool,
    _ anchors: inout AnchorMaker, _ current: inout SectionNumber?
  ) -> Heading {
    var heading = written
    guard isNumbered, written.content.beginsWithDigit,
      let found = WrittenNumber(written.content.plainText), found.numbersHeading
    else {
      heading.anchor = anchors.anchor(for: written.content.plainText)
      return heading
    }
    heading.content = written.content.dropping(found.length)
    heading.number = found.number
    heading.anchor = anchor(for: found.number)
    current = found.number
    note(
      found, title: heading.content.plainText, anchor: heading.anchor, control: control,
      part: part, isParagraph: false, content: written.content, span: written.span)
    return heading
  }

  private mutating func clause(
    _ content: [Inline], _ span: Span, of control: Shared<ControlData>, in part: Int,
    under current: SectionNumber?
  ) -> Block? {
    guard let current, content.beginsWithDigit,
      let found = WrittenNumber(content.plainText), found.numbersParagraph,
      found.number.parent == current || continues(found.number, current)
    else { return nil }
    let text = content.dropping(found.length)
    let anchor = anchor(for: found.number)
    note(
      found, title: text.plainText.firstWords(8), anchor: anchor, control: control, part: part,
      isParagraph: true, content: content, span: span)
    return .clause(Clause(number: found.number, anchor: anchor, content: text, span: span))
  }

  /// Whether a paragraph's number follows that of the heading above at the same level.
  private func continues(_ number: SectionNumber, _ current: SectionNumber) -> Bool {
    number.parent == current.parent && current < number
  }

  private mutating func anchor(for number: SectionNumber) -> String {
    let count = (uses[number] ?? 0) + 1
    uses[number] = count
    return count == 1 ? number.anchor : "\(number.anchor)--\(count)"
  }

  private mutating func note(
    _ found: WrittenNumber, title: String, anchor: String, control: Shared<ControlData>, part: Int,
    isParagraph: Bool, content: [Inline], span: Span
  ) {
    let own = control.value.sections.first { $0.number.value == found.number }
    // Parts are read one after the other.
    let isFirst = sections.last?.part != part
    let responsible = own?.responsible ?? (isFirst ? control.value.responsible : [])
    let clauses = own?.clauses ?? (isFirst ? control.value.clauses : [])
    let numberSpan = content.span(ofFirst: found.numberLength)
    if let fault = found.fault {
      findings.append(
        MalformedNumber.finding(fault, number: found.number, title: title, at: numberSpan))
    }
    sections.append(
      Section(
        number: found.number, title: title, anchor: anchor, part: part, isParagraph: isParagraph,
        span: numberSpan, responsible: responsible.map(\.value), clauses: clauses.map(\.value)))
  }
}

extension [Inline] {
  /// Where the first `count` code points of the text stand; a number stands in one piece as a rule.
  fileprivate func span(ofFirst count: Int) -> Span {
    guard case .text(let text, var span) = first, span.start.line == span.end.line else {
      return Prose(self).span(0..<count)
    }
    let length = text.unicodeScalars.count
    guard length >= count, span.end.column - span.start.column == length else {
      return Prose(self).span(0..<count)
    }
    span.end.column = span.start.column + count
    return span
  }

  /// Whether a number may stand at the head of the text: a look before it is put together.
  fileprivate var beginsWithDigit: Bool {
    guard case .text(let text, _) = first, let byte = text.utf8.first else { return !isEmpty }
    return (48...57).contains(byte)
  }

  /// Without its first `count` code points of text, and without the space behind them.
  func dropping(_ count: Int) -> [Inline] {
    var left = count
    var result: [Inline] = []
    for inline in self {
      let length = left > 0 ? inline.plainText.unicodeScalars.count : 0
      if length == 0 {
        result.append(inline)
      } else if length > left {
        result.append(inline.dropping(left))
      }
      left = Swift.max(0, left - length)
    }
    if case .softBreak = result.first { result.removeFirst() }
    return result
  }
}

extension Inline {
  /// Without its first `count` code points of text, of which it has more.
  fileprivate func dropping(_ count: Int) -> Inline {
    switch self {
    case .text(let text, var span):
      span.start.column += count
      return .text(text.dropping(count), span)
    case .code(let text, let span): return .code(text.dropping(count), span)
    case .strong(let content, let span): return .strong(content.dropping(count), span)
    case .emphasis(let content, let span): return .emphasis(content.dropping(count), span)
    case .revised(let revision, let content, let span):
      return .revised(revision, content.dropping(count), span)
    case .link(var link):
      link.content = link.content.dropping(count)
      return .link(link)
    case .citation(var citation):
      citation.content = citation.content.dropping(count)
      return .citation(citation)
    case .image, .bracketed, .footnoteMark, .softBreak, .lineBreak, .html: return self
    }
  }
}

extension String {
  fileprivate func dropping(_ count: Int) -> String {
    String(unicodeScalars.dropFirst(count))
  }
}

extension Block {
  /// Headings inside lists and quotes are no sections, but have an address all the same.
  func anchoringHeadings(_ anchors: inout AnchorMaker) -> Block {
    switch self {
    case .heading(var heading):
      heading.anchor = anchors.anchor(for: heading.content.plainText)
      return .heading(heading)
    case .quote(let blocks, let span):
      return .quote(blocks.map { $0.anchoringHeadings(&anchors) }, span)
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = list.items[index].blocks.map {
          $0.anchoringHeadings(&anchors)
        }
      }
      return .list(list)
    default:
      return self
    }
  }
}

extension String {
  /// Its first words, with an ellipsis where it goes on: a numbered paragraph has no title.
  func firstWords(_ count: Int) -> String {
    let words = split(whereSeparator: \.isWhitespace)
    return words.prefix(count).joined(separator: " ") + (words.count > count ? " …" : "")
  }
}
