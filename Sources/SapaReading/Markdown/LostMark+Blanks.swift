import SapaCore

/// Emphasis that nobody has meant: the blanks of a form and the factors of a product.
struct UnmeantEmphasis {
  enum Kind {
    /// `«__» ________ 20__ г.`
    case blanks
    /// `10*5*3`
    case product
  }

  let kind: Kind
  /// Where it stands in the text of its block, its signs included.
  let range: Range<Int>
  /// The runs of signs at both ends.
  let runs: [Range<Int>]

  /// Nil of what may well be meant.
  ///
  /// - Parameters:
  ///   - range: in the text of the block, the signs included.
  ///   - width: of the signs at each end.
  ///   - inner: what stands between them.
  ///   - bytes: the text of the block.
  init?(_ range: Range<Int>, width: Int, around inner: [Inline], in bytes: [UInt8]) {
    let sign = bytes[range.lowerBound]
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, bytes[start - 1] == sign { start -= 1 }
    while end < bytes.count, bytes[end] == sign { end += 1 }
    let inside = (range.lowerBound + width)..<(range.upperBound - width)
    self.range = range
    runs = [start..<inside.lowerBound, inside.upperBound..<end]
    if sign == UInt8(ascii: "_") {
      kind = .blanks
      // «__»__20__ г.
      let isYear =
        start > 0 && (bytes[start - 1] == 0xBB || bytes[start - 1] == UInt8(ascii: "\""))
        && bytes[inside].allSatisfy(\.isDigit)
      guard runs.contains(where: { $0.count > 3 }) || isYear || inner.areBetweenBlanks else {
        return nil
      }
    } else {
      kind = .product
      func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index].isDigit }
      let (before, first) = (isDigit(start - 1), isDigit(inside.lowerBound))
      let (last, after) = (isDigit(inside.upperBound - 1), isDigit(end))
      guard width == 1, before && (first || after) || after && (last || first) else { return nil }
    }
  }
}

extension [Inline] {
  /// Whether this stands between the blanks of a form: `» ________ 20` of `«__» ________ 20__ г.`, the
  /// dots of `__.__.20__`.
  fileprivate var areBetweenBlanks: Bool {
    let text = plainText
    guard let first = text.first, let last = text.last else { return false }
    if "»”)]".contains(first) || "«“„([".contains(last) || text.contains("__") { return true }
    if first == "\"", text.dropFirst().first?.isWhitespace ?? true { return true }
    return text.allSatisfy { "./:".contains($0) }
  }
}

extension BlockCopier {
  /// One finding for all of a kind in a block: a form has many blanks.
  func lostSigns(_ unmeant: [UnmeantEmphasis], in content: Content) -> [Finding] {
    [UnmeantEmphasis.Kind.blanks, .product].compactMap { kind in
      let found = unmeant.filter { $0.kind == kind }
      guard let first = found.map(\.range).min(by: { $0.lowerBound < $1.lowerBound }) else {
        return nil
      }
      let signs = Set(found.flatMap { $0.runs.joined() }).sorted()
      let edits = signs.map { sign in
        Finding.Edit(at: text.span(content.range(sign..<sign)), replacement: "\\")
      }
      return kind.finding(at: text.span(content.range(first)), edits)
    }
  }
}

extension UnmeantEmphasis.Kind {
  fileprivate func finding(at span: Span, _ edits: [Finding.Edit]) -> Finding {
    switch self {
    case .blanks:
      Finding(
        .lostMark, at: span, severity: .warning,
        headline: Phrase(
          en: "Readers do not see these __ : the text between them becomes bold",
          kk: "Оқырман бұл __ таңбаларын көрмейді: арасындағы мәтін қалың болып шығады",
          ru: "Читатель не увидит этих __ : текст между ними выходит полужирным"),
        explanation: Phrase(
          en: "A blank to be filled in by hand has a backslash before each sign.",
          kk: "Қолмен толтырылатын жолдың әр таңбасының алдына \\ қойылады.",
          ru: "В пропуске, который заполняют от руки, перед каждым знаком ставят \\."),
        fixes: [Finding.Fix(Self.escape("\\_\\_"), edits: edits)])
    case .product:
      Finding(
        .lostMark, at: span,
        headline: Phrase(
          en: "Readers do not see these * : the numbers run together",
          kk: "Оқырман бұл * таңбаларын көрмейді: сандар қосылып кетеді",
          ru: "Читатель не увидит этих * : числа сливаются"),
        explanation: Phrase(
          en: "Two * make italics of what stands between them; a product has × or a backslash.",
          kk: "Екі * арасындағы мәтін көлбеу болып шығады; көбейтінді × не \\ таңбасымен жазылады.",
          ru: "Текст между двумя * выходит курсивом; произведение пишут со знаком × или \\."),
        fixes: [Finding.Fix(Self.escape("10\\*5"), edits: edits)])
    }
  }

  private static func escape(_ example: String) -> Phrase {
    Phrase(
      en: "Write a backslash before each sign: \(example)",
      kk: "Әр таңбаның алдына \\ қою: \(example)",
      ru: "Поставить \\ перед каждым знаком: \(example)")
  }
}
