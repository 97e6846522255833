import SapaCore

extension Rule {
  static let sectionOrder = Rule(
    "section-order", .warning,
    Phrase(
      en: "A section that stands behind one of a higher number",
      kk: "Нөмірі өзінен үлкен тармақтан кейін тұрған тармақ",
      ru: "Пункт, который стоит после пункта с большим номером"),
    story: Rule.Story(
      why: Phrase(
        en: "Readers look for a section by its number, on paper as on the screen, and do not look "
          + "behind a higher one.",
        kk: "Оқырман тармақты қағаздан да, экраннан да нөмірі бойынша іздейді, ал үлкен нөмірден "
          + "кейін қарамайды.",
        ru: "Пункт ищут по номеру, на бумаге и на экране, а за большим номером уже не смотрят."),
      wrong: "## 3.2 Тәртіп\n\n## 3.1 Жалпы", right: "## 3.1 Жалпы\n\n## 3.2 Тәртіп"))
}

/// 3.1 behind 3.2, in one file or from file to file.
///
/// Told where the order breaks: of 3.2, 3.1, 3.3 at 3.1. A number that was met before has a rule of its
/// own.
enum SectionOrder {
  static func check(_ document: Document) -> [Finding] {
    let sections = document.sections
    // Nearly always none turns back.
    let turns = Set(
      sections.indices.dropFirst().filter { index in
        let (before, number) = (sections[index - 1].number, sections[index].number)
        return before.prefix == number.prefix && number < before
      })
    guard !turns.isEmpty else { return [] }
    var met = MetSections()
    var findings: [Finding] = []
    for (index, section) in sections.enumerated() where met.insert(section, at: index) {
      if turns.contains(index), let higher = met.higher(than: section.number) {
        findings.append(finding(section, behind: sections[higher]))
      }
    }
    return findings
  }

  private static func finding(_ section: Section, behind other: Section) -> Finding {
    let (number, higher) = (section.number, other.number)
    let isChapter = number.depth == 1
    return Finding(
      .sectionOrder, at: section.span,
      headline: Phrase(
        en: "\(isChapter ? "Chapter" : "Section") \(number) stands behind \(higher)",
        kk: "\(number.kazakhName) \(higher) нөмірінен кейін тұр",
        ru: "\(isChapter ? "Глава" : "Пункт") \(number) стоит после \(higher)"),
      explanation: Phrase(
        en: "A section is looked for by its number; the contents list the two in this order, too.",
        kk: "Тармақ нөмірі бойынша ізделеді; мазмұнда да екеуі осы ретпен тұрады.",
        ru: "Пункт ищут по номеру; и в содержании они стоят в этом порядке."),
      notes: [
        Finding.Note(
          Phrase(en: "\(higher) is here", kk: "\(higher) осында", ru: "\(higher) здесь"),
          at: other.span)
      ],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Move \(number) before \(higher), or renumber",
            kk: "Оны \(higher) нөмірінің алдына қою немесе қайта нөмірлеу",
            ru: "Поставить \(number) перед \(higher) или перенумеровать"))
      ])
  }
}

/// The numbers met so far, in ascending order.
private struct MetSections {
  private var numbers: [(number: SectionNumber, index: Int)] = []

  /// - Returns: whether the number was not met before.
  mutating func insert(_ section: Section, at index: Int) -> Bool {
    let place = place(of: section.number)
    guard place == numbers.count || numbers[place].number != section.number else { return false }
    numbers.insert((section.number, index), at: place)
    return true
  }

  /// The section of the next higher number with the same letter in front.
  func higher(than number: SectionNumber) -> Int? {
    let next = numbers[place(of: number)...].first { $0.number != number }
    return next?.number.prefix == number.prefix ? next?.index : nil
  }

  /// Where a number stands or would stand, found by halving.
  private func place(of number: SectionNumber) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
