/// How the parts of a drawing look: by the classes of a theme, or by colours of their own.
package enum Skin: Hashable, Sendable {
  /// In a page: classes only, which the styles of the theme fill in.
  case classes
  /// For itself, as on paper.
  case colours(Palette)

  /// The colours of a drawing that stands for itself: `#1b3a5c`.
  package struct Palette: Hashable, Sendable {
    package var ink = "#111111"
    package var quiet = "#555555"
    package var accent = "#1b3a5c"
    package var hair = "#b9bec4"
    package var band = "#eef1f4"
    package var paper = "#ffffff"
    package var font = "PT Sans"

    package init() {}
  }

  enum Part: String {
    case band, head, plain, continued, line, arrow, plate, title, headTitle, ref, owner, words
  }

  func attributes(_ part: Part, _ measures: Measures) -> [(String, String)] {
    switch self {
    case .classes: [("class", part == .headTitle ? "d-title d-strong" : "d-" + part.rawValue)]
    case .colours(let palette): palette.attributes(part, measures)
    }
  }
}

extension Skin.Palette {
  fileprivate func attributes(
    _ part: Skin.Part, _ measures: Measures
  ) -> [(String, String)] {
    switch part {
    case .band: [("fill", paper), ("stroke", hair)]
    case .head: [("fill", band), ("stroke", accent), ("stroke-width", "1.4")]
    case .plain: [("fill", paper), ("stroke", quiet), ("stroke-width", "0.9")]
    case .continued: [("fill", band), ("stroke", accent), ("stroke-dasharray", "4 3")]
    case .line: [("fill", "none"), ("stroke", quiet), ("stroke-width", "1.1")]
    case .arrow: [("fill", quiet)]
    case .plate: [("fill", paper)]
    case .title: letters(measures.titleSize, ink)
    case .headTitle: letters(measures.titleSize, ink) + [("font-weight", "bold")]
    case .ref: [("font-weight", "bold"), ("fill", accent)]
    case .owner: letters(measures.smallSize, quiet)
    case .words: letters(measures.smallSize, accent)
    }
  }

  private func letters(_ size: Double, _ colour: String) -> [(String, String)] {
    [("font-family", font), ("font-size", Decimals.text(size)), ("fill", colour)]
  }
}
