import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// A form of the appendices: the columns that the sheet has, filled from the data, and empty rows
  /// for the pen.
  func form(_ sheet: Sheet, of document: Document) -> HTML {
    let columns = columns(of: sheet)
    var rows = rows(of: sheet, document)
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

  private func columns(of sheet: Sheet) -> [InterfaceKey] {
    switch sheet {
    case .changes:
      [
        .sheetNo, .sheetUnits, .sheetBasis, .sheetDescription, .sheetBy, .sheetSignature,
        .sheetDone,
      ]
    case .approval, .acknowledgement: [.sheetPost, .sheetName, .sheetSignature, .sheetDate]
    }
  }

  private func rows(of sheet: Sheet, _ document: Document) -> [[String]] {
    switch sheet {
    case .changes:
      document.control.changes.enumerated().map { index, change in
        [
          String(index + 1), change.sections.map(\.value).joined(separator: ", "),
          change.basis?.value ?? "", change.description?.value ?? "", change.by?.value ?? "", "",
          stamp(change.on),
        ]
      }
    case .approval:
      document.control.approvals.map {
        [$0.role?.value ?? "", $0.name?.value ?? "", "", stamp($0.on)]
      }
    case .acknowledgement: []
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
    html.element("td", stamp(change.on))
  }

  private func stamp(_ date: Placed<CalendarDate>?) -> String {
    date.map { words.language.stamp($0.value) } ?? ""
  }
}

extension Sheet {
  /// Өзгерістер енгізу парағы, Келісу парағы, Танысу парағы.
  var key: InterfaceKey {
    switch self {
    case .changes: .sheetChanges
    case .approval: .sheetApproval
    case .acknowledgement: .sheetAcknowledgement
    }
  }
}
