import SapaCore
import SapaLanguage

extension Part {
  /// A file as a part of its document; the outline is read afterwards.
  init(_ manuscript: Manuscript, isLead: Bool) {
    let text = TitledText(manuscript)
    let role = Self.role(of: manuscript, heading: text.heading, isLead: isLead)
    self.init(
      role: role, slug: Self.slug(of: manuscript, role: role), path: manuscript.path,
      control: manuscript.sharedControl, heading: text.heading, body: text.body,
      footnotes: manuscript.footnotes)
  }

  private static func role(of manuscript: Manuscript, heading: Heading, isLead: Bool) -> Role {
    if isLead { return .lead }
    if let label = manuscript.control.appendix { return .appendix(label.value) }
    if let found = WrittenNumber(heading.content.plainText), found.numbersHeading {
      return .numbered(found.number)
    }
    return .unnumbered
  }

  /// From numbers and letters first, else from the name of the file; never from a title.
  private static func slug(of manuscript: Manuscript, role: Role) -> String {
    if let own = manuscript.control.slug.map({ Transliteration.slug($0.value) }), !own.isEmpty,
      role != .lead
    {
      return own
    }
    return switch role {
    case .lead: ""
    case .numbered(let number): number.slug
    case .appendix(let label): "appendix-" + Transliteration.slug(label.text)
    case .unnumbered: Transliteration.slug(manuscript.path.stem)
    }
  }
}
