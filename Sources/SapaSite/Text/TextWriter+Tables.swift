import SapaCore

extension TextWriter {
  /// Narrow tables turn into cards on a small screen, wide ones can be scrolled.
  mutating func write(_ table: Table) {
    let isWide = table.head.count > 4
    let hasHead = table.head.contains { !$0.content.isEmpty }
    if isWide {
      // A region that scrolls must be within reach of the keyboard and have a name.
      let name = table.head.map(\.content.plainText).filter { !$0.isEmpty }.joined(separator: ", ")
      html.open(
        "div",
        ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": name.orNil])
    }
    element("table", ["class": isWide ? nil : "stack", "role": isWide ? nil : "table"]) { writer in
      if hasHead { writer.writeHead(of: table, isWide: isWide) }
      writer.element("tbody", ["role": isWide ? nil : "rowgroup"]) { writer in
        for row in table.rows { writer.write(row, of: table, hasHead: hasHead, isWide: isWide) }
      }
    }
    if isWide { html.close("div") }
  }

  private mutating func writeHead(of table: Table, isWide: Bool) {
    element("thead", ["role": isWide ? nil : "rowgroup"]) { writer in
      writer.element("tr", ["role": isWide ? nil : "row"]) { writer in
        for (column, cell) in table.head.enumerated() {
          writer.element(
            "th",
            [
              "scope": "col", "class": table.alignmentClass(column),
              "role": isWide ? nil : "columnheader",
            ]
          ) { $0.write(cell.content) }
        }
      }
    }
  }

  private mutating func write(_ row: [Table.Cell], of table: Table, hasHead: Bool, isWide: Bool) {
    let first = row.first?.content.plainText ?? ""
    if let cell = row.first { mark(cell.span) }
    // Roles keep it a table for screen readers where CSS shows it as cards.
    element("tr", ["role": isWide ? nil : "row", "id": rowAnchors[first]]) { writer in
      for (column, cell) in row.enumerated() {
        let isHead = column == 0 && !first.isEmpty && row.count > 1
        let label = column == 0 || !hasHead ? nil : table.head[column].content.plainText.orNil
        let role = isHead ? "rowheader" : "cell"
        writer.element(
          isHead ? "th" : "td",
          [
            "scope": isHead ? "row" : nil, "class": table.alignmentClass(column),
            "data-label": cell.content.isEmpty ? nil : label, "role": isWide ? nil : role,
          ]
        ) { $0.write(cell.content) }
      }
    }
  }
}

extension Table {
  fileprivate func alignmentClass(_ column: Int) -> String? {
    guard alignments.indices.contains(column) else { return nil }
    return switch alignments[column] {
    case .none, .left: nil
    case .center: "center"
    case .right: "right"
    }
  }
}

extension String {
  /// Nil for an empty text.
  var orNil: String? { isEmpty ? nil : self }
}
