import FoundationEssentials
import SapaCore
import SapaEditions
import SapaLanguage

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
  /// The rows as front matter, with basis, name and date to be filled in.
  var sheet: String

  static let nothing = PreviewChanges(against: nil, rows: [], sheet: "")

  init(against: String?, rows: [Row], sheet: String) {
    self.against = against
    self.rows = rows
    self.sheet = sheet
  }

  init(
    _ difference: EditionDifference, against name: PreviewBase.Name, language: Language,
    address: (SectionText) -> String?
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
    sheet = ""
  }

  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data)
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
