import SapaCore

extension Rule {
  static let unknownManual = Rule(
    "unknown-manual", .error,
    Phrase(
      en: "A main document in the settings that the register does not have",
      kk: "Баптауларда аталған, бірақ тізілімде жоқ басты құжат",
      ru: "Главный документ из настроек, которого нет в реестре"),
    story: Rule.Story(
      why: Phrase(
        en: "`manual` says which document «осы СЖ» means; as long as it names none, "
          + "those citations lead nowhere.",
        kk: "`manual` өрісі «осы СЖ» дегеннің қай құжат екенін айтады; ол ешқайсысын "
          + "атамаса, мұндай сілтемелер ешқайда апармайды.",
        ru: "`manual` говорит, какой документ значит «настоящее руководство»; пока он "
          + "не назван, такие ссылки никуда не ведут."),
      wrong: "manual: СЖ-ХҚТУ-02-2019",
      right: "manual: СЖ-ХҚТУ-01-2019"))
}

/// `manual: СЖ-ХҚТУ-02-2019` in sapa.yaml, where no document has that code.
enum UnknownMain {
  static func check(_ register: Register) -> [Finding] {
    guard let wanted = register.settings.manual, register.main == nil else { return [] }
    // A manual without a single page is told by another rule.
    if register.documents.isEmpty, register.pages.isEmpty { return [] }
    // A file that could not be read may be the one.
    if register.pages.contains(where: \.control.isUnreadable) { return [] }
    let codes = register.documents.compactMap { $0.code?.text }
    let near = NearMiss.nearest(wanted.value.text, among: codes)
    return [
      Finding(
        .unknownManual, at: wanted.span,
        headline: Phrase(
          en: "\(wanted.value) is not in the register", kk: "\(wanted.value) құжаты тізілімде жоқ",
          ru: "Документа \(wanted.value) нет в реестре"),
        explanation: Phrase(
          en: "`manual` names the document that “осы СЖ” means; no file has this code.",
          kk: "`manual` өрісі «осы СЖ» дегенде қай құжат айтылатынын білдіреді; мұндай коды бар "
            + "файл жоқ.",
          ru: "`manual` называет документ, который подразумевает «настоящее руководство»; файла с "
            + "таким кодом нет."),
        fixes: near.map { [Suggestion.replace(with: $0)] } ?? [
          Finding.Fix(
            Phrase(
              en: "Write the code of a document of the register",
              kk: "Тізілімдегі құжаттың кодын жазу",
              ru: "Написать код документа из реестра"))
        ])
    ]
  }
}
