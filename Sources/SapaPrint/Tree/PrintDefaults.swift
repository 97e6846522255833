import SapaCore

/// What the values of a print theme may be, read from the template itself: each has its default at the
/// top of `style.typ`, as `  size: 11pt, // running text`.
///
/// A template that is written another way has none that are known, and nothing is held against it.
struct PrintDefaults {
  enum Kind {
    case length
    case colour
    case text
    case flag
    case number
    case list(ofLengths: Bool)
  }

  private(set) var kinds: [String: Kind] = [:]
  /// The names that `parts` may list.
  private(set) var parts: [String] = []

  init(_ template: [UInt8]) {
    let lines = String(decoding: template, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("#let theme = (") }) else { return }
    for line in lines[(start + 1)...].prefix(while: { !$0.hasPrefix(")") }) {
      guard let colon = line.firstIndex(of: ":"), !line.trimmed.hasPrefix("//") else { continue }
      let name = String(line[..<colon].trimmed)
      let value = line[line.index(after: colon)...].trimmed
      kinds[name] = Self.kind(of: value)
      if name == "parts" {
        parts = value.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
          .map { String($0.element) }
      }
    }
  }

  private static func kind(of value: Substring) -> Kind {
    let first = value.prefix { !",)".contains($0) }.drop { $0 == "(" }
    let isLength = ["pt", "mm", "cm"].contains { first.hasSuffix($0) }
    if value.hasPrefix("(") { return .list(ofLengths: isLength) }
    if value.hasPrefix("rgb(") { return .colour }
    if value.hasPrefix("\"") { return .text }
    if value.hasPrefix("true") || value.hasPrefix("false") { return .flag }
    return isLength ? .length : .number
  }
}

extension PrintDefaults.Kind {
  /// Whether a theme may say so.
  func takes(_ value: ThemeValue) -> Bool {
    switch (self, value) {
    case (.length, .text(let text)): Self.isLength(text)
    case (.colour, .text(let text)): Self.isColour(text)
    case (.text, .text), (.flag, .flag), (.number, .number): true
    case (.list(ofLengths: true), .list(let values)):
      values.allSatisfy { if case .text(let text) = $0 { Self.isLength(text) } else { false } }
    case (.list(ofLengths: false), .list): true
    default: false
    }
  }

  private static func isLength(_ text: String) -> Bool {
    guard ["pt", "mm", "cm"].contains(where: { text.hasSuffix($0) }) else { return false }
    let number = text.dropLast(2)
    let parts = (number.first == "-" ? number.dropFirst() : number)
      .split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  private static func isColour(_ text: String) -> Bool {
    text.first == "#" && [3, 4, 6, 8].contains(text.utf8.count - 1)
      && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  /// What it takes, in words.
  var words: Phrase {
    switch self {
    case .length:
      Phrase(
        en: "It takes a length with its unit: \"10.5pt\", \"22mm\", \"2cm\".",
        kk: "Оған өлшем бірлігімен бірге жазылады: \"10.5pt\", \"22mm\", \"2cm\".",
        ru: "Здесь пишется длина с единицей: \"10.5pt\", \"22mm\", \"2cm\".")
    case .colour:
      Phrase(
        en: "It takes a colour: \"#1b3a5c\".", kk: "Оған түс жазылады: \"#1b3a5c\".",
        ru: "Здесь пишется цвет: \"#1b3a5c\".")
    case .text:
      Phrase(
        en: "It takes text in quotes.", kk: "Оған тырнақшадағы мәтін жазылады.",
        ru: "Здесь пишется текст в кавычках.")
    case .flag:
      Phrase(
        en: "It takes true or false, without quotes.",
        kk: "Оған тырнақшасыз true не false жазылады.",
        ru: "Здесь пишется true или false, без кавычек.")
    case .number:
      Phrase(
        en: "It takes a number without quotes.", kk: "Оған тырнақшасыз сан жазылады.",
        ru: "Здесь пишется число без кавычек.")
    case .list(ofLengths: true):
      Phrase(
        en: "It takes a list of lengths: [\"17pt\", \"13pt\"].",
        kk: "Оған өлшемдердің тізімі жазылады: [\"17pt\", \"13pt\"].",
        ru: "Здесь пишется список длин: [\"17pt\", \"13pt\"].")
    case .list(ofLengths: false):
      Phrase(
        en: "It takes a list: [\"title\", \"text\"].",
        kk: "Оған тізім жазылады: [\"title\", \"text\"].",
        ru: "Здесь пишется список: [\"title\", \"text\"].")
    }
  }
}

extension Substring {
  /// Without blanks around it.
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
  }
}
