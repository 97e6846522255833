import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// A form of the appendices: the columns that the sheet has, filled from the data, and empty rows
  /// for the pen.
  func form(_ sheet: Sheet, of document: Document) -> HTML {
    let columns = sheet.columns
    var rows = sheet.rows(of: document.control, words)
    while rows.count < 8 { rows.append([]) }
    return HTML { html in
      html.element(
        "div",
        ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": words[sheet.key]]
      ) { html in
        html.element("table", ["class": "form"]) { html in
          html.element("caption", words[sheet.key])
          html.element("thead") { html in
            html.element("tr") { html in
              for column in columns {
                // "Р/с №" would break behind its slash.
                let style = column == .sheetNo ? "nb" : nil
                html.element("th", ["scope": "col", "class": style], whole: words[column])
              }
            }
          }
          html.element("tbody") { html in
            for row in rows {
              html.element("tr") { html in
                for index in columns.indices {
                  html.element("td", whole: row.indices.contains(index) ? row[index] : "")
                }
              }
            }
          }
        }
      }
      html.line()
    }
  }

  /// The changes of a document as a table for the screen; nothing where none is recorded.
  func history(of document: Document) -> HTML {
    let changes = document.control.changes
    guard !changes.isEmpty else { return HTML() }
    let columns: [InterfaceKey] = [
      .docEdition, .sheetUnits, .sheetBasis, .sheetDescription, .sheetBy, .sheetDone,
    ]
    return HTML { html in
      html.element(
        "div",
        ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": words[.sheetChanges]]
      ) { html in
        html.element("table") { html in
          html.element("thead") { html in
            html.element("tr") { html in
              for column in columns { html.element("th", ["scope": "col"], whole: words[column]) }
            }
          }
          html.element("tbody") { html in
            for change in changes { html.element("tr") { write(change, into: &$0) } }
          }
        }
      }
    }
  }

  private func write(_ change: Change, into html: inout HTML) {
    html.element("td", change.edition?.value.text ?? "")
    html.element("td", change.sections.map(\.value).joined(separator: ", "))
    html.element("td", whole: change.basis?.value ?? "")
    html.element("td", whole: change.description?.value ?? "")
    html.element("td", change.by?.value ?? "")
    html.element("td", words.stamp(change.on))
  }
}
