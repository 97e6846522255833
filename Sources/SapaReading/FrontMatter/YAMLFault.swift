import SapaCore

/// What is wrong with a piece of YAML, in words for people who do not write YAML every day.
enum YAMLFault {
  case anchor
  case colon
  case comment
  case complexKey
  case duplicateKey
  case gluedKey
  case missingColon
  case nesting
  case notKeys
  case other
  case quote
  case sign
  case strayKey
  case tab
  case tag

  /// The fault behind an error of the library, at its place.
  static func finding(
    for error: YAMLError, scan: YAMLScan, in text: SourceText, firstLine: Int
  ) -> Finding {
    let (problem, place): (String, YAMLEvents.Mark)
    switch error {
    case .syntax(let what, let mark): (problem, place) = (what, mark)
    case .duplicateKey(let key): return YAMLFault.duplicateKey.finding(at: key.span, key.value)
    }
    let line = min(firstLine + place.line - 1, text.lineCount)
    if let cut = scan.cutValues.first(where: { text.lineNumber(of: $0.lost.lowerBound) <= line }) {
      return finding(for: cut, in: text)
    }
    // The library complains where the text ends, or where the next quote closes the forgotten one.
    if let quote = scan.longQuotes.first(where: { !$0.isClosed || $0.lastLine == line }) {
      return YAMLFault.quote.finding(at: text.span(quote.opening))
    }
    // It complains on the next line, or of the colon of a key that stands too far in.
    if let slip = scan.firstSlip(before: line) {
      return slip.fault.finding(at: text.span(slip.key), text.string(slip.key))
    }
    return fault(problem, on: text.bytes[text.line(line)])
      .finding(at: span(text, line, place.column))
  }

  /// ` #2` that ends a value, with the two ways in which it may be meant.
  static func finding(for cut: YAMLScan.CutValue, in text: SourceText) -> Finding {
    let whole = cut.kept.lowerBound..<cut.lost.upperBound
    let sign = cut.lost.lowerBound..<(cut.lost.lowerBound + 1)
    let words = text.string(whole)
    let quoted = "\"" + words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    var finding = YAMLFault.comment.finding(at: text.span(cut.lost), text.string(cut.lost))
    finding.fixes = [
      Finding.Fix(
        Phrase(
          en: "Put the value in quotes: \(quoted)", kk: "Мәнді тырнақшаға алу: \(quoted)",
          ru: "Взять значение в кавычки: \(quoted)"),
        edits: [Finding.Edit(at: text.span(whole), replacement: quoted)])
    ]
    if cut.isInBraces { return finding }
    finding.fixes.append(
      Finding.Fix(
        Phrase(
          en: "Write a space behind # if this is a remark",
          kk: "Бұл түсініктеме болса, # белгісінен кейін бос орын қою",
          ru: "Поставить пробел после #, если это комментарий"),
        edits: [Finding.Edit(at: text.span(sign), replacement: "# ")]))
    return finding
  }

  private static func span(_ text: SourceText, _ line: Int, _ column: Int) -> Span {
    let range = text.line(line)
    let length = text.string(range).unicodeScalars.count
    let start = Position(line: line, column: min(max(column, 1), length + 1))
    return Span(source: text.source, start: start, end: start)
  }

  private static func fault(_ problem: String, on line: ArraySlice<UInt8>) -> YAMLFault {
    if line.prefix(while: \.isBlank).contains(0x09) { return .tab }
    return switch problem {
    case "mapping values are not allowed in this context": .colon
    case "could not find expected ':'": .missingColon
    case "found character that cannot start any token": .sign
    default: .other
    }
  }

  /// The fault in words; `word` is the piece of YAML in question.
  func finding(at span: Span, _ word: String = "") -> Finding {
    let (headline, explanation, fix) = words(word)
    return Finding(
      .frontMatter, at: span, headline: headline, explanation: explanation,
      fixes: [Finding.Fix(fix)])
  }
}
