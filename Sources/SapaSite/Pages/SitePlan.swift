import SapaCore
import SapaEditions
import SapaLanguage
import SapaRegister

/// A page to be made: where it goes and what it shows.
struct SitePage: Sendable {
  enum Content: Sendable {
    case home(PlainPage?)
    case contents(DocumentID)
    case part(DocumentID, Int)
    case document(DocumentID)
    /// What changed in it since the edition before.
    case comparison(DocumentID)
    case register
    case forms
    case overview(Overview)
    /// Whether a printout is current, and the list of all short codes.
    case printout(Printout)
    case printouts
    case plain(PlainPage)
    case missing
    case redirect(Address, title: String)
  }

  var path: String
  var content: Content
}

/// All the pages of a site and the files it copies, each with an address of its own.
struct SitePlan: Sendable {
  private(set) var pages: [SitePage] = []
  private(set) var assets: [AssetCopy] = []
  /// Which file has each address, letter case aside.
  private var owners: [String: Span?] = [:]

  init(
    _ register: Register, _ printouts: [Printout], hasForms: Bool, compared: Set<DocumentID>,
    _ addresses: Addresses, _ words: InterfaceStrings, _ findings: inout [Finding]
  ) {
    let home = register.pages.first { $0.role == .home }
    add(.home(home), at: Address(folder: ""), from: home.map { Span(startOf: $0.path) }, &findings)
    add(.missing, at: Address(path: "404.html"), from: nil, &findings)
    add(.register, at: Address(folder: "register"), from: nil, &findings)
    if hasForms { add(.forms, at: Address(folder: "forms"), from: nil, &findings) }
    for overview in Overview.allCases where overview.isShown(in: register) {
      add(.overview(overview), at: overview.address, from: nil, &findings)
    }
    if !printouts.isEmpty {
      add(.printouts, at: Address(folder: "v"), from: nil, &findings)
    }
    for printout in printouts {
      add(.printout(printout), at: printout.address, from: nil, &findings)
    }
    for document in register.documents {
      // Before the parts, one of which may be named `changes.md`.
      if compared.contains(document.id) {
        let address = addresses.comparison(of: document)
        add(.comparison(document.id), at: address, from: nil, &findings)
      }
      add(document, addresses, &findings)
    }
    for page in register.pages where page.role != .home {
      add(.plain(page), at: Address(folder: page.slug), from: Span(startOf: page.path), &findings)
    }
    addAliases(register, addresses, words, &findings)
    addAssets(register, addresses, &findings)
  }

  private mutating func add(
    _ document: Document, _ addresses: Addresses, _ findings: inout [Finding]
  ) {
    let source = Span(startOf: document.path)
    let control = addresses.control(of: document)
    add(.document(document.id), at: control, from: source, &findings)
    let parts = document.parts
    for index in parts.indices {
      let address = addresses.part(index, of: document)
      guard address != control else { continue }
      add(
        parts[index].role == .lead ? .contents(document.id) : .part(document.id, index),
        at: address, from: Span(startOf: parts[index].path), &findings)
    }
  }

  /// Former addresses lead on to where the text is now.
  private mutating func addAliases(
    _ register: Register, _ addresses: Addresses, _ words: InterfaceStrings,
    _ findings: inout [Finding]
  ) {
    for document in register.documents {
      let parts = document.parts
      for index in parts.indices {
        for alias in parts[index].control.aliases {
          let address = addresses.part(index, of: document)
          add(alias, to: address, titled: words.name(of: parts[index]), &findings)
        }
      }
    }
    for page in register.pages {
      for alias in page.control.aliases {
        add(alias, to: Address(folder: page.slug), titled: page.title, &findings)
      }
    }
  }

  private mutating func add(
    _ alias: Placed<String>, to address: Address, titled title: String,
    _ findings: inout [Finding]
  ) {
    guard let path = Redirect.path(alias.value) else { return }
    let place = Address(path: path)
    guard claim(place.path, from: alias.span, isAlias: true, &findings) else { return }
    pages.append(SitePage(path: place.path, content: .redirect(address, title: title)))
  }

  private mutating func addAssets(
    _ register: Register, _ addresses: Addresses, _ findings: inout [Finding]
  ) {
    for use in register.citedAssets {
      guard let copy = addresses.asset(use.path) else { continue }
      if claim(copy, from: use.span, &findings) {
        assets.append(AssetCopy(from: use.path, to: copy))
      }
    }
    assets.sort { $0.to < $1.to }
  }

  private mutating func add(
    _ content: SitePage.Content, at address: Address, from source: Span?,
    _ findings: inout [Finding]
  ) {
    guard claim(address.path, from: source, &findings) else { return }
    pages.append(SitePage(path: address.path, content: content))
  }

  /// Takes an address; the second who wants it does not get it.
  private mutating func claim(
    _ path: String, from source: Span?, isAlias: Bool = false, _ findings: inout [Finding]
  ) -> Bool {
    let key = path.lowercased()
    guard let owner = owners[key] else {
      owners[key] = .some(source)
      return true
    }
    if let source {
      findings.append(
        OutputCollision.finding(path, at: source, isAlias: isAlias, owner: owner))
    }
    return false
  }
}
