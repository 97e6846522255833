import SapaCore
import SapaDelivery
import SapaEditions
import SapaLanguage
import SapaReading
import SapaRegister

/// What the script of the preview shows beside the marked text: the sections that differ, as the rows
/// that the change sheet will need.
struct PreviewChanges: Encodable {
  struct Row: Encodable {
    /// added, removed, moved, renumbered, retitled, changed.
    var kinds: [String]
    /// 7.3 and 7.4; nil where one of the texts lacks the section.
    var from: String?
    var to: String?
    var title: String
    /// `/manual/7-4/index.html#s-7-4`; nil for a section that was removed.
    var address: String?
    var anchor: String?
  }

  /// "3-ші нұсқа", `git 1f3a9c0`; nil where there is nothing to compare with.
  var against: String?
  var rows: [Row]
  /// The rows that the change sheet lacks as front matter, with basis, name and date to be filled in;
  /// empty where it lacks none, or there is no edition before to have changed since.
  var sheet: String

  static let nothing = PreviewChanges(against: nil, rows: [], sheet: "")

  init(against: String?, rows: [Row], sheet: String) {
    self.against = against
    self.rows = rows
    self.sheet = sheet
  }

  init(
    _ difference: EditionDifference, against name: PreviewBase.Name, sheet: String,
    language: Language, address: (SectionText) -> String?
  ) {
    let strings = InterfaceStrings(language)
    switch name {
    case .edition(let edition): against = strings.edition(edition)
    case .revision(let revision): against = "git " + revision.prefix(7)
    }
    rows = difference.changed.map { section in
      Row(
        kinds: section.kinds.map(\.rawValue), from: section.old?.name.text,
        to: section.new?.name.text, title: section.plainTitle,
        address: section.new.flatMap(address).map { "/" + $0 }, anchor: section.new?.anchor)
    }
    self.sheet = sheet
  }

}

extension EditionDifference {
  /// What the change sheet of a document lacks, as `sapa edition changes` would write it.
  ///
  /// A text that lies in git alone has no edition to be told from: its first one has no changes.
  func sheet(of document: Document, against name: PreviewBase.Name, settings: Settings) -> String {
    guard let edition = document.control.edition?.value else { return "" }
    let isNext =
      switch name {
      case .edition(let before): before < edition
      case .revision: !edition.numbers.lexicographicallyPrecedes([2])
      }
    guard isNext else { return "" }
    let rows = unrecorded(in: document.changeRows(of: edition))
      .rows(of: edition, in: settings.language)
    return ChangeRows(rows.map(ChangeRows.Row.init), settings: settings).text
  }
}

extension SectionDifference {
  /// The title as it is now; the first words of a numbered paragraph.
  fileprivate var plainTitle: String {
    guard let section = new ?? old else { return "" }
    let text = section.title.isEmpty ? section.words : section.title.plainText
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
  }
}
