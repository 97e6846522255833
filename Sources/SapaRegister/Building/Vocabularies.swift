import SapaCore

extension Vocabulary {
  /// Which vocabulary a file is, by its name: `content/abbreviations.md`.
  static func kind(ofFileAt path: String) -> Kind? {
    guard path.split(separator: "/").count == 2 else { return nil }
    return Kind.allCases.first { path.fileName.lowercased() == $0.rawValue + ".md" }
  }

  /// The entries of a vocabulary file: the rows of its tables, the points of its lists.
  ///
  /// The first column is the form, the second its meaning; a third one holds other names, with `;`
  /// between them. A point reads `СМЖ – сапа менеджменті жүйесі`.
  static func entries(in blocks: [Block]) -> [Entry] {
    blocks.flatMap { block -> [Entry] in
      switch block {
      case .table(let table):
        table.rows.compactMap { row in
          entry(row.map { $0.content.plainText.trimmed }, at: row[0].span)
        }
      case .list(let list):
        list.items.compactMap { item in
          item.parts.flatMap { entry($0, at: item.span) }
        }
      default: []
      }
    }
  }

  private static func entry(_ columns: [String], at span: Span) -> Entry? {
    guard let form = columns.first, !form.isEmpty else { return nil }
    let aliases = columns.dropFirst(2).first?.split(separator: ";").map { String($0).trimmed }
    return Entry(
      form: form, meaning: columns.dropFirst().first ?? "",
      aliases: (aliases ?? []).filter { !$0.isEmpty }, span: span)
  }
}

extension List.Item {
  /// СМЖ and сапа менеджменті жүйесі; nil where no dash parts a form from its meaning.
  var parts: [String]? { blocks.first?.inlineRuns.first?.plainText.formAndMeaning }
}

extension String {
  /// The two sides of the first dash with spaces around it: `СМЖ – сапа менеджменті жүйесі`.
  var formAndMeaning: [String]? {
    let dashes = [" – ", " — ", " - "].compactMap { firstRange(of: $0) }
    guard let dash = dashes.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let parts = [self[..<dash.lowerBound], self[dash.upperBound...]].map { String($0).trimmed }
    return parts.contains("") ? nil : parts
  }

  /// Without the space around it.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
