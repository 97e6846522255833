import SapaCore
import SapaLanguage
import SapaRegister

extension Composer {
  /// An acknowledgement sheet for each department, each on pages of its own.
  func tree(of sheets: [StaffSheet], theme: [String: ThemeValue]) -> PrintTree {
    let blocks = sheets.enumerated().flatMap { index, sheet -> [PrintBlock] in
      let heading = PrintBlock.heading(
        level: 1, number: "", label: "sheet-\(index)", [.text(strings[.sheetAcknowledgement])])
      let department = PrintBlock.heading(
        level: 2, number: "", label: "department-\(index)",
        [.text(sheet.department.withNoBreakSpaces)])
      let form = form(.acknowledgement, rows: sheet.rows.map(row), id: "form-\(index)")
      return (index == 0 ? [] : [.pageBreak]) + [heading, department, form]
    }
    return list(blocks, theme)
  }

  /// The copies on paper: number, kind, holder, when issued and withdrawn (ISO 9001:2015, 7.5.3.2).
  func distributionTree(theme: [String: ThemeValue]) -> PrintTree {
    let heading = PrintBlock.heading(
      level: 1, number: "", label: "sheet", [.text(strings[.docDistribution])])
    let copies = document.control.copies
    let rows = zip(copies, copies.numbers).map { copy, number in
      row(copy, number: number).map(\.withNoBreakSpaces)
    }
    let form = PrintBlock.form(
      id: "form-0",
      head: [.sheetCopy, .docKind, .sheetHolder, .sheetIssued, .sheetSignature, .sheetWithdrawn]
        .map { strings[$0] }, rows: rows, widths: [16, 36, 52, 28, 28, 32])
    return list([.landscape([heading, form])], theme)
  }

  private func list(_ blocks: [PrintBlock], _ theme: [String: ThemeValue]) -> PrintTree {
    PrintTree(
      meta: meta, words: PrintTree.Words(strings), theme: theme, title: nil, contents: false,
      blocks: blocks)
  }

  private func row(_ row: StaffSheet.Row) -> [String] {
    [row.post, row.name, "", row.signed.map { strings.language.stamp($0) } ?? ""]
      .map(\.withNoBreakSpaces)
  }

  private func row(_ copy: Copy, number: String?) -> [String] {
    func day(_ date: Placed<CalendarDate>?) -> String {
      date.map { strings.language.stamp($0.value) } ?? ""
    }
    let kind: InterfaceKey? =
      switch copy.kind?.value {
      case .control: .copyControl
      case .working: .copyWorking
      case nil: nil
      }
    return [
      number ?? "", kind.map { strings[$0] } ?? "",
      copy.holder?.value ?? "", day(copy.issued), "", day(copy.withdrawn),
    ]
  }
}
