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
      [.text(title.isEmpty ? strings[sheet.key] : title)])
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
    let rows = sheet.rows(of: document.control, strings).map { $0.map(\.withNoBreakSpaces) }
    return form(sheet, rows: rows, id: "form-\(part)")
  }

  func form(_ sheet: Sheet, rows: [[String]], id: String) -> PrintBlock {
    .form(id: id, head: sheet.columns.map { strings[$0] }, rows: rows, widths: sheet.widths)
  }
}

extension Sheet {
  /// The widths of its columns in millimetres.
  fileprivate var widths: [Int] {
    switch self {
    case .changes: [14, 34, 40, 72, 40, 26, 31]
    case .approval, .acknowledgement: [56, 46, 28, 28]
    }
  }
}
