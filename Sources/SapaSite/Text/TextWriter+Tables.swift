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
        let tags = table.tags(hasHead: hasHead, isWide: isWide)
        for row in table.rows { writer.write(row, under: tags, isWide: isWide) }
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

  private mutating func write(
    _ row: [Table.Cell], under tags: [Table.CellTags], isWide: Bool
  ) {
    let first = row.first?.content.plainText ?? ""
    if let cell = row.first { mark(cell.span) }
    // Roles keep it a table for screen readers where CSS shows it as cards.
    element("tr", ["role": isWide ? nil : "row", "id": rowAnchors[first]]) { writer in
      for (column, cell) in row.enumerated() {
        let isHead = column == 0 && !first.isEmpty && row.count > 1
        let tags = tags[column]
        writer.html.write(isHead ? tags.head : cell.content.isEmpty ? tags.empty : tags.filled)
        writer.write(cell.content)
        writer.html.close(isHead ? "th" : "td")
      }
    }
  }
}

extension Table {
  /// The tags that open the cells of a column: the same in every row.
  fileprivate struct CellTags {
    /// Of a cell that names its row, which only one of the first column does.
    var head: HTML
    var filled: HTML
    /// Of a cell that has nothing to label.
    var empty: HTML
  }

  fileprivate func tags(hasHead: Bool, isWide: Bool) -> [CellTags] {
    let columns = max(head.count, rows.lazy.map(\.count).max() ?? 0)
    return (0..<columns).map { column in
      let alignment = alignmentClass(column)
      let label = column == 0 || !hasHead ? nil : head[column].content.plainText.orNil
      func cell(labelled label: String?) -> HTML {
        HTML {
          $0.open(
            "td", ["class": alignment, "data-label": label, "role": isWide ? nil : "cell"])
        }
      }
      let head = HTML {
        $0.open("th", ["scope": "row", "class": alignment, "role": isWide ? nil : "rowheader"])
      }
      return CellTags(head: head, filled: cell(labelled: label), empty: cell(labelled: nil))
    }
  }

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
