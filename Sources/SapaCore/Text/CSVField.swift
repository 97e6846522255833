extension String {
  /// The text as a field of CSV (RFC 4180): quoted where it must be.
  ///
  /// A field that a spreadsheet would calculate, `=1+1`, gets an apostrophe.
  package var csvField: String {
    let isFormula = first.map { "=+-@\t\r".contains($0) } ?? false
    let field = (isFormula ? "'" : "") + self
    let isPlain = !field.unicodeScalars.contains { ",;\"\r\n".unicodeScalars.contains($0) }
    return isPlain
      ? field
      : "\""
        + field.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
  }
}
