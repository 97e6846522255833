import SapaCore

extension Rule {
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
}

/// `[…](04-context.md#s-4-9)` where 4.9 does not exist.
enum BrokenAnchor {
  /// The place was looked for in `file`, which has `anchors`; `fileWith` gives the file of the same document
  /// that has one.
  static func finding(
    _ anchor: String, in file: String, link: Link, among anchors: Set<String>,
    fileWith: (String) -> String?
  ) -> Finding {
    let wanted = [anchor, link.content.plainText.sectionAnchor].compactMap { $0 }
    let near =
      wanted.compactMap { place in
        anchors.contains(place)
          ? "#" + place : fileWith(place).map { $0.way(from: link.span.file) + "#" + place }
      }.first ?? NearMiss.nearest(anchor, among: anchors.sorted()).map { "#" + $0 }
    let isCopied = anchor.hasPrefix("_Toc")
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
      fixes: near.map { [Suggestion.replace(with: $0)] + (isCopied ? [deleteContents] : []) }
        ?? [
          isCopied
            ? deleteContents
            : Finding.Fix(
              Phrase(
                en: "Correct the place behind #", kk: "# белгісінен кейінгі орынды түзету",
                ru: "Исправить место после #"))
        ])
  }

  /// `_Toc148123456` is a line of the contents that a word processor has made.
  private static var deleteContents: Finding.Fix {
    Finding.Fix(
      Phrase(
        en: "If this is the table of contents copied from Word, delete it: Sapa makes one",
        kk: "Бұл Word-тан көшірілген мазмұн болса, оны өшіру: мазмұнды Sapa өзі жасайды",
        ru: "Если это оглавление, скопированное из Word, удалить его: Sapa составит своё"))
  }
}

extension String {
  /// `s-7-1-3` of `7.1.3 Инфрақұрылым 12`: the place of the section that the words of a link name.
  fileprivate var sectionAnchor: String? {
    firstMatch(of: #/[0-9]+(?:\.[0-9]+)*/#).flatMap { SectionNumber(String($0.output))?.anchor }
  }
}
