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
              html.element("th", ["scope": "col", "role": "columnheader"], column)
            }
          }
        }
        html.line()
        html.element("tbody", ["role": "rowgroup"]) { html in
          for (row, mark) in zip(rows, marks) {
            write(row, mark, into: &html)
            html.line()
          }
        }
      }
      html.line()
    }
  }

  private func write(_ row: [Cell], _ mark: String?, into html: inout HTML) {
    let attributes: KeyValuePairs<String, String?> = ["role": "row", "data-mark": mark]
    html.element("tr", attributes) { html in
      for (column, cell) in row.enumerated() {
        let isHead = column == 0
        html.element(
          isHead ? "th" : "td",
          [
            "role": isHead ? "rowheader" : "cell", "scope": isHead ? "row" : nil,
            // With two columns the card says it without a label.
            "data-label": isHead || cell.isEmpty || columns.count < 3 ? nil : columns[column],
          ]
        ) { $0.write(cell.html) }
      }
    }
  }
}
