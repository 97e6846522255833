import SapaCore

/// What the statuses along the chain must say: one text in force, and none left without one.
extension SupersedeChain {
  /// УЕ-ХҚТУ-074-2014 replaces УЕ-ХҚТУ-074-2010, and both claim to be in force.
  static func bothInForce(
    _ document: Document, _ old: Placed<Supersession>, _ former: Document
  ) -> Finding? {
    guard document.id != former.id, document.control.status?.value == .effective,
      let status = former.control.status, status.value == .effective
    else { return nil }
    let (name, other) = (document.name, former.name)
    return Finding(
      .supersedeChain, at: status.span,
      headline: Phrase(
        en: "\(other) is still in force beside \(name)",
        kk: "\(other) құжаты \(name) құжатымен қатар әлі қолданыста",
        ru: "\(other) всё ещё действует наряду с \(name)"),
      explanation: Phrase(
        en: "\(name) says that it replaces it: two texts in force on one matter.",
        kk: "\(name) оның орнына енгізілген: бір мәселе бойынша екі мәтін қолданыста тұр.",
        ru: "\(name) введён вместо него: по одному вопросу действуют два текста."),
      notes: [
        Finding.Note(
          Phrase(en: "the document in its place", kk: "орнына келген құжат", ru: "преемник"),
          at: old.span)
      ],
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write `status: superseded`", kk: "`status: superseded` деп жазу",
            ru: "Написать `status: superseded`"),
          edits: [Finding.Edit(at: status.span, replacement: Status.superseded.rawValue)])
      ])
  }

  /// УЕ-ХҚТУ-074-2010 is superseded, and nothing in the register stands in its place.
  static func withoutSuccessor(_ document: Document, _ successors: [Document]) -> Finding? {
    guard let status = document.control.status, status.value == .superseded else { return nil }
    let drafts = successors.filter(\.isBeforeForce)
    guard successors.count == drafts.count else { return nil }
    let name = document.name
    return Finding(
      .supersedeChain, at: status.span, severity: .warning,
      headline: drafts.first.map { draft in
        Phrase(
          en: "\(name) is superseded by \(draft.name), which is not in force",
          kk: "\(name) құжатын алмастырған \(draft.name) әлі қолданысқа енгізілмеген",
          ru: "\(name) заменён на \(draft.name), который ещё не действует")
      }
        ?? Phrase(
          en: "\(name) is superseded, but by nothing in the register",
          kk: "\(name) алмастырылған, бірақ орнына келген құжат тізілімде жоқ",
          ru: "\(name) заменён, но преемника в реестре нет"),
      explanation: Phrase(
        en: "Whoever holds it learns that it is out of date, and not what holds instead.",
        kk: "Қолына түскен адам оның ескіргенін біледі, ал не қолданыста екенін білмейді.",
        ru: "Читатель узнает, что документ устарел, но не узнает, что действует."),
      fixes: [
        drafts.isEmpty
          ? Finding.Fix(
            Phrase(
              en: "Name it in `supersedes` of the document in its place, or write "
                + "`status: withdrawn`",
              kk: "Орнына келген құжаттың `supersedes` өрісінде оны атау немесе "
                + "`status: withdrawn` деп жазу",
              ru: "Назвать его в `supersedes` преемника или написать `status: withdrawn`"))
          : Finding.Fix(
            Phrase(
              en: "Leave it `effective` until its successor is in force",
              kk: "Орнына келетін құжат енгізілгенше `effective` күйінде қалдыру",
              ru: "Оставить `effective`, пока преемник не введён"))
      ])
  }

  /// `{code: УЕ-7, edition: 1}` where УЕ-7 of the register is in edition 2.
  static func passedOver(
    _ document: Document, _ old: Placed<Supersession>, _ former: Document
  ) -> Finding? {
    guard document.id != former.id, let named = old.value.edition,
      let last = former.control.edition?.value, named != last
    else { return nil }
    return Finding(
      .supersedeChain, at: old.span,
      headline: Phrase(
        en: "Edition \(named) is not the last of \(former.name)",
        kk: "\(named.kazakh) нұсқа – \(former.name) құжатының соңғы нұсқасы емес",
        ru: "Редакция \(named) – не последняя у \(former.name)"),
      explanation: Phrase(
        en: "The register has its edition \(last), which \(document.name) then leaves in place.",
        kk: "Тізілімде оның \(last.kazakh) нұсқасы бар; \(document.name) оны алмастырмаған болып "
          + "шығады.",
        ru: "В реестре его редакция \(last): получается, \(document.name) её не заменяет."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Write edition \(last)", kk: "Нұсқасын \(last) деп жазу",
            ru: "Указать редакцию \(last)"))
      ])
  }
}
