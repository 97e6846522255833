import SapaCore

/// Reads the Markdown of a file: parse, copy, check.
struct MarkdownReader: Sendable {
  var blocks: [Block]
  var footnotes: [Footnote]
  /// Characters that nobody sees, where they are written as entities.
  var hiddenEntities: [HiddenPlace]

  /// The text from `line` on; nil, and a finding, where it is over its budget.
  static func read(
    _ text: SourceText, from line: Int, _ findings: inout [Finding]
  ) -> MarkdownReader? {
    if let finding = MarkdownBudget.finding(in: text, from: line) {
      findings.append(finding)
      return nil
    }
    // Only where memory is short is there no tree, and then the parser has ended the process.
    guard let tree = MarkdownTree(parsing: text.bytes[text.line(line).lowerBound...]) else {
      return nil
    }
    return tree.withRoot { root -> MarkdownReader? in
      if let node = root.descendant(deeperThan: Budget.nesting) {
        let place = text.line(node.nearestLine + line - 1).lowerBound
        findings.append(Budget.tooDeep(at: text.span(place..<place)))
        return nil
      }
      var copier = BlockCopier(text, lineOffset: line - 1)
      let blocks = copier.copy(below: root, in: [])
      let unread = copier.unreadLines
      let footnotes = FootnoteChecks(
        text: text, labels: copier.footnotes.map(\.label), unread: unread)
      let definitions = LostDefinitions(in: text, on: unread, dropped: copier.definitions)
      findings += copier.findings + copier.conversionMarks.findings
      findings += footnotes.findings + definitions.findings
      return MarkdownReader(
        blocks: blocks, footnotes: copier.footnotes,
        hiddenEntities: copier.hiddenEntities
          + unread.flatMap { text.hiddenEntities(in: text.line($0)) })
    }
  }
}

extension MarkdownNode {
  /// The first node below this one that lies deeper than `limit`; found without recursion.
  fileprivate func descendant(deeperThan limit: Int) -> MarkdownNode? {
    var depth = 0
    var node = firstChild
    while let current = node {
      if depth >= limit { return current }
      if let child = current.firstChild {
        node = child
        depth += 1
        continue
      }
      var last = current
      while last.next == nil, depth > 0, let parent = last.parent {
        last = parent
        depth -= 1
      }
      node = last.next
    }
    return nil
  }

  /// The line of the nearest block around the node that knows its own.
  fileprivate var nearestLine: Int {
    var node = self
    while !node.isBlock || node.start.line == 0, let parent = node.parent { node = parent }
    return max(node.start.line, 1)
  }
}
