import SapaDiagram

/// How a drawing stands on A4: upright where it fits, else across, and how large.
struct DiagramPage {
  let isAcross: Bool
  /// Points for a pixel of the drawing.
  let scale: Double

  /// With less, letters of 12 pixels are smaller than 7.5 points.
  static let least = 7.5 / 12
  /// Larger than the running text looks loud.
  private static let most = 0.75
  /// Width and height below a heading of one line, in points.
  private static let upright = (width: 447.0, height: 604.0)
  private static let across = (width: 728.0, height: 366.0)
  /// A title of level 1 has 17 points, bold.
  private static let titleSize = 18.5
  private static let titleLine = 21.0

  init(_ drawing: Drawing, titled title: String) {
    let length = LetterWidth.of(title) * Self.titleSize
    func scale(_ room: (width: Double, height: Double)) -> Double {
      let more = (length / room.width).rounded(.down) * Self.titleLine
      return min(
        Self.most, room.width / (drawing.width + 2), (room.height - more) / (drawing.height + 2))
    }
    let (upright, across) = (scale(Self.upright), scale(Self.across))
    isAcross = upright < Self.least && across > upright
    self.scale = isAcross ? across : upright
  }

  /// Whether its smallest letters have 7.5 points.
  var isLegible: Bool { scale >= Self.least - 0.001 }
}
