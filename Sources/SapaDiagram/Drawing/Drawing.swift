/// A diagram with every box and line in its place, in pixels from the upper left corner.
package struct Drawing: Hashable, Sendable {
  package struct Rect: Hashable, Sendable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package var right: Double { x + width }
    package var bottom: Double { y + height }
    var middle: Double { x + width / 2 }
  }

  package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double
  }

  package enum Role: String, Hashable, Sendable {
    /// What heads a drawing, a column or a band.
    case head
    case plain
    /// The head of a column that goes on: its words stand a second time.
    case continued
  }

  package struct Box: Hashable, Sendable {
    /// Which node of the diagram.
    package var node: Int
    package var rect: Rect
    package var role: Role
    package var text: BoxText
  }

  package struct Line: Hashable, Sendable {
    /// Corners, or the points of Bézier curves: one, then three for each curve.
    package var points: [Point]
    package var isCurved: Bool
    package var hasArrow: Bool
  }

  /// The words at an arrow, on a ground of their own.
  package struct Label: Hashable, Sendable {
    package var rect: Rect
    package var lines: [String]
  }

  let measures: Measures
  package internal(set) var boxes: [Box] = []
  package internal(set) var lines: [Line] = []
  package internal(set) var labels: [Label] = []
  /// The grounds of bands.
  package internal(set) var bands: [Rect] = []
  package internal(set) var width = 0.0
  package internal(set) var height = 0.0

  init(_ measures: Measures) {
    self.measures = measures
  }
}
