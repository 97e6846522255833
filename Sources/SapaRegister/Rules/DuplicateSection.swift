import SapaCore

extension Rule {
  static let duplicateSection = Rule(
    "duplicate-section", .error,
    Phrase(
      en: "One number borne by two sections of a document",
      kk: "Бір құжаттың екі тармағына берілген бір нөмір",
      ru: "Один номер у двух пунктов документа"),
    story: Rule.Story(
      why: Phrase(
        en: "A citation of the number cannot tell the two sections apart, neither on "
          + "the screen nor on paper.",
        kk: "Бұл нөмірге жасалған сілтеме экранда да, қағазда да екі тармақтың "
          + "қайсысы екенін айтпайды.",
        ru: "Ссылка на этот номер не различает двух пунктов ни на экране, ни на "
          + "бумаге."),
      wrong: "## 4.3 Қолдану саласы\n\n## 4.3 Үдерістер",
      right: "## 4.3 Қолдану саласы\n\n## 4.4 Үдерістер"))
}

/// A second 4.3: a citation cannot tell it from the first.
enum DuplicateSection {
  static func check(_ document: Document) -> [Finding] {
    if document.isNumberedUpwards { return [] }
    var free = FreeNumbers(Set(document.sections.map(\.number)))
    var first: [SectionNumber: Section] = [:]
    return document.sections.compactMap { section -> Finding? in
      guard let other = first[section.number] else {
        first[section.number] = section
        return nil
      }
      return finding(section, other, free: free.first(behind: section.number))
    }
  }

  private static func finding(
    _ section: Section, _ other: Section, free: SectionNumber
  ) -> Finding {
    let number = section.number
    let (file, line) = (other.span.file, other.span.start.line)
    return Finding(
      .duplicateSection, at: section.span,
      headline: Phrase(
        en: "\(number) is the number of two sections", kk: "\(number) нөмірі екі тармаққа берілген",
        ru: "Номер \(number) носят два пункта"),
      explanation: Phrase(
        en: "The first is «\(other.title)» (\(file), line \(line)). A citation of \(number) cannot "
          + "tell them apart; \(free) is free.",
        kk: "Біріншісі – «\(other.title)» (\(file), \(line)-жол). \(number) тармағына жасалған "
          + "сілтеменің қайсысына арналғаны белгісіз; \(free) нөмірі бос.",
        ru: "Первый – «\(other.title)» (\(file), строка \(line)). По ссылке на \(number) их не "
          + "различить; номер \(free) свободен."),
      notes: [
        Finding.Note(
          Phrase(
            en: "the first section \(number)", kk: "бірінші \(number) тармағы",
            ru: "первый пункт \(number)"),
          at: other.span)
      ],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Renumber this section to \(free)",
            kk: "Осы тармақтың нөмірін \(free) деп өзгерту", ru: "Дать этому пункту номер \(free)"),
          edits: [Finding.Edit(at: section.span, replacement: free.description)])
      ])
  }
}

/// The numbers that no section of a document bears.
private struct FreeNumbers {
  private let taken: Set<SectionNumber>
  /// Behind a taken number, one that is free or lies nearer to it.
  private var known: [SectionNumber: SectionNumber] = [:]

  init(_ taken: Set<SectionNumber>) {
    self.taken = taken
  }

  /// The first one behind a number at its level: 4.5 behind 4.3 where 4.4 is taken.
  mutating func first(behind number: SectionNumber) -> SectionNumber {
    var passed: [SectionNumber] = []
    var free = number.successor
    while taken.contains(free) {
      passed.append(free)
      free = known[free] ?? free.successor
    }
    for number in passed { known[number] = free }
    return free
  }
}

extension Document {
  /// Whether each section's number is above the one before, as in nearly every document: none is there
  /// twice.
  fileprivate var isNumberedUpwards: Bool {
    let sections = sections
    return sections.indices.dropFirst().allSatisfy {
      sections[$0 - 1].number < sections[$0].number
    }
  }
}
