import SapaCore

extension BlockCopier {
  mutating func list(
    _ node: MarkdownNode, at span: Span, in containers: [Container]
  ) -> Block {
    var items: [List.Item] = []
    let numbers = node.listStart == nil ? [] : writtenNumbers(of: node)
    for item in node.children where item.kind == .item {
      let container = containers.item(at: item.start.line + lineOffset, in: text)
      let blocks = copy(below: item, in: containers + [container])
      items.append(List.Item(isDone: item.isDone, blocks: blocks, span: self.span(of: item)))
    }
    for index in items.indices.dropFirst() where numbers.indices.contains(index) {
      let number = numbers[index]
      if number != numbers[index - 1] + 1 { items[index].number = number }
    }
    return .list(List(start: node.listStart, isTight: node.isTight, items: items, span: span))
  }

  /// The numbers of a list as they are written, `1) 2) 4)`; none where all are the same, `1. 1. 1.`, which
  /// asks Markdown to count.
  private func writtenNumbers(of list: MarkdownNode) -> [Int] {
    let numbers = list.children.filter { $0.kind == .item }.map { item in
      text.bytes[startOffset(of: item)...].prefix(9).prefix { $0.isDigit }
        .reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    return Set(numbers).count > 1 ? numbers : []
  }
}
