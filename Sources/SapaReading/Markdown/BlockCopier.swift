import SapaCore

/// Copies the blocks of a file out of the C tree, each with its place.
struct BlockCopier {
  let text: SourceText
  /// How many lines stand before the Markdown: those of the front matter.
  let lineOffset: Int
  var findings: [Finding] = []
  private(set) var hiddenEntities: [HiddenPlace] = []
  private(set) var footnotes: [Footnote] = []
  private(set) var conversionMarks: [ConversionMark] = []
  /// What opens paragraphs and is none of their text.
  private(set) var definitions: [Range<Int>] = []
  /// For each line, counted from 1, whether some block of the text stands on it.
  private var readLines: [Bool]

  init(_ text: SourceText, lineOffset: Int) {
    self.text = text
    self.lineOffset = lineOffset
    readLines = Array(repeating: false, count: text.lineCount + 1)
  }

  mutating func copy(below node: MarkdownNode, in containers: [Container]) -> [Block] {
    var blocks: [Block] = []
    for child in node.children {
      if let block = copy(child, in: containers) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func copy(_ node: MarkdownNode, in containers: [Container]) -> Block? {
    if node.kind == .paragraph { return paragraph(node, in: containers) }
    let span = span(of: node)
    switch node.kind {
    case .heading: return heading(node, at: span, in: containers)
    case .quote: return .quote(copy(below: node, in: containers + [.quote]), span)
    case .list: return list(node, at: span, in: containers)
    case .table: return .table(table(node, in: containers))
    case .codeBlock: return code(node, at: span, in: containers)
    case .thematicBreak:
      if let table = lostTable(ruledOn: span.start.line, in: containers) { findings.append(table) }
      return .thematicBreak(span)
    case .htmlBlock: return html(node, at: span)
    case .footnote:
      copyFootnote(node, at: span, in: containers)
      return nil
    default: return nil
    }
  }

  // MARK: - Running text

  private mutating func paragraph(_ node: MarkdownNode, in containers: [Container]) -> Block {
    if node.start.line == 0, let table = node.next, table.kind == .table {
      return paragraph(node, before: table, in: containers)
    }
    var span = span(of: node)
    var content = Content(
      of: text, from: startOffset(of: node), line: span.start.line, through: span.end.line,
      in: containers)
    dropDefinitions(of: &content)
    span.start = text.position(of: content.start)
    findings += brokenTables(in: span.start.line..<span.end.line, in: containers)
    lookForLostLines(of: content, in: containers)
    return .paragraph(inlines(node, content, at: span), span)
  }

  /// Lines of a paragraph that were meant as something else.
  private mutating func lookForLostLines(of content: Content, in containers: [Container]) {
    let lines = content.lines
    findings += lostHeadings(on: lines, of: content)
    findings += lostItems(on: lines, of: content, canPart: containers.isEmpty)
    let first = text.lineNumber(of: content.start)
    let rows = lostRows(on: lines, of: content, from: first, in: containers)
    findings += rows.findings
    conversionMarks += rows.marks + ConversionMark.marks(on: lines, of: content, in: text)
  }

  /// A paragraph whose last line has turned out to be the head of a table has no place in the tree.
  private mutating func paragraph(
    _ node: MarkdownNode, before table: MarkdownNode, in containers: [Container]
  ) -> Block {
    let line = table.start.line + lineOffset
    let last = max(line, headLine(of: table, in: containers) - 1)
    let start = startOffset(of: table)
    let span = text.span(start..<max(start, text.line(last).upperBound))
    noteRead(line...last)
    let content = Content(
      of: text, from: start, line: line, through: last, in: containers, isAboveTable: true)
    return .paragraph(inlines(node, content, at: span), span)
  }

  private mutating func heading(
    _ node: MarkdownNode, at span: Span, in containers: [Container]
  ) -> Block? {
    let line = span.start.line
    var span = span
    var start = startOffset(of: node)
    let marks = text.bytes[start..<text.line(line).upperBound].prefix { $0 == UInt8(ascii: "#") }
    let behind = text.bytes[marks.endIndex..<text.line(line).upperBound].first
    let isUnderlined = marks.isEmpty || !(behind?.isBlank ?? true)
    if !isUnderlined {
      start = marks.endIndex
      while start < text.line(line).upperBound, text.bytes[start].isBlank { start += 1 }
      // The tree has such a heading end before its closing marks.
      span.end = text.position(of: text.trimmedEnd(of: line))
    }
    var content = Content(
      of: text, from: start, line: line, through: isUnderlined ? span.end.line : line,
      in: containers)
    if isUnderlined { dropDefinitions(of: &content) }
    let inlines = inlines(node, content, at: span)
    guard !inlines.isBlank else {
      if !inlines.hasHTML { findings.append(Self.emptyHeading(at: span)) }
      return nil
    }
    return .heading(Heading(level: node.headingLevel, content: inlines, span: span))
  }

  /// Takes off what opens a paragraph and is none of it, `[а]: карта.svg "Карта"`.
  private mutating func dropDefinitions(of content: inout Content) {
    let start = content.start
    content.dropDefinitions()
    if start < content.start { definitions.append(start..<content.start) }
    hiddenEntities += text.hiddenEntities(in: start..<content.start)
  }

  /// The running text below a node, with its findings.
  mutating func inlines(_ node: MarkdownNode, _ content: Content, at span: Span) -> [Inline] {
    var copier = InlineCopier(content, of: text, block: span)
    let inlines = copier.copy(below: node)
    findings += copier.findings
    hiddenEntities += copier.hiddenEntities
    findings += lostLinks(in: content, readAs: inlines) + inlines.lostEmphasis
    if copier.signs.mayHoldConversion {
      conversionMarks += inlines.conversionMarks(isHeading: node.kind == .heading)
    }
    if !copier.unmeant.isEmpty { findings += lostSigns(copier.unmeant, in: content) }
    return inlines
  }

  // MARK: - Containers

  /// The tree has a footnote begin behind its label; its label is read from the source.
  private mutating func copyFootnote(
    _ node: MarkdownNode, at span: Span, in containers: [Container]
  ) {
    let content = startOffset(of: node)
    let line = text.line(span.start.line)
    let label = text.bytes[line.lowerBound..<content].lastRange(of: "[^")
    let start = label ?? content
    let end = text.bytes[start..<content].lastIndex(of: UInt8(ascii: "]")) ?? start
    let name = start + 2 <= end ? text.string(start + 2..<end) : ""
    let container = containers.footnote(at: span.start.line, content: content, in: text)
    let blocks = copy(below: node, in: containers + [container])
    let whole = text.span(start..<max(content, start)).through(span)
    noteRead(span.start.line...span.start.line)
    footnotes.append(
      Footnote(label: Composition.composed(name), blocks: blocks, span: whole))
  }

  // MARK: - Code and HTML

  private mutating func code(
    _ node: MarkdownNode, at span: Span, in containers: [Container]
  ) -> Block {
    let literal = node.literal
    if node.fence == nil, let finding = Self.indentedText(literal, at: span) {
      findings.append(finding)
    }
    if let fence = node.fence,
      !UnclosedFence.isClosed(
        fence, lines: literal, from: span.start.line, in: containers, of: text)
    {
      let start = startOffset(of: node)
      findings.append(UnclosedFence.finding(at: text.span(start..<(start + fence.length))))
    }
    if node.fenceInfo.hasPrefix("{=") {
      conversionMarks.append(ConversionMark(kind: .rawBlock, shown: node.fenceInfo, span: span))
    }
    return .code(info: node.fenceInfo, text: Composition.composed(literal), span)
  }

  private mutating func html(_ node: MarkdownNode, at span: Span) -> Block? {
    let literal = node.literal
    guard let finding = RawHTML.finding(forBlock: literal, at: span) else { return nil }
    findings.append(finding)
    return .html(literal, span)
  }

  // MARK: - Places

  private mutating func noteRead(_ lines: ClosedRange<Int>) {
    for line in lines.clamped(to: 0...text.lineCount) { readLines[line] = true }
  }

  /// The lines, counted from 1, of which nothing was read.
  var unreadLines: [Int] {
    (lineOffset + 1..<max(lineOffset + 1, readLines.count)).filter { !readLines[$0] }
  }

  /// The byte in the text where a block starts.
  func startOffset(of node: MarkdownNode) -> Int {
    let (line, byte) = node.start
    let range = text.line(line + lineOffset)
    return min(range.lowerBound + max(byte, 1) - 1, range.upperBound)
  }

  /// The place of a block; its lines count as read if it holds text itself.
  mutating func span(of node: MarkdownNode) -> Span {
    let start = startOffset(of: node)
    var (line, byte) = node.end
    line += lineOffset
    if byte == 0 {
      // The block ends before this line; blank lines are none of it.
      line -= 1
      while line > node.start.line + lineOffset, text.line(line).isEmpty { line -= 1 }
      byte = text.line(line).count
    }
    let end = min(text.line(line).lowerBound + byte, text.line(line).upperBound)
    let span = text.span(start..<max(start, end))
    switch node.kind {
    case .paragraph, .heading, .codeBlock, .htmlBlock, .table, .thematicBreak:
      noteRead(span.start.line...max(span.start.line, span.end.line))
    default: break
    }
    return span
  }
}

extension Collection<UInt8> {
  /// Where `part` begins for the last time.
  fileprivate func lastRange(of part: String) -> Index? {
    indices.reversed().first { self[$0...].starts(with: part.utf8) }
  }
}
