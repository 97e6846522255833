import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// Documents of external origin (ISO 9001:2015, 7.5.3.2): who issued them, which version holds,
  /// when that was last checked.
  func externalDocuments(on page: String) -> HTML {
    var table = StackTable(
      caption: words[.navExternal],
      columns: [
        words[.docTitle], words[.externalIssuer], words[.docEdition], words[.externalChecked],
      ])
    for document in register.documents where document.isExternal {
      let external = document.control.external
      let version = external?.version?.value ?? document.control.edition?.value.text
      table.add([
        StackTable.Cell { writeDocument(document, on: page, into: &$0) },
        stated(external?.issuer?.value), stated(version),
        stated(external?.checked.map { words.language.stamp($0.value) }),
      ])
    }
    return table.html
  }
}
