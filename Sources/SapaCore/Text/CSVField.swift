extension String {
  /// The text as a field of CSV (RFC 4180): quoted where it must be.
  ///
  /// A field that a spreadsheet would calculate, `=1+1`, gets an apostrophe. Both are told code point by
  /// code point: a quotation mark with an accent is one letter to a reader, and two to a spreadsheet.
  package var csvField: String {
    let first = unicodeScalars.first {
      !$0.properties.isWhitespace || "\t\r".unicodeScalars.contains($0)
    }
    let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let field = (isFormula ? "'" : "") + self
    guard field.unicodeScalars.contains(where: { ",;\"\r\n".unicodeScalars.contains($0) }) else {
      return field
    }
    var quoted = "\"".unicodeScalars
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
