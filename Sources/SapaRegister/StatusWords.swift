import SapaCore
package import SapaLanguage

extension InterfaceStrings {
  /// The status of a document in words: "Қолданыста", of a law "Күшінде"; nil where nobody has stated it.
  package func status(of document: Document) -> String? {
    document.control.status.map { status($0.value, isExternal: document.isExternal) }
  }
}
