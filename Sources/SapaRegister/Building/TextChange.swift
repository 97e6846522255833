package import SapaCore

/// Puts one file that was read anew into a register, where only its words have changed.
///
/// A corrected sentence leaves codes, titles, numbers and addresses as they are: the other texts,
/// and what leads to them, need not be read again. A new heading does not; the register is then
/// built anew. Lists of who cites whom are those of the last building.
package struct TextChange: Sendable {
  private let reader: CitationReader
  private let links: LinkResolver
  /// The document and part, or the page, that each file is.
  private var owners: [String: Place] = [:]

  /// Builds the look-up tables, once for a register.
  package init(_ register: Register) {
    reader = CitationReader(register: register)
    links = LinkResolver(register)
    for document in register.documents {
      for (index, part) in document.parts.enumerated() {
        owners[part.path] = Place(document: document.id, part: index, section: nil)
      }
    }
    for (index, page) in register.pages.enumerated() {
      owners[page.path] = Place(document: nil, part: index, section: nil)
    }
  }

  /// Takes the new text over, with its citations linked.
  ///
  /// - Parameters:
  ///   - manuscript: the file as it is now.
  ///   - register: the one that the tables were built for; left alone where more has changed.
  /// - Returns: whether the register now has the text.
  package func apply(_ manuscript: Manuscript, to register: inout Register) -> Bool {
    guard let place = owners[manuscript.path] else { return false }
    guard let id = place.document else {
      return apply(manuscript, toPage: place.part, of: &register)
    }
    let document = register[id]
    let before = document.parts[place.part]
    var part = Part(manuscript, isLead: before.role == .lead)
    var outline = Outline()
    outline.read(&part, index: place.part, isNumbered: part.appendix == nil)
    let sections = document.sections.filter { $0.part == place.part }
    let isSame =
      part.role == before.role && part.slug == before.slug && part.title == before.title
      && part.control == before.control
      && outline.sections.map(\.identity) == sections.map(\.identity)
    guard isSame else { return false }
    var resolver = links
    resolver.resolve(&part)
    if resolver.hasMetImage { register.pictured.insert(id) }
    register.documents[id.index].parts[place.part] = linked(part, at: place, in: document)
    var rest = outline.sections[...]
    for index in document.sections.indices where document.sections[index].part == place.part {
      if let section = rest.popFirst() { register.documents[id.index].sections[index] = section }
    }
    return true
  }

  /// Links the citations of a document that was only built so far.
  package func link(_ id: DocumentID, in register: inout Register) {
    let document = register[id]
    for index in document.parts.indices {
      let place = Place(document: id, part: index, section: nil)
      register.documents[id.index].parts[index] = linked(
        document.parts[index], at: place, in: document)
    }
  }

  private func linked(_ part: Part, at place: Place, in document: Document) -> Part {
    var part = part
    var run = LinkingRun(reader)
    run.readsProse = part.control.readsCitations && document.control.readsCitations
    run.place = place
    run.link(&part.heading, &part.body, &part.footnotes)
    return part
  }

  private func apply(
    _ manuscript: Manuscript, toPage index: Int, of register: inout Register
  ) -> Bool {
    let before = register.pages[index]
    var part = Part(manuscript, isLead: true)
    var outline = Outline()
    outline.read(&part, index: 0, isNumbered: false)
    // Its table is what other pages are read with.
    if case .vocabulary = before.role { return false }
    guard part.title == before.title, part.control == before.control else { return false }
    var resolver = links
    resolver.resolve(&part)
    var run = LinkingRun(reader)
    run.readsProse = part.control.readsCitations
    run.place = Place(document: nil, part: index, section: nil)
    run.link(&part.heading, &part.body, &part.footnotes)
    register.pages[index].heading = part.heading
    register.pages[index].body = part.body
    register.pages[index].footnotes = part.footnotes
    return true
  }
}

extension Section {
  /// What others know it by.
  fileprivate var identity: [String] { [number.description, anchor, title] }
}
