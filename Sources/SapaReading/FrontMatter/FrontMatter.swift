import SapaCore

extension Rule {
  static let frontMatter = Rule(
    "front-matter", .error,
    Phrase(
      en: "The control data at the head of a file, or the settings, cannot be read as YAML",
      kk: "Файл басындағы деректемелер не баптаулар YAML ретінде оқылмайды",
      ru: "Реквизиты в начале файла или настройки не читаются как YAML"),
    story: Rule.Story(
      why: Phrase(
        en: "Control data that cannot be read leave the document without code, "
          + "edition and owner.",
        kk: "Оқылмаған деректемелер құжатты кодсыз, нұсқасыз, иесіз қалдырады.",
        ru: "Без читаемых реквизитов документ остаётся без кода, редакции и "
          + "владельца."),
      wrong: "title: \"Сапа саясаты",
      right: "title: \"Сапа саясаты\""),
    isBinding: true)
}

/// Where the control data of a file stands: between two lines `---` at its very top.
struct FrontMatter {
  /// The lines between the two; empty where there are none.
  var lines: Range<Int>
  /// The first line of the Markdown.
  var bodyLine: Int

  /// - Returns: nil for a file without any.
  static func find(in text: SourceText, _ findings: inout [Finding]) -> FrontMatter? {
    guard isFence(1, of: text) else { return misplaced(in: text, &findings) }
    if text.lineCount >= 2, let end = (2...text.lineCount).first(where: { isFence($0, of: text) }) {
      return FrontMatter(lines: 2..<end, bodyLine: end + 1)
    }
    findings.append(unclosed(in: text))
    // Read as far as the first blank line, so that one slip does not look like many.
    let end = (2..<text.lineCount + 1).first { text.line($0).isEmpty } ?? text.lineCount + 1
    return FrontMatter(lines: 2..<end, bodyLine: end)
  }

  private static func isFence(_ line: Int, of text: SourceText) -> Bool {
    let bytes = text.bytes[text.line(line)]
    return bytes.starts(with: "---".utf8) && bytes.dropFirst(3).allSatisfy(\.isBlank)
  }

  private static func unclosed(in text: SourceText) -> Finding {
    Finding(
      .frontMatter, at: text.span(text.line(1)),
      headline: Phrase(
        en: "Control data is not closed", kk: "Құжат деректемелері жабылмаған",
        ru: "Реквизиты документа не закрыты"),
      explanation: Phrase(
        en: "The file begins with ---, and no second line --- ends its control data.",
        kk: "Файл --- жолынан басталады, бірақ деректемелерді аяқтайтын екінші --- жолы жоқ.",
        ru: "Файл начинается со строки ---, а второй строки ---, которая завершает реквизиты, нет."
      ),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write a line --- behind the last key",
            kk: "Соңғы өрістен кейін --- жолын жазу",
            ru: "Поставить строку --- после последнего поля"))
      ])
  }

  /// The finding for control data over its budget.
  func sizeFinding(in text: SourceText) -> Finding? {
    let size = text.line(lines.upperBound).lowerBound - text.line(lines.lowerBound).lowerBound
    guard size > Budget.frontMatterBytes else { return nil }
    return Budget.finding(
      at: text.span(text.line(1)),
      headline: Phrase(
        en: "Control data has \(size >> 10) KB", kk: "Деректемелер көлемі – \(size >> 10) КБ",
        ru: "Объём реквизитов – \(size >> 10) КБ"),
      limit: Phrase(
        en: "Control data may have up to \(Budget.frontMatterBytes >> 10) KB.",
        kk: "Деректемелер көлемі \(Budget.frontMatterBytes >> 10) КБ-тан аспауы керек.",
        ru: "Реквизиты могут занимать не больше \(Budget.frontMatterBytes >> 10) КБ."),
      fix: Phrase(
        en: "Move text below the second line ---",
        kk: "Мәтінді екінші --- жолынан төмен көшіру",
        ru: "Перенести текст ниже второй строки ---"))
  }
}
