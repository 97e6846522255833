import SapaCore
import SapaRegister

/// The file of a document's PDF: `СЖ-ХҚТУ-01-2019-3.pdf`; its slug where nobody has stated a code.
///
/// The same rule as the site's link to it has.
func printName(of document: Document) -> String {
  var name = ""
  for character in document.code?.text.prefix(80) ?? "" {
    if character.isLetter || character.isNumber || character == "_" {
      name.append(character)
    } else if name.last != "-", !name.isEmpty {
      name.append("-")
    }
  }
  while name.last == "-" { name.removeLast() }
  if name.isEmpty { name = document.slug }
  if let edition = document.control.edition?.value { name += "-" + edition.text }
  return name + ".pdf"
}
