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
      contents: false, blocks: [.landscape([heading, list])])
  }

  private var list: PrintBlock {
    register.documents.isEmpty
      ? .paragraph([.text(strings[.registerNone].withNoBreakSpaces)]) : .table(table)
  }

  private var table: PrintTable {
    let columns = columns
    let head = columns.map { strings[$0.key] }
    let rows = register.documents.indices.map { row in
      columns.map { $0.cells[row].isEmpty ? "–" : $0.cells[row] }
    }
    let widths = ColumnWidths(rows: [head] + rows)
    return PrintTable(
      id: "table-1", head: head.map { [.text($0)] }, rows: rows.map { $0.map { [.text($0)] } },
      align: columns.map(\.align), widths: widths.shares, longest: widths.longest, whole: false,
      long: [], notes: [], isWide: true)
  }

  private struct Column {
    var key: InterfaceKey
    var align = "l"
    /// One for each document, in the order of the register.
    var cells: [String]
  }

  /// The columns; one that no document fills is left out.
  private var columns: [Column] {
    func column(
      _ key: InterfaceKey, _ align: String = "l", _ cell: (Document) -> String?
    ) -> Column {
      Column(key: key, align: align, cells: register.documents.map { cell($0) ?? "" })
    }
    let all = [
      column(.docCode) { $0.code?.text },
      column(.docTitle) { $0.title.withNoBreakSpaces },
      column(.docKind) { document in
        document.kind.map { $0.abbreviation.isEmpty ? $0.name : $0.abbreviation }
      },
      column(.docLevel, "c") { $0.kind?.level.map(String.init) },
      column(.docEdition, "c") { $0.control.edition?.value.text },
      column(.docEffective) { $0.control.effective.map { strings.language.stamp($0.value) } },
      column(.docOwner) { $0.control.owner?.value },
      column(.docStatus) { strings.status(of: $0) },
    ]
    return all.filter { $0.cells.contains { !$0.isEmpty } }
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
