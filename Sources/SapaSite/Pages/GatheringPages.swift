import SapaCore
import SapaLanguage
import SapaRegister
import SapaSearch

extension Site {
  /// The pages that the site makes up, for the search: who types «кім жауапты» wants that page.
  var gatheringPages: [GatheringPage] {
    var pages = [
      gathering(words[.navRegister], words[.homeFindHint], at: Address(folder: "register"))
    ]
    if hasForms { pages.append(gathering(words[.navForms], sheets, at: Address(folder: "forms"))) }
    for overview in Overview.allCases where overview.isShown(in: register) {
      pages.append(gathering(names(of: overview), about(overview), at: overview.address))
    }
    if !printouts.isEmpty {
      pages.append(gathering(words[.verifyTitle], words[.verifyFind], at: Address(folder: "v")))
    }
    return pages + vocabularyPages.map { gathering($0.title, "", at: Address(folder: $0.slug)) }
  }

  private func gathering(_ title: String, _ about: String, at address: Address) -> GatheringPage {
    GatheringPage(title: title, about: about, path: "".link(to: address))
  }

  /// "Кім жауапты · Жауапкершілік матрицасы": what the menu says, and what the page is called.
  private func names(of overview: Overview) -> String {
    let (inMenu, title) = (words[overview.menuTitle], words[overview.title])
    return inMenu == title ? title : "\(inMenu) · \(title)"
  }

  private func about(_ overview: Overview) -> String {
    switch overview {
    case .responsibility: words[.matrixAbout]
    case .clauses: words[.clausesAbout]
    case .changes: words[.docHistory]
    case .reviews: words[.reviewsAbout]
    case .auditor: words[.auditorAbout]
    case .vocabulary: vocabularyPages.map(\.title).joined(separator: ", ")
    case .external, .sitemap: ""
    }
  }

  private var vocabularyPages: [PlainPage] { register.pages.filter(\.role.isVocabulary) }
}
