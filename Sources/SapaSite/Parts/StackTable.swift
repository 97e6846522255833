import SapaCore
import SapaLanguage

/// A table that becomes cards on a narrow screen; roles keep it a table for screen readers.
struct StackTable {
  struct Cell {
    var html: HTML
    /// Nothing to say: such a cell is left out of the card.
    var isEmpty: Bool { html.isEmpty }

    init(_ text: String) { html = HTML { $0.write(text) } }
    init(_ build: (inout HTML) -> Void) { html = HTML(build) }
  }

  var caption: String
  /// The first column heads its row.
  var columns: [String]
  var rows: [[Cell]] = []
  /// What CSS draws by, one for each row: `data-mark`.
  var marks: [String?] = []

  mutating func add(_ row: [Cell], marked mark: String? = nil) {
    rows.append(row)
    marks.append(mark)
  }

  var html: HTML {
    HTML { html in
      html.element("table", ["class": "stack overview", "role": "table"]) { html in
        html.element("caption", ["class": "sr"], caption)
        html.element("thead", ["role": "rowgroup"]) { html in
          html.element("tr", ["role": "row"]) { html in
            for column in columns {
              html.element("th", ["scope": "col", "role": "columnheader"], whole: column)
            }
          }
        }
        html.line()
        html.element("tbody", ["role": "rowgroup"]) { html in
          let tags = columns.indices.map { column in
            (filled: tag(of: column, isEmpty: false), empty: tag(of: column, isEmpty: true))
          }
          for (row, mark) in zip(rows, marks) {
            html.element("tr", ["role": "row", "data-mark": mark]) { html in
              for (column, cell) in row.enumerated() {
                html.write(cell.isEmpty ? tags[column].empty : tags[column].filled)
                html.write(cell.html)
                html.close(column == 0 ? "th" : "td")
              }
            }
            html.line()
          }
        }
      }
      html.line()
    }
  }

  /// The tag that opens a cell, the same in every row.
  private func tag(of column: Int, isEmpty: Bool) -> HTML {
    HTML { html in
      let isHead = column == 0
      html.open(
        isHead ? "th" : "td",
        [
          "role": isHead ? "rowheader" : "cell", "scope": isHead ? "row" : nil,
          // With two columns the card says it without a label.
          "data-label": isHead || isEmpty || columns.count < 3 ? nil : columns[column],
        ])
    }
  }
}
