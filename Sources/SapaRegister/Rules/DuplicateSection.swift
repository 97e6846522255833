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
    let numbers = Set(document.sections.map(\.number))
    var first: [SectionNumber: Section] = [:]
    return document.sections.compactMap { section -> Finding? in
      guard let other = first[section.number] else {
        first[section.number] = section
        return nil
      }
      var free = section.number.successor
      while numbers.contains(free) { free = free.successor }
      return finding(section, other, free: free)
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
