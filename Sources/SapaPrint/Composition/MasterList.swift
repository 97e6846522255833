import SapaCore
import SapaLanguage
import SapaRegister

/// The register as a printed list, across: the columns of its page, a row for every document.
///
/// ISO 9001:2015, 7.5.3: documented information is identified, with its edition and status.
struct MasterList {
  private let register: Register
  private let strings: InterfaceStrings

  init(_ register: Register) {
    self.register = register
    strings = InterfaceStrings(register.settings.language)
  }

  func tree(theme: [String: ThemeValue]) -> PrintTree {
    let title = strings[.navRegister]
    let heading = PrintBlock.heading(level: 1, number: "", label: "register", [.text(title)])
    return PrintTree(
      meta: meta(title), words: PrintTree.Words(strings), theme: theme, title: nil,
      contents: false, blocks: [.landscape([heading, .table(table)])])
  }

  private func meta(_ title: String) -> PrintTree.Meta {
    let organization = register.settings.organization
    let footer = register.settings.address.map {
      strings.filled(.printUncontrolled, ["address": $0 + "register/"])
    }
    return PrintTree.Meta(
      org: organization.name, system: organization.system ?? "", title: title, code: "",
      edition: "", lang: strings.language.rawValue, watermark: "",
      footer: footer ?? strings[.printUncontrolledPlain], copy: "")
  }

  private var table: PrintTable {
    let keys: [InterfaceKey] = [
      .docCode, .docTitle, .docKind, .docLevel, .docEdition, .docOwner, .docStatus,
    ]
    let head = keys.map { strings[$0] }
    let rows = register.documents.map { row($0).map { $0.isEmpty ? "–" : $0 } }
    let columns = ColumnWidths(rows: [head] + rows)
    return PrintTable(
      id: "table-1", head: head.map { [.text($0)] }, rows: rows.map { $0.map { [.text($0)] } },
      align: ["l", "l", "l", "c", "c", "l", "l"], widths: columns.shares,
      longest: columns.longest, whole: false, long: [], notes: [], isWide: true)
  }

  private func row(_ document: Document) -> [String] {
    let control = document.control
    return [
      document.code?.text ?? "", document.title.withNoBreakSpaces,
      document.kind.map { $0.abbreviation.isEmpty ? $0.name : $0.abbreviation } ?? "",
      document.kind?.level.map(String.init) ?? "", control.edition?.value.text ?? "",
      control.owner?.value ?? "", control.status.map { strings.status($0.value) } ?? "",
    ]
  }
}
