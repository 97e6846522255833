import SapaCore
import SapaRegister

/// At which level a heading stands in print: 7.1.3 at 3, whatever its level in Markdown.
///
/// The files of a document each begin anew, so the number decides. A heading without a number stands
/// below the section in which it is. No level is skipped: PDF/UA-1 (ISO 14289-1, 7.4.2) forbids it.
struct HeadingLevels {
  /// The level that was given last.
  private var previous = 0
  /// The section in which a heading without a number stands: its level in print and in Markdown.
  private var section = (printed: 0, written: 1)

  /// The level of a part's own heading; nil for one that says the title, which the title page shows.
  mutating func begin(_ part: Part, of document: Document) -> Int? {
    section = (0, part.heading.level)
    switch part.role {
    case .lead where document.opening == nil: return nil
    case .lead, .unnumbered, .appendix:
      return give(part.heading.number?.depth ?? 1, to: part.heading)
    case .numbered(let number): return give(number.depth, to: part.heading)
    }
  }

  /// The level of a heading inside the part.
  mutating func level(of heading: Heading) -> Int {
    if let number = heading.number {
      return give(number.depth, to: heading)
    }
    return allowed(section.printed + max(1, heading.level - section.written))
  }

  private mutating func give(_ level: Int, to heading: Heading) -> Int {
    let level = allowed(level)
    section = (level, heading.level)
    return level
  }

  private mutating func allowed(_ level: Int) -> Int {
    previous = max(1, min(level, previous + 1, 6))
    return previous
  }
}
