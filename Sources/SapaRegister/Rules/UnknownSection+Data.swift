import SapaCore

extension UnknownSection {
  /// `sections: {"3.9": …}` of a file that has no section 3.9: who answers for it would be told nowhere.
  static func check(_ document: Document) -> [Finding] {
    document.parts.indices.flatMap { index -> [Finding] in
      let part = document.parts[index]
      guard !part.control.sections.isEmpty, !part.isUnread else { return [] }
      let numbers = document.sections.filter { $0.part == index }.map(\.number)
      return part.control.sections.map(\.number)
        .filter { !numbers.contains($0.value) }
        .map { finding($0, among: numbers) }
    }
  }

  private static func finding(
    _ number: Placed<SectionNumber>, among numbers: [SectionNumber]
  ) -> Finding {
    let list = numbers.map(\.description).joined(separator: ", ")
    return Finding(
      .unknownSection, at: number.span,
      headline: Phrase(
        en: "This file has no section \(number.value)",
        kk: "Бұл файлда \(number.value) тармағы жоқ",
        ru: "В этом файле нет пункта \(number.value)"),
      explanation: Phrase(
        en: "What `sections` says of it is shown nowhere."
          + (numbers.isEmpty ? "" : " The file has \(list)."),
        kk: "`sections` өрісінде ол туралы жазылғаны ешқайда көрсетілмейді."
          + (numbers.isEmpty ? "" : " Файлдағы тармақтар: \(list)."),
        ru: "Что о нём сказано в `sections`, нигде не показано."
          + (numbers.isEmpty ? "" : " В файле есть пункты \(list).")),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Correct the number, or move it to the file of the section",
            kk: "Нөмірді түзету немесе оны тармақ тұрған файлға көшіру",
            ru: "Исправить номер или перенести его в файл этого пункта"))
      ])
  }
}
