import SapaCore

extension Rule {
  static let headingSkip = Rule(
    "heading-skip", .warning,
    Phrase(
      en: "A heading more than one level below the one above it",
      kk: "Алдыңғысынан бір деңгейден артық төмен тұрған тақырып",
      ru: "Заголовок ниже предыдущего больше чем на один уровень"),
    story: Rule.Story(
      why: Phrase(
        en: "The contents, screen readers and an accessible PDF follow the levels of headings; "
          + "where one is skipped, a part of the text seems to be lost.",
        kk: "Мазмұн, экран оқу бағдарламалары және қолжетімді PDF тақырып деңгейлеріне сүйенеді; "
          + "деңгей аттап кетсе, мәтіннің бір бөлігі жоғалғандай көрінеді.",
        ru: "Содержание, экранные чтецы и доступный PDF опираются на уровни заголовков; если "
          + "уровень пропущен, кажется, что часть текста потеряна."),
      wrong: "# 7 Қолдау\n\n### 7.1 Ресурстар", right: "# 7 Қолдау\n\n## 7.1 Ресурстар"))
}

/// `####` right below `##`.
enum HeadingSkip {
  static func check(_ register: Register) -> [Finding] {
    register.documents.flatMap(\.parts).flatMap { check($0.heading, $0.body) }
      + register.pages.flatMap { check($0.heading, $0.body) }
  }

  private static func check(_ title: Heading, _ body: [Block]) -> [Finding] {
    // A title that is missing is a finding of its own: the first heading then stands below nothing.
    var above = title.content.plainText.isEmpty ? nil : title.level
    return body.compactMap { block in
      guard case .heading(let heading) = block else { return nil }
      defer { above = heading.level }
      return above.flatMap { heading.level > $0 + 1 ? finding(heading, above: $0) : nil }
    }
  }

  private static func finding(_ heading: Heading, above: Int) -> Finding {
    let marks = String(repeating: "#", count: above + 1)
    return Finding(
      .headingSkip, at: heading.span,
      headline: Phrase(
        en: "Heading of level \(heading.level) stands right below one of level \(above)",
        kk: "\(above)-деңгейлі тақырыптан кейін бірден \(heading.level)-деңгейлі тақырып тұр",
        ru: "Заголовок уровня \(heading.level) стоит сразу под заголовком уровня \(above)"),
      explanation: Phrase(
        en: "Level \(above + 1) is skipped, so that the contents seem to lack an entry.",
        kk: "\(above + 1)-деңгей аттап өтілген, сондықтан мазмұнда бір жол жоқ сияқты көрінеді.",
        ru: "Уровень \(above + 1) пропущен, и в содержании будто не хватает строки."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Begin the heading with \(marks)", kk: "Тақырыпты \(marks) белгісінен бастау",
            ru: "Начать заголовок с \(marks)"))
      ])
  }
}
