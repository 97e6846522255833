package import SapaCore
package import SapaLanguage

extension Access {
  /// «Қолжетімділігі шектеулі», as pages and paper have it.
  package var key: InterfaceKey {
    switch self {
    case .internal: .accessInternal
    case .restricted: .accessRestricted
    }
  }
}
