import SapaCore

/// The lines of a file with front matter, as they lie on disk, into which rows are put.
struct FrontMatterLines {
  /// Each without its line feed; a carriage return before it stays.
  private var lines: [String]

  init(_ text: String) {
    // By code points: "\r\n" is one character, which a search for "\n" does not find.
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
  }

  var text: String { lines.joined(separator: "\n") }

  /// Adds rows to the list under a key, which is made where it is missing.
  ///
  /// - Returns: false for a file without front matter, or a value that is no list.
  mutating func add(_ rows: [ChangeRows.Row], under key: String) -> Bool {
    guard lines.first?.drop(while: { $0 == "\u{FEFF}" }).hasPrefix("---") == true,
      let end = lines.indices.dropFirst().first(where: { lines[$0].trimmedEnd == "---" })
    else { return false }
    guard let start = (1..<end).first(where: { lines[$0].hasPrefix(key + ":") }) else {
      insert([key + ":"] + rows.block(indent: 2), at: end)
      return true
    }
    let value = lines[start].dropFirst(key.count + 1).withoutComment
    let next = (start + 1..<end).first { lines[$0].beginsKey } ?? end
    let last = (start..<next).last { !lines[$0].isBlankOrComment } ?? start
    if value.isEmpty { return addToBlock(rows, from: start + 1, to: last) }
    if value == "[]" {
      lines.replaceSubrange(start...start, with: [key + ":"].map(withEnd))
      insert(rows.block(indent: 2), at: start + 1)
      return true
    }
    return value.hasPrefix("[") && addToFlow(rows, from: start, to: last)
  }

  private mutating func addToBlock(
    _ rows: [ChangeRows.Row], from first: Int, to last: Int
  ) -> Bool {
    let items = first <= last ? lines[first...last].filter { $0.trimmedStart.hasPrefix("- ") } : []
    let indent = items.first?.prefix { $0 == " " }.count ?? 2
    let isInBraces = items.last?.trimmedStart.dropFirst().trimmedStart.hasPrefix("{") ?? false
    let text =
      isInBraces
      ? rows.map { String(repeating: " ", count: indent) + "- " + $0.flow }
      : rows.block(indent: indent)
    insert(text, at: last + 1)
    return true
  }

  /// Before the bracket that ends `[{edition: 3}]`.
  private mutating func addToFlow(
    _ rows: [ChangeRows.Row], from start: Int, to last: Int
  ) -> Bool {
    guard let bracket = lines[last].lastIndex(of: "]"),
      lines[last][bracket...].dropFirst().withoutComment.isEmpty
    else { return false }
    let text = rows.map(\.flow).joined(separator: ", ")
    // The bracket may stand on a line of its own, behind the comma of the last row.
    let before = lines[start..<last].joined() + lines[last][..<bracket]
    let joint = ["[", ","].contains(before.trimmedEnd.last) ? "" : ", "
    lines[last].insert(contentsOf: joint + text, at: bracket)
    return true
  }

  private mutating func insert(_ new: [String], at line: Int) {
    lines.insert(contentsOf: new.map(withEnd), at: line)
  }

  /// The file's own line end.
  private func withEnd(_ line: String) -> String {
    line + (lines[0].unicodeScalars.last == "\r" ? "\r" : "")
  }
}

extension [ChangeRows.Row] {
  /// Below each other, a line a key.
  func block(indent: Int) -> [String] {
    flatMap { row in
      [
        "- edition: \(row.edition)", "  sections: \(row.list)", "  basis:",
        "  description: \(row.description.quoted)", "  by:", "  on:",
      ].map { String(repeating: " ", count: indent) + $0 }
    }
  }
}

extension ChangeRows.Row {
  fileprivate var list: String { "[" + sections.map(\.quoted).joined(separator: ", ") + "]" }

  /// In braces, on one line.
  fileprivate var flow: String {
    "{edition: \(edition), sections: \(list), basis: \"\", description: \(description.quoted), "
      + "by: \"\", on: \"\"}"
  }
}

extension StringProtocol {
  fileprivate var trimmedStart: Substring { Substring(self).drop { $0 == " " } }

  fileprivate var trimmedEnd: String {
    String(reversed().drop { $0 == " " || $0 == "\r" || $0 == "\t" }.reversed())
  }

  /// What stands before a comment, without the spaces around it.
  fileprivate var withoutComment: String {
    let value = trimmedStart
    if value.hasPrefix("#") { return "" }
    let end = value.indices.first { index in
      value[index] == "#" && value[..<index].last?.isWhitespace == true
    }
    return value[..<(end ?? value.endIndex)].trimmedEnd
  }

  fileprivate var isBlankOrComment: Bool { withoutComment.isEmpty }

  /// Whether a new key of the front matter begins here.
  fileprivate var beginsKey: Bool {
    guard let first else { return false }
    return !first.isWhitespace && !"-#]}".contains(first)
  }

  /// In double quotes, as YAML and JSON have it.
  fileprivate var quoted: String {
    let escaped = flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
