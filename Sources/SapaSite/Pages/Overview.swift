import SapaCore
import SapaLanguage
import SapaRegister

/// The pages that gather what stands in many documents.
enum Overview: String, CaseIterable, Sendable {
  case responsibility
  case clauses
  case changes
  case reviews
  case external
  case auditor
  case vocabulary
  case sitemap

  /// Its page: `responsibility/`.
  var address: Address { Address(folder: rawValue) }

  var title: InterfaceKey {
    switch self {
    case .responsibility: .navMatrix
    case .clauses: .navClauses
    case .changes: .menuChanges
    case .reviews: .navReviews
    case .external: .navExternal
    case .auditor: .navAuditor
    case .vocabulary: .menuVocabulary
    case .sitemap: .navSitemap
    }
  }

  /// What the menu says: «Кім жауапты» for the responsibility matrix.
  var menuTitle: InterfaceKey { self == .responsibility ? .menuResponsible : title }

  /// What people also call it: «өзгерістер» for «Не өзгерді».
  var otherWords: [InterfaceKey] {
    switch self {
    case .changes: [.alsoChanges]
    case .reviews: [.alsoReviews]
    case .external: [.alsoExternal]
    case .vocabulary: [.alsoVocabulary]
    case .responsibility, .clauses, .auditor, .sitemap: []
    }
  }

  /// Whether a manual has anything to show there; a manual without documents has pages only.
  func isShown(in register: Register) -> Bool {
    switch self {
    case .vocabulary: register.pages.contains { $0.role.isVocabulary }
    case .external: register.documents.contains(where: \.isExternal)
    case .sitemap: true
    case .responsibility, .clauses, .changes, .reviews, .auditor: !register.documents.isEmpty
    }
  }
}

extension PlainPage.Role {
  var isVocabulary: Bool {
    if case .vocabulary = self { true } else { false }
  }
}

extension Site {
  func overviewFrame(_ overview: Overview, at page: String) -> Frame {
    let title = words[overview.title]
    var frame = frame(titled: title, at: page)
    frame[.heading] = HTML { $0.element("h1", title) }
    frame[.body] =
      switch overview {
      case .responsibility: responsibility(on: page)
      case .clauses: clauses(on: page)
      case .changes: changes(on: page)
      case .reviews: reviews(on: page)
      case .external: externalDocuments(on: page)
      case .auditor: auditorAnswers(on: page)
      case .vocabulary: vocabularies(on: page)
      case .sitemap: siteMap(on: page)
      }
    return frame
  }

  /// A link to one of these pages by its title, or another page's words.
  func writeLink(to overview: Overview, on page: String, into html: inout HTML) {
    html.element("a", ["href": page.link(to: overview.address)], words[overview.title])
  }
}
