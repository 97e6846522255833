import SapaCore

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
}

/// `[…](7.1-resource.md)` where only `7.1-resources.md` exists.
enum BrokenLink {
  static func finding(_ written: String, link: Link, among files: [String]) -> Finding {
    let near = NearFile.way(to: written, from: link.span.file, among: files)
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

  /// `[…](types/)` where `types` has pages, but none of its own.
  static func finding(folder: String, link: Link) -> Finding {
    let path = folder.shortened
    return Finding(
      .brokenLink, at: link.span,
      headline: Phrase(
        en: "Folder \(path) has no page of its own", kk: "\(path) қалтасының өз беті жоқ",
        ru: "У папки \(path) нет своей страницы"),
      explanation: Phrase(
        en: "A link to a folder opens its index.md or README.md.",
        kk: "Қалтаға жасалған сілтеме оның index.md немесе README.md файлын ашады.",
        ru: "Ссылка на папку открывает её index.md или README.md."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Link to one of its pages, or write \(path)/index.md",
            kk: "Ондағы бір бетке сілтеу немесе \(path)/index.md файлын жазу",
            ru: "Сослаться на одну из её страниц или написать \(path)/index.md"))
      ])
  }
}
