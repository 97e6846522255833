package import SapaCore

/// One file of a document: its lead, its foreword, a chapter, a section, an appendix.
package struct Part: Sendable {
  package enum Role: Hashable, Sendable {
    /// The file that has the code; the whole text of a document in one file.
    case lead
    /// Foreword, introduction: text without a number.
    case unnumbered
    /// A chapter or a section with a file of its own.
    case numbered(SectionNumber)
    case appendix(AppendixLabel)
  }

  package var role: Role
  /// Its part of an address below the document's: empty for the lead, `foreword`, `7`, `7-1`,
  /// `appendix-a`.
  package var slug: String
  /// Path below the root of the manual.
  package var path: String
  package var control: ControlData {
    _read { yield sharedControl.value }
    _modify { yield &sharedControl.value }
  }
  /// Its title with its number and anchor: its first level-1 heading, else made from `title`.
  package var heading: Heading
  /// The text below that heading.
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

  /// Whether its text is there and could not be read: what it holds is unknown, not absent.
  package var isUnread: Bool { body.isEmpty && control.isUnreadable }

  package var appendix: AppendixLabel? {
    if case .appendix(let label) = role { label } else { nil }
  }
}
