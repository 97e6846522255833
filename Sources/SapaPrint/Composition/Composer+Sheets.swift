import SapaCore
import SapaEditions
import SapaLanguage
import SapaRegister

extension Composer {
  /// A sheet alone: «Г қосымшасы» where it is an appendix of the document, and the form.
  mutating func tree(of sheet: Sheet, theme: [String: ThemeValue]) -> PrintTree {
    let index = document.parts.firstIndex { $0.control.sheet?.value == sheet }
    let part = index.map { document.parts[$0] }
    let title = part?.heading.content.plainText ?? ""
    let heading = PrintBlock.heading(
      level: 1, number: part.map(number) ?? "", label: "sheet",
      [.text(title.isEmpty ? strings[sheet.title] : title)])
    let blocks = [heading] + filled(sheet)
    return PrintTree(
      meta: meta, words: PrintTree.Words(strings), theme: theme, title: nil, contents: false,
      blocks: sheet == .changes ? [.landscape(blocks)] : blocks)
  }

  /// A sheet below its heading; on that of approval the digest of the text that is signed.
  ///
  /// A manifest shows damage, not forgery: the signed paper holds what it is compared with.
  func filled(_ sheet: Sheet) -> [PrintBlock] {
    guard sheet == .approval, let mark = history?.mark else { return [form(sheet)] }
    return [.paragraph([.text("SHA-256: "), .code(mark.digest)]), form(sheet)]
  }

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

  func signatures(rows: [[String]], id: String? = nil) -> PrintBlock {
    .form(
      id: id ?? "form-\(part)",
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

extension Sheet {
  /// Өзгерістер енгізу парағы, Келісу парағы, Танысу парағы.
  var title: InterfaceKey {
    switch self {
    case .changes: .sheetChanges
    case .approval: .sheetApproval
    case .acknowledgement: .sheetAcknowledgement
    }
  }
}
