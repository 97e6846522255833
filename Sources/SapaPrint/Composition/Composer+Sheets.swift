import SapaCore
import SapaLanguage
import SapaRegister

extension Composer {
  /// A sheet as a form: the rows that the data give, then empty ones to the foot of the page.
  func form(_ sheet: Sheet) -> PrintBlock {
    switch sheet {
    case .changes:
      .form(
        id: "form-\(part)",
        head: [
          .sheetNo, .sheetUnits, .sheetBasis, .sheetDescription, .sheetBy, .sheetSignature,
          .sheetDone,
        ].map { strings[$0] },
        rows: document.control.changes.enumerated().map { index, change in
          row(change, number: index + 1).map(\.withNoBreakSpaces)
        },
        widths: [14, 34, 40, 72, 40, 26, 31])
    case .approval:
      signatures(rows: document.control.approvals.map { row($0).map(\.withNoBreakSpaces) })
    case .acknowledgement:
      signatures(rows: [])
    }
  }

  private func signatures(rows: [[String]]) -> PrintBlock {
    .form(
      id: "form-\(part)",
      head: [.sheetPost, .sheetName, .sheetSignature, .sheetDate].map { strings[$0] }, rows: rows,
      widths: [56, 46, 28, 28])
  }

  /// The sheet has no column for the edition: it stands before the description.
  private func row(_ change: Change, number: Int) -> [String] {
    let description = [
      change.edition.map { strings.edition($0.value) }, change.description?.value,
    ].compactMap(\.self).joined(separator: ": ")
    return [
      String(number), change.sections.map(\.value).joined(separator: ", "),
      change.basis?.value ?? "", description, change.by?.value ?? "", "",
      change.on.map { strings.language.stamp($0.value) } ?? "",
    ]
  }

  private func row(_ approval: Approval) -> [String] {
    [
      approval.role?.value ?? "", approval.name?.value ?? "", "",
      approval.on.map { strings.language.stamp($0.value) } ?? "",
    ]
  }
}
