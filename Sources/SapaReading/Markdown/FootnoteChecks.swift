import SapaCore

extension Rule {
  static let footnote = Rule(
    "footnote", .warning,
    Phrase(
      en: "A footnote and its mark do not meet",
      kk: "Түсіндірме мен оның белгісі сәйкес келмейді",
      ru: "Сноска и её знак не находят друг друга"),
    story: Rule.Story(
      why: Phrase(
        en: "A mark without its note, or a note without its mark, loses the words of "
          + "the footnote.",
        kk: "Белгісі жоқ түсіндірменің мәтіні жоғалады, түсіндірмесі жоқ белгі ешқайда апармайды.",
        ru: "Знак без сноски и сноска без знака теряют её слова."),
      wrong: "Мәтін[^1].",
      right: "Мәтін[^1].\n\n[^1]: Түсіндірме."))
}

/// Footnotes without a mark and marks without a footnote; the parser drops either without a word.
struct FootnoteChecks {
  let text: SourceText
  /// The labels of the footnotes that are in the text.
  let labels: [String]
  /// The lines of which nothing was read.
  let unread: [Int]

  /// A definition on a line that nothing was read from was dropped.
  var findings: [Finding] {
    unread.compactMap { line in
      guard let label = label(on: line) else { return nil }
      let name = text.string(label)
      let span = text.span(label)
      let isTaken = labels.contains { "[^\($0)]".lowercased() == name.lowercased() }
      return isTaken ? Self.repeated(name, at: span) : Self.unused(name, at: span)
    }
  }

  /// `[^1]` of a line that begins `[^1]:`, within quotes too.
  private func label(on line: Int) -> Range<Int>? {
    var range = text.line(line)
    while let first = text.bytes[range].first, first.isBlank || first == UInt8(ascii: ">") {
      range.removeFirst()
    }
    let bytes = text.bytes[range]
    guard bytes.starts(with: "[^".utf8), let end = bytes.firstIndex(of: UInt8(ascii: "]")),
      end > range.lowerBound + 2, bytes[(end + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    return range.lowerBound..<(end + 1)
  }

  static func undefined(_ mark: String, at span: Span) -> Finding {
    Finding(
      .footnote, at: span,
      headline: Phrase(
        en: "\(mark) has no footnote", kk: "\(mark) белгісінің түсіндірмесі жоқ",
        ru: "У знака \(mark) нет сноски"),
      explanation: Phrase(
        en: "No line of this file begins with \(mark): so the mark stands in the text as it is.",
        kk: "Файлда \(mark): деп басталатын жол жоқ, сондықтан белгі мәтінде сол күйі қалады.",
        ru: "Ни одна строка файла не начинается с \(mark): поэтому знак остаётся в тексте как есть."
      ),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Add a line \(mark): with the text of the footnote",
            kk: "\(mark): деп басталатын түсіндірме жолын қосу",
            ru: "Добавить строку \(mark): с текстом сноски"))
      ])
  }

  private static func unused(_ mark: String, at span: Span) -> Finding {
    Finding(
      .footnote, at: span,
      headline: Phrase(
        en: "Footnote \(mark) has no mark in the text",
        kk: "\(mark) түсіндірмесінің мәтінде белгісі жоқ",
        ru: "На сноску \(mark) нет знака в тексте"),
      explanation: Phrase(
        en: "A footnote is shown where its mark stands; without one its text is lost.",
        kk: "Түсіндірме белгісі тұрған жерде көрсетіледі; белгісіз оның мәтіні жоғалады.",
        ru: "Сноска показывается там, где стоит её знак; без него её текст теряется."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write \(mark) in the text, or delete the footnote",
            kk: "Мәтінге \(mark) деп жазу немесе түсіндірмені өшіру",
            ru: "Поставить \(mark) в тексте или удалить сноску"))
      ])
  }

  private static func repeated(_ mark: String, at span: Span) -> Finding {
    Finding(
      .footnote, at: span,
      headline: Phrase(
        en: "\(mark) is the label of two footnotes",
        kk: "\(mark) белгісі екі түсіндірмеге берілген",
        ru: "Знак \(mark) присвоен двум сноскам"),
      explanation: Phrase(
        en: "Only the first of them is shown; the text of this one is lost.",
        kk: "Тек біріншісі көрсетіледі; осының мәтіні жоғалады.",
        ru: "Показывается только первая; текст этой теряется."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Give this footnote a label of its own", kk: "Осы түсіндірмеге бөлек белгі беру",
            ru: "Дать этой сноске собственный знак"))
      ])
  }
}
