import SapaCore
import SapaLanguage
import SapaRegister

/// The menus of the site, each made once for all the pages that share it.
struct Navigation: Sendable {
  private var menus: [LinkList] = []
  private var chapters: [ChapterKey: LinkList] = [:]
  private var kinds: [KindKey: LinkList] = [:]
  private var kindSizes: [KindKey: Int] = [:]
  /// What the main menu has no room for.
  private let further: [(title: String, address: Address)]
  /// The links to it, by depth.
  private var furtherLinks: [HTML] = []

  private struct ChapterKey: Hashable {
    var document: DocumentID
    var branch: ChapterList.Branch
    var depth: Int
  }

  /// A kind of ours; all that come from outside are one.
  private struct KindKey: Hashable {
    private var kind: DocumentKind?
    private var isExternal: Bool

    init(_ document: Document) {
      kind = document.isExternal ? nil : document.kind
      isExternal = document.isExternal
    }
  }

  /// How many documents of a kind are listed before and behind the reader's: a list of thousands
  /// helps nobody, and would make the site grow with the square of its documents.
  private static let reach = 15
  /// How many plain pages a menu takes.
  private static let mostPages = 24
  private var wayToRegister = LinkList(depth: 2)

  /// As deep as pages lie, `documents/SLUG/7-1/`, plus what plain pages may add.
  private static let depths = 0...6

  init(
    _ register: Register, _ words: InterfaceStrings, _ addresses: Addresses, hasForms: Bool,
    hasPrintouts: Bool
  ) {
    further = Self.furtherEntries(register, words, hasPrintouts: hasPrintouts)
    furtherLinks = Self.depths.map { Self.links(to: further, atDepth: $0) }
    let entries = Self.menuEntries(register, words, addresses, hasForms: hasForms)
    for depth in Self.depths {
      var list = LinkList(depth: depth)
      list.open("ul")
      for (title, address) in entries {
        list.open("li")
        list.link(to: address, title)
        list.close("li")
      }
      list.close("ul")
      menus.append(list)
    }
    for document in register.documents where document.parts.count > 1 {
      addChapters(of: document, words, addresses)
    }
    for document in register.documents { addKind(of: document, register, addresses) }
    wayToRegister.item(to: Address(folder: "register"), words[.navRegister])
  }

  /// The main menu; the page itself is marked, or the section of the site that it belongs to.
  func menu(on page: String, within section: String?) -> HTML {
    let depth = page.utf8.count { $0 == UInt8(ascii: "/") }
    guard menus.indices.contains(depth) else { return HTML() }
    let isItself = section == nil || section == page
    return menus[depth].marked(isItself ? page : section, as: isItself ? "page" : "true")
  }

  /// Links to what the main menu has no room for.
  func further(on page: String) -> HTML {
    let depth = page.utf8.count { $0 == UInt8(ascii: "/") }
    return furtherLinks.indices.contains(depth)
      ? furtherLinks[depth] : Self.links(to: further, atDepth: depth)
  }

  /// The chapters of a document as a page of it shows them.
  func chapters(of document: Document, part: Int, on page: String) -> HTML {
    let depth = page.utf8.count { $0 == UInt8(ascii: "/") }
    let branch = ChapterList.branch(of: document.parts[part])
    let key = ChapterKey(document: document.id, branch: branch, depth: depth)
    return chapters[key]?.marked(page) ?? HTML()
  }

  /// The documents of the same kind; of very many those around this one, and the way to the rest.
  func writeSiblings(of document: Document, on page: String, into html: inout HTML) {
    let key = KindKey(document)
    guard let list = kinds[key] else { return }
    let isWhole = list.write(around: page, within: Self.reach, into: &html)
    if !isWhole { html.write(wayToRegister.html) }
  }

  /// Whether there is another document of the same kind.
  func hasSiblings(_ document: Document) -> Bool {
    let key = KindKey(document)
    return kindSizes[key, default: 0] > 1
  }

  private mutating func addChapters(
    of document: Document, _ words: InterfaceStrings, _ addresses: Addresses
  ) {
    for index in document.parts.indices {
      let depth = addresses.part(index, of: document).path.utf8.count { $0 == UInt8(ascii: "/") }
      let branch = ChapterList.branch(of: document.parts[index])
      let key = ChapterKey(document: document.id, branch: branch, depth: depth)
      guard chapters[key] == nil else { continue }
      let list = ChapterList(document: document, words: words, addresses: addresses)
      chapters[key] = list.links(open: branch, depth: depth)
    }
  }

  private mutating func addKind(
    of document: Document, _ register: Register, _ addresses: Addresses
  ) {
    let key = KindKey(document)
    // In its place: a list that is taken out is copied whole, for each document again.
    kinds[key, default: LinkList(depth: 2)]
      .item(to: addresses.control(of: document), number: document.code?.whole, document.title)
    kindSizes[key, default: 0] += 1
  }

  /// Plain pages, unless they are too many for a menu and are found on the map of the site;
  /// gathering pages; the list of short codes.
  private static func furtherEntries(
    _ register: Register, _ words: InterfaceStrings, hasPrintouts: Bool
  ) -> [(title: String, address: Address)] {
    let others = register.pages.filter { $0.role == .other }
    let overviews = Overview.allCases.filter {
      ![.responsibility, .changes, .vocabulary].contains($0) && $0.isShown(in: register)
    }
    return (others.count > mostPages ? [] : others).map { ($0.title, Address(folder: $0.slug)) }
      + overviews.map { (words[$0.title], $0.address) }
      + (hasPrintouts ? [(words[.verifyTitle], Address(folder: "v"))] : [])
  }

  private static func links(
    to entries: [(title: String, address: Address)], atDepth depth: Int
  ) -> HTML {
    let root = String(repeating: "../", count: depth)
    return HTML { html in
      for (title, address) in entries {
        html.element("li") { $0.element("a", ["href": root + address.path], title) }
      }
    }
  }

  private static func menuEntries(
    _ register: Register, _ words: InterfaceStrings, _ addresses: Addresses, hasForms: Bool
  ) -> [(String, Address)] {
    var entries = [(words[.navHome], Address(folder: ""))]
    if let main = register.main {
      entries.append((words[.menuManual], addresses.text(of: register[main])))
    }
    if let policy = register.policy {
      entries.append((words[.menuPolicy], addresses.text(of: policy)))
    }
    entries.append((words[.navRegister], Address(folder: "register")))
    if hasForms { entries.append((words[.navForms], Address(folder: "forms"))) }
    for overview in [Overview.responsibility, .changes, .vocabulary]
    where overview.isShown(in: register) {
      entries.append((words[overview.menuTitle], overview.address))
    }
    return entries
  }
}

extension Register {
  /// The quality policy, a document of its own: `content/policy.md`.
  var policy: Document? { documents.first { $0.path == "content/policy.md" } }

  var hasForms: Bool {
    documents.contains { document in
      let parts = document.parts
      return parts.indices.contains { parts[$0].control.sheet != nil }
    }
  }
}
