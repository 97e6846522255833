import SapaCore

extension Rule {
  static let malformedNumber = Rule(
    "malformed-number", .error,
    Phrase(
      en: "A section number written so that it cannot be cited",
      kk: "Сілтеме жасауға келмейтіндей жазылған тармақ нөмірі",
      ru: "Номер пункта, записанный так, что на него нельзя сослаться"),
    story: Rule.Story(
      why: Phrase(
        en: "Citations find a section by its number; one that is written another way "
          + "is missed by eye and by search.",
        kk: "Сілтеме тармақты нөмірі бойынша табады; басқаша жазылғанын көз де, іздеу "
          + "де аңғармайды.",
        ru: "Ссылка находит пункт по номеру; записанный иначе пропустят и глаз, и "
          + "поиск."),
      wrong: "## 7. 1 Ресурстар",
      right: "## 7.1 Ресурстар"))
}

/// `4.3Сапа`, `7. 1 Ресурстар`, `6.2.1. Университет`, `3,1 Жалпы`: the number is read, its spelling is
/// wrong.
enum MalformedNumber {
  static func finding(
    _ fault: WrittenNumber.Fault, number: SectionNumber, title: String, at span: Span
  ) -> Finding {
    Finding(
      .malformedNumber, at: span, headline: headline(fault, number),
      explanation: Phrase(
        en: "A number is written with single dots inside, none behind, and a space before the "
          + "title.",
        kk: "Нөмір бөліктерінің арасына бір ғана нүкте қойылады, соңына нүкте қойылмайды, "
          + "атаудан бос орынмен бөлінеді.",
        ru: "Внутри номера ставится по одной точке, после него точка не ставится, от названия "
          + "его отделяет пробел."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write “\(number) \(title)”", kk: "«\(number) \(title)» деп жазу",
            ru: "Написать «\(number) \(title)»"),
          edits: fault == .spaceInside || fault == .comma
            ? [Finding.Edit(at: span, replacement: number.description)] : [])
      ])
  }

  private static func headline(_ fault: WrittenNumber.Fault, _ number: SectionNumber) -> Phrase {
    switch fault {
    case .noSpaceBehind:
      Phrase(
        en: "Number \(number) has no space behind it", kk: "\(number) нөмірінен кейін бос орын жоқ",
        ru: "После номера \(number) нет пробела")
    case .spaceInside:
      Phrase(
        en: "Number \(number) has a space inside", kk: "\(number) нөмірінің ішінде бос орын бар",
        ru: "Внутри номера \(number) стоит пробел")
    case .dotBehind:
      Phrase(
        en: "Number \(number) has a dot behind it", kk: "\(number) нөмірінің соңында нүкте бар",
        ru: "После номера \(number) стоит точка")
    case .comma:
      Phrase(
        en: "Number \(number) has a comma in place of a dot",
        kk: "\(number) нөмірінде нүкте орнына үтір қойылған",
        ru: "В номере \(number) запятая вместо точки")
    case .bracketBehind:
      Phrase(
        en: "Number \(number) has a bracket behind it", kk: "\(number) нөмірінің соңында жақша бар",
        ru: "После номера \(number) стоит скобка")
    }
  }
}
