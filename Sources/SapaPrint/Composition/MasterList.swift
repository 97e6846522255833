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
      meta: .list(titled: title, of: register, at: "register/", strings),
      words: PrintTree.Words(strings), theme: theme, title: nil,
      contents: false, blocks: [.landscape([heading, .table(table)])])
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

extension PrintTree.Meta {
  /// The head data of what is no document: the register, the answers for an auditor.
  ///
  /// `page` is where the site has it, `register/`.
  static func list(
    titled title: String, of register: Register, at page: String, _ strings: InterfaceStrings
  ) -> PrintTree.Meta {
    let organization = register.settings.organization
    let footer = register.settings.address.map {
      strings.filled(.printUncontrolled, ["address": $0 + page])
    }
    return PrintTree.Meta(
      org: organization.name, system: organization.system ?? "", title: title, code: "",
      edition: "", lang: strings.language.rawValue, watermark: "",
      footer: footer ?? strings[.printUncontrolledPlain], copy: "", mark: nil)
  }
}
