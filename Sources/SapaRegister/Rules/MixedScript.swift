import SapaCore

extension Rule {
  static let mixedScript = Rule(
    "mixed-script", .warning,
    Phrase(
      en: "A word that mixes Latin and Cyrillic letters",
      kk: "Латын және кирилл әріптері араласқан сөз",
      ru: "Слово, в котором смешаны латиница и кириллица"),
    story: Rule.Story(
      why: Phrase(
        en: "The letters look the same, and no search finds the word; such letters come with text "
          + "pasted from scanned or older papers.",
        kk: "Әріптердің сырты бірдей, бірақ іздеу ол сөзді таппайды; мұндай әріптер сканерленген "
          + "не ескі құжаттан көшірілген мәтінмен бірге келеді.",
        ru: "Буквы выглядят одинаково, но поиск такого слова не находит; они приходят с текстом "
          + "из отсканированных или старых бумаг."),
      wrong: "бекiту    # i: U+0069", right: "бекіту"))
}

/// `бекiту` with a Latin i, `жəне` with a Latin ə.
///
/// A word inside a code or a citation that has a finding of its own is left to that one. In the code of
/// a document it is an error: whoever cites the document types another code.
enum MixedScript {
  static func check(_ register: Register, beside findings: [Finding]) -> [Finding] {
    let found = ofTexts(register, beside: findings)
    // A title that no heading repeats has been read as a text.
    let told = Set(found.map(\.span))
    return found + register.documents.flatMap(ofControl).filter { !told.contains($0.span) }
  }

  private static func ofControl(_ document: Document) -> [Finding] {
    var findings: [Finding] = []
    if let code = document.code, let span = document.control.code?.span {
      findings += self.findings(in: code.text, at: span, .error)
    }
    if let title = document.control.title {
      findings += self.findings(in: title.value, at: title.span, nil)
    }
    return findings
  }

  /// One for each such word of a value, at its own place where the value is written as it is read.
  private static func findings(
    in value: String, at span: Span, _ severity: Severity?
  ) -> [Finding] {
    let scalars = Array(value.unicodeScalars)
    let isVerbatim =
      span.start.line == span.end.line && span.end.column - span.start.column == scalars.count
    return words(in: scalars).map { range in
      var place = span
      if isVerbatim {
        place.end.column = span.start.column + range.upperBound
        place.start.column += range.lowerBound
      }
      return finding(
        String(scalars[range]), at: place, severity, canMend: isVerbatim)
    }
  }

  private static func ofTexts(_ register: Register, beside findings: [Finding]) -> [Finding] {
    guard !register.mixedTexts.isEmpty else { return [] }
    let told = Dictionary(grouping: findings.map(\.span), by: \.file)
    return register.mixedTexts.flatMap { inlines -> [Finding] in
      let prose = Prose(inlines)
      return words(in: prose.scalars).compactMap { range in
        let span = prose.span(range)
        let isTold = (told[span.file] ?? []).contains {
          $0.start <= span.start && span.end <= $0.end
        }
        return isTold ? nil : finding(prose.string(range), at: span)
      }
    }
  }

  /// Whether letters of two scripts stand in one word of a text.
  static func isMixed(_ scalars: [Unicode.Scalar]) -> Bool { !words(in: scalars).isEmpty }

  private static func words(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      var (end, latin, cyrillic) = (start, false, false)
      while end < scalars.count, isPart(scalars[end]) {
        if isLatin(scalars[end]) { latin = true }
        if isCyrillic(scalars[end]) { cyrillic = true }
        end += 1
      }
      if latin, cyrillic { result.append(start..<end) }
      start = end + 1
    }
    return result
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 65...90, 97...122, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF: true
    default: false
    }
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x52F).contains(scalar.value)
  }

  /// A letter, a combining mark or a soft hyphen.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    isLatin(scalar) || isCyrillic(scalar) || scalar == "\u{AD}"
      || (0x300...0x36F).contains(scalar.value)
  }

  private static func finding(
    _ word: String, at span: Span, _ severity: Severity? = nil, canMend: Bool = true
  ) -> Finding {
    let scalars = Array(word.unicodeScalars)
    let isCyrillicWord = scalars.count(where: isCyrillic) * 2 >= scalars.count
    let strangers = scalars.filter { isCyrillicWord ? isLatin($0) : isCyrillic($0) }
      .map { String(Character($0)) }
    let list = strangers.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: ", ")
    let mended = mended(scalars, isStranger: isCyrillicWord ? isLatin : isCyrillic)
    return Finding(
      .mixedScript, at: span, severity: severity,
      headline: isCyrillicWord
        ? Phrase(
          en: "\(word) has Latin letters among Cyrillic ones: \(list)",
          kk: "\(word) сөзінде кирилл әріптерінің арасында латын әрпі бар: \(list)",
          ru: "\(word): латинские буквы среди кириллических: \(list)")
        : Phrase(
          en: "\(word) has Cyrillic letters among Latin ones: \(list)",
          kk: "\(word) сөзінде латын әріптерінің арасында кирилл әрпі бар: \(list)",
          ru: "\(word): кириллические буквы среди латинских: \(list)"),
      explanation: Phrase(
        en: "It reads well, but no search finds it.", kk: "Сырты дұрыс, бірақ іздеу оны таппайды.",
        ru: "На вид слово верно, но поиск его не найдёт."),
      fixes: [
        mended.map { mended in
          Finding.Fix(
            Phrase(
              en: "Write \(mended) in one script", kk: "\(mended) сөзін бір әліпбимен жазу",
              ru: "Написать \(mended) буквами одного алфавита"),
            edits: canMend ? [Finding.Edit(at: span, replacement: mended)] : [])
        }
          ?? Finding.Fix(
            Phrase(
              en: "Write the word in one script, or put a hyphen between the two",
              kk: "Сөзді бір әліпбимен жазу немесе екеуінің арасына дефис қою",
              ru: "Написать слово одним алфавитом или поставить между ними дефис"))
      ])
  }

  /// The word in one script; nil where a letter has no twin in it.
  private static func mended(
    _ scalars: [Unicode.Scalar], isStranger: (Unicode.Scalar) -> Bool
  ) -> String? {
    var result = ""
    for scalar in scalars {
      let letter = String(Character(scalar))
      guard isStranger(scalar) else {
        result += letter
        continue
      }
      guard let twin = LookAlike.twin(of: letter) else { return nil }
      result += twin
    }
    return result
  }
}
