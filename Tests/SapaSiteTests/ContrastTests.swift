import Foundation
import SapaSite
import Testing

/// The colours of the themes against WCAG 2.2: text reaches 7:1, what is no text 3:1.
struct ContrastTests {
  private static let text = [
    ("ink", "paper"), ("ink", "sand"), ("ink", "surface"), ("ink", "mark"), ("ink", "watermark"),
    ("ink-2", "paper"), ("ink-2", "sand"), ("ink-2", "surface"), ("lapis", "paper"),
    ("link", "paper"), ("link", "surface"), ("visited", "paper"), ("accent-ink", "accent-soft"),
    ("accent-ink", "paper"), ("link", "info-soft"), ("warn", "warn-soft"), ("stop", "stop-soft"),
    ("on-band", "band"), ("on-band-2", "band"), ("focus-ink", "focus"),
  ]
  private static let other = [("border", "paper"), ("border", "surface"), ("accent", "paper")]

  @Test(arguments: ["base", "yasawi"], ["light", "dark"])
  func `every pair of text and ground can be read`(theme: String, appearance: String) throws {
    let tokens = try tokens(of: theme, appearance)
    for (pairs, least) in [(Self.text, 7.0), (Self.other, 3.0)] {
      for (front, back) in pairs {
        let ratio = Self.contrast(try #require(tokens[front]), try #require(tokens[back]))
        #expect(ratio >= least, "\(theme), \(appearance): \(front) on \(back) has \(ratio)")
      }
    }
  }

  @Test(arguments: ["base", "yasawi"])
  func `the edge of a page in force is seen on the head of the site`(theme: String) throws {
    for appearance in ["light", "dark"] {
      let tokens = try tokens(of: theme, appearance)
      let ratio = Self.contrast(try #require(tokens["glaze"]), try #require(tokens["band"]))
      #expect(ratio >= 3)
    }
  }

  /// The tokens as the style sheet has them: the base's, overridden by the theme's, then the dark.
  private func tokens(of theme: String, _ appearance: String) throws -> [String: String] {
    var tokens: [String: String] = [:]
    let layers = theme == "base" ? ["base"] : ["base", theme]
    for file in appearance == "light" ? ["light"] : ["light", "dark"] {
      for layer in Sample.theme.layers where layers.contains(layer.name) {
        let text = String(decoding: try #require(layer.files["tokens/\(file).txt"]), as: UTF8.self)
        for line in text.split(separator: "\n") where !line.hasPrefix("//") {
          let parts = line.split(separator: " ", maxSplits: 1)
          tokens[String(parts[0])] = String(parts[1])
        }
      }
    }
    return tokens
  }

  private static func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The relative luminance of `#rrggbb`.
  private static func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((value >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
