package import SapaCore

/// A page that is no controlled document: the home page's words, a vocabulary.
package struct PlainPage: Sendable {
  package enum Role: Hashable, Sendable {
    case home
    case vocabulary(Vocabulary.Kind)
    case other
  }

  package var role: Role
  /// Its address below the site's root: empty for the home page, `guides/printing`.
  package var slug: String
  package var path: String
  package var control: ControlData {
    _read { yield sharedControl.value }
    _modify { yield &sharedControl.value }
  }
  package var heading: Heading
  package var body: [Block]
  package var footnotes: [Footnote]

  private(set) var sharedControl: Shared<ControlData>

  package init(
    role: Role, slug: String, path: String, control: Shared<ControlData>, heading: Heading,
    body: [Block], footnotes: [Footnote]
  ) {
    self.role = role
    self.slug = slug
    self.path = path
    sharedControl = control
    self.heading = heading
    self.body = body
    self.footnotes = footnotes
  }

  package var title: String { heading.content.plainText }
}
