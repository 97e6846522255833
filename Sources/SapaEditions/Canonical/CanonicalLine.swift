/// A line of the canonical form: a word that says what it is, then its fields, parted by tabs.
///
/// `heading`, `7.1.3`, `Инфрақұрылым`. In a field a backslash stands as `\\`, a tab as `\t` and a line
/// end as `\n`, so that no field can pass for two.
func canonicalLine(_ word: String, _ fields: [String], depth: Int = 0) -> String {
  var line = ""
  line.reserveCapacity(depth + word.utf8.count + fields.reduce(0) { $0 + $1.utf8.count + 1 })
  for _ in 0..<depth { line += " " }
  line += word
  for field in fields {
    line += "\t"
    line += field.utf8.contains { $0.needsEscape } ? escaped(field) : field
  }
  return line
}

private func escaped(_ field: String) -> String {
  var bytes: [UInt8] = []
  for byte in field.utf8 {
    switch byte {
    case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
    case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
    case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension UInt8 {
  fileprivate var needsEscape: Bool {
    self == UInt8(ascii: "\\") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
  }
}
