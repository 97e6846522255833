/// The sizes of a drawing, in pixels of the page; paper shows it at five eighths of a point and more.
enum Measures {
  static let titleSize = 14.0
  static let titleLine = 17.0
  /// Owners and the words at arrows: the smallest letters, 12 pixels and 7.5 points.
  static let smallSize = 12.0
  static let smallLine = 15.0
  static let padding = 8.0
  static let gap = 7.0
  static let columnGap = 13.0
  static let indent = 14.0
  /// Columns side by side: three fit a page upright.
  static let columns = 3
  /// How much wider bold letters are.
  static let bold = 1.08
}

/// What a drawing is for: as wide as the text of a page on the screen, or as A4 upright.
package enum Medium: CaseIterable, Sendable {
  case screen
  case paper

  /// The width of a box in a map or a tree.
  var column: Double {
    switch self {
    case .screen: 196
    case .paper: 224
    }
  }

  /// The width of a box between arrows: four fit side by side.
  var flowColumn: Double {
    switch self {
    case .screen: 130
    case .paper: 164
    }
  }
}
