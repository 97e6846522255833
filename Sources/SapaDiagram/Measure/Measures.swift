/// The sizes of a drawing, in its pixels: those of the page, on paper half a point and more.
///
/// `Measures.screen.titleSize` is 15: no letter of a page is smaller.
struct Measures: Hashable, Sendable {
  /// The letters of titles, and from one of their lines to the next.
  let titleSize: Double
  let titleLine: Double
  /// Likewise of owners and of the words at arrows, the smallest letters.
  let smallSize: Double
  let smallLine: Double
  /// The width of a box in a map or a tree.
  let column: Double
  /// The width of a box between arrows: four fit side by side.
  let flowColumn: Double
  /// Between the frame of a box and its words.
  let padding: Double

  static let gap = 7.0
  static let columnGap = 13.0
  static let indent = 14.0
  /// Columns side by side: three fit a page upright.
  static let columns = 3
  /// How much wider bold letters are.
  static let bold = 1.08

  static let screen = Measures(
    titleSize: 15, titleLine: 19, smallSize: 15, smallLine: 19, column: 196, flowColumn: 134,
    padding: 6)
  /// The smallest letters are 7.5 points.
  static let paper = Measures(
    titleSize: 14, titleLine: 17, smallSize: 12, smallLine: 15, column: 224, flowColumn: 164,
    padding: 8)
}

/// What a drawing is for: as wide as the text of a page on the screen, or as A4 upright.
package enum Medium: CaseIterable, Sendable {
  case screen
  case paper

  var measures: Measures {
    switch self {
    case .screen: .screen
    case .paper: .paper
    }
  }
}
