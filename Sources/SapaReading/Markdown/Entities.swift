/// The entities of HTML, `&amp;` and `&#1178;`, as the parser decodes them.
///
/// There are 2,125 names; the parser knows them, so each is asked of it once.
struct Entities {
  private var known: [String: String?] = [:]

  /// What stands for the entity at an index; nil where there is none.
  mutating func decode(_ bytes: [UInt8], at index: Int) -> (text: String, length: Int)? {
    let body = bytes[(index + 1)...].prefix(34)
      .prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") }
    guard !body.isEmpty, body.endIndex < bytes.count, bytes[body.endIndex] == UInt8(ascii: ";")
    else { return nil }
    let written = String(decoding: bytes[index...body.endIndex], as: UTF8.self)
    let text = known[written] ?? Self.ask(written)
    known[written] = text
    return text.map { ($0, written.utf8.count) }
  }

  private static func ask(_ written: String) -> String? {
    // A letter in front keeps an entity that stands for white space from being trimmed.
    guard let tree = MarkdownTree(parsing: Array("x\(written)x".utf8)[...]) else { return nil }
    let literal = tree.withRoot { $0.firstChild?.firstChild?.literal } ?? ""
    let text = String(
      String.UnicodeScalarView(literal.unicodeScalars.dropFirst().dropLast()))
    return text == written ? nil : text
  }
}
