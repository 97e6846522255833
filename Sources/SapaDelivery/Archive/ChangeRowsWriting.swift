package import Sapa
import SapaCore
package import SapaEditions
package import SapaReading
import SapaRegister

/// What `sapa edition changes` did.
package struct WrittenRows: Sendable {
  /// The file with the front matter.
  package var path: String
  package var count: Int
}

extension ManualFolder {
  /// Writes the rows that the change sheet of a document lacks into its front matter.
  ///
  /// - Parameters:
  ///   - code: of the document; nil means the main one.
  ///   - manual: checked as it is written, drafts included.
  ///   - world: what it was read from.
  /// - Returns: the file, and how many rows were written.
  /// - Throws: `EnvironmentFault` where no earlier edition is frozen, or `changes` cannot be added to.
  package func writeChangeRows(
    _ code: String?, of manual: CheckedManual, world: World
  ) throws(EnvironmentFault) -> WrittenRows {
    let document = try manual.register.document(named: code)
    guard let sheet = manual.changeSheets.first(where: { $0.document.path == document.path }),
      let source = world.sources.first(where: { $0.path == document.path })
    else { throw .nothingBefore(document) }
    let missing = sheet.unrecorded.rows(of: sheet.edition, in: manual.settings.language)
    let rows = missing.map(ChangeRows.Row.init)
    guard !rows.isEmpty else { return WrittenRows(path: source.path, count: 0) }
    guard let changed = ChangeRows(rows, settings: manual.settings).added(to: source) else {
      throw .cannotAddRows(source.path)
    }
    let path = root + "/" + source.path
    try FileSystem.replace(path, with: changed.bytes)
    return WrittenRows(path: source.path, count: rows.count)
  }
}

extension ChangeRows.Row {
  /// A row as it is written into the front matter.
  package init(_ row: MissingRow) {
    self.init(edition: row.edition.text, sections: row.sections, description: row.description)
  }
}

extension EnvironmentFault {
  fileprivate static func nothingBefore(_ document: Document) -> EnvironmentFault {
    let name = document.code?.text ?? document.title
    return EnvironmentFault(
      en:
        "no edition of \(name) before the present one is frozen: freeze it, or raise `edition` of "
        + "the draft",
      kk: "\(name) құжатының қазіргіден бұрынғы мөрленген нұсқасы жоқ: оны мөрлеңіз немесе жобаның "
        + "`edition` мәнін арттырыңыз",
      ru:
        "нет зафиксированной редакции \(name) до нынешней: зафиксируйте её или поднимите `edition` "
        + "проекта")
  }

  fileprivate static func cannotAddRows(_ path: String) -> EnvironmentFault {
    EnvironmentFault(
      en: "`changes` of \(path) cannot be added to: write it as a list, one row below the other",
      kk:
        "\(path) файлындағы `changes` өрісіне жол қосылмады: оны тізім етіп, әр жолды бөлек жазыңыз",
      ru:
        "в `changes` файла \(path) нельзя добавить строки: запишите его списком, строка под строкой"
    )
  }
}
