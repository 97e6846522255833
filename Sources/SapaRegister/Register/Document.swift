package import SapaCore

/// A controlled document: its identity, its control data, its text part by part.
///
/// Copies share all of it until one of them is changed: rules, sorts and pages take documents out of
/// their list by the ten thousand.
package struct Document: Sendable {
  private var shared: Shared<Content>

  private struct Content: Sendable {
    var id: DocumentID
    var code: DocumentCode?
    var title: String
    var kind: DocumentKind?
    var control: Shared<ControlData>
    var slug: String
    var path: String
    var parts: [Part]
    var sections: [Section]
  }

  package init(
    id: DocumentID, code: DocumentCode?, title: String, kind: DocumentKind?,
    control: Shared<ControlData>, slug: String, path: String, parts: [Part], sections: [Section]
  ) {
    shared = Shared(
      Content(
        id: id, code: code, title: title, kind: kind, control: control, slug: slug, path: path,
        parts: parts, sections: sections))
  }

  package var id: DocumentID {
    _read { yield shared.value.id }
    _modify { yield &shared.value.id }
  }
  /// Nil where nobody has stated it.
  package var code: DocumentCode? {
    _read { yield shared.value.code }
    _modify { yield &shared.value.code }
  }
  package var title: String {
    _read { yield shared.value.title }
    _modify { yield &shared.value.title }
  }
  package var kind: DocumentKind? {
    _read { yield shared.value.kind }
    _modify { yield &shared.value.kind }
  }
  package var control: ControlData {
    _read { yield shared.value.control.value }
    _modify { yield &shared.value.control.value }
  }
  /// Its part of an address: `ue-hqtu-074-2014`.
  package var slug: String {
    _read { yield shared.value.slug }
    _modify { yield &shared.value.slug }
  }
  /// The file that holds its control data.
  package var path: String {
    _read { yield shared.value.path }
    _modify { yield &shared.value.path }
  }
  /// The lead (the file with the code) first, then the others in the order of their names.
  package var parts: [Part] {
    _read { yield shared.value.parts }
    _modify { yield &shared.value.parts }
  }
  /// Every numbered section, in the order of the text.
  package var sections: [Section] {
    _read { yield shared.value.sections }
    _modify { yield &shared.value.sections }
  }

  /// Whether its text is here, and not only its control data.
  ///
  /// Paragraphs without a heading, in a file that states no edition and either no code or where the
  /// document is kept, are a remark about a text that is elsewhere.
  package var hasText: Bool {
    let parts = parts
    if parts.count > 1 { return true }
    let body = parts.isEmpty ? [] : parts[0].body
    let isKeptElsewhere = code == nil || control.location != nil
    let isRemark =
      isKeptElsewhere && control.edition == nil && !body.contains(where: \.isHeading)
    return !body.isEmpty && !isRemark
  }

  /// What the file says about a document whose text is kept elsewhere.
  package var remark: [Block] { hasText ? [] : parts.first?.body ?? [] }

  /// The heading that its text begins with, where it is more than the title, which stands above the text
  /// by itself: `# 1 Қолдану саласы`, `# Кіріспе`.
  package var opening: Heading? {
    guard let heading = parts.first?.heading, !heading.content.isEmpty else { return nil }
    func words(_ text: String) -> [Substring] {
      text.lowercased().split(whereSeparator: \.isWhitespace)
    }
    return heading.number == nil && words(heading.content.plainText) == words(title)
      ? nil : heading
  }

  /// Whether every part of it could be read.
  package var isRead: Bool {
    let parts = parts
    return !parts.indices.contains { parts[$0].isUnread }
  }

  /// Whether it is a draft, or in review: nobody works by it yet.
  package var isBeforeForce: Bool {
    let status = control.status?.value
    return status == .draft || status == .review
  }

  package var appendices: [Part] { parts.filter { $0.appendix != nil } }

  package func section(_ number: SectionNumber) -> Section? {
    sections.first { $0.number == number }
  }

  package func section(anchor: String) -> Section? {
    sections.first { $0.anchor == anchor }
  }

  package func appendix(_ label: AppendixLabel) -> Part? {
    parts.first { $0.appendix == label }
  }
}

/// What kind of document it is: УЕ, университет ережесі, level 3.
package struct DocumentKind: Hashable, Sendable {
  /// УЕ; empty where the kind has no abbreviation.
  package var abbreviation: String
  /// Its name in full: Университет ережесі.
  package var name: String
  package var level: Int?

  package init(abbreviation: String, name: String, level: Int?) {
    self.abbreviation = abbreviation
    self.name = name
    self.level = level
  }
}
