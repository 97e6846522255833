package import SapaCore

/// A citation met in a text, such as `осы СЖ 9.1.3 т`.
///
/// It leads somewhere, or is at fault, or both: УЕ ХҚТУ-033-2018 has a space for a hyphen, and yet
/// everybody knows which document is meant.
package struct CitationFound: Hashable, Sendable {
  /// What becomes the link, in code points of the prose.
  package var range: Range<Int>
  package var target: Target?
  package var finding: Finding?
  /// What a range passes over: 7.2 of `7.1–7.3`, found at 7.3.
  package var between: [Target]
  /// Whether it is the backslash before one that is not to be read: `\9.1.3 т.`.
  package var isSwitch = false

  package init(
    range: Range<Int>, target: Target? = nil, finding: Finding? = nil, between: [Target] = []
  ) {
    self.range = range
    self.target = target
    self.finding = finding
    self.between = between
  }

  /// The backslash that switches reading off.
  init(switch range: Range<Int>) {
    self.init(range: range)
    isSwitch = true
  }
}
