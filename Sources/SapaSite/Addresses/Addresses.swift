import SapaCore
import SapaLanguage
import SapaRegister

/// Where everything of a register stands in the site.
///
/// Addresses never depend on titles.
struct Addresses: Sendable {
  private let register: Register
  /// Where each document stands, by its number.
  private let documents: [Standing]
  /// Pages and parts by the path of their file.
  private var files: [String: Address] = [:]
  /// Where the files that pages cite are copied to.
  private var assets: [String: String] = [:]

  init(_ register: Register) {
    self.register = register
    documents = register.documents.map { Standing($0, isMain: $0.id == register.main) }
    for document in register.documents {
      for index in document.parts.indices {
        files[document.parts[index].path] = part(index, of: document)
      }
    }
    for page in register.pages { files[page.path] = Address(folder: page.slug) }
    for path in register.assets { assets[path] = Self.copy(of: path) }
  }

  /// The page with the control data of a document: `documents/ue-hqtu-074-2014/`.
  func control(of document: Document) -> Address { documents[document.id.index].control }

  /// Where the text of a document begins: `manual/` for the main document.
  func text(of document: Document) -> Address { documents[document.id.index].text }

  /// The page of one part: `manual/7-1/`, `documents/ue-hqtu-074-2014/appendix-1/`.
  func part(_ index: Int, of document: Document) -> Address {
    let parts = documents[document.id.index].parts
    // A preview may show a file for a moment that a save has taken away.
    return parts.indices.contains(index) ? parts[index] : text(of: document)
  }

  func section(_ section: Section, of document: Document) -> Address {
    var address = part(section.part, of: document)
    address.anchor = section.anchor
    return address
  }

  /// Nil where nothing of the site is meant, so that the words stand without a link.
  func address(of target: Target) -> Address? {
    switch target {
    case .document(let id): return documents[id.index].text
    case .section(let id, let anchor):
      return documents[id.index].partOfSection[anchor].map { part in
        Address(path: documents[id.index].parts[part].path, anchor: anchor)
      }
    case .appendix(let id, let label):
      let index = register.documents[id.index].parts.firstIndex { $0.appendix == label }
      return index.map { documents[id.index].parts[$0] }
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
    var address = documents[id.index].parts[place.part]
    address.anchor = place.section
    return address
  }

  /// The page that shows a file of `content/`.
  func page(ofFileAt path: String) -> String? { files[path]?.path }

  /// Where a cited file is copied to; nil for a path that is none.
  func asset(_ path: String) -> String? { assets[path] }

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

/// The addresses of a document, which pages name more often than there are documents.
private struct Standing {
  let control: Address
  let text: Address
  let parts: [Address]
  /// In which part a section is, by its anchor.
  let partOfSection: [String: Int]

  init(_ document: Document, isMain: Bool) {
    let folder = "documents/" + document.slug
    let root = isMain ? "manual" : folder
    control = Address(folder: folder)
    text = Address(folder: root)
    parts = document.parts.map { part in
      Address(folder: root + (part.slug.isEmpty ? "" : "/" + part.slug))
    }
    partOfSection = Dictionary(
      document.sections.map { ($0.anchor, $0.part) }, uniquingKeysWith: { first, _ in first })
  }
}
