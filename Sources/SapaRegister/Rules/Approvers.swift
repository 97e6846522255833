package import SapaCore

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
  static let wrongApprover = Rule(
    "wrong-approver", .warning,
    Phrase(
      en: "A document approved by a role that may not approve its kind",
      kk: "Осы түрін бекітуге құқығы жоқ лауазым бекіткен құжат",
      ru: "Документ утверждён должностью, которая не вправе утверждать этот вид"),
    story: Rule.Story(
      why: Phrase(
        en: "`approvers` in sapa.yaml says who may approve which kind; an approval by anybody else "
          + "does not put a document into force.",
        kk: "sapa.yaml ішіндегі `approvers` қай түрді кім бекітетінін белгілейді; басқа біреу "
          + "бекітсе, құжат қолданысқа енбейді.",
        ru: "`approvers` в sapa.yaml говорит, кто какой вид утверждает; чужое утверждение не "
          + "вводит документ в действие."),
      wrong: "approvals:\n  - {meaning: approved, role: Факультет деканы}",
      right: "approvals:\n  - {meaning: approved, role: Университет Президенті}"))
}

extension Register {
  /// The approvals that a document needs and lacks, and those by whom may not give them.
  package func approvalFindings(of document: DocumentID) -> [Finding] {
    let path = self[document].path
    return Approvers.check(self).filter { $0.span.file == path }
  }
}

/// Documents in force without a signature that `approvers` of the settings demands, or approved by
/// somebody else.
///
/// `approvers: {УЕ: [Президент], 3: {agreed: [СРСО], approved: [СББӨ]}}` names roles by kind, else by
/// level. Silent where nothing is named for a document.
enum Approvers {
  static func check(_ register: Register) -> [Finding] {
    guard !register.settings.approvers.isEmpty else { return [] }
    let signatures = Signatures(register)
    return register.documents.flatMap { document -> [Finding] in
      guard document.control.status?.value == .effective, !document.isExternal else { return [] }
      let missing = signatures.missing(from: document)
      let wanted = signatures.required(of: document)?.roles[.approved] ?? []
      return (missing.isEmpty ? [] : [finding(document, missing)])
        + signatures.wrong(in: document).map { wrong($0, document, wanted) }
    }
  }

  private static func finding(_ document: Document, _ missing: [MissingSignature]) -> Finding {
    guard missing.contains(where: { $0.meaning != .approved }) else {
      return self.missing(document, missing.flatMap(\.roles))
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

  private static func place(_ document: Document) -> Span {
    document.control.status?.span ?? document.control.code?.span ?? Span(startOf: document.path)
  }

  private static let fix = Finding.Fix(
    Phrase(
      en: "Enter the approval in `approvals`, with role and date",
      kk: "`approvals` өрісіне бекіткен лауазым мен күнді жазу",
      ru: "Внести утверждение в `approvals`: должность и дату"))

  private static func missing(_ document: Document, _ wanted: [String]) -> Finding {
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

  private static func wrong(
    _ role: Placed<String>, _ document: Document, _ wanted: [String]
  ) -> Finding {
    let list = wanted.joined(separator: ", ")
    return Finding(
      .wrongApprover, at: role.span,
      headline: Phrase(
        en: "«\(role.value)» may not approve \(document.name)",
        kk: "«\(role.value)» \(document.name) құжатын бекіте алмайды",
        ru: "«\(role.value)» не вправе утверждать \(document.name)"),
      explanation: Phrase(
        en: "`approvers` names for it: \(list).", kk: "`approvers` бойынша оны бекітетін: \(list).",
        ru: "По `approvers` его утверждает: \(list)."),
      fixes: [
        Finding.Fix(
          Phrase(
            en: "Enter who has approved it, or add the role to `approvers`",
            kk: "Құжатты шынында бекіткен лауазымды жазу немесе лауазымды `approvers` ішіне қосу",
            ru: "Указать, кто утвердил документ, или добавить должность в `approvers`"))
      ])
  }
}

extension Approval.Meaning {
  package var word: Phrase {
    switch self {
    case .prepared: Phrase(en: "prepared", kk: "әзірлеген", ru: "разработал")
    case .checked: Phrase(en: "checked", kk: "тексерген", ru: "проверил")
    case .agreed: Phrase(en: "agreed", kk: "келіскен", ru: "согласовал")
    case .approved: Phrase(en: "approved", kk: "бекіткен", ru: "утвердил")
    }
  }
}
