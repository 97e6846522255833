import Mustache
import SapaLanguage

/// A layout in which the values of a page are left open: rendered once for all pages that show the
/// same things, filled in for each.
///
/// Rendering a layout costs a thousand times what filling its stencil does; of the values a layout
/// can only tell the flags apart.
struct Stencil: Sendable {
  private enum Piece {
    /// What all pages share.
    case fixed([UInt8])
    case open(Value, isEscaped: Bool)
  }

  private enum Value {
    case text(Frame.Text)
    case part(Frame.Part)

    init?(name: String) {
      if let text = Frame.Text.named[name] {
        self = .text(text)
      } else if let part = Frame.Part.named[name] {
        self = .part(part)
      } else {
        return nil
      }
    }
  }

  private var pieces: [Piece] = []

  /// - Parameter rendered: a layout with a `Mark` in place of each value.
  init(_ rendered: String) {
    let parts = rendered.split(separator: Mark.sign, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if !index.isMultiple(of: 2), let (value, isEscaped) = Self.value(part) {
        pieces.append(.open(value, isEscaped: isEscaped))
      } else {
        pieces.append(.fixed(Array(part.utf8)))
      }
    }
  }

  /// What a mark stands for, and whether the layout escapes it: `&lt;title`, or `<body` if it does not.
  private static func value(_ mark: Substring) -> (Value, isEscaped: Bool)? {
    for (bracket, isEscaped) in [("&lt;", true), (Mark.bracket, false)] {
      guard mark.hasPrefix(bracket) else { continue }
      return Value(name: String(mark.dropFirst(bracket.count))).map { ($0, isEscaped) }
    }
    return nil
  }

  /// The page of a frame that has the same flags.
  func filled(with frame: Frame) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size(with: frame))
    for piece in pieces {
      switch piece {
      case .fixed(let fixed): bytes += fixed
      case .open(.text(let text), isEscaped: true): bytes.append(escaping: frame[text])
      case .open(.text(let text), isEscaped: false): bytes += frame[text].utf8
      case .open(.part(let part), isEscaped: true): bytes.append(escaping: frame[part].text)
      case .open(.part(let part), isEscaped: false): bytes += frame[part].bytes
      }
    }
    return bytes
  }

  /// About how long the page will be; escapes may make it longer.
  private func size(with frame: Frame) -> Int {
    pieces.reduce(256) { sum, piece in
      switch piece {
      case .fixed(let fixed): sum + fixed.count
      case .open(.text(let text), _): sum + frame[text].utf8.count
      case .open(.part(let part), _): sum + frame[part].count
      }
    }
  }
}

/// What a layout is rendered with: the flags of a page, the words of the interface, `{{nav.skip}}`,
/// and a mark in place of every value.
struct Mark: MustacheParent {
  let flags: Frame.Flags
  let words: InterfaceStrings

  /// No value holds it, since control characters are left out, and no layout may.
  fileprivate static let sign: Character = "\u{1}"
  /// Tells whether the layout has escaped the mark.
  fileprivate static let bracket = "<"

  func child(named name: String) -> Any? {
    if let flag = Frame.Flag.named[name] { return flags[flag] }
    let isValue = Frame.Text.named[name] != nil || Frame.Part.named[name] != nil
    let mark = isValue ? "\(Self.sign)\(Self.bracket)\(name)\(Self.sign)" : ""
    return Words(group: name, words: words, description: mark)
  }

  /// `nav` of `{{nav.skip}}`; the name of a value may be one as well, `menu` of `{{menu.manual}}`.
  private struct Words: MustacheParent, CustomStringConvertible {
    let group: String
    let words: InterfaceStrings
    /// What stands for the value itself.
    let description: String

    func child(named name: String) -> Any? {
      InterfaceKey(rawValue: "\(group).\(name)").map { words[$0] }
    }
  }
}
