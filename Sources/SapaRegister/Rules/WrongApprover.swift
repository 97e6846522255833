import SapaCore

extension Rule {
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

/// «Факультет деканы» under a document that the president approves.
enum WrongApprover {
  static func finding(
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
