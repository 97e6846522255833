package import SapaCore
package import SapaLanguage

extension InterfaceStrings {
  /// The status of a document in words: "Қолданыста", of a law "Күшінде"; nil where nobody has stated it.
  package func status(of document: Document) -> String? {
    document.control.status.map { status($0.value, isExternal: document.isExternal) }
  }
}

extension Status {
  /// "In force" of what is not ours may have a word of its own; it is drawn by the first word here.
  package static let effectiveExternal = "effective external"

  /// What scripts tell statuses apart by, in the order of a document's life.
  package static var keys: [String] {
    allCases.flatMap { $0 == .effective ? [$0.rawValue, effectiveExternal] : [$0.rawValue] }
  }
}

extension Document {
  /// By what scripts tell statuses apart that have different words; nil where nobody has stated it.
  package var statusKey: String? {
    guard let status = control.status?.value else { return nil }
    return isExternal && status == .effective ? Status.effectiveExternal : status.rawValue
  }
}
