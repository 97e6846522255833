package import SapaCore

/// Adds rows to `changes:` in the front matter of a file, and leaves every other byte as it is.
///
/// ```yaml
/// changes:
///   - edition: 4
///     sections: ["7.1.3"]
///     basis:
///     description: "өзгертілді"
///     by:
///     on:
/// ```
/// Rows are written as those that are there, as blocks or in braces.
package struct ChangeRows: Sendable {
  /// A row to be filled in: basis, name and date are left empty.
  package struct Row: Sendable {
    var edition: String
    var sections: [String]
    var description: String

    package init(edition: String, sections: [String], description: String) {
      self.edition = edition
      self.sections = sections
      self.description = description
    }
  }

  private let rows: [Row]
  private let settings: Settings

  package init(_ rows: [Row], settings: Settings) {
    self.rows = rows
    self.settings = settings
  }

  /// The file with the rows, read again to see that they are there and nothing else has changed.
  ///
  /// - Parameter source: a file with front matter.
  /// - Returns: nil where `changes` is written in a way that cannot be added to.
  package func added(to source: Source) -> Source? {
    guard let text = String(validating: source.bytes, as: UTF8.self) else { return nil }
    var file = FrontMatterLines(text)
    guard file.add(rows, under: key) else { return nil }
    let result = Source(path: source.path, text: file.text)
    return isSound(result, after: source) ? result : nil
  }

  /// The rows as they are written below `changes:`.
  package var text: String { rows.block(indent: 2).joined(separator: "\n") }

  /// What the settings call `changes`.
  private var key: String { settings.fields.first { $0.value == "changes" }?.key ?? "changes" }

  private func isSound(_ new: Source, after old: Source) -> Bool {
    let reader = Reader(settings: settings)
    guard let before = reader.read(old).manuscript, let after = reader.read(new).manuscript else {
      return false
    }
    let kept = after.control.changes.prefix(before.control.changes.count)
    let added = after.control.changes.dropFirst(kept.count)
    return kept.elementsEqual(before.control.changes) { $0.says($1) }
      && added.map { $0.sections.map(\.value) } == rows.map(\.sections)
      && after.control.keys == before.control.keys.union(["changes"])
      && after.blocks.count == before.blocks.count
  }
}

extension Change {
  /// Whether two rows say the same, wherever they stand.
  fileprivate func says(_ other: Change) -> Bool {
    edition?.value == other.edition?.value
      && sections.map(\.value) == other.sections.map(\.value)
      && basis?.value == other.basis?.value && description?.value == other.description?.value
      && by?.value == other.by?.value && on?.value == other.on?.value
  }
}
