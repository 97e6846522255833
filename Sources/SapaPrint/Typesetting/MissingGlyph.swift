package import SapaCore
import SapaRegister

extension Rule {
  /// A character that the fonts of the print lack.
  package static let missingGlyph = Rule(
    "missing-glyph", .warning,
    Phrase(
      en: "A character that the print's fonts lack", kk: "Баспа қарпінде жоқ таңба",
      ru: "Знак, которого нет в шрифтах печати"),
    story: Rule.Story(
      why: Phrase(
        en: "The print shows an empty box in place of a sign that its fonts lack.",
        kk: "Қаріпте жоқ белгінің орнына баспада бос шаршы шығады.",
        ru: "Вместо знака, которого нет в шрифтах, в печати стоит пустой квадрат."),
      wrong: "Бағасы 500 ₸",
      right: "Бағасы 500 теңге"))
}

extension Finding {
  static func missing(_ scalar: Unicode.Scalar, count: Int, at span: Span) -> Finding {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    let shown = scalar.properties.generalCategory == .control ? name : "\(scalar) (\(name))"
    return Finding(
      .missingGlyph, at: span,
      headline: Phrase(
        en: "\(shown) is in no font of the print", kk: "\(shown) таңбасы баспа қарпінде жоқ",
        ru: "\(shown): знака нет в шрифтах печати"),
      explanation: Phrase(
        en: "The PDF has [\(name)] in its place; it occurs \(count.english("time")) in this "
          + "document.",
        kk: "PDF-те оның орнына [\(name)] тұр; осы құжатта \(count) рет кездеседі.",
        ru: "В PDF вместо него стоит [\(name)]; таких мест в документе: \(count)."),
      fixes: [
        Fix(
          Phrase(
            en: "Write it in words, or add a font that has it",
            kk: "Сөзбен жазу немесе осы таңбасы бар қаріп қосу",
            ru: "Написать словами или добавить шрифт с этим знаком"))
      ])
  }
}

extension Document {
  /// The first place of a character in the text.
  func place(of scalar: Unicode.Scalar) -> Span? {
    for part in parts {
      let blocks = [Block.heading(part.heading)] + part.body + part.footnotes.flatMap(\.blocks)
      for block in blocks {
        let inlines = block.inlineRuns.joined().flatMap(\.descendants)
        if let inline = inlines.first(where: {
          $0.isLeaf && $0.plainText.unicodeScalars.contains(scalar)
        }) {
          return inline.span.narrowed(to: scalar, in: inline.plainText)
        }
        if block.codeText.unicodeScalars.contains(scalar) { return block.span }
      }
    }
    return nil
  }
}

extension Inline {
  fileprivate var isLeaf: Bool {
    switch self {
    case .text, .code: true
    default: false
    }
  }
}

extension Block {
  /// The text of code blocks, here and inside.
  fileprivate var codeText: String {
    switch self {
    case .code(_, let text, _): text
    case .list(let list): list.items.flatMap(\.blocks).map(\.codeText).joined()
    case .quote(let blocks, _): blocks.map(\.codeText).joined()
    default: ""
    }
  }
}

extension Span {
  /// The character alone, where the source says the same, code point by code point.
  fileprivate func narrowed(to scalar: Unicode.Scalar, in text: String) -> Span {
    let scalars = Array<Unicode.Scalar>(text.unicodeScalars)
    guard start.line == end.line, end.column - start.column == scalars.count,
      let offset = scalars.firstIndex(of: scalar)
    else { return self }
    var result = self
    result.start.column += offset
    result.end.column = result.start.column + 1
    return result
  }
}
