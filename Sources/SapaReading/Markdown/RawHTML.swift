import SapaCore

extension Rule {
  static let rawHTML = Rule(
    "raw-html", .error,
    Phrase(
      en: "The text holds HTML, which is not passed on",
      kk: "Мәтінде HTML бар, ол бетке шығарылмайды",
      ru: "В тексте есть HTML, на страницу он не попадает"),
    story: Rule.Story(
      why: Phrase(
        en: "HTML in the text is not passed on: what stands inside it would be "
          + "missing on the page.",
        kk: "Мәтіндегі HTML бетке шықпайды: оның ішіндегі мазмұн көрінбей қалар еді.",
        ru: "HTML в тексте не передаётся: его содержимого на странице не было бы."),
      wrong: "<b>Маңызды</b>",
      right: "**Маңызды**"))
}

/// Tells HTML from comments, and reports it once for a pair of tags.
///
/// A comment that closes is silent: it is the editors' own and never leaves the file.
struct RawHTML {
  private var open: Set<String> = []

  /// Whether it is `<br>`, the only way there is to break a line in a cell: read as just that.
  static func isLineBreak(_ literal: String) -> Bool {
    ["<br>", "<br/>"].contains(literal.lowercased().filter { !$0.isWhitespace })
  }

  static func isComment(_ literal: String) -> Bool {
    literal.hasPrefix("<!--") && literal.hasSuffix("-->")
  }

  mutating func finding(forInline literal: String, at span: Span) -> Finding? {
    if Self.isComment(literal) { return nil }
    let name = Self.tagName(literal)
    if literal.hasPrefix("</"), open.contains(name) { return nil }
    open.insert(name)
    return Self.finding(name, at: span)
  }

  /// - Returns: nil for a block of comments that close and nothing else.
  static func finding(forBlock literal: String, at span: Span) -> Finding? {
    var rest = Substring(literal).trimmed
    while rest.hasPrefix("<!--") {
      guard let end = rest.firstRange(of: "-->") else { return unclosedComment(at: span) }
      rest = rest[end.upperBound...].trimmed
    }
    if rest.isEmpty { return nil }
    return rest.hasPrefix("<") ? finding(tagName(String(rest)), at: span) : behindComment(at: span)
  }

  static func unclosedComment(at span: Span) -> Finding {
    Finding(
      .rawHTML, at: span,
      headline: Phrase(
        en: "Comment is not closed", kk: "Түсініктеме жабылмаған",
        ru: "Комментарий не закрыт"),
      explanation: Phrase(
        en: "<!-- opens a comment, and no --> follows. The text behind it would be lost.",
        kk:
          "<!-- түсініктемені ашады, бірақ жабатын --> жоқ. Одан кейінгі мәтін жоғалып кетер еді.",
        ru: "<!-- открывает комментарий, а закрывающего --> нет. Текст за ним был бы потерян."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write --> where the comment ends", kk: "Түсініктеме біткен жерге --> деп жазу",
            ru: "Написать --> в конце комментария"))
      ])
  }

  private static func behindComment(at span: Span) -> Finding {
    Finding(
      .rawHTML, at: span,
      headline: Phrase(
        en: "Text on the line of a comment is lost",
        kk: "Түсініктеме жолындағы мәтін жоғалады",
        ru: "Текст в строке комментария теряется"),
      explanation: Phrase(
        en: "A line that begins with <!-- or ends such a comment is HTML to its end.",
        kk: "<!-- таңбасынан басталған немесе сондай түсініктемемен аяқталған жол түгелдей HTML "
          + "болып саналады.",
        ru: "Строка, которая начинается с <!-- или закрывает такой комментарий, целиком "
          + "считается HTML."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Move the text to a line of its own", kk: "Мәтінді бөлек жолға көшіру",
            ru: "Перенести текст на отдельную строку"))
      ])
  }

  private static func finding(_ name: String, at span: Span) -> Finding {
    Finding(
      .rawHTML, at: span,
      headline: Phrase(
        en: "<\(name)> is HTML, not Markdown", kk: "<\(name)> – Markdown емес, HTML",
        ru: "<\(name)> – это HTML, а не Markdown"),
      explanation: Phrase(
        en: "HTML is not passed on to pages or print, so what it marks would be lost.",
        kk: "HTML бетке де, баспаға да шықпайды, сондықтан ол белгілеген мәтін жоғалар еді.",
        ru: "HTML не попадает ни на страницы, ни в печать: размеченное им было бы потеряно."),
      fixes: [
        Finding.Fix(
          tableTags.contains(name.lowercased())
            ? Phrase(
              en: "Write the table with | signs: repeat the value of a merged cell in each of "
                + "its rows, "
                + "or split the table",
              kk: "Кестені | таңбаларымен жазу: біріктірілген ұяшықтың мәнін әр жолында қайталау "
                + "немесе "
                + "кестені бөлу",
              ru: "Записать таблицу знаками |: значение объединённой ячейки повторить в каждой "
                + "строке "
                + "или разделить таблицу")
            : Phrase(
              en: "Write it in Markdown, or \\< if the sign itself is meant",
              kk: "Markdown түрінде жазу, ал таңбаның өзі керек болса, \\< деп жазу",
              ru: "Записать в Markdown или \\<, если нужен сам знак"))
      ])
  }

  private static let tableTags: Set<String> = [
    "table", "thead", "tbody", "tr", "td", "th", "colgroup", "caption",
  ]

  /// `div` of `</div class="x">`; `!DOCTYPE`, `?xml` of declarations.
  private static func tagName(_ literal: String) -> String {
    String(
      literal.drop { $0 == "<" || $0 == "/" }
        .prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        .prefix(40))
  }
}
