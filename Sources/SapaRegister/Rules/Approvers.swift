package import SapaCore

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
      return (missing.isEmpty ? [] : [MissingApproval.finding(document, missing)])
        + signatures.wrong(in: document).map { WrongApprover.finding($0, document, wanted) }
    }
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
