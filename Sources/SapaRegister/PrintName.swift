import SapaCore

extension Document {
  /// The name of its printed form: `СЖ-ХҚТУ-01-2019-3.pdf`; `ue-hqtu-074-2014.pdf` without a code.
  ///
  /// Letters, digits, `-` and `_` of the code stay, everything else becomes a hyphen, so that the
  /// name is one file on every system. The edition is left out where nobody has stated it.
  package var printName: String {
    var name = ""
    for character in code?.text.prefix(80) ?? "" {
      if character.isLetter || character.isNumber || character == "_" {
        name.append(character)
      } else if name.last != "-", !name.isEmpty {
        name.append("-")
      }
    }
    while name.last == "-" { name.removeLast() }
    if name.isEmpty { name = slug }
    if let edition = control.edition?.value { name += "-" + edition.text }
    return name + ".pdf"
  }

  /// Where the site keeps it: `documents/sj-hqtu-01-2019/СЖ-ХҚТУ-01-2019-3.pdf`.
  package var printPath: String { "documents/\(slug)/\(printName)" }
}
