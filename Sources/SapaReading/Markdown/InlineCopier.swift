import SapaCore

/// Copies the inlines of one block out of the C tree and finds their places.
///
/// The parser's own inline columns are wrong behind lazy lines, hard breaks and `\|`. So this walks
/// the block's content forward with the tree: every node says what must stand next, its markers
/// included. Should the two ever disagree, what follows gets the place where the block starts.
struct InlineCopier {
  let content: Content
  private let syntax: LinkSyntax
  let block: Span
  private let text: SourceText
  var places: PlaceFinder
  var entities = Entities()
  /// How far the content is read; nil once tree and content disagree.
  var cursor: Int?
  private(set) var findings: [Finding] = []
  private(set) var unmeant: [UnmeantEmphasis] = []
  var hiddenEntities: [HiddenPlace] = []
  let signs: Signs

  init(_ content: Content, of text: SourceText, block: Span) {
    self.content = content
    self.text = text
    self.block = block
    syntax = LinkSyntax(bytes: content.bytes)
    signs = Signs(in: content.bytes)
    places = PlaceFinder(text)
    cursor = 0
  }

  /// The inlines below `node`, in the order of the text.
  mutating func copy(below node: MarkdownNode) -> [Inline] {
    var inlines: [Inline] = []
    var html = RawHTML()
    for child in node.children {
      switch child.kind {
      case .text:
        if let text = plainRun(child) {
          inlines.append(text)
        } else {
          inlines += run(child.literal, hasEscapes: true)
        }
      case .softBreak: inlines.append(.softBreak(skipLineEnd()))
      case .lineBreak: inlines.append(.lineBreak(skipLineEnd()))
      case .code:
        let span = skip(codeEnd)
        inlines.append(.code(Composition.composed(child.literal), span))
      case .html:
        let literal = child.literal
        let span = skip { $0.end(of: literal) }
        if RawHTML.isLineBreak(literal) {
          inlines.append(.lineBreak(span))
          continue
        }
        if let finding = html.finding(forInline: literal, at: span) { findings.append(finding) }
        if !RawHTML.isComment(literal) { inlines.append(.html(literal, span)) }
      case .emphasis: inlines.append(enclosed(child, marker: 1) { .emphasis($0, $1) })
      case .strong: inlines.append(enclosed(child, marker: 2) { .strong($0, $1) })
      case .link: append(link: child, to: &inlines)
      case .image: inlines += image(child)
      case .footnoteMark:
        let span = skip { $0.footnoteMarkEnd }
        // The parser numbers the footnotes from 1 by their first marks.
        inlines.append(.footnoteMark((Int(child.literal) ?? 1) - 1, span))
      default: inlines += copy(below: child)
      }
    }
    if signs.mayHoldReference { inlines = BracketedReferences.joining(inlines) }
    if signs.mayHoldLostMark { findings += TextChecks.findings(in: inlines) }
    return inlines
  }

  // MARK: - Marked text

  /// Emphasis: its markers stand on both sides of its content.
  private mutating func enclosed(
    _ node: MarkdownNode, marker width: Int, _ make: ([Inline], Span) -> Inline
  ) -> Inline {
    let marker: (InlineCopier) -> Int? = { copier in
      guard let cursor = copier.cursor, cursor + width <= copier.content.bytes.count,
        copier.content.bytes[cursor..<(cursor + width)].allSatisfy({
          $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_")
        })
      else { return nil }
      return cursor + width
    }
    let start = cursor
    let opening = skip(marker)
    let inner = copy(below: node)
    let span = opening.through(skip(marker))
    if let start, let end = cursor,
      let found = UnmeantEmphasis(start..<end, width: width, around: inner, in: content.bytes)
    {
      unmeant.append(found)
    }
    return make(inner, span)
  }

