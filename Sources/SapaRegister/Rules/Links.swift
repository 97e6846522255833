package import SapaCore

extension Rule {
  static let brokenLink = Rule(
    "broken-link", .error,
    Phrase(
      en: "A link to a page that does not exist", kk: "Жоқ бетке апаратын сілтеме",
      ru: "Ссылка на несуществующую страницу"),
    story: Rule.Story(
      why: Phrase(
        en: "Whoever follows the link lands on a page that does not exist.",
        kk: "Сілтемемен өткен оқырман жоқ бетке тап болады.",
        ru: "Кто пойдёт по ссылке, попадёт на несуществующую страницу."),
      wrong: "[ресурстар](7.1-resource.md)",
      right: "[ресурстар](7.1-resources.md)"))
  static let brokenAnchor = Rule(
    "broken-anchor", .error,
    Phrase(
      en: "A link to a place that its page does not have", kk: "Бетте жоқ орынға апаратын сілтеме",
      ru: "Ссылка на место, которого нет на странице"),
    story: Rule.Story(
      why: Phrase(
        en: "The link opens the right page at its top, and the reader searches for "
          + "the place by hand.",
        kk: "Сілтеме керек бетті басынан ашады, ал оқырман тиісті жерін қолмен "
          + "іздейді.",
        ru: "Ссылка откроет верную страницу, но с начала, и место придётся искать "
          + "вручную."),
      wrong: "[инфрақұрылым](7.1.md#s-7-1-33)",
      right: "[инфрақұрылым](7.1.md#s-7-1-3)"))
  static let missingFile = Rule(
    "missing-file", .error,
    Phrase(
      en: "An image or a file that does not exist or is not published",
      kk: "Жоқ немесе жарияланбайтын сурет не файл",
      ru: "Изображение или файл, которого нет или который не публикуется"),
    story: Rule.Story(
      why: Phrase(
        en: "The page shows an empty frame, and the print has no picture.",
        kk: "Бетте бос жақтау тұрады, баспада сурет шықпайды.",
        ru: "На странице будет пустая рамка, а в печати не будет рисунка."),
      wrong: "![Карта](карта.png)    # no such file",
      right: "![Карта](images/карта.png)"))
  static let outsideRoot = Rule(
    "outside-root", .error,
    Phrase(
      en: "A path that leads out of the manual's folder",
      kk: "Жетекшілік қалтасынан тыс шығатын жол", ru: "Путь за пределы папки руководства"),
    story: Rule.Story(
      why: Phrase(
        en: "A file from outside content/ is not published with the manual, and "
          + "perhaps should not be seen at all.",
        kk: "content/ сыртындағы файл жетекшілікпен бірге жарияланбайды, бәлкім, оны "
          + "көрсетуге де болмайды.",
        ru: "Файл вне content/ не публикуется вместе с руководством, а может быть, и "
          + "не должен быть виден."),
      wrong: "[тізім](../../private/staff.csv)",
      right: "[тізім](files/staff-form.docx)"))
}

/// `[…](7.1-resource.md)` where only `7.1-resources.md` exists.
enum BrokenLink {
  static func finding(_ written: String, link: Link, among files: [String]) -> Finding {
    let near = NearMiss.nearest(written, among: files.sorted())
    let path = written.shortened
    return Finding(
      .brokenLink, at: link.span,
      headline: Phrase(
        en: "Page \(path) does not exist", kk: "\(path) беті жоқ", ru: "Страницы \(path) нет"),
      explanation: Phrase(
        en: "The link names a file that the manual does not have.",
        kk: "Сілтемеде көрсетілген файл жетекшілікте жоқ.",
        ru: "Ссылка называет файл, которого в руководстве нет."),
      fixes: near.map { [Suggestion.replace(with: $0)] } ?? [
        Finding.Fix(
          Phrase(
            en: "Correct the link, or write the page", kk: "Сілтемені түзету немесе бетті жазу",
            ru: "Исправить ссылку или написать страницу"))
      ])
  }
}

