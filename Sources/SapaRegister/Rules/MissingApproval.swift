import SapaCore

extension Rule {
  static let missingApproval = Rule(
    "missing-approval", .warning,
    Phrase(
      en: "A document in force without the approval that its kind needs",
      kk: "Түріне сай бекітілмей қолданылып жүрген құжат",
      ru: "Действующий документ без утверждения, нужного для его вида"),
    story: Rule.Story(
      why: Phrase(
        en: "A document must be approved before it is used (ISO 9001:2015, 7.5.2); without a "
          + "record of who approved it, it counts as a draft.",
        kk: "Құжат қолданылмай тұрып бекітілуге тиіс (ISO 9001:2015, 7.5.2); кім бекіткені "
          + "жазылмаса, ол жоба болып саналады.",
        ru: "Документ утверждают до применения (ISO 9001:2015, 7.5.2); без записи об этом он "
          + "считается проектом."),
      wrong: "status: effective",
      right:
        "status: effective\napprovals:\n  - {meaning: approved, role: Президент, on: 2019-03-01}"
    ))
}

/// A document in force that nobody of its `approvers` has signed.
enum MissingApproval {
  static func finding(_ document: Document, _ missing: [MissingSignature]) -> Finding {
    guard missing.contains(where: { $0.meaning != .approved }) else {
      return approval(document, missing.flatMap(\.roles))
    }
    func list(_ language: Language) -> String {
      missing.map { "\($0.meaning.word[language]) – \($0.roles.joined(separator: " / "))" }
        .joined(separator: "; ")
    }
    return Finding(
      .missingApproval, at: place(document),
      headline: Phrase(
        en: "Signatures of \(document.name) are missing",
        kk: "\(document.name) құжатында қойылуға тиіс қолдар жетіспейді",
        ru: "На документе \(document.name) не хватает подписей"),
      explanation: Phrase(
        en: "It is in force. `approvers` asks besides for: \(list(.english)).",
        kk: "Құжат қолданыста. `approvers` бойынша жетіспейтіні: \(list(.kazakh)).",
        ru: "Документ действует. По `approvers` недостаёт: \(list(.russian))."),
      fixes: [fix])
  }

  private static func approval(_ document: Document, _ wanted: [String]) -> Finding {
    let list = wanted.joined(separator: ", ")
    return Finding(
      .missingApproval, at: place(document),
      headline: Phrase(
        en: "Approval of \(document.name) is missing",
        kk: "\(document.name) құжатын кім бекіткені көрсетілмеген",
        ru: "Нет утверждения документа \(document.name)"),
      explanation: Phrase(
        en: "It is in force. `approvers` names for it: \(list).",
        kk: "Құжат қолданыста. `approvers` бойынша оны бекітетін: \(list).",
        ru: "Документ действует. По `approvers` его утверждает: \(list)."),
      fixes: [fix])
  }

  private static func place(_ document: Document) -> Span {
    document.control.status?.span ?? document.control.code?.span ?? Span(startOf: document.path)
  }

  private static let fix = Finding.Fix(
    Phrase(
      en: "Enter the approval in `approvals`, with role and date",
      kk: "`approvals` өрісіне бекіткен лауазым мен күнді жазу",
      ru: "Внести утверждение в `approvals`: должность и дату"))
}