  private mutating func append(link node: MarkdownNode, to inlines: inout [Inline]) {
    let destination = node.destination
    let isAutomatic = cursor.flatMap(byte) == UInt8(ascii: "<")
    let opening = skip { $0.end(of: isAutomatic ? "<" : "[") }
    let inner =
      isAutomatic
      ? node.children.flatMap { run($0.literal, hasEscapes: false) } : copy(below: node)
    let span = opening.through(isAutomatic ? skip { $0.end(of: ">") } : skipTail())
    if let finding = UnsafeLink.finding(forLink: destination, at: span) {
      findings.append(finding)
      inlines += inner
      return
    }
    let title = Composition.composed(node.title)
    inlines.append(
      .link(Link(destination: destination, title: title, content: inner, span: span)))
  }

  private mutating func image(_ node: MarkdownNode) -> [Inline] {
    let source = node.destination
    let opening = skip { $0.end(of: "![") }
    let inner = copy(below: node)
    let span = opening.through(skipTail())
    if let finding = UnsafeLink.finding(forImage: source, at: span) {
      findings.append(finding)
      return inner
    }
    let title = Composition.composed(node.title)
    return [
      .image(Image(source: source, title: title, alternative: inner.plainText, span: span))
    ]
  }

  // MARK: - Going forward

  /// Goes on to where `end` says; once that is nowhere, every place is that of the block.
  private mutating func skip(_ end: (InlineCopier) -> Int?) -> Span {
    guard let start = cursor, let end = end(self) else {
      cursor = nil
      return Span(source: block.source, start: block.start, end: block.start)
    }
    cursor = end
    return places.span(content.range(start..<end))
  }

  /// Over the address and the title of a link, in which entities stand for characters as in text.
  private mutating func skipTail() -> Span {
    let start = cursor
    let span = skip { $0.tailEnd }
    guard signs.mayHoldUnits, var position = start, let cursor else { return span }
    while position < cursor {
      let unit = unit(at: position, hasEscapes: true)
      if let unit { noteHidden(unit, at: position) }
      position += unit?.length ?? 1
    }
    return span
  }

  private mutating func skipLineEnd() -> Span {
    let start = cursor
    let span = skip { copier in
      guard var position = copier.cursor else { return nil }
      let isEscaped = copier.byte(position) == UInt8(ascii: "\\")
      if isEscaped { position += 1 }
      while copier.byte(position)?.isBlank ?? false { position += 1 }
      guard copier.byte(position) == UInt8(ascii: "\n") else { return nil }
      position += 1
      while !isEscaped, copier.byte(position)?.isBlank ?? false { position += 1 }
      return position
    }
    guard let start, let cursor, start < cursor, cursor < content.bytes.count else { return span }
    // The break reaches to the first letter of the next line, over what containers put before it.
    return places.span(content.range(start..<cursor).lowerBound..<content.offset(cursor))
  }

  private func byte(_ position: Int) -> UInt8? {
    position < content.bytes.count ? content.bytes[position] : nil
  }

  /// Where `literal` ends, if it stands here.
  private func end(of literal: String) -> Int? {
    guard let cursor, content.bytes[cursor...].starts(with: literal.utf8) else { return nil }
    return cursor + literal.utf8.count
  }

  private var tailEnd: Int? {
    guard let cursor, byte(cursor) == UInt8(ascii: "]") else { return nil }
    return syntax.tail(at: cursor + 1)
  }

  private var footnoteMarkEnd: Int? {
    guard let cursor, end(of: "[^") != nil else { return nil }
    return content.bytes[cursor...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
  }

  /// Behind the run of backticks that is as long as the one here.
  private func codeEnd(_ copier: InlineCopier) -> Int? {
    guard let start = copier.cursor else { return nil }
    func run(at position: Int) -> Int {
      var end = position
      while byte(end) == UInt8(ascii: "`") { end += 1 }
      return end - position
    }
    let width = run(at: start)
    var position = start + width
    while width > 0, position < content.bytes.count {
      let other = run(at: position)
      if other == width { return position + other }
      position += max(other, 1)
    }
    return nil
  }
}
