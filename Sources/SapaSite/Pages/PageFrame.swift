import SapaCore
import SapaLanguage
import SapaRegister

extension Site {
  /// The page as it is written to disk.
  func render(_ page: SitePage) -> [UInt8] {
    switch page.content {
    case .home(let home):
      layouts.render(homeFrame(home.map(current), at: page.path), as: "home")
    case .contents(let id):
      layouts.render(contentsFrame(of: register[id], at: page.path), as: "contents")
    case .part(let id, let index):
      layouts.render(partFrame(index, of: register[id], at: page.path), as: "section")
    case .document(let id):
      layouts.render(documentFrame(of: register[id], at: page.path), as: "document")
    case .comparison(let id):
      comparisons[id].map {
        layouts.render(comparisonFrame($0, of: register[id], at: page.path), as: "document")
      } ?? []
    case .register: layouts.render(registerFrame(at: page.path), as: "register")
    case .forms: layouts.render(formsFrame(at: page.path), as: "forms")
    case .overview(let overview):
      layouts.render(overviewFrame(overview, at: page.path), as: "overview")
    case .printout(let printout):
      layouts.render(verifyFrame(printout, at: page.path), as: "overview")
    case .printouts: layouts.render(verifyListFrame(at: page.path), as: "overview")
    case .plain(let plain):
      layouts.render(
        plainFrame(of: current(plain), at: page.path),
        as: plain.role.isVocabulary ? "vocabulary" : "plain")
    case .missing: layouts.render(missingFrame(at: page.path), as: "missing")
    case .redirect(let address, let title):
      layouts.render(redirectFrame(to: address, titled: title, at: page.path), as: "redirect")
    }
  }

  /// A page as the register has it now, which may be newer than the plan.
  private func current(_ page: PlainPage) -> PlainPage {
    register.pages.first { $0.path == page.path } ?? page
  }

  /// What every page has: words, menus, the way to the root.
  ///
  /// `section` is the page of the main menu that the page belongs to.
  func frame(titled title: String, at page: String, within section: String? = nil) -> Frame {
    let settings = register.settings
    let organization = settings.organization
    var frame = Frame()
    let system = organization.system ?? organization.name
    frame[.title] = title == system ? title : "\(title) – \(system)"
    frame[.lang] = settings.language.rawValue
    frame[.textLang] = settings.language.rawValue
    frame[.root] = page.wayToRoot
    frame[.style] = themeFiles.name(of: "assets/site.css")
    frame[.script] = themeFiles.name(of: "assets/site.js")
    frame[.icon] = themeFiles.name(of: "assets/images/icon.svg")
    frame[.organization] = organization.name
    frame[.organizationShort] = organization.short ?? organization.name
    frame[.system] = system
    frame[.hasSystem] = organization.system != nil
    frame[.contact] = organization.contact ?? ""
    frame[.hasContact] = organization.contact != nil
    frame[.menu] = navigation.menu(on: page, within: section)
    let address = (settings.address ?? "") + Address(path: page).folder
    frame[.datePattern] = datePattern
    frame[.address] = words.filled(.printUncontrolled, ["address": address])
    frame[.current] = words[.printUncontrolled]
    frame[.more] = navigation.further(on: page)
    frame[.hasMore] = true
    return frame
  }

  /// What a page of a document has besides: its stamp, its status, its watermark.
  func frame(
    titled title: String, of document: Document, part: Part, at page: String, within section: String
  ) -> Frame {
    var frame = frame(titled: title, at: page, within: section)
    if let language = part.control.language ?? document.control.language {
      frame[.textLang] = language.value.rawValue
    }
    frame[.hasStatus] = true
    frame[.status] = document.statusName
    frame[.stamp] = stamp(of: document)
    frame[.plate] = plate(of: document)
    frame[.banner] = banner(of: document, on: page)
    if let watermark = watermark(of: document) {
      frame[.hasWatermark] = true
      frame[.watermark] = watermark
    }
    frame[.mark] = printedMark(of: document, on: page)
    if document.isObsolete || document.isBeforeForce {
      frame[.address] = words[.printUncontrolledPlain]
      frame[.current] = ""
    }
    if let request = changeRequest(for: document, part: part) {
      frame[.hasRequest] = true
      frame[.request] = request
    }
    return frame
  }

  /// The day of printing is known to the browser only, which lacks Kazakh: it gets the form.
  static func datePattern(in language: Language) -> String {
    guard let day = CalendarDate(year: 3333, month: 11, day: 22) else { return "" }
    var pattern = ""
    var rest = Substring(language.stamp(day))
    while let first = rest.first {
      let part = [("3333", "{y}"), ("11", "{m}"), ("22", "{d}")].first { rest.hasPrefix($0.0) }
      pattern += part?.1 ?? String(first)
      rest = rest.dropFirst(part?.0.count ?? 1)
    }
    return pattern
  }

  /// The trail from the site's root to the page, without the page itself.
  func crumbs(_ trail: [(String, Address)], on page: String) -> HTML {
    HTML { html in
      html.element("ol") { html in
        for (title, address) in trail {
          html.element("li") { $0.element("a", ["href": page.link(to: address)], whole: title) }
        }
      }
    }
  }

}
