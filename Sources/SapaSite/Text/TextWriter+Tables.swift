import SapaCore

extension TextWriter {
  /// Narrow tables turn into cards on a small screen, wide ones can be scrolled.
  ///
  /// So can those with rows left empty for a pen, since a card says nothing of an empty cell. One with an
  /// address as long as a line of text does both.
  mutating func write(_ table: Table) {
    let isBlank = table.rows.contains { row in row.allSatisfy(\.content.isEmpty) }
    let isWide = table.head.count > 4 || isBlank
    let hasHead = table.head.contains { !$0.content.isEmpty }
    let scrolls = isWide || table.holdsLongWord
    if scrolls {
      // A region that scrolls must be within reach of the keyboard and have a name.
      let name = table.head.map(\.content.plainText).filter { !$0.isEmpty }.joined(separator: ", ")
      html.open(
        "div",
        ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": name.orNil])
    }
    element(
      "table",
      ["class": isBlank ? "blank" : isWide ? nil : "stack", "role": isWide ? nil : "table"]
    ) { writer in
      if hasHead { writer.writeHead(of: table, isWide: isWide) }
      writer.element("tbody", ["role": isWide ? nil : "rowgroup"]) { writer in
        let tags = table.tags(hasHead: hasHead, isWide: isWide)
        for row in table.rows { writer.write(row, under: tags, isWide: isWide) }
      }
    }
    if scrolls { html.close("div") }
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
        writer.html.write(tags.tag(isHead: isHead, of: cell.content))
        writer.write(cell.content)
        writer.html.close(isHead ? "th" : "td")
      }
    }
  }
}

extension Table {
  /// Whether a word is so long that no column of a few has room for it: an address, `a_b_c.pdf`.
  fileprivate var holdsLongWord: Bool {
    (head + rows.joined()).contains { cell in
      let text = cell.content.plainText.utf8
      return text.count > Self.longWord
        && text.split(separator: UInt8(ascii: " ")).contains { $0.count > Self.longWord }
    }
  }

  /// Bytes of UTF-8: half a line of the text in Latin letters; no Kazakh word has so many.
  private static var longWord: Int { 60 }

  /// The tags that open the cells of a column: the same in every row.
  ///
  /// A card says what a cell is ("Деңгейі: 2"), unless it is empty, or names its row ("Ішкі аудит").
  fileprivate struct CellTags {
    var cell: HTML
    var labelledCell: HTML
    /// Of a cell that heads its row, which only one of the first column does.
    var head: HTML
    var labelledHead: HTML

    func tag(isHead: Bool, of content: [Inline]) -> HTML {
      guard isHead else { return content.isEmpty ? cell : labelledCell }
      return content.plainText.isName ? head : labelledHead
    }
  }

  fileprivate func tags(hasHead: Bool, isWide: Bool) -> [CellTags] {
    let columns = max(head.count, rows.lazy.map(\.count).max() ?? 0)
    return (0..<columns).map { column in
      let alignment = alignmentClass(column)
      let label = hasHead ? head[column].content.plainText.orNil : nil
      func cell(labelled label: String?) -> HTML {
        HTML {
          $0.open(
            "td", ["class": alignment, "data-label": label, "role": isWide ? nil : "cell"])
        }
      }
      func heading(labelled label: String?) -> HTML {
        HTML {
          $0.open(
            "th",
            [
              "scope": "row", "class": alignment, "data-label": label,
              "role": isWide ? nil : "rowheader",
            ])
        }
      }
      return CellTags(
        cell: cell(labelled: nil), labelledCell: cell(labelled: label),
        head: heading(labelled: nil), labelledHead: heading(labelled: label))
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

  /// Whether it says by itself what it stands for: "Ішкі аудит" and "СМЖ" do, "2" and "А" do not.
  fileprivate var isName: Bool { lazy.filter(\.isLetter).dropFirst().first != nil }
}
