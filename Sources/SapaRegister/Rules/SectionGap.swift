import SapaCore

extension Rule {
  static let sectionGap = Rule(
    "section-gap", .warning,
    Phrase(
      en: "A number left out in the sequence of sections",
      kk: "Тармақтар қатарында түсіп қалған нөмір",
      ru: "Пропуск в последовательности пунктов"),
    story: Rule.Story(
      why: Phrase(
        en: "Readers take a gap in the numbers for a lost page.",
        kk: "Оқырман нөмірлердегі үзілісті түсіп қалған бет деп ойлайды.",
        ru: "Пропуск в номерах читатель примет за потерянную страницу."),
      wrong: "## 5.1 Жалпы\n\n## 5.3 Өкілеттік",
      right: "## 5.1 Жалпы\n\n## 5.2 Саясат\n\n## 5.3 Өкілеттік"))
}

/// 7.1.2 behind 7.1.0, or 5.3 behind 5.1: a reader looks for 5.2 in vain.
///
/// Only inside a document's own first number: a document may begin with chapter 4.
enum SectionGap {
  static func check(_ document: Document) -> [Finding] {
    // What a part holds that could not be read is unknown, and no gap.
    guard document.isRead else { return [] }
    let doubtful = doubtful(in: document)
    guard !doubtful.isEmpty else { return [] }
    let numbers = Set(document.sections.map(\.number))
    // A number that stands twice has its own finding, and one gap before it.
    var told: Set<SectionNumber> = []
    return doubtful.compactMap { index -> Finding? in
      let section = document.sections[index]
      guard let before = predecessor(of: section.number), !numbers.contains(before),
        told.insert(before).inserted
      else { return nil }
      // A document's first chapter may have any number.
      if section.number.depth == 1, !numbers.contains(where: { $0.depth == 1 && $0 < before }) {
        return nil
      }
      return finding(section, missing: before)
    }
  }

  /// The sections that are neither the first of theirs nor right behind the one before, by their places.
  private static func doubtful(in document: Document) -> [Int] {
    let sections = document.sections
    return sections.indices.filter { index in
      let isFirst = sections[index].number.numbers.last == 1
      return !isFirst
        && (index == 0 || !sections[index].number.follows(sections[index - 1].number))
    }
  }

  private static func predecessor(of number: SectionNumber) -> SectionNumber? {
    guard let last = number.numbers.last, last > 1 else { return nil }
    return SectionNumber(prefix: number.prefix, numbers: number.numbers.dropLast() + [last - 1])
  }

  private static func finding(_ section: Section, missing: SectionNumber) -> Finding {
    let isChapter = missing.depth == 1
    return Finding(
      .sectionGap, at: section.span,
      headline: Phrase(
        en: "\(isChapter ? "Chapter" : "Section") \(missing) is missing before \(section.number)",
        kk: "\(section.number) нөмірінің алдында \(missing.kazakhName) жоқ",
        ru: "Перед \(section.number) нет \(isChapter ? "главы" : "пункта") \(missing)"),
      explanation: Phrase(
        en: "Readers take a gap for a lost page; citations of \(missing) lead nowhere.",
        kk: "Оқырман мұндай үзілісті түсіп қалған бет деп ойлайды; \(missing) нөміріне жасалған "
          + "сілтеме ешқайда апармайды.",
        ru: "Читатель примет пропуск за потерянную страницу; ссылки на \(missing) никуда не ведут."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Add \(isChapter ? "chapter" : "section") \(missing), or renumber from here",
            kk: "\(isChapter ? "\(missing)-тарауды" : "\(missing) тармағын") қосу немесе осы "
              + "жерден бастап қайта нөмірлеу",
            ru: "Добавить \(isChapter ? "главу" : "пункт") \(missing) или перенумеровать отсюда"))
      ])
  }
}
