import SapaCore
import SapaLanguage
import SapaRegister

/// Where everything of a register stands in the site.
///
/// Addresses never depend on titles.
struct Addresses: Sendable {
  private let register: Register
  /// Pages and parts by the path of their file.
  private var files: [String: Address] = [:]
  /// Where the files that pages cite are copied to.
  private var assets: [String: String] = [:]

  init(_ register: Register) {
    self.register = register
    for document in register.documents {
      for index in document.parts.indices {
        files[document.parts[index].path] = part(index, of: document)
      }
    }
    for page in register.pages { files[page.path] = Address(folder: page.slug) }
    for path in register.assets { assets[path] = Self.copy(of: path) }
  }

  /// The page with the control data of a document: `documents/ue-hqtu-074-2014/`.
  func control(of document: Document) -> Address {
    Address(folder: "documents/" + document.slug)
  }

  /// Where the text of a document begins: `manual/` for the main document.
  func text(of document: Document) -> Address {
    Address(folder: root(of: document))
  }

  /// The page of one part: `manual/7-1/`, `documents/ue-hqtu-074-2014/appendix-1/`.
  func part(_ index: Int, of document: Document) -> Address {
    let slug = document.parts[index].slug
    return Address(folder: root(of: document) + (slug.isEmpty ? "" : "/" + slug))
  }

  func section(_ section: Section, of document: Document) -> Address {
    var address = part(section.part, of: document)
    address.anchor = section.anchor
    return address
  }

  /// Nil where nothing of the site is meant, so that the words stand without a link.
  func address(of target: Target) -> Address? {
    switch target {
    case .document(let id): return text(of: register[id])
    case .section(let id, let anchor):
      let document = register[id]
      return document.section(anchor: anchor).map { section($0, of: document) }
    case .appendix(let id, let label):
      let document = register[id]
      let index = document.parts.firstIndex { $0.appendix == label }
      return index.map { part($0, of: document) }
    case .file(let path, let anchor):
      if let copy = assets[path] { return Address(path: copy) }
      guard var address = files[path] else { return nil }
      address.anchor = anchor
      return address
    }
  }

  /// Where a sentence stands.
  func address(of place: Place) -> Address {
    guard let id = place.document else {
      return Address(folder: register.pages[place.part].slug, anchor: place.section)
    }
    var address = part(place.part, of: register[id])
    address.anchor = place.section
    return address
  }

  /// The page that shows a file of `content/`.
  func page(ofFileAt path: String) -> String? { files[path]?.path }

  /// Where a cited file is copied to; nil for a path that is none.
  func asset(_ path: String) -> String? { assets[path] }

  private func root(of document: Document) -> String {
    document.id == register.main ? "manual" : "documents/" + document.slug
  }

  /// `files/manual/map.svg` for `content/manual/Карта.svg`: slugs only, the kind kept.
  private static func copy(of path: String) -> String {
    let parts = path.split(separator: "/").drop { $0 == "content" }
    let slugs = parts.enumerated().map { index, part in
      guard index == parts.count - 1, let dot = part.lastIndex(of: ".") else { return slug(part) }
      return slug(part[..<dot]) + "." + slug(part[part.index(after: dot)...])
    }
    return (["files"] + slugs).joined(separator: "/")
  }

  private static func slug(_ text: Substring) -> String {
    let slug = Transliteration.slug(String(text))
    return slug.isEmpty ? "file" : slug
  }
}