/// `[…](04-context.md#s-4-9)` where 4.9 does not exist.
enum BrokenAnchor {
  static func finding(
    _ anchor: String, in file: String, link: Link, among anchors: Set<String>
  ) -> Finding {
    let near = NearMiss.nearest(anchor, among: anchors.sorted())
    let anchor = anchor.shortened
    return Finding(
      .brokenAnchor, at: link.span,
      headline: Phrase(
        en: "Place #\(anchor) does not exist in \(file)",
        kk: "\(file) файлында #\(anchor) орны жоқ",
        ru: "В файле \(file) нет места #\(anchor)"),
      explanation: Phrase(
        en: "The page would open at its beginning, not where the author meant.",
        kk: "Бет автор меңзеген жерден емес, басынан ашылар еді.",
        ru: "Страница откроется с начала, а не там, куда вела ссылка."),
      fixes: near.map { [Suggestion.replace(with: "#" + $0)] } ?? [
        Finding.Fix(
          Phrase(
            en: "Correct the place behind #", kk: "# белгісінен кейінгі орынды түзету",
            ru: "Исправить место после #"))
      ])
  }
}

/// `![…](map.svg)` where there is no such file, or one of a kind that is not published.
enum MissingFile {
  static func finding(_ written: String, at span: Span, among assets: [String]) -> Finding {
    let near = NearMiss.nearest(written, among: assets.sorted())
    let path = written.shortened
    return Finding(
      .missingFile, at: span,
      headline: Phrase(
        en: "File \(path) is not there", kk: "\(path) файлы жоқ", ru: "Файла \(path) нет"),
      explanation: Phrase(
        en: "A page can show or offer only files inside content/ of the kinds png, jpg, webp, gif, "
          + "svg, pdf, docx, xlsx, pptx, csv, zip.",
        kk: "Бетте content/ ішіндегі png, jpg, webp, gif, svg, pdf, docx, xlsx, pptx, csv, zip "
          + "файлдары ғана көрсетіледі.",
        ru: "На странице могут быть только файлы из content/ видов png, jpg, webp, gif, svg, pdf, "
          + "docx, xlsx, pptx, csv, zip."),
      fixes: near.map { [Suggestion.replace(with: $0)] } ?? [
        Finding.Fix(
          Phrase(
            en: "Put the file there, or correct its name",
            kk: "Файлды сол жерге салу немесе атын түзету",
            ru: "Положить туда файл или исправить его имя"))
      ])
  }
}

/// `[…](../../etc/passwd)`.
enum OutsideRoot {
  static func finding(_ written: String, at span: Span) -> Finding {
    let destination = written.shortened
    return Finding(
      .outsideRoot, at: span,
      headline: Phrase(
        en: "Path \(destination) leads out of content/",
        kk: "\(destination) жолы content/ қалтасынан тыс шығады",
        ru: "Путь \(destination) ведёт за пределы content/"),
      explanation: Phrase(
        en: "Only what lies inside content/ is published.",
        kk: "Тек content/ ішіндегі нәрсе жарияланады.",
        ru: "Публикуется только то, что лежит в content/."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Copy the file into content/ and link to it there",
            kk: "Файлды content/ ішіне көшіріп, сілтемені соған жасау",
            ru: "Скопировать файл в content/ и сослаться на него там"))
      ])
  }
}

/// The fix that most rules of links and names offer.
package enum Suggestion {
  /// "Write 7.1-resources.md".
  package static func replace(with text: String) -> Finding.Fix {
    Finding.Fix(
      Phrase(en: "Write \(text)", kk: "\(text) деп жазу", ru: "Написать \(text)"))
  }
}

extension String {
  /// As much of a path as a message can show.
  fileprivate var shortened: String { count > 120 ? prefix(119) + "…" : self }
}
