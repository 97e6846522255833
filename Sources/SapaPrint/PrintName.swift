import SapaCore
import SapaRegister

/// The file of a document's PDF: `УЕ-ХҚТУ-074-2014-2.pdf`; its slug where nobody has stated a code.
///
/// Letters of any script, digits, `.`, `-` and `_` stay; everything else becomes one hyphen.
func printName(of document: Document) -> String {
  let code = document.code?.text ?? document.slug
  let edition = document.control.edition.map { "-" + $0.value.text } ?? ""
  var name = ""
  for character in code + edition {
    let isSafe = character.isLetter || character.isNumber || "._-".contains(character)
    if isSafe {
      name.append(character)
    } else if name.last != "-" {
      name.append("-")
    }
  }
  return name.drop { $0 == "." } + ".pdf"
}
