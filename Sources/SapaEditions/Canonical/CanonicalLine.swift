/// A line of the canonical form: a word that says what it is, then its fields, parted by tabs.
///
/// `heading`, `7.1.3`, `Инфрақұрылым`. In a field a backslash stands as `\\`, a tab as `\t` and a line
/// end as `\n`, so that no field can pass for two.
func canonicalLine(_ word: String, _ fields: [String], depth: Int = 0) -> String {
  let escaped = fields.map { field in
    field.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
  return String(repeating: " ", count: depth) + ([word] + escaped).joined(separator: "\t")
}
