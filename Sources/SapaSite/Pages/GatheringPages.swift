import SapaCore
import SapaLanguage
import SapaRegister
import SapaSearch

extension Site {
  /// The pages that the site makes up, for the search: who types «кім жауапты» wants that page, and so
  /// does who types «кто отвечает»; who types «форма» wants «Нысандар».
  var gatheringPages: [GatheringPage] {
    let foreign = Language.allCases.filter { $0 != words.language }.map {
      InterfaceStrings($0).naming(register.settings.standard)
    }
    return madeUp.map { page in
      GatheringPage(
        title: page.names.map { words[$0] }.joined(separator: " · "), about: page.about,
        keywords: page.others.map { words[$0] }
          + foreign.flatMap { words in (page.names + page.others).map { words[$0] } },
        path: "".link(to: page.address))
    }
      + vocabularyPages.map { page in
        GatheringPage(
          title: page.title, about: "", keywords: page.control.keywords.map(\.value),
          path: "".link(to: Address(folder: page.slug)))
      }
  }

  private struct MadeUpPage {
    /// What the menu says, and what it is called itself.
    var names: [InterfaceKey]
    /// Other words that people have for it.
    var others: [InterfaceKey] = []
    var about: String
    var address: Address
  }

  private var madeUp: [MadeUpPage] {
    var pages = [
      MadeUpPage(
        names: [.navRegister], others: [.alsoRegister], about: words[.homeFindHint],
        address: Address(folder: "register"))
    ]
    if hasForms {
      pages.append(
        MadeUpPage(
          names: [.navForms], others: [.alsoForms], about: sheets,
          address: Address(folder: "forms")))
    }
    for overview in Overview.allCases where overview.isShown(in: register) {
      let (inMenu, title) = (overview.menuTitle, overview.title)
      pages.append(
        MadeUpPage(
          names: inMenu == title ? [title] : [inMenu, title], others: overview.otherWords,
          about: about(overview), address: overview.address))
    }
    if !printouts.isEmpty {
      pages.append(
        MadeUpPage(
          names: [.verifyTitle], about: words[.verifyFind], address: Address(folder: "v")))
    }
    return pages
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
